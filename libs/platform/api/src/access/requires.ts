import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@rinnakkain/domain';

/** Metadata key of the permission a route requires. */
export const REQUIRES = 'rinnakkain:requires';
/** Metadata key of the reason why a route is open to everybody. */
export const PUBLIC = 'rinnakkain:public';
/** Metadata key of routes for anybody who is signed in. */
export const SIGNED_IN = 'rinnakkain:signed-in';

/** The route asks for a permission of the acting role. */
export const Requires = (permission: Permission): MethodDecorator =>
  applyDecorators(
    SetMetadata(REQUIRES, permission),
    ApiExtension('x-permission', permission),
    ApiCookieAuth(),
  );

/** The route is open without a session; the reason is for the reviewer. */
export const Public = (reason: string): MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC, reason), ApiExtension('x-public', reason));

/** The route is about oneself: any signed-in account, whatever its role. */
export const SignedIn = (): MethodDecorator =>
  applyDecorators(SetMetadata(SIGNED_IN, true), ApiExtension('x-permission', 'signed in'), ApiCookieAuth());
