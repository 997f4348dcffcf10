import { TEXT_LANGUAGES, type TextLanguage } from '../texts/written-texts';
import { html, type Html } from './html';
import { pageAddress, pagesIn, type PublicPage } from './page-addresses';
import { pageAssets } from './page-assets';
import { frameText } from './page-texts';

/** What stands between the head and the foot that all pages share. */
export interface PageContent {
  /** Which page it is; its address in the other languages follows. */
  readonly key: string;
  /** Parts of the address behind the page's own. */
  readonly more?: readonly string[];
  /** What the address asks for; it stays when the language changes. */
  readonly asked?: Readonly<Record<string, string>>;
  readonly language: TextLanguage;
  /** Title of the window: neutral, without theme and association. */
  readonly title: string;
  readonly body: Html;
}

/** What the installation says about every page. */
export interface PageSurroundings {
  /** Where the quick exit leads. */
  readonly exit: string;
  /** The data is invented. */
  readonly invented: boolean;
}

const LANGUAGE_NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

const logo = html`<svg
  width="28"
  height="28"
  viewBox="0 0 32 32"
  fill="none"
  stroke-width="4.8"
  stroke-linecap="round"
  aria-hidden="true"
>
  <path class="ours" d="M7 27.4V15.6a9.6 9.6 0 0 1 9.6-9.6h9.6" />
  <path class="theirs" d="M15.2 27.4v-8.8a4.4 4.4 0 0 1 4.4-4.4h6.6" />
</svg>`;
const leaveIcon = html`<svg
  width="19"
  height="19"
  viewBox="0 0 256 256"
  fill="currentColor"
  aria-hidden="true"
>
  <path
    d="M120,216a8,8,0,0,1-8,8H48a8,8,0,0,1-8-8V40a8,8,0,0,1,8-8h64a8,8,0,0,1,0,16H56V208h56A8,8,0,0,1,120,216Zm109.66-93.66-40-40a8,8,0,0,0-11.32,11.32L204.69,120H112a8,8,0,0,0,0,16h92.69l-26.35,26.34a8,8,0,0,0,11.32,11.32l40-40A8,8,0,0,0,229.66,122.34Z"
  />
</svg>`;
const menuIcon = html`<svg
  width="20"
  height="20"
  viewBox="0 0 256 256"
  fill="currentColor"
  aria-hidden="true"
>
  <path
    d="M224,128a8,8,0,0,1-8,8H40a8,8,0,0,1,0-16H216A8,8,0,0,1,224,128ZM40,72H216a8,8,0,0,0,0-16H40a8,8,0,0,0,0,16ZM216,184H40a8,8,0,0,0,0,16H216a8,8,0,0,0,0-16Z"
  />
</svg>`;

const current = (page: PublicPage, { key }: PageContent): Html | null =>
  page.key === key ? html` aria-current="page"` : null;

const links = (content: PageContent, place: 'menu' | 'foot'): Html[] =>
  pagesIn(place).map(
    (page) =>
      html`<a href="${pageAddress(page.key, content.language)}" ${current(page, content)}
        >${page.name[content.language]}</a
      >`,
  );

/** The address of the same page in a language. */
function addressIn(each: TextLanguage, { key, more, asked }: PageContent): string {
  const query = new URLSearchParams(asked).toString();
  return `${pageAddress(key, each, more)}${query && `?${query}`}`;
}

const languageLinks = (content: PageContent): Html[] =>
  TEXT_LANGUAGES.map((each) =>
    each === content.language
      ? html`<b lang="${each}">${LANGUAGE_NAMES[each]}</b>`
      : html`<a href="${addressIn(each, content)}" lang="${each}" hreflang="${each}"
          >${LANGUAGE_NAMES[each]}</a
        >`,
  );

function head(content: PageContent): Html {
  const { language } = content;
  const { script, style, icon, font } = pageAssets();
  const t = (text: Parameters<typeof frameText>[1]): string => frameText(language, text);
  return html`<meta charset="utf-8" /><meta
      name="viewport"
      content="width=device-width,initial-scale=1"
    /><title>${content.title}</title><meta name="color-scheme" content="light dark" /><meta
      name="robots"
      content="noarchive"
    /><link rel="icon" type="image/svg+xml" href="${icon}" /><link
      rel="preload"
      href="${font}"
      as="font"
      type="font/woff2"
      crossorigin
    /><link rel="stylesheet" href="${style}" />
    <script src="${script}" data-calendar="${t('calendar')}" data-week="${t('week')}"></script>
    ${TEXT_LANGUAGES.map(
      (each) => html`<link rel="alternate" hreflang="${each}" href="${addressIn(each, content)}" />`,
    )}`;
}

/** A whole page: the way out is the first thing after the skip link, on every page in the same place. */
export function pageWith(content: PageContent, { exit, invented }: PageSurroundings): Html {
  const { language } = content;
  const t = (text: Parameters<typeof frameText>[1]): string => frameText(language, text);
  const leave = html`<a id="leave" class="leave" href="${exit}" rel="noreferrer nofollow"
    >${leaveIcon}<span class="long">${t('leave')}</span
    ><span class="short" aria-hidden="true">${t('leave_short')}</span></a
  >`;
  const menu = html`<nav class="menu" aria-label="${t('main_menu')}">${links(content, 'menu')}</nav>
    <p class="languages"><span class="hidden">${t('languages')}: </span>${languageLinks(content)}</p>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        ${head(content)}
      </head>
      <body>
        <a class="skip" href="#main">${t('skip')}</a>
        <header class="top">
          <div class="wide">
            ${leave}<a class="brand" href="${pageAddress('start', language)}"
              >${logo}<span>Rinnakkain</span></a
            >
            <div class="desk">${menu}</div>
            <details class="folded">
              <summary>${menuIcon}${t('menu')}</summary>
              <div>${menu}</div>
            </details>
          </div>
        </header>
        <main id="main" tabindex="-1">${content.body}</main>
        <footer class="foot">
          <div class="wide">
            <p class="keys">${t('leave_keys')}</p>
            ${invented && html`<span class="invented">${t('invented')}</span>`}
            <nav aria-label="${t('about')}">${links(content, 'foot')}</nav>
          </div>
        </footer>
      </body>
    </html>`;
}
