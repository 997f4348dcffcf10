import { grantOf, type Permission } from '@rinnakkain/domain';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Caller } from './attack';
import { isPage, type Operation, type Schema } from './contract';
import { fieldsOf, withValue } from './fields';
import { type Edge, edges, NEVER_TAKEN, valid } from './values';
import type { Wire } from './wire';

/** A documented limit that does not hold: too much was taken, or what it allows was refused. */
export interface Slip {
  readonly operation: string;
  readonly field: string;
  readonly value: string;
  readonly allowed: boolean;
  readonly got: string;
}

/** What a rule may say about a value that the contract allows: it looks at other data, or at today. */
const RULES = new Set(['NOT_FOUND_VALUE', 'CONSENT_NEEDED', 'REPEATED']);

/** Fields where a rule refuses what is within the limits, and why the contract has no words for it. */
const RULED: Readonly<Record<string, string>> = {
  '/capacityMax': 'no less than the fewest it is held for',
  '/exitAddress': 'an address',
  '/exportAskedHow': 'needed where a fellowship asked for its feed',
  '/joinLink': 'an address',
  '/site': 'an address',
  '/url': 'an address of one of the forms that are read',
  '/birthYear': 'adults only, seen from today',
  '/birthDecade': 'adults only, seen from today',
  '/completedOn': 'needed with `attended`',
  '/earlier': 'told of equivalent training alone',
  '/note': 'needed with a return',
  '/parts': 'of an event alone',
  '/modules': 'they make up the contact hours',
  '/theme': 'one of the themes of the product',
  '/priorityReason': 'needed with a raised priority',
  '/wishes/0/value': 'its form depends on what the wish is about',
};

const SESSION = { day: '2026-11-23', start: '10:00', minutes: 5, form: 'phone', outcome: 'held' };

/** Tries the value at every documented limit and the one beyond, in every body and query. */
export class Limits {
  readonly slips: Slip[] = [];
  tried = 0;

  constructor(
    private readonly callers: readonly Caller[],
    private readonly wire: Wire,
    /** Every value that is never taken in every field, or one after the other. */
    private readonly all: boolean,
  ) {}

  async run(operations: readonly Operation[]): Promise<void> {
    for (const operation of operations) {
      const caller = this.callerOf(operation);
      const [body] = operation.body ? fc.sample(valid(operation.body), { numRuns: 1, seed: 1 }) : [{}];
      for (const { path, schema } of operation.body ? fieldsOf(operation.body) : [])
        for (const edge of [...edges(schema), ...this.neverTakenBy(schema)])
          await this.one(
            operation,
            caller,
            `/${path.join('/')}`,
            schema,
            edge,
            '',
            withValue(body, path, edge.value),
          );
      // A page for everybody shows itself, whatever it is asked with.
      for (const { name, schema } of isPage(operation) ? [] : operation.query)
        for (const edge of [...edges(schema), ...never(['\u0000', 'x'.repeat(5000)])]) {
          if (edge.value === null) continue;
          const query = `?${name}=${encodeURIComponent(String(edge.value))}`;
          await this.one(operation, caller, `/${name}`, schema, edge, query, undefined);
        }
    }
  }

  /** Tries the limits of every body as a whole, and of the headers: bytes, depth, fields, length of a key. */
  async runOnWholes(): Promise<void> {
    const nested = (depth: number): string => `${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const many = (fields: number): string =>
      JSON.stringify(Object.fromEntries(Array.from({ length: fields }, (_, i) => [`f${i}`, 1])));
    const long = (bytes: number): string => nested(1).padEnd(bytes);
    const at = '422 /x UNKNOWN_FIELD';
    for (const [what, body, expected] of [
      ['bytes', long(102_400), at],
      ['bytes', long(102_401), '413'],
      ['depth', nested(32), at],
      ['depth', nested(33), '422  MALFORMED'],
      ['fields', many(2000), '422 /f0 UNKNOWN_FIELD'],
      ['fields', many(2001), '422  MALFORMED'],
    ] as const)
      await this.whole('POST /api/invitations/look', what, expected, body, '');
    for (const [length, expected] of [
      [7, '422  MALFORMED'],
      [8, '404'],
      [100, '404'],
      [101, '422  MALFORMED'],
    ] as const) {
      await this.whole(
        `POST /api/relationships/${randomUUID()}/sessions`,
        'key',
        expected,
        JSON.stringify(SESSION),
        'k'.repeat(length),
      );
    }
  }

  /** What no field takes, but for what this one does. */
  private neverTakenBy(schema: Schema): Edge[] {
    const values = NEVER_TAKEN.filter((value) => !fits(value, schema));
    return never(this.all ? values : values.slice(this.tried % values.length).slice(0, 1));
  }

  private async whole(
    route: string,
    what: string,
    expected: string,
    body: string,
    key: string,
  ): Promise<void> {
    const [method = '', target = ''] = route.split(' ');
    const volunteer = this.callers.find(({ name }) => name === 'volunteer');
    const headers = {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      Cookie: volunteer?.cookie ?? '',
    };
    const { status, text } = await this.wire.send({ method, target, headers, body: Buffer.from(body) });
    this.tried++;
    const [first] = (JSON.parse(text) as { errors?: FieldProblem[] }).errors ?? [];
    const got = first ? `${status} ${first.pointer} ${first.code}` : `${status}`;
    if (got !== expected)
      this.slips.push({
        operation: route,
        field: what,
        value: body.slice(0, 80),
        allowed: expected.includes('UNKNOWN') || expected === '404',
        got,
      });
  }

  private callerOf({ name, requires }: Operation): Caller {
    const may = this.callers.find(({ role, cookie }) =>
      requires === undefined
        ? role === null
        : cookie !== '' &&
          role !== null &&
          (requires === 'signed in' || grantOf(role, requires as Permission) === 'yes'),
    );
    if (!may) throw new Error(`Nobody may ask for ${name}.`);
    return may;
  }

  private async one(
    operation: Operation,
    { cookie }: Caller,
    pointer: string,
    schema: Schema,
    edge: Edge,
    query: string,
    json: unknown,
  ): Promise<void> {
    const body = json === undefined ? undefined : Buffer.from(JSON.stringify(filled(json)));
    const { status, text } = await this.wire.send({
      method: operation.method,
      target: `${operation.path.replace(/\{\w+\}/g, () => randomUUID())}${query}`,
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        'If-Match': '"1"',
        'Idempotency-Key': randomUUID(),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(cookie ? { Cookie: cookie } : {}),
      },
      ...(body ? { body } : {}),
    });
    this.tried++;
    const errors = status === 422 ? ((JSON.parse(text) as { errors?: FieldProblem[] }).errors ?? []) : [];
    const told = errors.find((each) => each.pointer === pointer);
    if (edge.allowed ? told === undefined || isRule(told, schema) : told !== undefined) return;
    this.slips.push({
      operation: operation.name,
      field: pointer,
      value: JSON.stringify(edge.value).slice(0, 80),
      allowed: edge.allowed,
      got: told ? told.code : `${status}`,
    });
  }
}

/** The value is within its limits; a rule refused it. */
const isRule = ({ pointer, code }: FieldProblem, { format }: Schema): boolean =>
  RULES.has(code) || RULED[pointer] !== undefined || (format === 'date' && code === 'OUT_OF_RANGE');

/** A text that is long for most fields, and is not for this one. */
const fits = (value: unknown, { maxLength = 0 }: Schema): boolean =>
  typeof value === 'string' && /^x+$/.test(value) && value.length <= maxLength;

const never = (values: readonly unknown[]): Edge[] => values.map((value) => ({ value, allowed: false }));

interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
}

/** Every id mark becomes an id that nothing has. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('@id:') ? randomUUID() : value;
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each)]));
}
