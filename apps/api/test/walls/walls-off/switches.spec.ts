import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Configuration,
  constant,
  refuseRuntimeLogin,
  RootKey,
  scoped,
  sql,
  type Sql,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import {
  ownWalls,
  type TestActor,
  type TestDatabase,
  type TestProduct,
  TestWalls,
} from '@rinnakkain/platform-api/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { productModules } from '../../../src/contexts';
import { startWholeProduct } from '../../whole-product';
import { wallsTimeout } from '../figures';

type Settings = Readonly<Record<string, string>>;

/** Values of every setting of the operating guide; the first is what the others are tried with. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  PORT: ['0', '3000'],
  HOST: ['127.0.0.1', 'localhost', '0.0.0.0', '127.0.0.1'],
  DATABASE_URL: [],
  DATABASE_RUNTIME_URL: [],
  DATA_DIR: ['/nowhere', '.'],
  KEY_FILE: ['/nowhere', '/dev/null'],
  DEMO: ['off', 'on'],
  DEMO_SIZE: ['demo', 'M', 'L', 'XL', 'groups'],
  PUBLIC_URL: ['http://localhost:3000', 'https://esimerkki.invalid'],
  EXIT_URL: ['https://saa.example', 'http://127.0.0.1:9'],
  TRUSTED_PROXIES: ['127.0.0.1', '10.7.0.2, fd00::/64'],
  SMTP_URL: ['', 'smtp://127.0.0.1:9'],
  MAIL_FROM: ['posti@esimerkki.invalid'],
  LOG_LEVEL: ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
};

/** Every value of every setting at least once. */
const EACH_VALUE: readonly Settings[] = Array.from({ length: 7 }, (_, i) =>
  Object.fromEntries(
    Object.entries(VALUES).flatMap(([name, values]) => {
      const value = values[i % values.length];
      return value ? [[name, value]] : [];
    }),
  ),
);

/** What somebody might hope to switch a wall with. */
const HOPED: readonly Settings[] = [
  { NODE_ENV: 'test' },
  { NODE_ENV: 'development' },
  { WALLS: 'off', GUARD: 'off', SCOPE: 'off', ROWS: 'off', RLS: 'off' },
  { WALLS: 'long', TEST: '1', CI: '1', DEBUG: '*' },
  { PGOPTIONS: '-c row_security=off' },
];

/** Told by the launcher, not by whoever operates the product. */
const BY_THE_LAUNCHER = ['DASHBOARD_FOLDER'];

const documented = (): string[] => {
  const guide = readFileSync(join(import.meta.dirname, '../../../../../docs/operating.md'), 'utf8');
  const table = guide.slice(guide.indexOf('| Setting |'));
  return [...table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
};

describe('no setting of the product takes a wall away', () => {
  let product: TestProduct;
  let database: TestDatabase;
  let stranger: TestActor;
  const environment = { ...process.env };

  beforeAll(async () => {
    product = await startWholeProduct();
    await product.organisation();
    stranger = await product.signedIn(await product.organisation(), 'volunteer');
    ({ database } = product);
  });
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  });
  afterAll(() => product.stop());

  const settings = (more: Settings): Settings => ({
    ...Object.fromEntries(
      Object.entries(VALUES).flatMap(([name, [first]]) => (first ? [[name, first]] : [])),
    ),
    DATABASE_URL: database.ownerUrl,
    DATABASE_RUNTIME_URL: database.runtimeUrl,
    ...more,
  });

  /** The product as it is served, but for the port, with the settings in its environment. */
  const started = async (more: Settings): Promise<INestApplicationContext> => {
    Object.assign(process.env, settings(more));
    @Module({
      imports: productModules({
        configuration: new Configuration(process.env),
        rootKey: new RootKey(Buffer.alloc(32, 7)),
      }),
    })
    class Product {}
    return NestFactory.createApplicationContext(Product, { logger: false, abortOnError: false });
  };

  /** What stands: the first two walls are the product's own, and a volunteer sees two of four units whichever way. */
  const standing = async (app: INestApplicationContext): Promise<object> => {
    const seen = (table: Sql): Promise<number> =>
      app
        .get(UnitOfWork)
        .runAs(stranger.actor, async (work) => (await work.rows(sql`select 1 from ${table}`)).length);
    return {
      ...ownWalls(app),
      rows: await seen(constant('platform.unit u')),
      scoped: await app.get(UnitOfWork).runAs(stranger.actor, () => seen(scoped('platform.unit', 'u'))),
      login: await refuseRuntimeLogin(app.get(DataSource)),
    };
  };
  const ALL = { guard: true, scope: true, rows: 2, scoped: 2, login: null };

  it('and every one of the guide is tried', () => {
    expect(documented().sort()).toEqual(Object.keys(VALUES).sort());
  });

  it('and the product reads no other', () => {
    const read = new Set<string>();
    const listening = new Proxy(settings({}), {
      get: (target, name) => {
        read.add(String(name));
        return target[String(name)];
      },
    });
    expect(new Configuration(listening).port).toBe(0);
    expect([...read].filter((name) => !(name in VALUES) && !BY_THE_LAUNCHER.includes(name))).toEqual([]);
  });

  it.each([...EACH_VALUE, ...HOPED])(
    'started with %j every wall stands',
    async (more) => {
      const app = await started(more);
      try {
        // A connection told to switch row security off is refused every row, which is a wall too.
        const found = await standing(app).catch((error: { code?: string }) => error.code);
        expect(found).toEqual('PGOPTIONS' in more ? '42501' : ALL);
      } finally {
        await app.close();
      }
    },
    wallsTimeout,
  );

  it('and a login that row security does not bind is not served with', async () => {
    const address = new URL(process.env['TEST_SERVER'] ?? '');
    address.pathname = new URL(database.ownerUrl).pathname;
    const app = await started({ DATABASE_RUNTIME_URL: address.toString() });
    expect(await refuseRuntimeLogin(app.get(DataSource))).toContain('superuser');
    await app.close();
  });

  it('but a test can, and is seen to have done so', async () => {
    const walls = new TestWalls();
    const open = await startWholeProduct((builder) => walls.replace(builder));
    expect(ownWalls(open.app)).toEqual({ guard: false, scope: false });
    await open.stop();
  });
});
