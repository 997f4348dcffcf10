import { FORM_HEADER } from '@rinnakkain/domain';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { strToU8, zipSync } from 'fflate';
import { peopleEntities, PeopleModule } from '../../people.module';

/** Headings of a table of volunteers, and such a table. */
export const HEADS = 'Etunimi;Sukunimi;Sähköposti;Puhelin;Saapunut';
export const THREE: readonly string[] = [
  HEADS,
  'Väinö;Åström;vaino@esimerkki.invalid;040 123 4567;1.2.2026',
  'Aino;Mäki;aino@esimerkki.invalid;;2026-02-02',
  'Eino;Laine;eino@esimerkki.invalid;+358 50 765 4321;',
];

/** An association with who takes tables in, and what is asked again and again. */
export class ImportGround {
  product: TestProduct;
  organisation: TestOrganisation;
  coordinator: TestActor;
  reviewer: TestActor;

  async start(): Promise<void> {
    this.product = await TestProduct.start([PeopleModule], peopleEntities);
  }

  /** Another association for every test. */
  async found(): Promise<void> {
    this.organisation = await this.product.organisation();
    this.coordinator = await this.product.signedIn(this.organisation, 'coordinator');
    this.reviewer = await this.product.signedIn(this.organisation, 'training_reviewer');
  }

  upload(content: Buffer | string, kind = 'volunteers', who = this.coordinator, name = 'Väinön lista.csv') {
    return this.product
      .post('/api/imports', who)
      .set(FORM_HEADER, 'file')
      .field('kind', kind)
      .attach('file', typeof content === 'string' ? Buffer.from(content) : content, name);
  }

  confirm({ id, version }: { id: string; version: number }, who = this.coordinator, body: object = {}) {
    return this.product.post(`/api/imports/${id}/confirm`, who).set('If-Match', `"${version}"`).send(body);
  }

  /** The association's volunteers by their last names. */
  async volunteers() {
    const { rows } = await this.product.database.admin.query(
      `select id, first_name, last_name, unit_ids, state, arrived_at, facts, missing, languages
       from people.volunteer where organisation_id = $1 order by last_name`,
      [this.organisation.id],
    );
    return rows;
  }

  /** The row of an import, as it lies in the database. */
  async stored(id: string) {
    const { rows } = await this.product.database.admin.query('select * from people.import where id = $1', [
      id,
    ]);
    return rows[0];
  }

  /** What is wrong: row, column, field, code. */
  async faults(id: string, who = this.coordinator): Promise<unknown[][]> {
    const { body } = await this.product.get(`/api/imports/${id}/faults`, who).expect(200);
    return body.items.map(({ row, column, field, code }: Record<string, unknown>) => [
      row,
      column,
      field,
      code,
    ]);
  }
}

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
