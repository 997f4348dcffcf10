import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { FIELD_CODES, type FieldCode, type FieldError } from '@rinnakkain/domain';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { invalid, pointerTo } from '../problems/problem';
import { NEVER_A_FIELD } from './body';

/** A body can hold thousands of unknown fields; the first of them tell enough. */
const MOST_ERRORS = 100;

/** Checks bodies and queries against their message class; unknown fields are errors, nothing is converted silently. */
@Injectable()
export class MessagePipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || type === 'param' || !metatype || metatype === Object) return value;
    const given: unknown = value === undefined || value === null || value === '' ? {} : value;
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      throw invalid([{ pointer: '', code: 'MALFORMED' }]);
    const strange = Object.keys(given).filter((name) => NEVER_A_FIELD.has(name));
    if (strange.length > 0)
      throw invalid(strange.map((name) => ({ pointer: `/${name}`, code: 'UNKNOWN_FIELD' })));
    const message = plainToInstance(metatype as new () => object, given, { enableImplicitConversion: false });
    const errors = await validate(message, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    if (errors.length > 0)
      throw invalid(errors.flatMap((error) => fieldErrors(error, '')).slice(0, MOST_ERRORS));
    return message;
  }
}

const isFieldCode = (code: string): code is FieldCode => (FIELD_CODES as readonly string[]).includes(code);

/** The first thing wrong with each field, with a JSON pointer to it. */
function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const pointer = `${path}${pointerTo(error.property)}`;
  const children = (error.children ?? []).flatMap((child) => fieldErrors(child, pointer));
  const names = Object.keys(error.constraints ?? {});
  if (names.length === 0) return children;
  const order = ['REQUIRED', 'NOT_TEXT', 'NOT_A_LIST', 'NOT_A_NUMBER'];
  const name = order.find((each) => names.includes(each)) ?? names[0] ?? 'MALFORMED';
  const code = name === 'whitelistValidation' ? 'UNKNOWN_FIELD' : isFieldCode(name) ? name : 'MALFORMED';
  const params = error.contexts?.[name] as Record<string, unknown> | undefined;
  return [{ pointer, code, ...(params ? { params } : {}) }, ...children];
}
