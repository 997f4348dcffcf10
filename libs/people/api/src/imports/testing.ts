import { strToU8, zipSync } from 'fflate';

/** A workbook made by hand: cells as XML of a sheet, with one style that shows days and what every workbook has. */
export function workbookOf(sheet: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, body]) => [name, xml(body)])), { level: 9 }),
  );
}

/** Text as Finnish Excel saves it: Windows-1252. */
export const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');
