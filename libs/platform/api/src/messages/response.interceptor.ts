import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { PAGE, type PageAnswer } from '../public-pages/page-answer';
import { pageText } from '../public-pages/send-page';
import { map, type Observable } from 'rxjs';
import { declaredFields, type MessageClass } from './fields';
import { FEED_OPEN_FOR, FEED_TYPE, type FeedAnswer, FILE_TYPE, type FileAnswer, RETURNS } from './returns';

/** Keeps the declared fields of a message class, all the way down; everything else is dropped. */
export function pick(message: MessageClass, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const [name, { of }] of declaredFields(message)) {
    const own = source[name];
    if (own === undefined) continue;
    if (!of) kept[name] = own instanceof Date ? own.toISOString() : own;
    else kept[name] = Array.isArray(own) ? own.map((each) => pick(of(), each)) : pick(of(), own);
  }
  return kept;
}

/** The one door out: an answer carries its response class's fields, its version as ETag, and is never stored. */
@Injectable()
export class ResponseInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const message = this.reflector.get<MessageClass | null | undefined>(RETURNS, execution.getHandler());
    if (message === undefined) throw new Error(`${execution.getHandler().name} declares no response class.`);
    const fileType = this.reflector.get<string | undefined>(FILE_TYPE, execution.getHandler());
    const feedType = this.reflector.get<string | undefined>(FEED_TYPE, execution.getHandler());
    const openFor = this.reflector.get<number | undefined>(FEED_OPEN_FOR, execution.getHandler());
    const isPage = this.reflector.get<boolean | undefined>(PAGE, execution.getHandler());
    const response = execution.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((value) => {
        response.setHeader('Cache-Control', 'no-store');
        if (message === null) return undefined;
        if (isPage) return pageText(value as PageAnswer, response);
        if (feedType !== undefined) return asFeed(value as FeedAnswer, feedType, openFor, response);
        if (fileType !== undefined) return asFile(value as FileAnswer, fileType);
        const body = pick(message, value) as Record<string, unknown>;
        if (typeof body['version'] === 'number') response.setHeader('ETag', `"${body['version']}"`);
        return body;
      }),
    );
  }
}

const asFile = ({ name, bytes }: FileAnswer, type: string): StreamableFile =>
  new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.length });

/** Seconds a program may keep a feed before it asks again. */
const FEED_SECONDS = 900;

/**
 * Kept by the one program that fetched it, or for so many seconds by anybody; Express answers 304 where the caller's mark
 * is the same.
 */
function asFeed(
  { text, etag }: FeedAnswer,
  type: string,
  openFor: number | undefined,
  response: Response,
): string {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader(
    'Cache-Control',
    openFor ? `public, max-age=${openFor}` : `private, max-age=${FEED_SECONDS}`,
  );
  if (openFor) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  response.setHeader('ETag', etag);
  return text;
}
