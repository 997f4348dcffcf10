import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from './contract';

/** A reference in generated values: the place of a thing's id, filled in when the request is sent. */
export const idMark = (field: string, number: number): string => `@id:${field}:${number}`;

const WORDS: Readonly<Record<string, readonly string[]>> = {
  municipality: ['091', '049', '092', '005'],
  wellbeingCounty: ['HE', 'VK', 'EP'],
  theme: ['exhaustion-in-a-baby-family', 'postnatal-depression', 'separation', 'violence'],
  refusedThemes: ['exhaustion-in-a-baby-family', 'postnatal-depression'],
  language: ['fi', 'sv', 'en'],
  'languages.code': ['fi', 'sv', 'en', 'et'],
  'wishes.value': ['woman', 'man', '30-45', 'same', 'phone', 'fi', 'yes'],
};

const text = (least: number, most: number): Arbitrary<string> =>
  fc
    .string({
      unit: fc
        .constantFrom(...'aeioukst ÅÄÖåäö-’.,0259é漢字🙂'.split(''))
        .filter((each) => each.isWellFormed()),
      minLength: least,
      maxLength: Math.min(most, Math.max(least, 40)),
    })
    .map((value) => value.trim().padEnd(least, 'a'));

const days = fc
  .integer({ min: -800, max: 800 })
  .map((away) => new Date(Date.UTC(2026, 10, 24 + (away % 7 === 0 ? away : away % 21))).toISOString());

/** Values that the schema takes; `name` is the field's, with its list's before it. */
export function valid(schema: Schema, name = ''): Arbitrary<unknown> {
  const plain = bare(schema, name);
  return schema.nullable
    ? fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: fc.constant(null) })
    : plain;
}

function bare(schema: Schema, name: string): Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.properties) return validObject(schema, name);
  if (schema.type === 'array') return validList(schema, name);
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'object') return fc.constant({});
  if (schema.format === 'uuid')
    return fc.nat(9999).map((number) => idMark(name.split('.').pop() ?? '', number));
  if (schema.format === 'date') return days.map((each) => each.slice(0, 10));
  if (schema.format === 'date-time') return days;
  if (schema.format === 'email') return fc.nat(99_999).map((n) => `joku${n}@esimerkki.invalid`);
  if (schema.format === 'password') return fc.constantFrom('kolme sinistä venettä rannassa', 'x');
  if (schema.pattern?.includes('+')) return fc.nat(9_999_999).map((n) => `+35840${n}`);
  if (schema.pattern) return fc.constantFrom('00:00', '09:30', '23:59');
  const words = WORDS[name] ?? WORDS[name.split('.').pop() ?? ''];
  const free = text(schema.minLength ?? 0, schema.maxLength ?? 100);
  return words ? fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...words) }, free) : free;
}

function validList(schema: Schema, name: string): Arbitrary<unknown> {
  const items = schema.items ?? {};
  const least = schema.minItems ?? 0;
  return fc.uniqueArray(valid(items, items.properties ? name : (name.split('.').pop() ?? '')), {
    minLength: Math.min(least, items.enum?.length ?? least),
    maxLength: Math.min(schema.maxItems ?? 4, 4, items.enum?.length ?? 4),
    selector: (each) => JSON.stringify(each),
  });
}

function validObject(schema: Schema, name: string): Arbitrary<unknown> {
  const last = name.split('.').pop() ?? '';
  const fields = Object.entries(schema.properties ?? {}).map(
    ([each, own]) => [each, valid(own, last ? `${last}.${each}` : each)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
}

/** One value at or just beyond a documented limit. */
export interface Edge {
  readonly value: unknown;
  /** Within the limit. */
  readonly allowed: boolean;
}

/** What no field of a body takes, whatever it is. */
export const NEVER_TAKEN: readonly unknown[] = ['\u0000', '\ud800', 'x'.repeat(5000), 1e308, [[]]];

const filled = (length: number): string => 'a'.repeat(length);

/** The values on both sides of every limit that the schema documents. */
export function edges(schema: Schema): Edge[] {
  const found: Edge[] = [];
  const inside = (value: unknown): void => void found.push({ value, allowed: true });
  const outside = (value: unknown): void => void found.push({ value, allowed: false });
  if (schema.type === 'string' && !schema.enum && !schema.pattern && !schema.format) {
    if (schema.maxLength !== undefined) {
      inside(filled(schema.maxLength));
      outside(filled(schema.maxLength + 1));
    }
    if (schema.minLength !== undefined) {
      inside(filled(schema.minLength));
      outside(filled(schema.minLength - 1));
    }
  }
  if (schema.format === 'email' && schema.maxLength !== undefined) {
    inside(`${filled(schema.maxLength - 14)}@muuan.invalid`);
    outside(`${filled(schema.maxLength - 13)}@muuan.invalid`);
  }
  if (schema.format === 'password' && schema.maxLength !== undefined) outside(filled(schema.maxLength + 1));
  if (schema.minimum !== undefined) {
    inside(schema.minimum);
    outside(schema.minimum - 1);
    outside(schema.minimum + 0.5);
  }
  if (schema.maximum !== undefined) {
    inside(schema.maximum);
    outside(schema.maximum + 1);
  }
  if (schema.enum) {
    for (const each of schema.enum) inside(each);
    outside(`${schema.enum[0]} `);
    outside(schema.enum[0]?.toUpperCase() === schema.enum[0] ? 'ei' : schema.enum[0]?.toUpperCase());
  }
  if (schema.format === 'date') {
    for (const day of ['1900-01-01', '2028-02-29', '2099-12-31']) inside(day);
    for (const day of ['1899-12-31', '2027-02-29', '2100-01-01', '2026-13-01', '2026-1-1', '+010000-01-01'])
      outside(day);
  }
  if (schema.pattern?.includes('+')) {
    for (const number of ['+12345', '+123456789012345']) inside(number);
    for (const number of ['+1234', '+1234567890123456', '0401234567', '+35840x', '+٣٥٨٤٠١٢٣'])
      outside(number);
  }
  if (schema.pattern?.includes(':')) {
    for (const time of ['00:00', '23:59']) inside(time);
    for (const time of ['24:00', '23:60', '9:30', '23:59:59']) outside(time);
  }
  if (schema.type === 'array' && schema.maxItems !== undefined) {
    inside(items(schema, schema.maxItems));
    outside(items(schema, schema.maxItems + 1));
  }
  if (schema.type === 'array' && schema.minItems) {
    inside(items(schema, schema.minItems));
    outside(items(schema, schema.minItems - 1));
  }
  if (schema.nullable) inside(null);
  else outside(null);
  return found;
}

/** So many good items of a list, no two alike as far as that is possible. */
function items({ items: each = {} }: Schema, count: number): unknown[] {
  const keys = each.enum;
  if (keys) return Array.from({ length: count }, (_, i) => keys[i % keys.length]);
  return fc
    .sample(valid(each), { numRuns: count, seed: count })
    .map((one, i) => (each.format === 'uuid' ? idMark('', 20 * i) : one));
}
