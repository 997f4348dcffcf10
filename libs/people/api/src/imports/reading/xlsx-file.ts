import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { breathe, refusedFile, tooLarge } from './table';

/** Bytes a part of a workbook may have, and all parts that are read; a small file can claim to be of any size. */
const PART_BYTES = 60 * 1024 * 1024;
const ALL_BYTES = 80 * 1024 * 1024;
/** Files in a workbook. */
const ENTRIES_MAX = 2000;

/** What is heard of a part while it is read. */
export interface Hearing {
  open?(tag: SaxesTagPlain): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A workbook: a zip of XML, opened part by part. */
export class XlsxFile {
  private read = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<XlsxFile> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
      if (zip.entryCount > ENTRIES_MAX) throw refusedFile('NOT_A_TABLE');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new XlsxFile(zip, entries);
    } catch {
      throw refusedFile('NOT_A_TABLE');
    }
  }

  /** Whether there is such a part. */
  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Reads a part, telling what stands in it; slice by slice, so that others have their turn. */
  async hear(name: string, hearing: Hearing): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) return;
    if (entry.uncompressedSize > PART_BYTES) throw tooLarge();
    const parser = new SaxesParser();
    let broken: Error | undefined;
    let failed: unknown;
    const guarded =
      <Given>(call: ((given: Given) => void) | undefined) =>
      (given: Given): void => {
        if (failed !== undefined || !call) return;
        try {
          call(given);
        } catch (error) {
          failed = error;
        }
      };
    parser.on('error', (error) => (broken ??= error));
    // Entities of one's own make a bomb out of a few lines; no spreadsheet writes any.
    parser.on('doctype', () => (broken ??= new Error('doctype')));
    parser.on('opentag', guarded(hearing.open?.bind(hearing)));
    parser.on('text', guarded(hearing.text?.bind(hearing)));
    parser.on(
      'closetag',
      guarded(({ name: closed }: SaxesTagPlain) => hearing.close?.(closed)),
    );
    const stream = await this.zip.openReadStreamPromise(entry).catch(() => {
      throw refusedFile('NOT_A_TABLE');
    });
    const decoder = new TextDecoder('utf-8');
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.read += chunk.length;
        if (this.read > ALL_BYTES) throw tooLarge();
        parser.write(decoder.decode(chunk, { stream: true }));
        if (failed !== undefined) throw failed;
        if (broken) throw refusedFile('NOT_A_TABLE');
        await breathe();
      }
      parser.close();
    } catch (error) {
      stream.destroy();
      throw error instanceof Error && error.name === 'Problem' ? error : refusedFile('NOT_A_TABLE');
    }
    if (failed !== undefined) throw failed;
    if (broken) throw refusedFile('NOT_A_TABLE');
  }
}
