import { inflateSync } from 'node:zlib';

/** What a reader of a PDF is told: language, title, whether it is tagged, its tags in order of writing, and its text. */
export interface ReadPdf {
  readonly language: string | null;
  readonly title: string | null;
  readonly marked: boolean;
  readonly tags: readonly string[];
  readonly text: string;
}

/** Reads a PDF as a program of its own would: streams unpacked, letters by what each embedded font says they are. */
export function readPdf(file: Buffer): ReadPdf {
  const raw = file.toString('latin1');
  const streams = new Map(
    [...raw.matchAll(/\n(\d+) 0 obj\s*<<[^>]*\/Filter \/FlateDecode\s*>>\s*stream\r?\n/g)].map(
      ({ 0: head, 1: number, index }) => [number, inflated(file.subarray(index + head.length))],
    ),
  );
  const lettersOf = fontsOf(raw, streams);
  return {
    language: /\/Type \/Catalog[^]*?\/Lang \((\w+)\)/.exec(raw)?.[1] ?? null,
    title: titleOf(raw),
    marked: /\/StructTreeRoot \d+ 0 R/.test(raw) && /\/Marked true/.test(raw),
    tags: [...raw.matchAll(/\/S \/(\w+)\s*\n\/(?:P|K|T|Lang)/g)].map((found) => found[1] ?? ''),
    text: [...streams.values()]
      .filter((content) => /^BT$/m.test(content))
      .map((content) => textOf(content, lettersOf))
      .join(' '),
  };
}

/** What a font's glyphs stand for, by the font's name on the pages. */
type Letters = ReadonlyMap<string, readonly string[]>;

function fontsOf(raw: string, streams: ReadonlyMap<string | undefined, string>): Letters {
  const named = [...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => {
    const map = new RegExp(`\\n${number} 0 obj\\s*<<[^>]*/ToUnicode (\\d+) 0 R`).exec(raw)?.[1];
    const glyphs = [...(streams.get(map) ?? '').matchAll(/\[([^\]]*)\]/g)].flatMap(([, listed = '']) => [
      ...listed.matchAll(/<([0-9a-f ]+)>/g),
    ]);
    return [name, glyphs.map(([, units = '']) => lettersIn(units))] as const;
  });
  return new Map(named);
}

const lettersIn = (units: string): string =>
  String.fromCharCode(...(units.match(/[0-9a-f]{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

const inflated = (bytes: Buffer): string => inflateSync(bytes, { finishFlush: 2 }).toString('latin1');

function titleOf(raw: string): string | null {
  const reference = /\/Title (\d+) 0 R/.exec(raw)?.[1];
  const plain = reference
    ? new RegExp(`\\n${reference} 0 obj\\s*\\(([^]*?)\\)\\s*endobj`).exec(raw)?.[1]
    : undefined;
  if (plain === undefined) return null;
  if (!plain.startsWith('þÿ')) return plain;
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le');
}

/** The letters between `[` and `] TJ`; what stands in one tag is one line, however the writer broke it. */
function textOf(content: string, lettersOf: Letters): string {
  let font: readonly string[] = [];
  const lines: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = lettersOf.get(name) ?? [];
    else
      lines.push(
        [...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)]
          .flatMap(([, glyphs = '']) => glyphs.match(/[0-9a-f]{4}/g) ?? [])
          .map((glyph) => font[parseInt(glyph, 16)] ?? '\ufffd')
          .join(''),
      );
  }
  return lines.join(' ').replace(/ +/g, ' ');
}
