import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldCode } from '@rinnakkain/domain';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';

/** A message class: what crosses the wire, in or out. */
export type MessageClass = new () => object;

/** What a field decorator can be told besides what the field is. */
export interface FieldOptions {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null: nothing is known, or it is to be emptied. */
  readonly nullable?: boolean;
}

interface FieldShape {
  readonly of?: () => MessageClass;
}

const shapes = new Map<object, Map<string, FieldShape>>();

/** The declared fields of a message class, its base classes included; only these leave the server. */
export function declaredFields(message: MessageClass): ReadonlyMap<string, FieldShape> {
  const all = new Map<string, FieldShape>();
  for (
    let each: object | null = message.prototype as object;
    each;
    each = Object.getPrototypeOf(each) as object | null
  ) {
    for (const [name, shape] of shapes.get(each) ?? []) if (!all.has(name)) all.set(name, shape);
  }
  return all;
}

function declare(shape: FieldShape): PropertyDecorator {
  return (target, name) => {
    const own = shapes.get(target) ?? new Map<string, FieldShape>();
    own.set(String(name), shape);
    shapes.set(target, own);
  };
}

/** A check whose name is the field code that a failure is reported with. */
const check = (
  code: FieldCode,
  validate: (value: unknown) => boolean,
  params?: Record<string, unknown>,
): PropertyDecorator => ValidateBy({ name: code, validator: { validate } }, { context: params });

function field(
  description: string,
  api: ApiPropertyOptions,
  options: FieldOptions,
  checks: PropertyDecorator[],
  shape: FieldShape = {},
): PropertyDecorator {
  const presence: PropertyDecorator[] = [];
  if (options.optional && options.nullable) presence.push(IsOptional());
  else if (options.optional) presence.push(ValidateIf((_, value) => value !== undefined));
  else if (options.nullable)
    presence.push(
      ValidateIf((_, value) => value !== null),
      check('REQUIRED', (v) => v !== undefined),
    );
  else presence.push(check('REQUIRED', (v) => v !== undefined && v !== null));
  return applyDecorators(
    ApiProperty({
      ...api,
      description,
      required: !options.optional,
      ...(options.nullable ? { nullable: true } : {}),
    } as ApiPropertyOptions),
    declare(shape),
    ...presence,
    ...checks,
  );
}

// C0 controls other than tab and line feed, and DEL, never belong into text.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const cleanText = (value: unknown): boolean =>
  typeof value !== 'string' || (value.isWellFormed() && !CONTROLS.test(value));
const tidy = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value.isWellFormed() ? value.normalize('NFC').trim() : value;

/** Text of limited length, trimmed and in Unicode NFC. */
export function TextField(
  description: string,
  options: FieldOptions & { max: number; min?: number },
): PropertyDecorator {
  const least = options.min ?? (options.optional || options.nullable ? 0 : 1);
  return applyDecorators(
    Transform(tidy, { toClassOnly: true }),
    field(
      description,
      { type: String, maxLength: options.max, ...(least > 0 ? { minLength: least } : {}) },
      options,
      [
        check('NOT_TEXT', (v) => typeof v === 'string'),
        check('MALFORMED', cleanText),
        check('TOO_LONG', (v) => typeof v !== 'string' || v.length <= options.max, { max: options.max }),
        check(least <= 1 ? 'REQUIRED' : 'TOO_SHORT', (v) => typeof v !== 'string' || v.length >= least, {
          min: least,
        }),
      ],
    ),
  );
}

/** A password: kept exactly as typed. */
export const SecretField = (description: string): PropertyDecorator =>
  field(description, { type: String, format: 'password', minLength: 1, maxLength: 1000 }, {}, [
    check('NOT_TEXT', (v) => typeof v === 'string'),
    check('MALFORMED', (v) => typeof v !== 'string' || (v.isWellFormed() && !v.includes('\u0000'))),
    check('TOO_LONG', (v) => typeof v !== 'string' || v.length <= 1000, { max: 1000 }),
    check('REQUIRED', (v) => v !== ''),
  ]);

/** An e-mail address. */
export const EmailField = (description: string, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(tidy, { toClassOnly: true }),
    field(description, { type: String, format: 'email', maxLength: 254 }, options, [
      check('NOT_TEXT', (v) => typeof v === 'string'),
      check(
        'NOT_AN_EMAIL',
        (v) =>
          typeof v !== 'string' ||
          (cleanText(v) && v.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(v)),
      ),
    ]),
  );

/** A phone number: a plus and 5–15 digits; spaces and hyphens are dropped. */
export const PhoneField = (description: string, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(
      ({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/[\s\-()]/g, '') : value),
      { toClassOnly: true },
    ),
    field(description, { type: String, pattern: '^\\+[0-9]{5,15}$' }, options, [
      check('NOT_TEXT', (v) => typeof v === 'string'),
      check('NOT_A_PHONE_NUMBER', (v) => typeof v !== 'string' || /^\+\d{5,15}$/.test(v)),
    ]),
  );

const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^(19|20)\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** A day in Europe/Helsinki, YYYY-MM-DD. */
export const DayField = (description: string, options: FieldOptions = {}): PropertyDecorator =>
  field(description, { type: String, format: 'date' }, options, [check('NOT_A_DAY', isDay)]);

/** A time of day in Europe/Helsinki, HH:MM. */
export const TimeField = (description: string, options: FieldOptions = {}): PropertyDecorator =>
  field(description, { type: String, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }, options, [
    check('NOT_A_TIME', (v) => typeof v === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(v)),
  ]);

/** An instant, ISO 8601 in UTC. */
export const InstantField = (description: string, options: FieldOptions = {}): PropertyDecorator =>
  field(description, { type: String, format: 'date-time' }, options, [
    check(
      'MALFORMED',
      (v) => typeof v === 'string' && /^\d{4}-\d\d-\d\dT/.test(v) && !Number.isNaN(Date.parse(v)),
    ),
  ]);

/** A whole number; `query` takes it from a query string. */
export const WholeField = (
  description: string,
  options: FieldOptions & { min: number; max: number; query?: boolean },
): PropertyDecorator =>
  applyDecorators(
    ...(options.query
      ? [
          Transform(
            ({ value }: { value: unknown }) =>
              typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value,
            { toClassOnly: true },
          ),
        ]
      : []),
    field(description, { type: 'integer', minimum: options.min, maximum: options.max }, options, [
      check('NOT_A_NUMBER', (v) => Number.isSafeInteger(v)),
      check('OUT_OF_RANGE', (v) => typeof v !== 'number' || (v >= options.min && v <= options.max), {
        min: options.min,
        max: options.max,
      }),
    ]),
  );

/** Yes or no; `query` takes it from a query string. */
export const FlagField = (
  description: string,
  options: FieldOptions & { query?: boolean } = {},
): PropertyDecorator =>
  applyDecorators(
    ...(options.query
      ? [
          Transform(
            ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value),
            { toClassOnly: true },
          ),
        ]
      : []),
    field(description, { type: Boolean }, options, [check('NOT_A_BOOLEAN', (v) => typeof v === 'boolean')]),
  );

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for text in the form of an id. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Ids are compared as text, so they have one spelling. */
const oneSpelling = (value: unknown): unknown => (isId(value) ? value.toLowerCase() : value);

/** The id of a thing, in lower case. */
export const IdField = (description: string, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => oneSpelling(value), { toClassOnly: true }),
    field(description, { type: String, format: 'uuid' }, options, [check('MALFORMED', isId)]),
  );

/** Ids of things in lower case, none twice. */
export const IdsField = (
  description: string,
  options: FieldOptions & { max: number; min?: number },
): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(oneSpelling) : value), {
      toClassOnly: true,
    }),
    field(
      description,
      {
        type: 'array',
        items: { type: 'string', format: 'uuid' },
        ...(options.min ? { minItems: options.min } : {}),
        maxItems: options.max,
        uniqueItems: true,
      } as ApiPropertyOptions,
      options,
      [
        ...listChecks(options),
        check('MALFORMED', (v) => !Array.isArray(v) || v.every(isId)),
        check('REPEATED', (v) => !Array.isArray(v) || new Set(v).size === v.length),
      ],
    ),
  );

/** One key of a closed list; `name` makes it a named enum of the OpenAPI document. */
export const KeyField = (
  description: string,
  keys: readonly string[],
  options: FieldOptions & { name?: string } = {},
): PropertyDecorator =>
  field(
    description,
    {
      type: 'string',
      enum: [...keys],
      ...(options.name ? { enumName: options.name } : {}),
    } as ApiPropertyOptions,
    options,
    [check('NOT_ALLOWED_VALUE', (v) => typeof v === 'string' && keys.includes(v))],
  );

/** Several keys of a closed list, none twice. */
export const KeysField = (
  description: string,
  keys: readonly string[],
  options: FieldOptions & { name?: string; max?: number } = {},
): PropertyDecorator =>
  field(
    description,
    {
      type: 'string',
      isArray: true,
      maxItems: options.max ?? keys.length,
      uniqueItems: true,
      enum: [...keys],
      ...(options.name ? { enumName: options.name } : {}),
    } as ApiPropertyOptions,
    options,
    [
      ...listChecks({ max: options.max ?? keys.length }),
      check(
        'NOT_ALLOWED_VALUE',
        (v) => !Array.isArray(v) || v.every((each) => typeof each === 'string' && keys.includes(each)),
      ),
      check('REPEATED', (v) => !Array.isArray(v) || new Set(v).size === v.length),
    ],
  );

/** A list of short texts. */
export const TextsField = (
  description: string,
  options: FieldOptions & { max: number; maxLength: number },
): PropertyDecorator =>
  applyDecorators(
    Transform(
      ({ value }: { value: unknown }) =>
        Array.isArray(value) ? value.map((each: unknown) => tidy({ value: each })) : value,
      { toClassOnly: true },
    ),
    field(
      description,
      {
        type: 'array',
        items: { type: 'string', maxLength: options.maxLength },
        maxItems: options.max,
      } as ApiPropertyOptions,
      options,
      [
        ...listChecks(options),
        check('NOT_TEXT', (v) => !Array.isArray(v) || v.every((each) => typeof each === 'string')),
        check('MALFORMED', (v) => !Array.isArray(v) || v.every(cleanText)),
        check(
          'TOO_LONG',
          (v) =>
            !Array.isArray(v) ||
            v.every((each) => typeof each !== 'string' || each.length <= options.maxLength),
          { max: options.maxLength },
        ),
      ],
    ),
  );

/** A list of whole numbers of an answer. */
export const WholesField = (
  description: string,
  options: FieldOptions & { max: number },
): PropertyDecorator =>
  field(
    description,
    { type: 'array', items: { type: 'integer' }, maxItems: options.max } as ApiPropertyOptions,
    options,
    [
      ...listChecks(options),
      check('NOT_A_NUMBER', (v) => !Array.isArray(v) || v.every((each) => Number.isSafeInteger(each))),
    ],
  );

const listChecks = (options: { max: number; min?: number }): PropertyDecorator[] => [
  check('NOT_A_LIST', (v) => Array.isArray(v)),
  check('TOO_LONG', (v) => !Array.isArray(v) || v.length <= options.max, { max: options.max }),
  check('TOO_SHORT', (v) => !Array.isArray(v) || v.length >= (options.min ?? 0), { min: options.min ?? 0 }),
];

// Swagger knows a class named later by the property's own name: the arrow has to stand at `type`.

/** A list of messages of one class. */
export const ListField = (
  description: string,
  of: () => MessageClass,
  options: FieldOptions & { max?: number; min?: number } = {},
): PropertyDecorator =>
  applyDecorators(
    Type(of),
    field(
      description,
      {
        type: () => of(),
        isArray: true,
        ...(options.min ? { minItems: options.min } : {}),
        ...(options.max ? { maxItems: options.max } : {}),
      } as ApiPropertyOptions,
      options,
      [
        ...listChecks({ max: options.max ?? 1000, min: options.min }),
        // A list in the list would be checked as if it were its own items.
        check('MALFORMED', (v) => !Array.isArray(v) || !v.some((each) => Array.isArray(each))),
        ValidateNested({ each: true }),
      ],
      { of },
    ),
  );

/** One message of a class. */
export const ObjectField = (
  description: string,
  of: () => MessageClass,
  options: FieldOptions = {},
): PropertyDecorator =>
  applyDecorators(
    Type(of),
    field(
      description,
      { type: () => of() } as ApiPropertyOptions,
      options,
      [check('MALFORMED', (v) => typeof v === 'object' && v !== null && !Array.isArray(v)), ValidateNested()],
      { of },
    ),
  );

/** A value of an answer that has a shape of its own per code or kind (problem details, arguments, counts by code). */
export const OpenField = (description: string, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description,
      type: 'object',
      additionalProperties: true,
      required: !options.optional,
      ...(options.nullable ? { nullable: true } : {}),
    } as unknown as ApiPropertyOptions),
    declare({}),
  );
