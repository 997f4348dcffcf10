import { OversightModule, oversightEntities } from '@rinnakkain/oversight-api';
import { AuditChain, CHAIN_START, RootKey, sql } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Anchor, readAnchor, writeAnchor } from '../../../src/audit/anchor';
import { beginChains } from '../../../src/audit/begin-chains';
import { storedEntries } from '../../../src/audit/stored-entries';
import { type Verdict, verifyChains } from '../../../src/audit/verify-chains';
import { longForm, reportFigure, wallsTimeout } from '../figures';
import { fill } from './filling';
import { editsOfEachColumn, manipulations, type Tampering, tampered } from './tampering';

const ENTRIES = 24;

describe('the chain of the audit', () => {
  let product: TestProduct;
  let rootKey: RootKey;
  let organisation: TestOrganisation;
  let elsewhere: TestOrganisation;
  let coordinator: TestActor;
  let stranger: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([OversightModule], oversightEntities);
    rootKey = product.app.get(RootKey);
    organisation = await product.organisation();
    elsewhere = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    stranger = await product.signedIn(elsewhere, 'coordinator');
    for (let i = 0; i < ENTRIES; i++) for (const who of [coordinator, stranger]) await see(who, i);
  }, wallsTimeout);
  afterAll(() => product.stop());

  /** One audited read. */
  const see = (who: TestActor, i: number): Promise<void> =>
    product.as(who, async (work) => {
      work.record({
        action: 'seeker.listed',
        objectType: 'seeker',
        objectId: randomUUID().toUpperCase(),
        details: { total: i, 'Äö "\\\u2028': null, ids: [randomUUID(), 'b', 'a'], at: true, count: 1e21 },
      });
    });
  const verify = (anchor?: Anchor): Promise<Verdict[]> =>
    verifyChains(product.database.admin, rootKey, anchor);
  const verdictOf = async (organisationId: string, anchor?: Anchor): Promise<Verdict | undefined> =>
    (await verify(anchor)).find((verdict) => verdict.organisationId === organisationId);
  const anchorNow = async (): Promise<Anchor> => ({
    madeAt: '2026-11-24T08:00:00.000Z',
    heads: (await verify()).map(({ organisationId, entries, hash, before }) => ({
      organisationId,
      n: entries,
      hash,
      before,
    })),
  });
  /** Numbers of one organisation that follow the same entry as another: forks. */
  const forks = async (organisationId: string): Promise<number> => {
    const { rows } = await product.database.admin.query<{ forks: number }>(
      'select (count(*) - count(distinct prev))::integer as forks from oversight.audit_entry where organisation_id = $1',
      [organisationId],
    );
    return rows[0]?.forks ?? -1;
  };

  it('is whole as it was written, whatever the details', async () => {
    const verdicts = await verify();
    expect(verdicts.map(({ fault, before }) => [fault, before])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    expect(verdicts.map(({ entries }) => entries)).toEqual([ENTRIES, ENTRIES]);
  });

  it('shows every manipulation, and a cut tail under a rewritten head by the kept head alone', async () => {
    const anchor = await anchorNow();
    const all: Tampering[] = [...(await editsOfEachColumn(product.database.admin)), ...manipulations];
    const missed: string[] = [];
    for (const { name, statements, onlyAnchor } of all) {
      const [without, against] = await tampered(
        product.database.admin,
        organisation.id,
        statements,
        async () => [await verify(), await verify(anchor)],
      );
      const found = (verdicts: Verdict[] | undefined): boolean =>
        verdicts?.some(({ fault }) => fault !== null) ?? false;
      if (found(without) !== !onlyAnchor || !found(against)) missed.push(name);
    }
    const untouched = (await verify(anchor)).filter(({ fault }) => fault).length;
    reportFigure('F8', {
      part: 'tamper-kit',
      tried: all.length,
      failed: missed.length,
      control: untouched === 0,
      note: 'cut tail under a rewritten head: seen with the anchor, not without',
    });
    expect(missed).toEqual([]);
    expect(untouched).toBe(0);
    expect(all.length).toBeGreaterThan(25);
  });

  it('cannot be made anew without the key', async () => {
    const { admin } = product.database;
    const forger = new AuditChain(new RootKey(Buffer.alloc(32, 8)), organisation.id);
    const made: string[] = [];
    await admin.query('begin');
    let previous = CHAIN_START;
    for await (const entries of storedEntries(admin, organisation.id))
      for (const entry of entries) {
        const next = forger.link(previous, { ...entry, role: 'volunteer' });
        made.push(
          `update oversight.audit_entry set role = 'volunteer', prev = '\\x${previous}', hash = '\\x${next}' where organisation_id = $1 and n = ${entry.n}`,
        );
        previous = next;
      }
    await admin.query('commit');
    made.push(`update oversight.audit_head set hash = '\\x${previous}' where organisation_id = $1`);
    const verdict = await tampered(admin, organisation.id, made, () => verdictOf(organisation.id));
    expect(verdict?.fault).toEqual({ kind: 'changed', n: 1 });
  });

  it('tells what came before the chain, covers it from then on, and nobody passes a chain off as earlier', async () => {
    const { admin, ownerUrl } = product.database;
    const earlier = [
      'update oversight.audit_entry set prev = null, hash = null where organisation_id = $1',
      'update oversight.audit_head set hash = null where organisation_id = $1',
    ];
    const anchor = await anchorNow();
    await tampered(admin, organisation.id, earlier, async () => {
      await expect(see(coordinator, 1)).rejects.toMatchObject({ status: 503 });
      await beginChains(ownerUrl, rootKey);
      await beginChains(ownerUrl, rootKey);
      await see(coordinator, 1);
      expect(await verdictOf(organisation.id)).toMatchObject({
        fault: null,
        before: ENTRIES,
        entries: ENTRIES + 1,
      });
      expect((await verdictOf(organisation.id, anchor))?.fault?.kind).toBe('anchor');
      await admin.query('update oversight.audit_entry set role = null where organisation_id = $1 and n = 3', [
        organisation.id,
      ]);
      expect((await verdictOf(organisation.id))?.fault).toEqual({ kind: 'unlinked', n: ENTRIES + 1 });
    });
  });

  it('knows a chain that was cut and then went on past the kept head', async () => {
    const anchor = await anchorNow();
    const cut =
      manipulations.find(({ name }) => name === 'the tail cut and the head rewritten')?.statements ?? [];
    await tampered(product.database.admin, organisation.id, cut, async () => {
      for (let i = 0; i < ENTRIES; i++) await see(coordinator, i);
      expect((await verdictOf(organisation.id))?.fault).toBeNull();
      expect((await verdictOf(organisation.id, anchor))?.fault).toEqual({ kind: 'anchor', n: ENTRIES });
    });
  });

  it(
    'never forks, however many write at once',
    async () => {
      const [clients, each] = longForm ? [16, 2_000] : [8, 60];
      const before = [await verdictOf(organisation.id), await verdictOf(elsewhere.id)];
      const writers = Array.from({ length: clients }, async (_, w) => {
        for (let i = 0; i < each; i++) await see(w % 4 === 0 ? stranger : coordinator, i);
      });
      await Promise.all(writers);
      const after = [await verdictOf(organisation.id), await verdictOf(elsewhere.id)];
      const written = after.map((verdict, i) => (verdict?.entries ?? 0) - (before[i]?.entries ?? 0));
      const found = (await forks(organisation.id)) + (await forks(elsewhere.id));

      // The control: two entries behind the same one, as a chain that asks the last row for its hash makes them.
      const fork = [
        `insert into oversight.audit_entry select organisation_id, n + 1, at, account_id, role, action, object_type, object_id, details, request_id, prev, hash
       from oversight.audit_entry where organisation_id = $1 order by n desc limit 1`,
      ];
      const [planted, verdict] = await tampered(product.database.admin, organisation.id, fork, async () => [
        await forks(organisation.id),
        await verdictOf(organisation.id),
      ]);
      reportFigure('F8', {
        part: 'forks',
        tried: clients * each,
        failed: found,
        control: planted === 1 && verdict?.fault?.kind === 'unlinked',
        note: `${clients} writers at once, two associations`,
      });
      expect(after.map((one) => one?.fault)).toEqual([null, null]);
      expect(written).toEqual([(clients / 4) * 3 * each, (clients / 4) * each]);
      expect([found, planted, verdict?.fault?.kind]).toEqual([0, 1, 'unlinked']);
    },
    wallsTimeout,
  );

  it('is never changed: not by the tables’ owner either', async () => {
    const runtime = new Client({ connectionString: product.database.runtimeUrl });
    await runtime.connect();
    const attempts = [
      `update oversight.audit_entry set role = null`,
      `delete from oversight.audit_entry`,
      `truncate oversight.audit_entry`,
      `delete from oversight.audit_head`,
      `truncate oversight.audit_head`,
      `update oversight.audit_head set n = n - 1`,
      `update oversight.audit_head set hash = sha256(hash)`,
      `update oversight.audit_head set n = n + 1, hash = null`,
    ];
    try {
      for (const attempt of attempts) {
        await expect(product.database.admin.query(attempt)).rejects.toMatchObject({ code: 'RK004' });
        await expect(runtime.query(attempt)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await runtime.end();
    }
  });

  it('takes from the serving login only what follows the head, and shows what it forged', async () => {
    const append = (behind: string, hashes: number): Promise<void> =>
      product.as(coordinator, async (work) => {
        const entries = JSON.stringify([{ action: 'seeker.viewed', objectType: 'seeker' }]);
        const made = Array.from({ length: hashes }, () => Buffer.alloc(32, 1));
        const [head] = await work.rows<{ n: string }>(sql`select n from oversight.lock_head()`);
        const number = behind === 'head' ? (head?.n ?? '') : behind;
        await work.rows(
          sql`select oversight.append(${entries}::jsonb, now(), null, ${number}::bigint, ${made}::bytea[])`,
        );
      });
    await expect(append('3', 1)).rejects.toMatchObject({ driverError: { code: 'RK003' } });
    await expect(append('head', 2)).rejects.toMatchObject({ driverError: { code: 'RK003' } });
    const { entries = 0 } = (await verdictOf(organisation.id)) ?? {};
    const verdict = await tampered(product.database.admin, organisation.id, [], async () => {
      await append('head', 1);
      return verdictOf(organisation.id);
    });
    expect(verdict?.fault).toEqual({ kind: 'changed', n: entries + 1 });
  });

  it('has heads that can be kept outside: a forged anchor is none', async () => {
    const text = writeAnchor(rootKey, await anchorNow());
    expect(readAnchor(rootKey, text)?.heads.length).toBeGreaterThan(1);
    expect(readAnchor(rootKey, text.replace(/"n": \d+/, '"n": 1'))).toBeNull();
    expect(readAnchor(new RootKey(Buffer.alloc(32, 8)), text)).toBeNull();
    expect(readAnchor(rootKey, 'heads')).toBeNull();
  });

  it(
    'is verified in a time that lets it be done every night',
    async () => {
      const many = longForm ? 1_000_000 : 5_000;
      const large = await product.organisation();
      await fill(product.database.admin, new AuditChain(rootKey, large.id), large.id, many);
      const start = performance.now();
      const verdict = await verdictOf(large.id);
      const seconds = (performance.now() - start) / 1000;
      expect(verdict).toMatchObject({ entries: many, fault: null });
      reportFigure('F8', {
        part: 'verify',
        tried: many,
        failed: 0,
        note: `entries verified in ${seconds.toFixed(1)} s`,
      });
    },
    wallsTimeout,
  );
});
