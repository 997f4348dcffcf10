import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Permission } from '@rinnakkain/domain';
import { type MessageClass, PUBLIC, REQUIRES, RETURNS, SIGNED_IN } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** `POST /api/units`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly handler: object;
  readonly requires: Permission | undefined;
  readonly publicReason: string | undefined;
  readonly signedIn: boolean;
  /** undefined when nothing is declared, null for no body. */
  readonly returns: MessageClass | null | undefined;
  /** What Nest binds of a request, and the class it is to be. */
  readonly inputs: readonly {
    readonly kind: RouteParamtypes;
    readonly data: unknown;
    readonly type: unknown;
  }[];
}

type Handler = (...given: unknown[]) => unknown;

/** Every route that a controller declares. */
export function declaredRoutes(product: TestProduct): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  return product.app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const controller = metatype as { prototype: Record<string, Handler> };
      return scanner
        .getAllMethodNames(controller.prototype)
        .filter((name) => Reflect.hasMetadata(METHOD_METADATA, controller.prototype[name] as Handler))
        .map((name) => describeRoute(controller, name));
    });
}

function describeRoute(controller: { prototype: Record<string, Handler> }, name: string): DeclaredRoute {
  const handler = controller.prototype[name] as Handler;
  const of = <T>(key: string): T | undefined => Reflect.getMetadata(key, handler) as T | undefined;
  const method = RequestMethod[of<RequestMethod>(METHOD_METADATA) ?? RequestMethod.ALL];
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const path = `/${[base, of<string>(PATH_METADATA) ?? ''].join('/')}`
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1');
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype, name) ?? []) as unknown[];
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  return {
    name: `${method} ${path}`,
    method,
    path,
    handler,
    requires: of<Permission>(REQUIRES),
    publicReason: of<string>(PUBLIC),
    signedIn: of<boolean>(SIGNED_IN) ?? false,
    returns: of<MessageClass | null>(RETURNS),
    inputs: Object.entries(given)
      .filter(([key]) => /^\d+:\d+$/.test(key))
      .map(([key, { index, data }]) => ({ kind: Number(key.split(':')[0]), data, type: types[index] })),
  };
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route that Express would answer, whoever registered it. */
export function registeredRoutes(product: TestProduct): string[] {
  const { router } = product.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}
