import { groupsEntities, GroupsModule } from '@rinnakkain/groups-api';
import { peopleEntities, PeopleModule } from '@rinnakkain/people-api';
import { type TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { GroupsPublicModule } from './groups-public.module';

const ASKED = { exportAskedOn: '2026-05-01', exportAskedHow: 'Kirje, kansio 3' };

describe('The page of a fellowship’s groups', () => {
  let product: TestProduct;
  let coordinator: TestActor;
  let fellowshipId: string;

  const aFellowship = async (fields: object): Promise<string> => {
    const { body } = await product
      .post('/api/fellowships', coordinator)
      .send({ name: 'Nimettömät Esimerkit', codes: 'aa', site: 'https://toverit.invalid/', ...fields })
      .expect(201);
    return (body as { id: string }).id;
  };
  const list = (fields: object, of = fellowshipId) =>
    product
      .post('/api/listings', coordinator)
      .send({
        fellowshipId: of,
        name: 'Kynnys',
        form: 'in_person',
        weekday: 2,
        startTime: '18:00',
        street: 'Esimerkkikatu 1',
        municipality: '837',
        ...fields,
      })
      .expect(201);
  const page = (address: string) => product.get(address).set('Accept', 'text/html');

  beforeAll(async () => {
    product = await TestProduct.start(
      [PeopleModule, GroupsModule, GroupsPublicModule],
      [...peopleEntities, ...groupsEntities],
    );
    coordinator = await product.signedIn(await product.organisation(), 'coordinator');
    fellowshipId = await aFellowship({ program: 'toverit', ...ASKED });
    await list({ openness: 'open', audiences: ['women'], codes: ['ST'], notes: 'Ovi <b>B</b>' });
    await list({ name: 'Lyhty', weekday: 4, rhythm: 'first_and_third' });
    await list({ name: 'Hämärä', weekday: 4, rhythm: 'every_second_week' });
    await list({ name: 'Silta', form: 'online', weekday: null, startTime: null, joinPhone: '+358000000001' });
  });
  afterAll(() => product.stop());

  it.each([
    ['/tuki/itsenaiset-ryhmat', 'fi', 'Tiistai', 'Ryhmä on itsenäinen.', 'Sopimuksen mukaan'],
    ['/stod/sjalvstandiga-grupper', 'sv', 'Tisdag', 'Gruppen är självständig.', 'Enligt överenskommelse'],
    ['/support/independent-groups', 'en', 'Tuesday', 'The group is independent.', 'By appointment'],
  ])('%s is there in %s', async (address, language, ...words) => {
    const { text, headers } = await page(`${address}?program=toverit`).expect(200);
    expect(headers['content-language']).toBe(language);
    expect(text).toContain('<h1>Nimettömät Esimerkit</h1>');
    for (const word of words) expect(text).toContain(word);
    await page(`${address}?program=toverit`).set('If-None-Match', String(headers['etag'])).expect(304);
  });

  it('may be shown by pages of others, and nothing in it runs, is sent or is fetched from elsewhere', async () => {
    const { text, headers } = await page('/tuki/itsenaiset-ryhmat?program=toverit');
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(text).not.toMatch(/<script|<form|<style|style="| on\w+="| (src|action)="/);
    expect(text.match(/<a\s[^>]*href="http[^>]*>/g)?.every((link) => link.includes('target="_blank"'))).toBe(
      true,
    );
  });

  it('is the only one: no other page, and no problem, is shown inside of somebody else’s', async () => {
    for (const address of ['/tuki', '/tuki/ryhmat', '/tuki/itsenaiset-ryhmat/eipa', '/api/welcome']) {
      const { headers } = await page(address);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });

  it('tells what the feed tells, also what is not weekly, and never who keeps the list', async () => {
    const { text } = await page('/tuki/itsenaiset-ryhmat?program=toverit');
    for (const words of [
      'Esimerkkikatu 1',
      'Naisille',
      'Ovi &lt;b&gt;B&lt;/b&gt;',
      'Kuukauden ensimmäinen ja kolmas torstai klo 18.00',
      // Thursday 3 December 2026.
      'Seuraavan kerran to 3.12.',
      'Joka toinen viikko, torstai klo 18.00',
      'Puhelimella +358000000001',
      'Tarkistettu 24.11.',
      'title="Meetings Feed" href="/feeds/meeting-guide.json?program=toverit"',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/ ry\b|Yhdistys/);
    const feed = (await product.get('/feeds/meeting-guide.json?program=toverit')).body as { name: string }[];
    expect(feed.map(({ name }) => name).sort()).toEqual(['Kynnys', 'Silta']);
  });

  it('answers alike for a fellowship that has not asked, one that is not there, and none', async () => {
    const unasked = await aFellowship({ program: 'vaiti' });
    await list({ name: 'Vaiti' }, unasked);
    const answers = await Promise.all(
      ['?program=vaiti', '?program=ei-ole', '', '?program=%00', '?program=a&program=b'].map((query) =>
        page(`/tuki/itsenaiset-ryhmat${query}`).expect(200),
      ),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.text).toContain('Täällä ei ole nyt ryhmiä');
  });
});
