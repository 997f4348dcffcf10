import { TEXT_LANGUAGES, type TextLanguage } from '../texts/written-texts';

/** Words in the three languages. */
export type InThree = Readonly<Record<TextLanguage, string>>;

/** A page that anybody can open. */
export interface PublicPage {
  /** What routes call it: `/pages/ask`. */
  readonly key: string;
  /** What its address says after the first word of the language; empty for the first page. */
  readonly words: InThree;
  /** What links to it say. */
  readonly name: InThree;
  /** Where it is linked from on every page. */
  readonly place: 'menu' | 'foot' | 'none';
  /** Its place among them. */
  readonly order?: number;
}

/** The first word of the address of every public page. */
const ROOTS: InThree = { fi: 'tuki', sv: 'stod', en: 'support' };
/** What stands before the key in the routes. */
export const PAGES = '/pages';

/** Pages of the frame itself. */
const FRAME_PAGES: readonly PublicPage[] = [
  {
    key: 'start',
    words: { fi: '', sv: '', en: '' },
    name: { fi: 'Etusivu', sv: 'Första sidan', en: 'First page' },
    place: 'none',
  },
  {
    key: 'leave',
    words: { fi: 'poistu', sv: 'lamna', en: 'leave' },
    name: { fi: 'Poistu', sv: 'Lämna', en: 'Leave' },
    place: 'none',
  },
];

const pages = new Map<string, PublicPage>(FRAME_PAGES.map((page) => [page.key, page]));

/** Names pages, beside the controller that answers them. */
export function definePages(more: readonly PublicPage[]): void {
  for (const page of more) pages.set(page.key, page);
}

/** The pages linked from every page, in order. */
export const pagesIn = (place: 'menu' | 'foot'): PublicPage[] =>
  [...pages.values()].filter((each) => each.place === place).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

/** The address of a page in the words of a language; `more` are the parts of the address behind it. */
export function pageAddress(key: string, language: TextLanguage, more: readonly string[] = []): string {
  const page = pages.get(key);
  if (!page) throw new Error(`There is no public page ${key}.`);
  return `/${[ROOTS[language], page.words[language], ...more.map(encodeURIComponent)].filter(Boolean).join('/')}`;
}

/** The language of an address and the route that answers it; undefined for any other address. */
export function routeOfAddress(path: string): { language: TextLanguage; route: string } | undefined {
  const [root, ...parts] = path.slice(1).split('/');
  const language = TEXT_LANGUAGES.find((each) => ROOTS[each] === root);
  if (!language) return undefined;
  for (let known = parts.length; known >= 0; known--) {
    const words = parts.slice(0, known).join('/');
    const page = [...pages.values()].find((each) => each.words[language] === words);
    // The first page has nothing behind it.
    if (page && (known > 0 || parts.length === 0))
      return { language, route: [PAGES, page.key, ...parts.slice(known)].join('/') };
  }
  return { language, route: `${PAGES}/unknown` };
}
