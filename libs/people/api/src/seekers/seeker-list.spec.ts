import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { type ListedSeeker, SeekerQuery } from './seekers.messages';
import { SeekerQueries } from './seekers.queries';
import { aSeeker, type RelationshipsOfTests, seekersProduct, someNeed } from './testing';

describe('the list of seekers', () => {
  let product: TestProduct;
  let relationships: RelationshipsOfTests;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let colleague: TestActor;
  const ids: Record<string, string> = {};

  const list = async (query = '', who = coordinator): Promise<{ items: ListedSeeker[]; total: number }> => {
    const answer = await product.get(`/api/seekers?${query}`, who);
    expect([query, answer.status]).toEqual([query, 200]);
    return answer.body as { items: ListedSeeker[]; total: number };
  };
  const aliases = async (query?: string, who?: TestActor): Promise<(string | null)[]> =>
    (await list(query, who)).items.map(({ alias }) => alias);

  const register = async (
    alias: string,
    fields: Record<string, unknown> = {},
    who = coordinator,
  ): Promise<void> => {
    ids[alias] = (
      await aSeeker(product, organisation, who, { alias, firstName: `Nimi ${alias}`, ...fields })
    ).id;
  };

  beforeAll(async () => {
    ({ product, relationships } = await seekersProduct());
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator', { name: 'Koordi Naattori' });
    colleague = await product.signedIn(organisation, 'coordinator', { name: 'Työ Toveri' });
    await register('Pari', { themes: [{ theme: 'alcohol', importance: 2 }] });
    await register('Vanhin', { ...someNeed, themes: [{ theme: 'separation-with-children', importance: 3 }] });
    product.clock.passDays(30);
    await register('Keski', {
      deputyId: coordinator.actor.accountId,
      coordinatorId: colleague.actor.accountId,
    });
    product.clock.passSeconds(60);
    await register('Kiire', { priority: 'urgent', priorityReason: 'Syy', phone: '+358509998887' }, colleague);
    product.clock.passDays(5);
    await register('Suoja', { protected: true, themes: [{ theme: 'alcohol', importance: 3 }] }, colleague);
    await register('Poistunut', {}, colleague);
    await product
      .post(`/api/seekers/${ids['Poistunut']}/transitions`, coordinator)
      .set('If-Match', '"1"')
      .send({ action: 'withdraw', reason: 'own_wish' })
      .expect(200);
    relationships.put(ids['Pari'] ?? '', 'running');
    relationships.put(ids['Keski'] ?? '', 'proposed');
  });
  afterAll(() => product.stop());

  it('begins with those who have waited longest; pairs and ended requests come last', async () => {
    expect(await aliases()).toEqual(['Vanhin', 'Keski', 'Kiire', 'Suoja', 'Pari', 'Poistunut']);
    const { items, total } = await list();
    expect(total).toBe(6);
    expect(items[0]).toMatchObject({
      waitingDays: 35,
      overTarget: true,
      theme: 'separation-with-children',
      language: 'fi',
      unitName: 'Erotyö',
      coordinatorName: 'Koordi Naattori',
      state: 'received',
    });
    expect(items.map(({ state }) => state)).toEqual([
      'received',
      'proposed',
      'received',
      'received',
      'in_relationship',
      'withdrawn',
    ]);
  });

  it('goes through in pages without losing or repeating anybody', async () => {
    const pages = [await aliases('pageSize=4&page=1'), await aliases('pageSize=4&page=2')];
    expect(pages.map((page) => page.length)).toEqual([4, 2]);
    expect(new Set(pages.flat()).size).toBe(6);
    expect(await list('pageSize=4&page=9')).toEqual({ items: [], total: 6 });
  });

  it.each([
    ['queue=true', ['Vanhin', 'Keski', 'Kiire', 'Suoja']],
    ['queue=false', ['Pari', 'Poistunut']],
    ['state=received', ['Vanhin', 'Kiire', 'Suoja']],
    ['state=proposed', ['Keski']],
    ['state=in_relationship', ['Pari']],
    ['state=withdrawn', ['Poistunut']],
    ['overTarget=true', ['Vanhin']],
    ['theme=separation-with-children', ['Vanhin']],
    ['theme=alcohol', ['Pari']],
    ['language=fi', ['Vanhin']],
    ['mine=true', ['Vanhin', 'Keski', 'Pari']],
    ['sort=newest&queue=true', ['Suoja', 'Kiire', 'Keski', 'Vanhin']],
    ['sort=priority&queue=true', ['Kiire', 'Vanhin', 'Keski', 'Suoja']],
    ['sort=theme', ['Vanhin', 'Keski', 'Kiire', 'Suoja', 'Pari', 'Poistunut']],
    ['sort=target&queue=true', ['Vanhin', 'Keski', 'Kiire', 'Suoja']],
  ])('by %s', async (query, expected) => {
    const found = await list(query);
    expect(found.items.map(({ alias }) => alias).sort()).toEqual([...expected].sort());
    if (query.includes('priority') || query === 'queue=true')
      expect(found.items.map(({ alias }) => alias)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  it('holds one’s own units only, and says nothing of others', async () => {
    const elsewhere = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const foreigner = await product.signedIn(await product.organisation(), 'coordinator');
    expect(await list(`unitId=${organisation.units[0]}`, coordinator)).toMatchObject({ total: 6 });
    for (const who of [elsewhere, foreigner]) {
      expect(await list('', who)).toEqual({ items: [], total: 0 });
      expect(await list('q=nimi', who)).toEqual({ items: [], total: 0 });
      expect(await list(`unitId=${organisation.units[0]}`, who)).toEqual({ items: [], total: 0 });
    }
  });

  it.each([
    ['sort=name', '/sort', 'NOT_ALLOWED_VALUE'],
    ['pageSize=101', '/pageSize', 'OUT_OF_RANGE'],
    ['state=lost', '/state', 'NOT_ALLOWED_VALUE'],
    ['phone=1', '/phone', 'UNKNOWN_FIELD'],
    ['q=x', '/q', 'TOO_SHORT'],
  ])('refuses %s', async (query, pointer, code) => {
    const answer = await product.get(`/api/seekers?${query}`, coordinator);
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
  });

  describe('with words', () => {
    it.each([
      ['vanhin', ['Vanhin']],
      ['NIMI%20keski', ['Keski']],
      ['0509998887', ['Kiire']],
      ['%2B358%2050%20999', ['Kiire']],
      ['nimi%20suoja', []],
      ['suoja', ['Suoja']],
      ['poistunut', []],
      ['pari', ['Pari']],
      ['olematon', []],
    ])('finds by name or number: %s', async (words, expected) => {
      expect(await aliases(`q=${words}`)).toEqual(expected);
    });

    it('leaves an entry that does not repeat the words', async () => {
      await list('q=vanhin');
      const { rows } = await product.database.admin.query(
        `select * from oversight.audit_entry where action = 'seeker.searched' order by n desc limit 1`,
      );
      expect(rows[0].details).toEqual({ count: 1, total: 1, ids: [ids['Vanhin']] });
    });

    it('asks to narrow when more than fifty are found', async () => {
      const crowd = await product.organisation();
      const who = await product.signedIn(crowd, 'coordinator');
      for (let i = 0; i < 51; i += 3)
        await Promise.all([0, 1, 2].map((j) => aSeeker(product, crowd, who, { alias: `Monta ${i + j}` })));
      const answer = await product.get('/api/seekers?q=monta', who);
      expect([answer.status, answer.body.code, answer.body.details]).toEqual([
        422,
        'NARROW_SEARCH',
        { max: 50 },
      ]);
      expect((await list('q=monta%2050', who)).total).toBe(1);
    }, 60_000);
  });

  it('takes a constant number of queries, however many are on the page', async () => {
    const statements = (pageSize: number): Promise<number> =>
      product.as(coordinator, async (work) => {
        await product.app.get(SeekerQueries).list(Object.assign(new SeekerQuery(), { pageSize }));
        return work.statements;
      });
    expect(await statements(1)).toBe(await statements(6));
  });
});
