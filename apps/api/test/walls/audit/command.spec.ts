import { OversightModule, oversightEntities } from '@rinnakkain/oversight-api';
import { type TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditCommand } from '../../../src/audit/audit-command';
import { unlock } from '../../../src/database/root-key';
import { tampered } from './tampering';

describe('npm run audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnakkain-audit-'));
  const keyFile = join(folder, 'key');
  const anchor = join(folder, 'heads.json');
  let product: TestProduct;
  let coordinator: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([OversightModule], oversightEntities);
    writeFileSync(keyFile, '07'.repeat(32));
    await unlock(product.database.ownerUrl, keyFile, () => undefined);
    const organisation = await product.organisation('Esimerkkilän yhdistys');
    coordinator = await product.signedIn(organisation, 'coordinator');
    for (let i = 0; i < 3; i++) await see();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await product.stop();
  });

  const see = (): Promise<void> =>
    product.as(coordinator, async (work) => work.record({ action: 'seeker.viewed', objectType: 'seeker' }));
  const run = async (...args: string[]): Promise<{ code: number; said: string }> => {
    const said: string[] = [];
    const { ownerUrl } = product.database;
    const code = await auditCommand({ ownerUrl, keyFile, args }, (text) => said.push(text));
    return { code, said: said.join('\n') };
  };
  const tamper = (statement: string, ...args: string[]): ReturnType<typeof run> =>
    tampered(product.database.admin, coordinator.actor.organisationId, [statement], () => run(...args));
  const edit = `update oversight.audit_entry set role = 'volunteer' where organisation_id = $1 and n = 2`;

  it('says of each association whether its audit is whole, or where it is not', async () => {
    expect(await run('verify')).toEqual({ code: 0, said: 'Esimerkkilän yhdistys: 3 entries, whole' });
    expect(await tamper(edit, 'verify')).toEqual({
      code: 1,
      said: 'Esimerkkilän yhdistys: 1 entries, FAULT: entry 2 is not as it was written',
    });
  });

  it('keeps the heads of a whole audit in a new file, and finds against it what was cut off', async () => {
    expect((await tamper(edit, 'head', '--to', anchor)).code).toBe(1);
    expect(await run('head', '--to', anchor)).toMatchObject({ code: 0 });
    await expect(run('head', '--to', anchor)).rejects.toThrow('never overwritten');
    await see();
    expect((await run('verify', '--anchor', anchor)).code).toBe(0);
    const cut = `with gone as (delete from oversight.audit_entry where organisation_id = $1 and n > 2)
      update oversight.audit_head h set (n, hash) = (select n, hash from oversight.audit_entry e where e.organisation_id = $1 and e.n = 2)
      where h.organisation_id = $1`;
    expect((await tamper(cut, 'verify')).code).toBe(0);
    expect(await tamper(cut, 'verify', '--anchor', anchor)).toEqual({
      code: 1,
      said: 'Esimerkkilän yhdistys: 2 entries, FAULT: from entry 3 on, these are not the entries of the anchor',
    });
  });

  it('refuses what it cannot judge by: a forged anchor, another key, no key, other words', async () => {
    const forged = join(folder, 'forged.json');
    writeFileSync(forged, readFileSync(anchor, 'utf8').replace('"n": 3', '"n": 2'));
    await expect(run('verify', '--anchor', forged)).rejects.toThrow('is no anchor of this database');
    expect(await run('verify', '--anchor')).toMatchObject({
      code: 1,
      said: expect.stringContaining('head --to'),
    });
    expect((await run()).code).toBe(1);
    writeFileSync(keyFile, '08'.repeat(32));
    await expect(run('verify')).rejects.toThrow('another key');
    rmSync(keyFile);
    await expect(run('verify')).rejects.toThrow('no such file');
  });
});
