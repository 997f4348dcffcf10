import { delimiterOf } from '@rinnakkain/domain';
import { type CsvError, parse } from 'csv-parse';
import { breathe, refusedFile, type Table, TableBuilder } from './table';

/** Characters that are read before others have their turn. */
const SLICE = 64 * 1024;

/** Text of a table: UTF-8 or UTF-16 with a mark in front, UTF-8 without one, and else what Finnish Excel writes, Windows-1252. */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads rows between semicolons, commas or tabs. */
export async function csvTable(text: string): Promise<Table> {
  // A text file holds none; a picture or an old workbook does.
  if (text.includes('\u0000')) throw refusedFile('NOT_A_TABLE');
  const builder = new TableBuilder();
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 1_000_000,
  });
  const failed = new Promise<never>((_, reject) => parser.once('error', reject));
  failed.catch(() => undefined);
  let number = 0;
  const take = (): void => {
    for (let row = parser.read() as string[] | null; row !== null; row = parser.read() as string[] | null)
      builder.add(++number, row);
  };
  try {
    for (let at = 0; at < text.length; at += SLICE) {
      parser.write(text.slice(at, at + SLICE));
      take();
      await Promise.race([breathe(), failed]);
    }
    parser.end();
    do {
      take();
      await Promise.race([breathe(), failed]);
    } while (!parser.readableEnded);
  } catch (error) {
    throw (error as CsvError).code?.startsWith('CSV_') ? refusedFile('NOT_A_TABLE') : error;
  }
  return builder.table();
}
