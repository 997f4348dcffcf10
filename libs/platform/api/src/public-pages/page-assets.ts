import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { PAGES } from './page-addresses';

/** A file that pages bring along. */
export interface PageAsset {
  readonly bytes: Buffer;
  readonly type: string;
  /** The same for a browser that takes Brotli, made once; fonts are compressed already. */
  readonly brotli?: Buffer;
}

/** Where they are served: under a name that says what they hold, so that they can be kept for ever. */
const FOLDER = `${PAGES}/assets`;

const packages = createRequire(import.meta.url);
// Beside this file in the source, and beside the one file of the built API.
const own = (name: string): string =>
  [join(import.meta.dirname, 'assets', name), join(import.meta.dirname, 'pages', name)].find(existsSync) ??
  name;

const FONTS = {
  text: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  'text-ext': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  title: '@fontsource-variable/commissioner/files/commissioner-latin-flar-normal.woff2',
} as const;

/** The files of every page: one script, one style sheet, the fonts and the icon. */
export class PageAssets {
  private readonly files = new Map<string, PageAsset>();
  /** Address of the script. */
  readonly script: string;
  /** Address of the style sheet. */
  readonly style: string;
  /** Address of the icon. */
  readonly icon: string;
  /** Address of the font of texts, fetched first. */
  readonly font: string;

  constructor() {
    const fonts = Object.entries(FONTS).map(([name, file]) => {
      const bytes = readFileSync(packages.resolve(file));
      return [`{{${name}}}`, this.add(name, 'woff2', bytes, 'font/woff2')] as const;
    });
    this.font = fonts[0]?.[1] ?? '';
    const style = fonts.reduce(
      (text, [place, address]) => text.replaceAll(place, address),
      // Without its comments and indentation: an old phone on a bad line waits for every byte.
      readFileSync(own('page.css'), 'utf8')
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s*\n\s*/g, '\n'),
    );
    this.style = this.add('page', 'css', Buffer.from(style), 'text/css; charset=utf-8');
    this.script = this.add('page', 'js', readFileSync(own('page.js')), 'text/javascript; charset=utf-8');
    this.icon = this.add('icon', 'svg', readFileSync(own('icon.svg')), 'image/svg+xml');
  }

  /** The file at an address; undefined when there is none. */
  at(address: string): PageAsset | undefined {
    return this.files.get(address);
  }

  private add(name: string, ending: string, bytes: Buffer, type: string): string {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const address = `${FOLDER}/${name}-${hash}.${ending}`;
    const brotli = ending === 'woff2' ? {} : { brotli: brotliCompressSync(bytes) };
    this.files.set(address, { bytes, type, ...brotli });
    return address;
  }
}

let read: PageAssets | undefined;

/** The files, read once. */
export const pageAssets = (): PageAssets => (read ??= new PageAssets());
