import { groupsEntities, GroupsModule, PublishedDirectory } from '@rinnakkain/groups-api';
import { peopleEntities, PeopleModule } from '@rinnakkain/people-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { GroupsPublicModule } from './groups-public.module';
import { Directory } from './search/directory';

interface Made {
  readonly id: string;
  readonly version: number;
}

/** Wednesdays from the day of the tests, Tuesday 24 November 2026. */
const WEDNESDAYS = {
  firstDay: '2026-11-24',
  lastDay: '2026-12-20',
  every: 'week',
  weekday: 3,
  start: '18:00',
  minutes: 90,
} as const;

describe('The public directory', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let staff: TestActor;
  let openPlace: Made;
  let hidden: Made;

  /** A new group with its dates. */
  const aGroup = async (fields: object): Promise<Made> => {
    const { body } = await product
      .post('/api/groups', coordinator)
      .send({ published: true, leaders: [{ accountId: staff.actor.accountId }], ...fields })
      .expect(201);
    const made = body as Made;
    await product.post(`/api/groups/${made.id}/meetings`, coordinator).send(WEDNESDAYS).expect(201);
    return made;
  };
  /** A page, with what has just been changed. */
  const page = (path: string) => {
    product.app.get(PublishedDirectory).forget();
    return product.get(path).set('Accept', 'text/html');
  };

  beforeAll(async () => {
    product = await TestProduct.start(
      [PeopleModule, GroupsModule, GroupsPublicModule],
      [...peopleEntities, ...groupsEntities],
    );
    organisation = await product.organisation('Esimerkkilän perhetyö ry');
    coordinator = await product.signedIn(organisation, 'coordinator');
    staff = await product.signedIn(organisation, 'group_leader', { name: 'Oona Ohjaaja' });
    openPlace = await aGroup({
      type: 'open_meeting_place',
      name: { fi: 'Olohuone' },
      municipality: '837',
      venue: 'Kirjaston kahvio',
      childCare: true,
    });
    await aGroup({
      type: 'professionally_led_group',
      name: { fi: 'Eron jälkeen' },
      purpose: { fi: 'Kahdeksan kertaa <b>samoin</b>' },
      themes: ['separation-with-children'],
      municipality: '091',
      venue: 'Salainen katu 7',
    });
    hidden = await aGroup({ type: 'event', name: { fi: 'Julkaisematon ilta' }, published: false });
  });
  afterAll(() => product.stop());

  it.each([
    ['/tuki/ryhmat', 'fi', 'Löydä ryhmä'],
    ['/stod/grupper', 'sv', 'Hitta en grupp'],
    ['/support/groups', 'en', 'Find a group'],
  ])('%s is there in %s, the same for everybody, without a cookie', async (path, language, heading) => {
    const { text, headers } = await page(path).expect(200);
    expect(headers['content-language']).toBe(language);
    expect(text).toContain(`<h1>${heading}</h1>`);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('public, no-cache');
    expect(text.indexOf('id="leave"')).toBeLessThan(text.indexOf('<h1>'));
    expect(/<title>(.*?)<\/title>/.exec(text)?.[1]).not.toMatch(/tuk|stöd|support|ry\b/i);
    expect(text).not.toMatch(/ (src|action)="(https?:)?\/\/|<script>|<style|style="| on\w+="/);
    await product.get(path).set('If-None-Match', String(headers['etag'])).expect(304);
  });

  it('shows what is published, with its next date, and where it meets only where that is public', async () => {
    const { text } = await page('/tuki/ryhmat');
    for (const words of ['<b>2 ryhmää</b>', 'ke 25.11.', 'Tampere, Kirjaston kahvio', 'Helsinki'])
      expect(text).toContain(words);
    expect(text).toContain('Kahdeksan kertaa &lt;b&gt;samoin&lt;/b&gt;');
    for (const words of ['Salainen katu', 'Julkaisematon', 'Oona']) expect(text).not.toContain(words);
  });

  it.each([
    ['sana=olohuone', ['Olohuone']],
    ['sana=KIRJASTON+tampere', ['Olohuone']],
    ['aihe=separation-with-children', ['Eron jälkeen']],
    ['kunta=Helsinki', ['Eron jälkeen']],
    ['kunta=kangasala&lahikunnat=1', ['Olohuone']],
    ['paiva=3', ['Eron jälkeen', 'Olohuone']],
    ['paiva=1', []],
    ['ilman-ilmoittautumista=1', ['Olohuone']],
    ['lastenhoito=1', ['Olohuone']],
    ['kieli=sv', []],
    ['verkossa=1', []],
    ['paiva=99&sivu=-3&nakyma=tyhja&viikko=eilen&tuntematon=1', ['Eron jälkeen', 'Olohuone']],
  ])('is searched by %s', async (query, names) => {
    const { text } = await page(`/tuki/ryhmat?${query}`).expect(200);
    const found = ['Eron jälkeen', 'Olohuone'].filter((name) => text.includes(name));
    expect(found).toEqual(names);
  });

  it('shows what narrows the list, each as a link that takes it off and leaves the rest', async () => {
    const { text } = await page('/tuki/ryhmat?kunta=Tampere&lahikunnat=1&lastenhoito=1').expect(200);
    const links = [...text.matchAll(/Poista rajaus: <\/span>([^<]+)</g)].map(([, words]) => words);
    expect(links).toEqual(['Tampere', 'Lastenhoito', 'Myös lähikunnat']);
    expect(text).toContain('href="/tuki/ryhmat?lastenhoito=1#found"');
    expect(text).toContain('href="/tuki/ryhmat?kunta=Tampere&amp;lahikunnat=1#found"');
    expect(text).toContain('Rajaa (2)');
    expect((await page('/tuki/ryhmat')).text).not.toContain('Poista rajaus');
  });

  it('says of an empty list which one hides how much', async () => {
    const { text } = await page('/tuki/ryhmat?paiva=1&lastenhoito=1').expect(200);
    expect(text).toContain('Tällä haulla ei löytynyt ryhmiä');
    expect(text).toContain('Poista rajaus Maanantai: yksi ryhmä');
    expect(text).not.toContain('Poista rajaus Lastenhoito:');
  });

  it('tells the page of a group, and of no other', async () => {
    const { text } = await page(`/tuki/ryhmat/${openPlace.id}`).expect(200);
    expect(text).toContain('<h1>Olohuone</h1>');
    expect(text).toContain('Tule paikalle. Ilmoittautumista ei tarvita');
    expect(text.match(/<span class="what"/g)).toHaveLength(4);
    expect(text).toContain(`/feeds/groups/${openPlace.id}.ics?language=fi`);
    expect(text).toContain('Kirjaston kahvio');
    for (const id of [hidden.id, organisation.id, 'ei-ole'])
      expect((await page(`/tuki/ryhmat/${id}`).expect(404)).text).toContain('Sivua ei löytynyt');
  });

  it('keeps a cancelled date in sight', async () => {
    const { body } = await product.get(`/api/groups/${openPlace.id}/meetings?which=coming`, coordinator);
    const [first] = (body as { items: Made[] }).items;
    await product
      .post(`/api/meetings/${first?.id}/transitions`, coordinator)
      .set('If-Match', `"${first?.version}"`)
      .send({ action: 'cancel' })
      .expect(200);
    const { text } = await page('/tuki/ryhmat?sana=olohuone');
    expect(text).toContain('Peruttu 25.11.');
    expect(text).toContain('Seuraava ke 2.12. klo 18.00');
    const week = await page('/tuki/ryhmat?sana=olohuone&nakyma=viikko');
    expect(week.text).toContain('Peruttu 25.11.');
  });

  it('lists independent groups with the fixed words, and never counts them', async () => {
    const { body: fellowship } = await product
      .post('/api/fellowships', coordinator)
      .send({ program: 'toverit', name: 'Nimettömät Esimerkit', codes: 'aa' })
      .expect(201);
    await product
      .post('/api/listings', coordinator)
      .send({
        fellowshipId: (fellowship as Made).id,
        name: 'Kynnys',
        form: 'in_person',
        weekday: 2,
        startTime: '18:00',
        street: 'Esimerkkikatu 1',
        municipality: '837',
        languages: ['fi'],
      })
      .expect(201);
    const { text } = await page('/tuki/ryhmat?kunta=Tampere');
    expect(text).toContain('Kynnys');
    expect(text).toContain('Ryhmä on itsenäinen.');
    expect(text).toContain('Tarkistettu 24.11.');
    expect(text).toContain('<b>1 ryhmä</b>');
  });

  it('writes a page of what is chosen once until something changes, and one of typed words each time', async () => {
    const found = jest.spyOn(product.app.get(Directory), 'found');
    const asked = async (query: string): Promise<number> => {
      found.mockClear();
      for (const _ of [1, 2]) await product.get(`/tuki/ryhmat?${query}`).expect(200);
      return found.mock.calls.length;
    };
    await page('/tuki/ryhmat').expect(200);
    expect(await asked('kunta=Tampere&nakyma=kartta')).toBe(1);
    expect(await asked('sana=olohuone')).toBe(2);
    expect(await asked('kunta=Tamppere')).toBe(2);
    expect(await asked('kieli=xx')).toBe(2);
    found.mockRestore();
  });

  it.each(['support_group', 'group_place', 'meeting', 'listing', 'fellowship'])(
    'is read anew after a change of %s, and of no other association',
    async (table) => {
      const { admin } = product.database;
      const other = await product.organisation('Mallisaaren vertaistuki ry');
      const changes = async (): Promise<[number, number]> => {
        const { rows } = await admin.query<{ id: string; n: string }>(
          'select association_id as id, n from groups.published_epochs()',
        );
        const of = (id: string): number => Number(rows.find((row) => row.id === id)?.n);
        return [of(organisation.id), of(other.id)];
      };
      const [before, theirs] = await changes();
      const { rowCount } = await admin.query(
        `update groups.${table} set organisation_id = organisation_id where organisation_id = $1`,
        [organisation.id],
      );
      expect(rowCount).toBeGreaterThan(0);
      // Many rows of one transaction are one change.
      expect(await changes()).toEqual([before + 1, theirs]);
    },
  );

  it('forgets a group that is no longer published', async () => {
    const { version } = (await product.get(`/api/groups/${openPlace.id}`, coordinator)).body as Made;
    await product
      .patch(`/api/groups/${openPlace.id}`, coordinator)
      .set('If-Match', `"${version}"`)
      .send({ published: false })
      .expect(200);
    // What is kept of the list is a moment behind; the page of a group never is.
    await product.get(`/tuki/ryhmat/${openPlace.id}`).expect(404);
    expect((await page('/tuki/ryhmat')).text).not.toContain('Olohuone');
  });
});
