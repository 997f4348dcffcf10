import { until } from '../postgres/processes.mjs';
import { longForm, reportFigure } from '../walls/figures.mjs';
import { Installation } from './installation.mjs';
import { Writers } from './writers.mjs';

const KILLS = longForm ? 100 : 3;
/** Acknowledged writes between one kill and the next. */
const BETWEEN = longForm ? 260 : 25;
const WRITERS = 6;
const patience = longForm ? 7_200_000 : 240_000;

/** What the runtime login's transactions stand on; a kill cannot tell whether the disk would have kept them. */
const SETTINGS = { data_checksums: 'on', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

describe('what was acknowledged', () => {
  let installation;
  let writers;
  const kills = { api: 0, database: 0 };

  beforeAll(async () => {
    installation = await Installation.open();
    writers = new Writers(installation.port);
    await writers.signIn();
  }, patience);
  afterAll(async () => {
    writers?.close();
    await installation?.close();
  }, patience);

  /** Waits until so many more writes were acknowledged. */
  async function acknowledge(more) {
    const wanted = writers.acknowledged.size + more;
    if (!(await until(() => writers.acknowledged.size >= wanted, 120_000, 2)))
      throw new Error(`No writes any more: ${JSON.stringify(writers.again)}\n${installation.output}`);
  }

  /** Acknowledged sessions that are not there, keys with more or less than one session, sessions without one record. */
  async function compare() {
    const keys = [...writers.acknowledged.keys()];
    const [found] = await installation.rows(
      `with told as materialized (select * from unnest($1::text[], $2::uuid[]) as t (key, id)),
         keys as materialized (select key, object_id as id, account_id from platform.idempotency_key),
         mine as materialized (select s.id, k.key from support.session s left join keys k on k.id = s.id
           where s.outcome = 'cancelled_by_volunteer' and s.created_at >= $3),
         records as materialized (select object_id as id, count(*)::integer as n from oversight.audit_entry
           where action = 'session.created' group by object_id)
       select
         (select count(*)::integer from told left join mine on mine.id = told.id where mine.id is null) as lost,
         (select count(*)::integer from told join keys on keys.key = told.key where keys.id <> told.id) as twice,
         (select count(*)::integer from told left join keys on keys.key = told.key where keys.key is null) as keyless,
         (select count(*)::integer from mine) as stored,
         (select count(*)::integer from mine where key is null) as unexpected,
         (select count(*)::integer from mine left join records on records.id = mine.id where records.n is distinct from 1) as unrecorded,
         (select count(*)::integer from records left join support.session s on s.id = records.id where s.id is null) as recorded_only,
         (select count(*)::integer from oversight.audit_head h join (select organisation_id, count(*) as many, max(n) as last
           from oversight.audit_entry group by organisation_id) e on e.organisation_id = h.organisation_id
           where h.n <> e.many or h.n <> e.last) as gaps`,
      [keys, keys.map((key) => writers.acknowledged.get(key)), began],
    );
    const { stored, ...faults } = found;
    return { stored, faults };
  }

  const none = { lost: 0, twice: 0, keyless: 0, unexpected: 0, unrecorded: 0, recorded_only: 0, gaps: 0 };
  let began;

  it('stands on settings under which the disk keeps what was committed', async () => {
    const found = await installation.rows(
      `select name, setting from pg_settings where name = any ($1) order by name`,
      [Object.keys(SETTINGS)],
    );
    expect(Object.fromEntries(found.map(({ name, setting }) => [name, setting]))).toEqual(SETTINGS);
    const changed = await installation.rows(
      `select r.rolname, s.setconfig from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole
       where array_to_string(s.setconfig, ' ') ~ 'synchronous_commit'`,
    );
    expect(changed).toEqual([]);
  });

  it(
    `is there once and on record after ${KILLS} kills of the API and ${KILLS} of the database`,
    async () => {
      began = new Date();
      writers.start(WRITERS);
      for (let i = 0; i < 2 * KILLS; i++) {
        await acknowledge(BETWEEN);
        if (i % 2 === 0) {
          await installation.killApi();
          kills.api++;
          await installation.startApi();
        } else {
          await installation.killDatabase();
          kills.database++;
          await installation.startDatabase();
          await installation.ready();
        }
      }
      await acknowledge(BETWEEN);
      await writers.stop();
      const { stored, faults } = await compare();
      writers.told = { tried: writers.acknowledged.size, faults, stored, again: { ...writers.again } };
      expect(writers.wrong).toEqual([]);
      expect(await installation.verifyAudit()).toBe(0);
      expect(faults).toEqual(none);
      expect(stored).toBe(writers.acknowledged.size);
      expect(Object.keys(writers.again).length).toBeGreaterThan(0);
    },
    patience,
  );

  it(
    'would be missed: with commits that do not wait for the disk it is lost',
    async () => {
      await installation.rows('alter role rinnakkain_runtime set synchronous_commit = off');
      await installation.killApi();
      await installation.database.stop();
      const late = { wal_writer_delay: '10s', wal_writer_flush_after: '1GB', checkpoint_timeout: '1h' };
      let lost = 0;
      for (let round = 0; round < 3 && lost === 0; round++) {
        await installation.startDatabase(late);
        await installation.startApi();
        writers.acknowledged.clear();
        writers.start(WRITERS);
        await acknowledge(60);
        await installation.killDatabase();
        await writers.giveUp();
        await installation.killApi();
        await installation.startDatabase();
        ({ lost } = (await compare()).faults);
        await installation.database.stop();
      }
      const { tried, faults, again } = writers.told;
      reportFigure('F7', {
        part: 'kills',
        tried,
        failed: Object.values(faults).reduce((sum, each) => sum + each, 0) + writers.wrong.length,
        control: lost > 0,
        note: `writes acknowledged over ${kills.api} kills of the API and ${kills.database} of the database, sent again ${Object.values(again).reduce((sum, each) => sum + each, 0)} times; with synchronous_commit off ${lost} lost`,
      });
      expect(lost).toBeGreaterThan(0);
    },
    patience,
  );
});
