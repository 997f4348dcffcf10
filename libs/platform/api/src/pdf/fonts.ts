import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A weight of the font of the pages (Source Sans 3), as it was read, and the letters it has. */
export interface PdfFont {
  readonly font: Font;
  readonly letters: ReadonlySet<number>;
}

/** The two weights that documents are written in. */
export interface PdfFonts {
  readonly plain: PdfFont;
  readonly bold: PdfFont;
}

const packages = createRequire(import.meta.url);

function fontOf(weight: string): PdfFont {
  const file = readFileSync(packages.resolve(`source-sans/TTF/SourceSans3-${weight}.ttf`));
  const font = create(file) as Font;
  // A glyph remembers the letters it was first asked for; as a part of another, `a` of `ä`, it would remember none.
  font.layout('ff fi fl ffi ffl');
  for (const letter of font.characterSet) font.glyphForCodePoint(letter);
  return { font, letters: new Set(font.characterSet) };
}

let read: PdfFonts | undefined;

/**
 * The fonts: Latin, Greek and Cyrillic letters, those of the Sámi languages among them. They are read with the first
 * document and shared by all: to read how their letters are set side by side takes many times as long as a page.
 */
export const pdfFonts = (): PdfFonts => (read ??= { plain: fontOf('Regular'), bold: fontOf('Semibold') });

/** Text in the letters of a font: a letter it lacks is written by its base letter, and without one as a question mark. */
export function inLettersOf({ letters }: Pick<PdfFont, 'letters'>, text: string): string {
  const has = (written: string): boolean =>
    written !== '' && [...written].every((one) => one === '\n' || letters.has(one.codePointAt(0) ?? 0));
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (has(letter)) return letter;
      const base = letter.normalize('NFKD').replace(/\p{M}/gu, '');
      return has(base) ? base : '?';
    })
    .join('');
}
