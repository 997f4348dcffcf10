import { PublicPlaces } from '@rinnakkain/people-api';
import { PublicSites, type Sql, sql } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { PagesUnderTest } from './testing';

const WORDS = {
  fi: 'Oma selosteemme.\n\n- Kysy meiltä.\n- <b>Ei merkintöjä</b>',
  sv: 'Vår egen beskrivning.',
  en: 'Our own notice.',
};
const TODAY = '2026-11-24';

describe('the association’s own texts of public pages', () => {
  let pages: PagesUnderTest;
  let product: TestProduct;
  let organisation: TestOrganisation;
  let other: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;
  let stranger: TestActor;

  beforeAll(async () => {
    pages = await PagesUnderTest.start();
    ({ product, organisation, other, administrator, coordinator } = pages);
    stranger = await product.signedIn(other, 'organisation_administrator');
  });
  afterAll(() => product.stop());

  const begin = async (kind: string, who = administrator): Promise<{ id: string; version: number }> =>
    (await product.post('/api/public-texts', who).send({ kind }).expect(201)).body;
  const change = (id: string, version: number, texts: object) =>
    product.patch(`/api/public-texts/${id}`, administrator).set('If-Match', `"${version}"`).send({ texts });
  const publish = (id: string, version: number, appliesFrom = TODAY) =>
    product
      .post(`/api/public-texts/${id}/publish`, administrator)
      .set('If-Match', `"${version}"`)
      .send({ appliesFrom });
  const published = async (kind: string, texts: object, appliesFrom = TODAY): Promise<string> => {
    const { id, version } = await begin(kind);
    const { body } = await change(id, version, texts).expect(200);
    await publish(id, body.version, appliesFrom).expect(200);
    return id;
  };
  /** What a call tells; undone afterwards, so that nothing stays that nobody recorded. */
  const told = async (who: TestActor, call: Sql): Promise<unknown> => {
    let answer: unknown;
    const undone = product.as(who, async (work) => {
      answer = (await work.row<{ told: unknown }>(call))?.told ?? null;
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    return answer;
  };

  it('begin with the defaults, are written as drafts, published once, and then unchangeable', async () => {
    const { id, version } = await begin('safe_browsing');
    const { body: draft } = await product.get(`/api/public-texts/${id}`, administrator).expect(200);
    expect(draft).toMatchObject({ state: 'draft', number: null, languages: ['fi', 'sv', 'en'] });
    expect(draft.texts.fi).toContain('## Poistu nopeasti');
    const lacking = await change(id, version, { fi: WORDS.fi }).expect(200);
    expect((await publish(id, lacking.body.version)).body.errors).toEqual([
      { pointer: '/texts/sv', code: 'REQUIRED' },
      { pointer: '/texts/en', code: 'REQUIRED' },
    ]);
    expect((await change(id, version, WORDS)).status).toBe(412);
    const { body: whole } = await change(id, lacking.body.version, WORDS).expect(200);
    expect((await publish(id, whole.version, '2026-11-23')).body.errors).toMatchObject([
      { pointer: '/appliesFrom', code: 'OUT_OF_RANGE' },
    ]);
    const done = await publish(id, whole.version, '2026-12-01');
    expect(done.body).toMatchObject({
      state: 'published',
      number: 1,
      appliesFrom: '2026-12-01',
      allowed: [],
    });
    expect((await change(id, done.body.version, WORDS)).body.code).toBe('TRANSITION_NOT_ALLOWED');
    expect(await product.audited(organisation, 'public_text.published')).toBe(1);
    // It is not there before its day.
    const { text } = await product.get(`/tuki/turvallinen-selailu?association=${organisation.id}`);
    expect(text).toContain('Poistu nopeasti');
    expect(text).not.toContain('Oma selosteemme');
    // The next one begins with these words.
    const next = await begin('safe_browsing');
    expect((await product.get(`/api/public-texts/${next.id}`, administrator)).body.texts).toEqual(WORDS);
  });

  it('stand on pages about that association alone, as words and never as markup', async () => {
    const before = await product.get(`/tuki/tietosuoja?association=${organisation.id}`);
    await published('privacy', WORDS);
    const own = await product.get(`/tuki/tietosuoja?association=${organisation.id}`);
    expect(own.text).toContain('Esimerkkilän perhetyö ry · voimassa 24.11.2026 alkaen');
    expect(own.text).toContain('<p>Oma selosteemme.</p>');
    expect(own.text).toContain('<li>&lt;b&gt;Ei merkintöjä&lt;/b&gt;</li>');
    expect(own.headers['etag']).not.toBe(before.headers['etag']);
    const again = await product
      .get(`/tuki/tietosuoja?association=${organisation.id}`)
      .set('If-None-Match', String(own.headers['etag']));
    expect(again.status).toBe(304);
    const swedish = await product.get(`/stod/dataskydd?association=${organisation.id}`);
    expect(swedish.text).toContain('Vår egen beskrivning.');
    // Of another association, and of none, the defaults stand.
    for (const path of ['/tuki/tietosuoja', `/tuki/tietosuoja?association=${other.id}`]) {
      const { text } = await product.get(path).expect(200);
      expect(text).toContain('Kun lähetät lomakkeen');
      expect(text).not.toContain('Oma selosteemme');
    }
    // From the common page one finds it; what else hangs on an address is passed over.
    const common = await product.get('/tuki/tietosuoja?fbclid=x').expect(200);
    expect(common.text).toContain(`/tuki/tietosuoja?association=${organisation.id}`);
    expect(common.text).not.toContain(`association=${other.id}`);
  });

  it('are the consent that is recorded, and a text one has not seen is none', async () => {
    const sent = { firstName: 'Vanha teksti' };
    const before = await pages.count('people.seeker');
    await published('consent_seeker', { fi: 'Uusi lupateksti.', sv: 'Ny text.', en: 'New text.' });
    const { status, text, headers } = await pages.ask(sent);
    expect([status, headers['cache-control']]).toEqual([422, 'no-store']);
    expect(text).toContain('Lupateksti on muuttunut');
    expect(text).toContain('Uusi lupateksti.');
    expect(text).toContain('value="Vanha teksti"');
    expect(text).toContain('name="consentVersion" value="oma 1"');
    // The tick was under another text.
    expect(text).toMatch(/name="consent"\s+value="yes"\s+autocomplete/);
    expect(await pages.count('people.seeker')).toBe(before);
    expect((await pages.ask({ ...sent, consentVersion: '' })).status).toBe(422);
    expect((await pages.ask({ ...sent, consentVersion: 'oma 1' })).status).toBe(303);
    const { body } = await product.get('/api/seekers?sort=newest', coordinator).expect(200);
    const { body: one } = await product.get(`/api/seekers/${String(body.items[0].id)}`, coordinator);
    expect(one.consents).toMatchObject([{ how: 'electronic', textVersion: 'oma 1' }]);
    // The other form has a text of its own.
    expect((await pages.apply({ lastName: 'Oletus' })).status).toBe(303);
  });

  it('are the administrator’s alone, of the own association', async () => {
    const { id, version } = await begin('consent_volunteer');
    expect((await product.get(`/api/public-texts/${id}`, stranger)).status).toBe(404);
    expect((await product.get('/api/public-texts', coordinator)).status).toBe(403);
    const call = sql`select platform.publish_public_text(${id}::uuid, ${version}::integer, '2026-11-24'::date, now()) as told`;
    expect(await told(stranger, call)).toBeNull();
    expect(await told(coordinator, call)).toBeNull();
    expect(await told(administrator, call)).toBe(1);
    const { body } = await product.get('/api/public-texts', stranger).expect(200);
    expect(body).toEqual({ items: [], total: 0 });
  });

  it('are reached by the municipality when there are several places, without a script', async () => {
    const receiver = await product.signedIn(other, 'coordinator');
    const decided = { unitId: other.units[0], receiverId: receiver.actor.accountId };
    await product
      .post('/api/public-intake', stranger)
      .send({ ...decided, takesSeekers: true, takesVolunteers: true })
      .expect(200);
    product.app.get(PublicPlaces).forget();
    product.app.get(PublicSites).forget();
    const first = await product.get('/tuki/pyyda').expect(200);
    expect(first.text).toContain('<form class="card" method="get" action="/tuki/pyyda"');
    expect(first.text).not.toContain('name="firstName"');
    const found = await product.get('/tuki/pyyda?municipality=837').expect(200);
    const link = `/tuki/pyyda?place=${other.units[0]}&amp;municipality=837`;
    expect(found.text).toContain(link);
    const form = await product.get(link.replace('&amp;', '&')).expect(200);
    expect(form.text).toContain(`name="place" value="${other.units[0]}"`);
    expect(form.text).toMatch(/<option value="837" +selected/);
    // This association has no text of its own.
    expect(form.text).toContain('name="consentVersion" value="lomake 2"');
    const gone = await product.get(`/tuki/pyyda?place=${other.units[1]}`).expect(200);
    expect(gone.text).toContain('ei enää ota vastaan');
  });
});
