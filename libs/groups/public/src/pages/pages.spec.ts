import { MUNICIPALITIES } from '@rinnakkain/domain';
import type { PublishedDirectory, PublishedGroup, PublishedListing } from '@rinnakkain/groups-api';
import { type Clock, questionsOf, type TextLanguage } from '@rinnakkain/platform-api';
import { Directory } from '../search/directory';
import { questionOf } from '../search/question';
import { aDate, aGroup, anIndependentGroup, TODAY } from '../testing';
import { directoryPage } from './directory-page';
import { groupPage } from './group-page';
import { MAP_SIZE, outlineOfFinland } from './outline';
import { instantInFinland } from './structured-data';

const clock = { today: () => TODAY, timeOfDay: () => '12:00' } as Clock;

/** The page that answers a question. */
async function pageOf(
  query: string,
  groups: readonly PublishedGroup[],
  listings: readonly PublishedListing[] = [],
  language: TextLanguage = 'fi',
): Promise<string> {
  const published = {
    stock: () => Promise.resolve({ day: TODAY, groups, listings }),
    week: () => Promise.resolve(new Map(groups.map((group) => [group.id, group.dates]))),
  } as unknown as PublishedDirectory;
  const directory = new Directory(published, clock);
  const question = questionOf(questionsOf(`/pages/groups?${query}`), language, TODAY);
  return directoryPage(language, question, await directory.found(question)).toString();
}

describe('The directory', () => {
  it('tells when and where, how one comes, and in which language', async () => {
    const page = await pageOf('', [aGroup({ accessibility: 'Ramppi' })]);
    for (const words of [
      '<b>1 ryhmä</b>',
      'ke 25.11.',
      'huomenna',
      '18.00',
      '–19.30',
      '>Olohuone</a>',
      'avoin kohtaamispaikka',
      'Tampere, Esimerkkikatu 1',
      'Avoin, ei ilmoittautumista',
      'suomi',
      'Esteettömyys kerrottu',
    ])
      expect(page).toContain(words);
  });

  it('escapes whatever somebody has written or asked', async () => {
    const evil = '<img src=x onerror=alert(1)>"';
    const group = aGroup({
      name: { fi: evil, sv: evil, en: evil },
      purpose: { fi: evil, sv: '', en: '' },
      venue: evil,
    });
    const asked = new URLSearchParams({ sana: 'img', kunta: evil }).toString();
    const page = await pageOf(asked, [group], [anIndependentGroup({ name: evil })]);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
    expect(page).not.toMatch(/<img|onerror=alert\(1\)>/);
    expect(groupPage('fi', group, TODAY).toString()).not.toMatch(/<img|onerror=alert\(1\)>/);
  });

  it('shows an independent group with the fixed words, the day of its check and no page of ours, and does not count it', async () => {
    const page = await pageOf(
      '',
      [aGroup()],
      [anIndependentGroup({ site: 'https://toverit.invalid/kynnys' })],
    );
    expect(page).toContain(
      'Ryhmä on itsenäinen. Järjestömme ei järjestä eikä valvo sitä. Osallistuminen on nimetöntä eikä ilmoittautumista tarvita.',
    );
    expect(page).toContain('Tarkistettu 2.11.');
    expect(page).toContain('<b>1 ryhmä</b>');
    expect(page).toMatch(/href="https:\/\/toverit\.invalid\/kynnys" rel="noreferrer nofollow external"/);
    expect(page.match(/href="\/tuki\/ryhmat\/[^"]*"/g)).toHaveLength(1);
    const alone = await pageOf('', [], [anIndependentGroup()]);
    expect(alone).toContain('<b>Itsenäisiä ryhmiä</b>');
  });

  it('keeps a cancelled date, struck through, with the next one', async () => {
    const dates = [aDate('2026-11-26', { state: 'cancelled' }), aDate('2026-12-10')];
    const page = await pageOf('', [aGroup({ dates })]);
    expect(page).toMatch(/found called-off/);
    expect(page).toContain('Peruttu 26.11.');
    expect(page).toContain('Seuraava to 10.12. klo 18.00');
  });

  it('says what to do when nothing is found', async () => {
    const page = await pageOf('kunta=Inari&sana=purjehdus', [aGroup()]);
    for (const words of [
      'Tällä haulla ei löytynyt ryhmiä',
      '/tuki/ryhmat?sana=purjehdus&amp;kunta=Inari&amp;lahikunnat=1',
      '/tuki/ryhmat?verkossa=1',
      'href="/tuki/ryhmat"',
      'href="/tuki/pyyda"',
    ])
      expect(page).toContain(words);
  });

  it('says so when there is no such municipality, and asks in the words of its language', async () => {
    expect(await pageOf('kunta=Ankkalinna', [aGroup()])).toContain('Kuntaa ”Ankkalinna” ei löytynyt');
    const swedish = await pageOf('kommun=Tammerfors&dag=3', [aGroup()], [], 'sv');
    expect(swedish).toContain('<b>1 grupp</b>');
    expect(swedish).toContain('>Vardagsrummet</a>');
    // The words of another language ask nothing.
    expect(await pageOf('kommun=Inari', [aGroup()])).toContain('<b>1 ryhmä</b>');
  });

  it('says when it shows one association alone, and has a way out of it', async () => {
    const { associationId } = aGroup();
    const other = aGroup({ id: 'other', associationId: associationId.replace(/a$/, 'b') });
    const page = await pageOf(`yhdistys=${associationId}`, [aGroup(), other]);
    expect(page).toContain('<b>1 ryhmä</b>');
    expect(page).toContain('Näet yhden yhdistyksen ryhmät.');
    expect(page).toContain(`<input type="hidden" name="yhdistys" value="${associationId}" />`);
  });

  it('is paged, whatever page is asked for', async () => {
    const many = Array.from({ length: 45 }, (_, i) =>
      aGroup({ id: `group-${i}`, name: { fi: `Ryhmä ${i}`, sv: '', en: '' } }),
    );
    const page = await pageOf('sivu=2', many);
    expect(page.match(/<li class="found"/g)).toHaveLength(15);
    // With the frame, the fonts and everything else that is 150 kB.
    expect(Buffer.byteLength(page)).toBeLessThan(42_000);
    expect(page).toContain('Sivu 2 / 3');
    expect(page).toContain('href="/tuki/ryhmat?sivu=3#found"');
    expect(await pageOf('sivu=999', many)).toContain('Sivu 3 / 3');
  });

  it('shows a week day by day, at most so many of a day', async () => {
    const many = Array.from({ length: 50 }, (_, i) => aGroup({ id: `group-${i}` }));
    const page = await pageOf('nakyma=viikko', many, [anIndependentGroup()]);
    expect(page).toContain('Viikko 48');
    expect(page.match(/>\s*Olohuone<\/a\s*>/g)).toHaveLength(25);
    expect(page).toContain('Muitakin on.');
    expect(page.match(/Ei kokoontumisia/g)).toHaveLength(5);
    expect(page).toContain('nakyma=viikko&amp;viikko=2026-11-30');
    // Weeks that are over, or far away, are none.
    expect(await pageOf('nakyma=viikko&viikko=2020-01-01', many)).toContain('Viikko 48');
  });

  it('shows municipalities as points with the same as a list, nothing of anybody else', async () => {
    const page = await pageOf(
      'nakyma=kartta',
      [aGroup(), aGroup({ municipality: '091' })],
      [anIndependentGroup({ municipality: '148' })],
    );
    expect(page.match(/<circle/g)).toHaveLength(3);
    expect(page.match(/<a [^>]*tabindex="-1"/g)).toHaveLength(3);
    expect(page).toContain('Inari: Itsenäisiä ryhmiä');
    expect(page).toContain('href="/tuki/ryhmat?kunta=Helsinki"');
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(outlineOfFinland()).toMatch(/^M\d+,\d+L/);
    const numbers = [...outlineOfFinland().matchAll(/(\d+),(\d+)/g)];
    expect(numbers.every(([, x, y]) => Number(x) <= MAP_SIZE.width && Number(y) <= MAP_SIZE.height)).toBe(
      true,
    );
    expect(outlineOfFinland().length).toBeLessThan(12_000);
  });

  it('sends little even with a point in every municipality', async () => {
    const everywhere = MUNICIPALITIES.map(({ code }) => aGroup({ id: `group-${code}`, municipality: code }));
    const page = await pageOf('nakyma=kartta', everywhere);
    expect(page.match(/h0/g)).toHaveLength(MUNICIPALITIES.length);
    expect(page).not.toContain('tabindex="-1"');
    // With the frame, the fonts and everything else that is below 150 kB.
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
  });
});

describe('The page of a group', () => {
  const page = (more: Partial<PublishedGroup> = {}) => groupPage('fi', aGroup(more), TODAY).toString();
  const dataOf = (text: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(text)?.[1] ?? 'null') as {
      subEvent: object[];
    } | null;

  it('says how one comes, on each day of the enrolment', () => {
    const registering = { type: 'professionally_led_group', registers: true, venue: null } as const;
    expect(page()).toContain('Tule paikalle. Ilmoittautumista ei tarvita');
    expect(page({ ...registering, enrolsFrom: '2026-11-25' })).toContain('Ilmoittautuminen alkaa 25.11.');
    expect(page({ ...registering, enrolsUntil: TODAY })).toContain('Ilmoittaudu viimeistään 24.11.');
    expect(page({ ...registering, enrolsUntil: '2026-11-23' })).toContain('Ilmoittautuminen on päättynyt');
    expect(page({ ...registering, closed: true })).toContain('Ryhmä on suljettu');
    expect(page(registering)).toContain('Tarkan paikan saavat ilmoittautuneet.');
    expect(page()).not.toContain('Tarkan paikan');
  });

  it('tells rules, access and moved dates', () => {
    const text = page({
      rules: { fi: 'Kuunnellaan.', sv: '', en: '' },
      accessibility: 'Ramppi oikealla.',
      dates: [aDate('2026-11-27', { originalDay: '2026-11-25', state: 'moved' })],
    });
    for (const words of ['Kuunnellaan.', 'Ramppi oikealla.', 'Siirretty päivältä 25.11.'])
      expect(text).toContain(words);
  });

  it('tells an event in parts, each with whose it is, and when as long as there is a date', () => {
    const name = (fi: string) => ({ fi, sv: '', en: '' });
    const parts = [
      { by: 'professional', name: name('Lakimies kertoo'), minutes: 45 },
      { by: 'peer', name: name('Kaksi vanhempaa'), minutes: 60 },
    ] as const;
    const words = (more: Partial<PublishedGroup>): string =>
      page({ type: 'event', parts, ...more })
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
    const told = words({ dates: [aDate('2026-11-25', { start: '17:30' })] });
    expect(told).toContain(
      'Ohjelma 17.30 –18.15 Lakimies kertoo Ammattilaisen osuus 18.15 –19.15 Kaksi vanhempaa Vertaisten osuus',
    );
    expect(words({ dates: [] })).toContain('Ohjelma Lakimies kertoo Ammattilaisen osuus Kaksi vanhempaa');
    expect(page()).not.toContain('Ohjelma');
  });

  it('is known to other programs, with the hour in Finland and no place that is not public', () => {
    const dates = [aDate('2026-11-25'), aDate('2027-06-02', { state: 'cancelled' })];
    const known = dataOf(page({ dates, venue: null }));
    expect(known).toMatchObject({ '@type': 'EventSeries', name: 'Olohuone' });
    expect(known?.subEvent).toMatchObject([
      {
        startDate: '2026-11-25T18:00:00+02:00',
        endDate: '2026-11-25T19:30:00+02:00',
        eventStatus: 'https://schema.org/EventScheduled',
        location: { name: 'Tampere' },
      },
      { startDate: '2027-06-02T18:00:00+03:00', eventStatus: 'https://schema.org/EventCancelled' },
    ]);
    expect(dataOf(page({ dates: [] }))).toBeNull();
    expect(
      ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'].map((day) =>
        instantInFinland(day, '18:00').slice(-6),
      ),
    ).toEqual(['+02:00', '+03:00', '+03:00', '+02:00']);
  });
});
