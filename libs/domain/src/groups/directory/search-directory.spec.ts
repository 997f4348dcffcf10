import { type DirectoryEntry, type DirectorySearch, EVERYTHING } from './directory.types';
import { foldedWords } from './directory-words';
import { directoryDistance, searchDirectory, soonestFirst } from './search-directory';

type Named = DirectoryEntry & { readonly name: string };

const entry = (name: string, more: Partial<DirectoryEntry> = {}): Named => ({
  name,
  counted: true,
  association: 'one',
  words: foldedWords(name),
  themes: [],
  municipality: '837',
  languages: ['fi'],
  online: false,
  inPerson: true,
  accessible: false,
  registers: true,
  childCare: false,
  weekdays: [],
  next: null,
  ...more,
});
const found = (entries: readonly Named[], search: Partial<DirectorySearch>): string[] =>
  searchDirectory(entries, { ...EVERYTHING, ...search }).map(({ name }) => name);

describe('The directory', () => {
  const entries = [
    entry('Äitien ilta', { childCare: true, weekdays: [2] }),
    entry('Verkkoryhmä', { municipality: null, online: true, inPerson: false, languages: ['sv'] }),
    entry('Olohuone', { municipality: '211', registers: false, accessible: true }),
    entry('Kaukana', { municipality: '148', association: 'other' }),
  ];

  it('has everything when nothing is asked', () => {
    expect(found(entries, {})).toEqual(['Äitien ilta', 'Verkkoryhmä', 'Olohuone', 'Kaukana']);
  });

  it.each<[string, Partial<DirectorySearch>, string[]]>([
    ['words in any order, without capitals and marks', { words: 'ILTA aitien' }, ['Äitien ilta']],
    ['words that are all there', { words: 'ilta olohuone' }, []],
    ['a municipality, with what is on the net', { municipality: '837' }, ['Äitien ilta', 'Verkkoryhmä']],
    [
      'a municipality and its neighbours',
      { municipality: '837', nearby: true },
      ['Äitien ilta', 'Verkkoryhmä', 'Olohuone'],
    ],
    ['a place in person alone', { municipality: '837', inPerson: true }, ['Äitien ilta']],
    ['what is on the net', { online: true }, ['Verkkoryhmä']],
    ['both ways, as neither', { online: true, inPerson: true, childCare: true }, ['Äitien ilta']],
    ['a weekday', { weekday: 2 }, ['Äitien ilta']],
    ['a language', { language: 'sv' }, ['Verkkoryhmä']],
    ['what is told of access', { accessible: true }, ['Olohuone']],
    ['what asks for no registration', { withoutRegistration: true }, ['Olohuone']],
    ['children', { childCare: true }, ['Äitien ilta']],
    ['an association', { association: 'other' }, ['Kaukana']],
  ])('is searched by %s', (_, search, names) => expect(found(entries, search)).toEqual(names));

  it('takes a broader and a narrower theme for the one that is sought, and no other', () => {
    const themed = [
      entry('Tarkka', { themes: ['postnatal-depression'] }),
      entry('Laaja', { themes: ['perinatal'] }),
      entry('Muu', { themes: ['alcohol'] }),
    ];
    expect(found(themed, { theme: 'perinatal' })).toEqual(['Tarkka', 'Laaja']);
    expect(found(themed, { theme: 'postnatal-depression' })).toEqual(['Tarkka', 'Laaja']);
  });

  it('begins with what comes next and ends with what has no time', () => {
    const at = (name: string, day: string, start: string) =>
      entry(name, { next: { day, start, minutes: 60 } });
    const timed = [
      entry('ei aikaa'),
      at('kolmas', '2026-12-01', '09:00'),
      at('toinen', '2026-11-24', '18:00'),
      at('ensin', '2026-11-24', '10:00'),
    ];
    expect(soonestFirst(timed).map(({ name }) => name)).toEqual(['ensin', 'toinen', 'kolmas', 'ei aikaa']);
  });

  it('keeps the order it is given, so that it is put in order once for all searches', () => {
    const given = [entry('b', { weekdays: [2] }), entry('a', { weekdays: [2] }), entry('c')];
    expect(found(given, { weekday: 2 })).toEqual(['b', 'a']);
  });

  it('tells about how far it is', () => {
    expect(directoryDistance({ municipality: '837' }, { municipality: '837' })).toBe(0);
    expect(directoryDistance({ municipality: '211' }, { municipality: '837' })).toBeGreaterThan(5);
    expect(directoryDistance({ municipality: null }, { municipality: '837' })).toBeNull();
    expect(directoryDistance({ municipality: '837' }, { municipality: null })).toBeNull();
  });

  it('goes through five thousand entries within the time of a page', () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      entry(`Ryhmä ${i} ${'sana '.repeat(60)}`, {
        themes: ['alcohol'],
        next: { day: `2026-12-${String(1 + (i % 28)).padStart(2, '0')}`, start: '18:00', minutes: 60 },
      }),
    );
    const search = { ...EVERYTHING, words: 'ryhma 49', theme: 'alcohol', municipality: '091', nearby: true };
    const times = Array.from({ length: 20 }, () => {
      const began = performance.now();
      searchDirectory(many, { ...search, municipality: '837' });
      return performance.now() - began;
    }).sort((a, b) => a - b);
    expect(times[10]).toBeLessThan(50);
  });
});
