import { type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountSeal } from './account-seal';
import { RootKey } from './root-key';
import { open, seal } from './sealing';
import { type PersonKey, Vault } from './vault';

const PHONE = 'people.seeker.phone';

describe('the vault', () => {
  let product: TestProduct;
  let vault: Vault;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let stranger: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    vault = product.app.get(Vault);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    stranger = await product.signedIn(await product.organisation(), 'coordinator');
  });
  afterAll(() => product.stop());

  const newKey = (who: TestActor, person: string): Promise<PersonKey> =>
    product.as(who, async (work) => {
      work.record({ action: 'seeker.created', objectType: 'seeker', objectId: person });
      return vault.createKey(person);
    });

  it('opens what it sealed, at the same place only', async () => {
    const [person, row] = [randomUUID(), randomUUID()];
    await newKey(coordinator, person);
    const key = await product.as(coordinator, () => vault.keyOf(person));
    const sealed = key?.seal(PHONE, row, '+358401234567') ?? Buffer.alloc(0);
    expect(key?.open(PHONE, row, sealed)).toBe('+358401234567');
    expect(sealed.toString('latin1')).not.toContain('401234567');
    expect(() => key?.open(PHONE, randomUUID(), sealed)).toThrow();
    expect(() => key?.open('people.seeker.email', row, sealed)).toThrow();
  });

  it('refuses what was moved to another association or another person', async () => {
    const [person, other, row] = [randomUUID(), randomUUID(), randomUUID()];
    const sealed = (await newKey(coordinator, person)).seal(PHONE, row, 'secret');
    const sameIdElsewhere = await newKey(stranger, person);
    const another = await newKey(coordinator, other);
    expect(() => sameIdElsewhere.open(PHONE, row, sealed)).toThrow();
    expect(() => another.open(PHONE, row, sealed)).toThrow();
  });

  it('refuses a wrapped key that was moved to another person', async () => {
    const [person, other] = [randomUUID(), randomUUID()];
    await newKey(coordinator, person);
    await newKey(coordinator, other);
    await product.database.admin.query(
      'update platform.person_key set wrapped = (select wrapped from platform.person_key where person_id = $1) where person_id = $2',
      [person, other],
    );
    await expect(product.as(coordinator, () => vault.keyOf(other))).rejects.toThrow();
  });

  it('refuses a single changed byte, wherever it is', () => {
    const key = Buffer.alloc(32, 1);
    const sealed = seal(key, 'place', 'text');
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => open(key, 'place', changed)).toThrow();
    }
  });

  it('never seals the same text the same way twice', () => {
    const key = Buffer.alloc(32, 1);
    const all = new Set(Array.from({ length: 50 }, () => seal(key, 'place', 'text').toString('hex')));
    expect(all.size).toBe(50);
  });

  it('keeps nothing as nothing', async () => {
    const key = await newKey(coordinator, randomUUID());
    expect([
      key.seal(PHONE, 'row', null),
      key.seal(PHONE, 'row', undefined),
      key.open(PHONE, 'row', null),
    ]).toEqual([null, null, null]);
  });

  it('erases a person with their key: nothing of theirs opens again', async () => {
    const person = randomUUID();
    await newKey(coordinator, person);
    await product.as(coordinator, async (work) => {
      work.record({ action: 'person.erased', objectType: 'seeker', objectId: person });
      await vault.eraseKey(person);
    });
    expect(await product.as(coordinator, () => vault.keyOf(person))).toBeUndefined();
    const { rowCount } = await product.database.admin.query(
      'select from platform.person_key where person_id = $1',
      [person],
    );
    expect(rowCount).toBe(0);
  });

  it('lets other roles use a key, and none but a coordinator make or erase one', async () => {
    const person = randomUUID();
    await newKey(coordinator, person);
    for (const role of ['volunteer', 'training_reviewer', 'data_protection_officer'] as const) {
      const who = await product.signedIn(organisation, role);
      await product.as(who, () => vault.eraseKey(person));
      await expect(newKey(who, randomUUID())).rejects.toMatchObject({ driverError: { code: '42501' } });
      expect(await product.as(who, () => vault.keyOf(person))).toBeDefined();
    }
  });

  it('reads the keys of many people in one query', async () => {
    const people = [randomUUID(), randomUUID(), randomUUID()];
    for (const person of people) await newKey(coordinator, person);
    await product.as(coordinator, async (work) => {
      const keys = await vault.keysOf([...people, randomUUID()]);
      expect([keys.size, work.statements]).toEqual([3, 1]);
    });
  });

  it('compares contact data by prints that differ between associations and kinds', async () => {
    const print = (who: TestActor, kind: 'phone' | 'email', text: string): Promise<string | undefined> =>
      product.as(who, async () => vault.fingerprint(kind, text)?.toString('hex'));
    expect(await print(coordinator, 'email', ' Sofia@Esimerkki.invalid')).toBe(
      await print(coordinator, 'email', 'sofia@esimerkki.invalid'),
    );
    expect(await print(coordinator, 'email', 'x')).not.toBe(await print(stranger, 'email', 'x'));
    expect(await print(coordinator, 'email', 'x')).not.toBe(await print(coordinator, 'phone', 'x'));
    expect(await print(coordinator, 'phone', ' ')).toBeUndefined();
  });

  it('seals the addresses of accounts with a key of each', () => {
    const seals = product.app.get(AccountSeal);
    const id = randomUUID();
    const made = seals.sealEmail(id, 'Sofia@esimerkki.invalid');
    expect(seals.openEmail(id, made.wrappedKey, made.sealed)).toBe('Sofia@esimerkki.invalid');
    expect(() => seals.openEmail(randomUUID(), made.wrappedKey, made.sealed)).toThrow();
    expect(made.index.equals(seals.emailIndex('sofia@ESIMERKKI.invalid '))).toBe(true);
  });
});

describe('the root key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnakkain-key-'));

  it('is made once, for its owner’s eyes only, and read back', async () => {
    const file = join(folder, 'made', 'key');
    const made = await RootKey.create(file);
    expect(statSync(file).mode & 0o777).toBe(0o400);
    expect((await RootKey.read(file))?.derive('x').equals(made.derive('x'))).toBe(true);
    await expect(RootKey.create(file)).rejects.toThrow();
  });

  it('is told from no key and from something else', async () => {
    expect(await RootKey.read(join(folder, 'none'))).toBeNull();
    writeFileSync(join(folder, 'wrong'), 'not a key');
    await expect(RootKey.read(join(folder, 'wrong'))).rejects.toThrow('64 hexadecimal digits');
  });

  it('gives another key for every purpose', () => {
    const key = new RootKey(Buffer.alloc(32, 3));
    expect(key.derive('a').equals(key.derive('b'))).toBe(false);
    expect(() => new RootKey(Buffer.alloc(16))).toThrow();
  });
});
