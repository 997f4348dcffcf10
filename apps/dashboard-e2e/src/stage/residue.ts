import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';

/** Every way in which words can lie in a browser's files: as they are, in two bytes a letter, in an address, in base64. */
const spellings = (words: string): Buffer[] => [
  Buffer.from(words),
  Buffer.from(words, 'utf16le'),
  Buffer.from(encodeURIComponent(words)),
  Buffer.from(Buffer.from(words).toString('base64').replace(/=+$/, '').slice(0, -1)),
  Buffer.from(Buffer.from(words).toString('hex')),
];

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

/** What a file holds, and what lies compressed in it: anything that begins as gzip does, and the whole as Brotli. */
function* layersOf(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    try {
      yield gunzipSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      // It only looked like a beginning.
    }
  }
  try {
    yield brotliDecompressSync(bytes);
  } catch {
    // It is not compressed so.
  }
}

/** Where in a folder's files the words lie, as `words in file`; and how many files and bytes were read. */
export function residueIn(
  folder: string,
  words: readonly string[],
): { readonly found: string[]; readonly files: number; readonly bytes: number } {
  const sought = words.map((word) => [word, spellings(word)] as const);
  const found = new Set<string>();
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    files += 1;
    bytes += content.length;
    for (const layer of layersOf(content)) {
      for (const [word, ways] of sought) {
        if (ways.some((way) => layer.includes(way))) found.add(`${word} in ${relative(folder, path)}`);
      }
    }
  }
  return { found: [...found].sort(), files, bytes };
}
