import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import request, { type Test as Call } from 'supertest';
import type { Role } from '@rinnakkain/domain';
import { Configuration } from '../configuration/configuration';
import type { Actor } from '../context/request-context';
import { UnitOfWork } from '../database/unit-of-work';
import type { Work } from '../database/work';
import { prepareHttp } from '../http';
import { PlatformModule } from '../platform.module';
import { hashOf, SESSION_COOKIE } from '../sign-in/sessions';
import { AccountSeal } from '../vault/account-seal';
import { RootKey } from '../vault/root-key';
import { AnswerWatch } from './answer-watch';
import { TestClock } from './test-clock';
import { cloneDatabase, type TestDatabase } from './test-database';

/** Somebody who is signed in, for tests. */
export interface TestActor {
  readonly actor: Actor;
  readonly cookie: string;
  readonly email: string;
}

/** Two units of an organisation, by name. */
export interface TestOrganisation {
  readonly id: string;
  readonly units: readonly [string, string];
}

/** The product (or some of its modules) on a database of its own, with a clock that stands still. */
export class TestProduct {
  /** Looks at every answer that `call` gets. */
  readonly watch = new AnswerWatch();
  private counter = 0;

  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    private readonly second: boolean,
  ) {}

  /**
   * Boots the modules; `entities` are those of their tables; `prepare` may put other providers in place. `beside` is a
   * product whose database is shared: two processes of one product. `template` is a database to begin with a copy of.
   */
  static async start(
    modules: readonly (Type | DynamicModule)[],
    entities: readonly Type[],
    prepare: (builder: TestingModuleBuilder) => unknown = () => undefined,
    more: { settings?: Readonly<Record<string, string>>; beside?: TestProduct; template?: string } = {},
  ): Promise<TestProduct> {
    const database = more.beside?.database ?? (await cloneDatabase(more.template));
    const clock = new TestClock();
    const configuration = new Configuration({
      PORT: '0',
      DATABASE_URL: database.ownerUrl,
      DATABASE_RUNTIME_URL: database.runtimeUrl,
      KEY_FILE: '/nowhere',
      LOG_LEVEL: 'silent',
      ...more.settings,
    });
    const rootKey = new RootKey(Buffer.alloc(32, 7));
    const builder = Test.createTestingModule({
      imports: [PlatformModule.forRoot({ configuration, rootKey, entities, clock }), ...modules],
    });
    prepare(builder);
    const built = await builder.compile();
    const app = built.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    prepareHttp(app);
    await app.init();
    return new TestProduct(app, database, clock, more.beside !== undefined);
  }

  /** Ends it and drops its database, or leaves it as a template; fails when an answer told somebody what is not theirs. */
  async stop(keepAs?: string): Promise<void> {
    await this.app.close();
    if (keepAs) await this.database.keepAs(keepAs);
    else if (!this.second) await this.database.drop();
    this.watch.end();
  }

  /** A new organisation with two units. */
  async organisation(name = `Yhdistys ${++this.counter}`): Promise<TestOrganisation> {
    const { rows } = await this.database.admin.query<{ id: string }>(
      'insert into platform.organisation (name) values ($1) returning id',
      [name],
    );
    const id = rows[0]?.id ?? '';
    const units = await this.database.admin.query<{ id: string }>(
      `insert into platform.unit (organisation_id, name) values ($1, 'Erotyö'), ($1, 'Vauvatyö') returning id`,
      [id],
    );
    return { id, units: [units.rows[0]?.id ?? '', units.rows[1]?.id ?? ''] };
  }

  /** Somebody signed in with a role; units are ids of the organisation. */
  async signedIn(
    organisation: TestOrganisation,
    role: Role,
    more: {
      units?: readonly string[];
      volunteerId?: string;
      backgroundChecker?: boolean;
      accountId?: string;
      name?: string;
      email?: string;
    } = {},
  ): Promise<TestActor> {
    const { admin } = this.database;
    const email = more.email ?? `${role}${++this.counter}@esimerkki.invalid`;
    const accountId = more.accountId ?? randomUUID();
    if (!more.accountId) {
      const sealed = this.app.get(AccountSeal).sealEmail(accountId, email);
      await admin.query(
        'insert into platform.account (id, name, email_index, email_sealed, wrapped_key) values ($1, $2, $3, $4, $5)',
        [accountId, more.name ?? `Testinen ${this.counter}`, sealed.index, sealed.sealed, sealed.wrappedKey],
      );
    }
    const unitIds = more.units ?? (role === 'coordinator' ? [organisation.units[0]] : []);
    const { rows } = await admin.query<{ id: string }>(
      `insert into platform.membership (organisation_id, account_id, role, unit_ids, volunteer_id, background_checker)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [organisation.id, accountId, role, unitIds, more.volunteerId ?? null, more.backgroundChecker ?? false],
    );
    const membershipId = rows[0]?.id ?? '';
    this.watch.belongs(accountId, organisation.id);
    if (more.volunteerId)
      await admin.query('update people.volunteer set account_id = $1 where id = $2', [
        accountId,
        more.volunteerId,
      ]);
    const token = Buffer.from(`${randomUUID()}${randomUUID()}`.replaceAll('-', ''), 'hex')
      .toString('base64url')
      .slice(0, 43)
      .padEnd(43, 'A');
    await admin.query(
      `insert into platform.session (token_hash, account_id, membership_id, created_at, seen_at, ends_at, idle_seconds)
       values ($1, $2, $3, $4, $4, $5, $6)`,
      [hashOf(token), accountId, membershipId, this.clock.now(), new Date('2100-01-01'), 2_000_000_000],
    );
    return {
      email,
      cookie: `${SESSION_COOKIE}=${token}`,
      actor: {
        accountId,
        membershipId,
        organisationId: organisation.id,
        unitIds,
        role,
        volunteerId: more.volunteerId ?? null,
        backgroundChecker: more.backgroundChecker ?? false,
      },
    };
  }

  /** A request of somebody, or of nobody; unsafe ones come from our own page. */
  call(method: 'get' | 'post' | 'patch' | 'delete', path: string, who?: TestActor): Call {
    const call = request(this.app.getHttpServer() as Parameters<typeof request>[0])
      [method](path)
      .set('Sec-Fetch-Site', 'same-origin');
    let sent: unknown;
    const send = call.send.bind(call);
    call.send = (body) => {
      sent = body;
      return send(body);
    };
    call.on('response', ({ status, text = '' }: { status: number; text?: string }) => {
      // Whose a cookie is that a test carries by hand is not known here.
      const unknown = !who && call.get('Cookie') !== undefined;
      if (!unknown) this.watch.look({ actor: who?.actor, method, path, sent, status, text });
    });
    return who ? call.set('Cookie', who.cookie) : call;
  }

  get = (path: string, who?: TestActor): Call => this.call('get', path, who);
  post = (path: string, who?: TestActor): Call => this.call('post', path, who);
  patch = (path: string, who?: TestActor): Call => this.call('patch', path, who);
  delete = (path: string, who?: TestActor): Call => this.call('delete', path, who);

  /** Runs something as somebody in a transaction of its own. */
  as<T>(who: TestActor, task: (work: Work) => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).runAs(who.actor, task);
  }

  /** How many audit entries of an action the organisation has. */
  async audited(organisation: TestOrganisation, action: string): Promise<number> {
    const { rows } = await this.database.admin.query<{ n: number }>(
      'select count(*)::integer as n from oversight.audit_entry where organisation_id = $1 and action = $2',
      [organisation.id, action],
    );
    return rows[0]?.n ?? 0;
  }
}
