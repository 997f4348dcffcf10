import { html, type Html } from './html';
import { pageAssets } from './page-assets';
import type { PageContent } from './page-layout';
import { frameText } from './page-texts';

/** What a page says that stands inside of somebody else's. */
export interface FramedContent extends Pick<PageContent, 'language' | 'title' | 'body'> {
  /** The same for programs, by the title they look for. */
  readonly feed?: { readonly title: string; readonly address: string };
}

/** A page that stands inside of somebody else's: what it says, in our type, and nothing that runs or leads around. */
export function framedPage({ language, title, body, feed }: FramedContent, invented: boolean): Html {
  const { style, icon } = pageAssets();
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noarchive" />
        <link rel="icon" type="image/svg+xml" href="${icon}" />
        <link rel="stylesheet" href="${style}" />
        ${feed && html`<link rel="alternate" type="application/json" title="${feed.title}" href="${feed.address}" />`}
      </head>
      <body class="framed">
        <main id="main">
          ${body} ${invented && html`<p><span class="invented">${frameText(language, 'invented')}</span></p>`}
        </main>
      </body>
    </html>`;
}
