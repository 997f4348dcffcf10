import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type MessageClass, OpenField, TextField } from './fields';
import { ProblemAnswer } from './problem-answer';

/** Metadata key of a route's response class. */
export const RETURNS = 'rinnakkain:returns';

/** Every route may answer with a problem. */
export const orAProblem = ApiResponse({
  status: 'default',
  description: 'A problem: the code says what is wrong',
  type: ProblemAnswer,
});

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
    orAProblem,
  );

/** Metadata key of the media type of a route that answers with a file. */
export const FILE_TYPE = 'rinnakkain:file-type';

/** A file as an answer: it leaves as its bytes, saved under its name. */
export class FileAnswer {
  @TextField('Name it is saved under: plain letters, digits, hyphens; of nobody and no theme', { max: 80 })
  name: string;

  @OpenField('What it holds')
  bytes: Buffer;
}

/** The route answers with a file of one media type; the handler gives its name and its bytes. */
export const ReturnsFile = (type: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(RETURNS, FileAnswer),
    SetMetadata(FILE_TYPE, type),
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The file',
      content: { [type]: { schema: { type: 'string', format: 'binary' } } },
    }),
    orAProblem,
  );

/** Metadata key of the media type of a route that other programs fetch again and again. */
export const FEED_TYPE = 'rinnakkain:feed-type';

/** A text that other programs fetch again and again, and a mark of what it says. */
export class FeedAnswer {
  @OpenField('What it says')
  text: string;

  @OpenField('The same for as long as it says the same, whenever it is asked')
  etag: string;
}

/** A list in a form that others have made. */
const LIST_OF_OTHERS = { type: 'array', items: { type: 'object', additionalProperties: true } };

/** Metadata key of for how many seconds anybody may keep a feed that is for everybody. */
export const FEED_OPEN_FOR = 'rinnakkain:feed-open-for';

/**
 * The route answers with a text of one media type; whoever has it already is told so without it. With `openFor` it is for
 * everybody, pages of other sites included, and may be kept so many seconds on the way.
 */
export const ReturnsFeed = (type: string, { openFor }: { readonly openFor?: number } = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(RETURNS, FeedAnswer),
    SetMetadata(FEED_TYPE, type),
    SetMetadata(FEED_OPEN_FOR, openFor),
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The feed',
      content: { [type]: { schema: type === 'application/json' ? LIST_OF_OTHERS : { type: 'string' } } },
    }),
    ApiResponse({ status: 304, description: 'It says what it said' }),
    orAProblem,
  );
