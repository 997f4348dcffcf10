import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { MessageClass } from './fields';
import { ProblemAnswer } from './problem-answer';

/** Metadata key of a route's response class. */
export const RETURNS = 'rinnakkain:returns';

/** What a route answers with: only the class's declared fields leave. `null` means no body (204). */
export const Returns = (
  message: MessageClass | null,
  status: number = message ? 200 : 204,
): MethodDecorator =>
  applyDecorators(
    SetMetadata(RETURNS, message),
    HttpCode(status),
    ApiResponse({
      status,
      description: message ? message.name : 'Done',
      ...(message ? { type: message } : {}),
    }),
    ApiResponse({
      status: 'default',
      description: 'A problem: the code says what is wrong',
      type: ProblemAnswer,
    }),
  );
