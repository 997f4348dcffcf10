import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { limits } from '@rinnakkain/domain';
import type { Request, Response } from 'express';
import multer from 'multer';
import { from, type Observable, switchMap } from 'rxjs';
import { invalid, Problem } from '../problems/problem';
import type { MessageClass } from './fields';

/** A file that came with a form; in memory, never on a disk. */
export interface UploadedTable {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Forms that are received at once by this process; each holds as much as a file may. */
const AT_ONCE = 4;

const receive = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: {
    fileSize: limits.importFileBytes,
    files: 1,
    fields: 10,
    parts: 12,
    fieldSize: limits.importPastedMaxLength * 3,
    fieldNameSize: 60,
    headerPairs: 20,
  },
}).single('file');

/** Receives a form with one file; a body of JSON passes as it is. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private receiving = 0;

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = execution.switchToHttp();
    return from(this.receive(http.getRequest<Request>(), http.getResponse<Response>())).pipe(
      switchMap(() => next.handle()),
    );
  }

  private async receive(request: Request, response: Response): Promise<void> {
    if (!request.is('multipart/form-data')) return;
    if (this.receiving >= AT_ONCE)
      throw new Problem(503, 'SERVICE_UNAVAILABLE', undefined, undefined, { 'Retry-After': '2' });
    this.receiving++;
    try {
      await new Promise<void>((resolve, reject) => {
        void receive(request, response, (error: unknown) =>
          error ? reject(problemOfForm(error)) : resolve(),
        );
      });
      // Fields come as an object without a prototype; messages are made of plain ones.
      request.body = { ...(request.body as object) };
    } finally {
      this.receiving--;
    }
  }
}

const problemOfForm = (error: unknown): Problem =>
  error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE'
    ? new Problem(413, 'TOO_LARGE', { max: limits.importFileBytes })
    : invalid([{ pointer: '/file', code: 'MALFORMED' }]);

/** The file of the form; undefined when none came. */
export const UploadedFile = createParamDecorator(
  (_: unknown, execution: ExecutionContext): UploadedTable | undefined => {
    const { file } = execution.switchToHttp().getRequest<Request>();
    return file ? { name: file.originalname, bytes: file.buffer } : undefined;
  },
);

/** The route takes a form with one file besides the fields of a message; or the message alone, as JSON. */
export const TakesFile = (message: MessageClass): MethodDecorator =>
  applyDecorators(
    UseInterceptors(UploadInterceptor),
    ApiExtraModels(message),
    ApiConsumes('application/json', 'multipart/form-data'),
    ApiBody({
      schema: {
        allOf: [
          { $ref: getSchemaPath(message) },
          { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
        ],
      },
    }),
  );
