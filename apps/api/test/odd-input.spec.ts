import { ROLES } from '@rinnakkain/domain';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { describeApi } from '../src/openapi';
import { startWholeProduct } from './whole-product';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** What nobody types into a form, and somebody sends. */
const ODD: readonly unknown[] = [
  null,
  '\u0000',
  '\ud800',
  'x'.repeat(5000),
  '__proto__',
  '2026-02-30',
  1e308,
  [[]],
  { length: 1 },
];

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

describe('whatever is sent', () => {
  let product: TestProduct;
  let actors: TestActor[];
  let schemas: Readonly<Record<string, Schema>>;
  let operations: readonly { method: 'get' | 'post' | 'patch' | 'delete'; path: string; told: Operation }[];

  beforeAll(async () => {
    product = await startWholeProduct();
    const organisation = await product.organisation();
    actors = [];
    for (const role of ROLES)
      actors.push(await product.signedIn(organisation, role, { backgroundChecker: true }));
    const { components, paths } = describeApi(product.app);
    schemas = (components?.schemas ?? {}) as Record<string, Schema>;
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, told]) => ({
        method: method as 'get',
        path: path.replace(/\{\w+\}/g, () => randomUUID()),
        told,
      })),
    );
  });
  afterAll(() => product.stop());

  const named = (schema: Schema | undefined): Schema => {
    const ref = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
    return (ref ? schemas[ref.split('/').pop() ?? ''] : schema) ?? {};
  };
  /** Something that the schema takes, so that only the odd field is odd. */
  const plain = (given: Schema | undefined): unknown => {
    const schema = named(given);
    if (schema.enum) return schema.enum[0];
    if (schema.properties)
      return Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, plain(each)]));
    if (schema.type === 'array') return [plain(schema.items)];
    if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 0, 1);
    if (schema.type === 'boolean') return true;
    const forms = { uuid: randomUUID(), date: '2026-11-20', email: 'joku@esimerkki.invalid' };
    if (schema.pattern) return schema.pattern.includes('+') ? '+358401234567' : '10:00';
    return forms[schema.format as keyof typeof forms] ?? 'x'.repeat(schema.minLength ?? 3);
  };
  const bodyOf = ({ requestBody }: Operation): Schema | undefined =>
    requestBody && named(requestBody.content['application/json']?.schema);

  const sent = new Set<string>();

  /** Which requests end otherwise than with an answer that says why: each of the first role that may, and of a volunteer. */
  async function failing(who: TestActor): Promise<string[]> {
    const found: string[] = [];
    for (const { method, path, told } of operations) {
      const known = sent.has(`${method} ${path}`) && who.actor.role !== 'volunteer';
      if (known || /sign-|act-as|setup|accept|look/.test(path)) continue;
      const send = async (query: string, body?: object): Promise<number> => {
        const call = product
          .call(method, `${path}${query}`, who)
          .set({ 'If-Match': '"1"', 'Idempotency-Key': randomUUID() });
        const { status, text } = await (body ? call.send(body) : call);
        if (status >= 500 || text.includes('DriverError')) found.push(`${method} ${path}${query}: ${status}`);
        return status;
      };
      const schema = bodyOf(told);
      if ((await send('', schema && (plain(schema) as object))) === 403) continue;
      sent.add(`${method} ${path}`);
      for (const { name } of told.parameters?.filter((each) => each.in === 'query') ?? [])
        for (const odd of ODD) await send(`?${name}=${encodeURIComponent(words(odd).toWellFormed())}`);
      for (const name of Object.keys(schema?.properties ?? {}))
        for (const odd of ODD) await send('', { ...(plain(schema) as object), [name]: odd });
    }
    return found;
  }

  it('gets an answer that says why, never a failure', async () => {
    const found: string[] = [];
    for (const who of actors) found.push(...(await failing(who)));
    expect(found).toEqual([]);
  }, 240_000);

  it('is unknown under an id that is none, and under an address that cannot be read', async () => {
    const [, , coordinator] = actors;
    for (const id of ['1', 'x', '%00', '%ff', '..%2f..', "'--", randomUUID().replace(/-/g, '')])
      for (const list of ['seekers', 'volunteers', 'relationships'])
        expect([id, (await product.get(`/api/${list}/${id}`, coordinator)).status]).toEqual([id, 404]);
  });
});
