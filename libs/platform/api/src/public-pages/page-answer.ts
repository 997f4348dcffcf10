import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  SetMetadata,
} from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { Request } from 'express';
import { contextIfAny } from '../context/request-context';
import { OpenField } from '../messages/fields';
import { orAProblem, RETURNS } from '../messages/returns';
import type { TextLanguage } from '../texts/written-texts';
import type { Html } from './html';

/** Metadata key of routes that answer with a page. */
export const PAGE = 'rinnakkain:page';

/** A page as an answer, or where the reader is sent instead. */
export class PageAnswer {
  @OpenField('The page')
  page?: Html;

  @OpenField('Another address, in the place of a page')
  location?: string;

  @OpenField('Pages of others may show it inside of theirs; it has no script, no form and no session')
  framed?: boolean;

  @OpenField('How it went; 200 unless told')
  status?: number;

  @OpenField('It tells what somebody has typed: nobody keeps it')
  personal?: boolean;

  @OpenField('Seconds after which to try again')
  retryAfter?: number;
}

/** The route answers with a page for people; a form that was taken leads on to another (303). */
export const ReturnsPage = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(RETURNS, PageAnswer),
    SetMetadata(PAGE, true),
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The page',
      content: { 'text/html': { schema: { type: 'string' } } },
    }),
    orAProblem,
  );

/** The longest that the address of a page can ask for: an id. */
const ASKED_MAX = 36;

/**
 * What the address of a page asks for by a name. Whatever else is hung on an address that is passed from hand to hand is
 * passed over, and so is what no page could have written there.
 */
export const Asked = createParamDecorator((name: string, execution: ExecutionContext): string | undefined => {
  const value = execution.switchToHttp().getRequest<Request>().query[name];
  return typeof value === 'string' && value.length <= ASKED_MAX ? value : undefined;
});

/** Says what the address of a page can ask for by a name. */
export const Asks = (name: string, description: string): MethodDecorator =>
  ApiQuery({ name, description, required: false, schema: { type: 'string', maxLength: ASKED_MAX } });

/** The language of the address that was asked for. */
export const PageLanguage = createParamDecorator((): TextLanguage => contextIfAny()?.language ?? 'fi');
