import { demo } from '../stage/demo';
import { type Widths, atDesk, looksAt, onPhone } from '../stage/look';
import type { Person } from '../stage/person';
import { addressesOfRoutes } from '../stage/routes';
import { setStage } from '../stage/stage';

/** A page: its address in the route table, its title, and where to find the ids of its address. */
interface Page {
  route: string;
  /** Where its route table hangs, when not at the top. */
  below?: string;
  title: string;
  /** Lists of the API whose first rows give the ids, in order. */
  ids?: readonly (string | ((found: readonly string[]) => string))[];
  /** Makes the row that no list has; gives its id. */
  made?: (person: Person) => Promise<string>;
}

const seeker = '/api/seekers?pageSize=1&state=waiting';
const supporter = '/api/volunteers?pageSize=1&state=active';
const running = '/api/relationships?pageSize=25&state=running';
const course = '/api/training/courses?pageSize=1';
// The first of those to come or under way has begun: its attendance is open.
const run = '/api/training/runs?which=coming&pageSize=1';
const text = '/api/paper-texts?pageSize=1';
/** A table with a row that can be taken and one that cannot. */
const uploaded = (person: Person) =>
  person.creates('/api/imports', {
    kind: 'volunteers',
    text: 'Etunimi;Sukunimi;Sähköposti\nAino;Koe;aino.koe@esimerkki.invalid\nEino;Koe;ei osoite',
  });
/** A draft of what public pages say of safe browsing. */
const publicText = (person: Person) => person.creates('/api/public-texts', { kind: 'safe_browsing' });
const group = '/api/groups?state=running&pageSize=1';
/** The first meeting of a group that runs. */
const meeting = async (person: Person): Promise<string> => {
  const first = async (path: string): Promise<string> =>
    ((await person.ask(path)).body as { items: { id: string }[] }).items[0]?.id ?? '';
  return first(`/api/groups/${await first(group)}/meetings?pageSize=1`);
};
const listing = '/api/listings?pageSize=1';
/** A feed with a meeting that can be listed and one that cannot. */
const published = async (person: Person): Promise<string> => {
  const { body } = await person.ask('/api/fellowships?pageSize=1');
  const [fellowship] = (body as { items: { id: string }[] }).items;
  const place = { formatted_address: 'Esimerkkikatu 1, 33100 Tampere, Finland', approximate: 'no' };
  const times = { day: 1, time: '18:00', end_time: '19:00' };
  const meetings = [{ slug: 'koe', name: 'Koe', ...times, ...place }, { name: 'Ilman tunnusta' }];
  return person.creates('/api/listing-imports', {
    fellowshipId: fellowship?.id,
    kind: 'meeting_guide',
    text: JSON.stringify(meetings),
  });
};
const entries = ([relationship]: readonly string[]) =>
  `/api/relationships/${relationship}/sessions?pageSize=1`;

const pagesOf: Partial<Record<keyof typeof demo | 'nobody', readonly Page[]>> = {
  nobody: [
    { route: 'sign-in', title: 'Kirjaudu sisään' },
    { route: 'forgotten', title: 'Unohtunut salasana' },
    { route: 'invitation', title: 'Kutsu' },
    { route: 'setup', title: 'Käyttöönotto' },
    { route: ':number', below: 'confirm', title: 'Vahvista todistus' },
  ],
  coordinator: [
    { route: 'today', title: 'Tänään' },
    { route: 'seekers', title: 'Tuen hakijat' },
    { route: 'seekers/new', title: 'Uusi pyyntö' },
    { route: 'seekers/:id', title: 'Tuen hakija', ids: [seeker] },
    { route: 'seekers/:id/edit', title: 'Muokkaa pyyntöä', ids: [seeker] },
    { route: 'seekers/:id/shortlist', title: 'Ehdokaslista', ids: [seeker] },
    { route: 'relationships', title: 'Tukisuhteet' },
    { route: 'relationships/:id', title: 'Tukisuhde', ids: [running] },
    { route: 'proposals', title: 'Avoimet ehdotukset' },
    { route: 'volunteers', title: 'Vapaaehtoiset' },
    { route: 'volunteers/new', title: 'Kirjaa vapaaehtoinen' },
    { route: 'volunteers/:id', title: 'Vapaaehtoinen', ids: [supporter] },
    { route: 'volunteers/:id/edit', title: 'Muokkaa tietoja', ids: [supporter] },
    { route: 'imports/volunteers', title: 'Tuo vapaaehtoisia' },
    { route: 'volunteer-meetings', title: 'Vapaaehtoisten tapaamiset' },
    {
      route: 'volunteer-meetings/:id',
      title: 'Vapaaehtoisten tapaaminen',
      ids: ['/api/volunteer-meetings?pageSize=1'],
    },
    { route: 'groups', title: 'Ryhmät' },
    { route: 'groups/new', title: 'Lisää ryhmä' },
    { route: 'groups/:id', title: 'Ryhmä', ids: [group] },
    { route: 'groups/:id/edit', title: 'Muokkaa ryhmää', ids: [group] },
    { route: 'groups/:id/season', title: 'Suunnittele kausi', ids: [group] },
    { route: 'meetings/:id', title: 'Ryhmätapaaminen', made: meeting },
    { route: 'imports/:id', title: 'Tuonti', made: uploaded },
    { route: 'listings', title: 'Itsenäiset ryhmät' },
    { route: 'listings/due', title: 'Itsenäiset ryhmät' },
    { route: 'listings/new', title: 'Lisää ryhmä' },
    { route: 'listings/fellowships', title: 'Toveriseurat' },
    { route: 'listings/import', title: 'Tuo ryhmiä' },
    { route: 'listings/imports/:id', title: 'Tuo ryhmiä', made: published },
    { route: 'listings/:id/edit', title: 'Muokkaa ryhmää', ids: [listing] },
    { route: 'page-feedback', title: 'Palaute sivuista' },
  ],
  reviewer: [
    { route: 'training', title: 'Koulutusmerkinnät' },
    { route: 'training/status', title: 'Koulutustilanne' },
    { route: 'training/expiries', title: 'Vanhenemiskalenteri' },
    { route: 'training/forecast', title: 'Ennuste' },
    { route: 'training/courses', title: 'Kurssit' },
    { route: 'training/courses/new', title: 'Lisää kurssi' },
    { route: 'training/courses/:id', title: 'Kurssi', ids: [course] },
    { route: 'training/courses/:id/edit', title: 'Muokkaa kurssia', ids: [course] },
    { route: 'training/courses/:courseId/runs/new', title: 'Lisää toteutus', ids: [course] },
    { route: 'training/runs/:id', title: 'Kurssin toteutus', ids: [run] },
    { route: 'training/runs/:id/edit', title: 'Muokkaa toteutusta', ids: [run] },
    { route: 'training/runs/:id/attendance', title: 'Läsnäolo', ids: [run] },
    { route: 'imports/training-records', title: 'Tuo koulutusmerkintöjä' },
  ],
  volunteer: [
    { route: 'own', title: 'Koti' },
    { route: 'own/entries', title: 'Kirjaukset' },
    { route: 'own/path', title: 'Minun polkuni' },
    { route: 'own/details', title: 'Omat tiedot' },
    { route: 'own/groups', title: 'Omat ryhmät' },
    { route: 'own/chats/:id', title: 'Chat', ids: ['/api/chats/own'] },
    { route: 'volunteer-meetings', title: 'Vapaaehtoisten tapaamiset' },
    { route: 'own/papers', title: 'Paperit' },
    { route: 'own/papers/:id', title: 'Paperit', ids: [text] },
    { route: 'own/relationships/:id', title: 'Tukisuhde', ids: [running] },
    { route: 'own/relationships/:id/log', title: 'Kirjaa tapaaminen', ids: [running] },
    { route: 'own/relationships/:id/entries/:entry', title: 'Kirjaus', ids: [running, entries] },
    {
      route: 'own/relationships/:id/entries/:entry/correct',
      title: 'Korjaa kirjausta',
      ids: [running, entries],
    },
    { route: 'welcome', title: 'Alku' },
  ],
  administrator: [
    { route: 'admin/accounts', title: 'Ihmiset ja roolit' },
    { route: 'admin/accounts/invite', title: 'Kutsu ihminen' },
    { route: 'admin/invitations', title: 'Kutsut' },
    { route: 'admin/units', title: 'Yksiköt' },
    { route: 'admin/messages', title: 'Viestit' },
    { route: 'admin/jobs', title: 'Ajastetut työt' },
    { route: 'paper-texts', title: 'Sopimus ja sitoumus' },
    { route: 'paper-texts/:id', title: 'Sopimus ja sitoumus', ids: [text] },
    { route: 'admin/public-pages', title: 'Julkiset sivut' },
    { route: 'admin/public-texts/:id', title: 'Julkiset sivut', made: publicText },
    { route: 'tasks', title: 'Tehtävät' },
    { route: 'tasks/new', title: 'Lisää tehtävä' },
    { route: 'tasks/:id/requirements', title: 'Vaatimukset', ids: ['/api/tasks?pageSize=1'] },
  ],
  dataProtection: [
    { route: 'audit', title: 'Tapahtumaloki' },
    { route: 'audit/looks', title: 'Kuka on katsonut' },
  ],
  platform: [
    { route: 'organisations', title: 'Yhdistykset' },
    { route: 'organisations/new', title: 'Perusta yhdistys' },
  ],
};

const { besides, someone } = setStage();

/** A role has up to thirty pages, and the machine may have other things to do. */
const patience = 240_000;

/** The address of a page with the ids of rows that this person may see. */
async function addressOf(person: Person, { route, below, ids = [], made }: Page): Promise<string> {
  const found = made ? [await made(person)] : await rowsOf(person, ids);
  if (!found) throw new Error(`There are no rows for /${route}`);
  return `/${below ? `${below}/` : ''}${route.replace(/:\w+/g, () => found.shift() ?? '')}`;
}

/** A row of each list, the first of which the lists after it have rows too. */
async function rowsOf(
  person: Person,
  [list, ...further]: NonNullable<Page['ids']>,
  found: readonly string[] = [],
): Promise<string[] | undefined> {
  if (!list) return [...found];
  const { body } = await person.ask(typeof list === 'string' ? list : list([...found]));
  for (const { id } of (body as { items: { id: string }[] }).items) {
    const all = await rowsOf(person, further, [...found, id]);
    if (all) return all;
  }
  return undefined;
}

/** Looks at one page. */
async function lookAt(
  person: Person,
  { route, title }: Page,
  address: string,
  widths: Widths,
): Promise<void> {
  await person.page.setViewportSize({ width: widths[0], height: 900 });
  await person.goTo(address);
  await person.page.locator('h1').first().waitFor();
  await looksAt(person, `/${route}`, widths);
  const said = await person.page.title();
  if (said !== `${title} – Rinnakkain`) person.watch.faults.push(`/${route} is titled ${said}`);
}

/**
 * Looks at all of them, at as many pages of the browser as there are: each is a process of its own. A page that does not
 * come is a fault of that page; the others are looked at all the same.
 */
async function lookAtAll(
  persons: readonly [Person, Person],
  pages: readonly Page[],
  widths: Widths,
): Promise<void> {
  const left: { page: Page; address: string }[] = [];
  for (const page of pages) left.push({ page, address: await addressOf(persons[0], page) });
  const look = async (person: Person): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { page, address } = next;
      await lookAt(person, page, address, widths).catch((failure: Error) =>
        person.watch.faults.push(`/${page.route}: ${failure.message}`),
      );
    }
  };
  await Promise.all(persons.map(look));
}

/** What the browser still keeps of this person. */
const kept = (person: Person) =>
  person.page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

describe('Every page', () => {
  it('of the route tables is looked at here', () => {
    const here = new Set(Object.values(pagesOf).flatMap((pages) => pages.map(({ route }) => route)));
    expect([...here].sort()).toEqual(addressesOfRoutes());
  });

  it('before signing in is accessible in both themes, fits a narrow screen and says only what kind of page it is', async () => {
    const person = await someone();
    const other = await besides(person);
    // Without the token of a link there is nothing to look at.
    for (const { watch } of [person, other]) watch.expect(422, /^\/api\/(invitations|setup)\/look$/);
    await lookAtAll([person, other], pagesOf.nobody ?? [], atDesk);
  });

  it.each((Object.keys(demo) as (keyof typeof demo)[]).filter((role) => pagesOf[role]))(
    'of the role (%s) is accessible in both themes, fits a narrow screen and says only what kind of page it is',
    async (role) => {
      const pages = pagesOf[role] ?? [];
      const person = await someone();
      await person.signIn(demo[role]);
      const other = await besides(person);
      await lookAtAll([person, other], pages, role === 'volunteer' ? onPhone : atDesk);
      await other.page.close();
      await person.page.setViewportSize({ width: 1440, height: 900 });
      await person.signOut();
      expect(await kept(person)).toEqual({ local: [], session: [], caches: [], databases: [] });
      expect(await person.context.cookies()).toEqual([]);
      await person.page.goBack();
      await person.sees('Kirjaudu sisään');
    },
    patience,
  );
});
