import { inflateSync } from 'node:zlib';

/** What a reader of a PDF is told: language, title, whether it is tagged, its tags in order of writing, and its text. */
export interface ReadPdf {
  readonly language: string | null;
  readonly title: string | null;
  readonly marked: boolean;
  readonly tags: readonly string[];
  readonly text: string;
}

/** Reads a PDF of the built-in fonts as a program of its own would: streams unpacked, text out of the page's operators. */
export function readPdf(file: Buffer): ReadPdf {
  const raw = file.toString('latin1');
  const pages = [...raw.matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\r?\n/g)]
    .map(({ 0: head, index }) => inflated(file.subarray(index + head.length)))
    .filter((content) => content.includes('BT'));
  return {
    language: /\/Type \/Catalog[^]*?\/Lang \((\w+)\)/.exec(raw)?.[1] ?? null,
    title: titleOf(raw),
    marked: /\/StructTreeRoot \d+ 0 R/.test(raw) && /\/Marked true/.test(raw),
    tags: [...raw.matchAll(/\/S \/(\w+)\s*\n\/(?:P|K|T|Lang)/g)].map((found) => found[1] ?? ''),
    text: pages.map(textOf).join(' '),
  };
}

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
function textOf(content: string): string {
  const windows = new TextDecoder('windows-1252');
  const lines = [...content.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) =>
    windows.decode(Buffer.from([...shown.matchAll(/<([0-9a-f]+)>/g)].map((part) => part[1]).join(''), 'hex')),
  );
  return lines.join(' ').replace(/ +/g, ' ');
}
