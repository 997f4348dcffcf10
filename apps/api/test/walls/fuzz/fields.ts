import type { Schema } from './contract';

/** Every field of a schema, nested ones too, as a path of names. */
export function fieldsOf(
  schema: Schema,
  path: readonly string[] = [],
): { path: readonly string[]; schema: Schema }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const here = [...path, name];
    const inside = own.type === 'array' ? fieldsOf(own.items ?? {}, [...here, '0']) : fieldsOf(own, here);
    return [{ path: here, schema: own }, ...inside];
  });
}

/** The value with something else at a path; what is missing on the way is made. */
export function withValue(given: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (/^\d+$/.test(name)) {
    const list: unknown[] = Array.isArray(given) ? given : [];
    return [withValue(list[0], rest, value), ...list.slice(1)];
  }
  const object = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  // Never by assignment: `__proto__` is to arrive as a name.
  return Object.defineProperty({ ...object }, name, {
    value: withValue(object[name], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
