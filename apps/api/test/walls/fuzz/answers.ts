import { FIELD_CODES, PROBLEM_CODES, REFUSAL_CODES } from '@rinnakkain/domain';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { type Contract, isPage, nameOf, type Operation, type Schema } from './contract';
import { missingHeaders } from './headers';
import type { Received, Sent } from './wire';

const PROBLEMS: ReadonlySet<string> = new Set([...PROBLEM_CODES, ...REFUSAL_CODES]);
const FIELDS: ReadonlySet<string> = new Set(FIELD_CODES);

/** What only the inside of the product would say; nothing of the corpus does. */
const INSIDE: readonly (readonly [string, RegExp])[] = [
  ['a stack', /\bat [\w.<>$ ]+\(?[^\s()]*:\d+:\d+\)?/],
  ['a path of a file', /node_modules|\/libs\/|\/apps\/|\.(ts|mjs|cjs):\d+|file:\/\//],
  [
    'words of the database',
    /QueryFailed|DriverError|syntax error at|violates|relation "|column "|invalid input|duplicate key|SQLSTATE|pg_catalog|plpgsql/i,
  ],
  [
    'words of the language',
    /TypeError|RangeError|ReferenceError|undefined \(reading|is not a function|\[object Object\]\b.*\berror/,
  ],
];

/** Statuses that Node's own server answers with before any route, without a body. */
const BY_NODE = new Set([400, 408, 413, 414, 417, 431]);

/** The contract as JSON Schema that takes nothing beyond what it names. */
function strict(schema: Schema): object {
  const { nullable, $ref, allOf, properties, items, ...rest } = schema;
  const target = $ref ?? allOf?.[0]?.$ref;
  if (target) {
    const there = { $ref: `contract#/$defs/${nameOf(target)}` };
    return nullable ? { anyOf: [there, { type: 'null' }] } : there;
  }
  const own = {
    ...rest,
    ...(items ? { items: strict(items) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, each]) => [name, strict(each)]),
          ),
          additionalProperties: false,
        }
      : {}),
  };
  return nullable ? { anyOf: [own, { type: 'null' }] } : own;
}

/** Looks at answers: declared fields only, of their types; problems in their one shape; nothing of the inside. */
export class AnswerCheck {
  private readonly ajv = new Ajv({ strict: false, allErrors: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(contract: Contract) {
    addFormats.default(this.ajv);
    this.ajv.addFormat('password', true);
    this.ajv.addSchema(
      {
        $defs: Object.fromEntries(
          Object.entries(contract.schemas).map(([name, each]) => [name, strict(each)]),
        ),
      },
      'contract',
    );
  }

  /** What is wrong with an answer; empty when nothing is. `asked` is the operation of the sent method, if there is one. */
  wrong(asked: Operation | undefined, { method, target, headers: sent }: Sent, answer: Received): string[] {
    const { status, headers, text } = answer;
    const found = INSIDE.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
    if (status >= 500) found.push(`status ${status}`);
    if (!('x-request-id' in headers))
      return BY_NODE.has(status) && text === '' ? found : [...found, 'of nobody'];
    found.push(...missingHeaders(headers, target).map((name) => `header ${name}`));
    if (method === 'HEAD' || method === 'OPTIONS') return found;
    const ofPage = asked !== undefined && isPage(asked);
    if (status >= 400 && ofPage && headers['content-type'] === 'text/html; charset=utf-8') return found;
    if (status >= 400) return [...found, ...this.wrongProblem(answer)];
    if ((status === 302 || status === 303) && ofPage && headers.location && text === '') return found;
    if (status === 304 && 'If-None-Match' in sent && text === '') return found;
    if (status !== asked?.answers.status) return [...found, `status ${status}`];
    return [...found, ...this.wrongBody(asked, answer)];
  }

  private wrongBody({ answers }: Operation, { headers, text }: Received): string[] {
    if (answers.file)
      return headers['content-type']?.split(';')[0] === answers.file
        ? []
        : [`type ${headers['content-type']}`];
    if (!answers.schema) return text === '' ? [] : ['a body where none is declared'];
    if (!headers['content-type']?.startsWith('application/json')) return [`type ${headers['content-type']}`];
    return this.unlike(answers.schema, text);
  }

  private wrongProblem({ status, headers, text }: Received): string[] {
    if (!headers['content-type']?.startsWith('application/problem+json'))
      return [`type ${headers['content-type']}`];
    const unlike = this.unlike('ProblemAnswer', text);
    if (unlike.length > 0) return unlike;
    const told = JSON.parse(text) as {
      status: number;
      code: string;
      title: string;
      errors?: { pointer: string; code: string }[];
    };
    const found: string[] = [];
    if (told.status !== status || told.title !== told.code) found.push('a problem that contradicts itself');
    if (!PROBLEMS.has(told.code)) found.push(`code ${told.code}`);
    for (const { pointer, code } of told.errors ?? []) {
      if (!FIELDS.has(code)) found.push(`field code ${code}`);
      if (pointer !== '' && !pointer.startsWith('/')) found.push('a pointer that is none');
    }
    return found;
  }

  private unlike(schema: string, text: string): string[] {
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      return ['no JSON'];
    }
    let validate = this.compiled.get(schema);
    if (!validate) {
      validate = this.ajv.compile({ $ref: `contract#/$defs/${schema}` });
      this.compiled.set(schema, validate);
    }
    if (validate(body)) return [];
    const [error] = validate.errors ?? [];
    const more = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty;
    return [`not ${schema}: ${error?.instancePath} ${error?.message}${more ? ` (${more})` : ''}`];
  }
}
