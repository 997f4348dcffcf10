import { RETENTION_MONTHS } from '@rinnakkain/domain';
import { type PersonalDataHolder, PersonalDataRegistry } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { SCHEMAS, startWholeProduct } from './whole-product';

/** Tables that hold nothing about a person; read again whenever this list changes. */
const ABOUT_NOBODY = [
  'groups.fellowship',
  'groups.group_place',
  'groups.listing', // public meetings: no column for a person
  'groups.listing_import', // what a fellowship publishes of its meetings, for a day
  'groups.listing_source',
  'groups.meeting',
  'groups.removed_listing',
  'groups.season',
  'groups.support_group',
  'oversight.audit_head', // a number for each association
  'people.course',
  'people.course_feedback', // counts and words of all together
  'people.course_run',
  'people.feedback_ticket', // that an enrolment may still say something
  'people.paper_text',
  'people.requirement_set',
  'people.task',
  'platform.epoch',
  'platform.job_run',
  'platform.key_canary', // a known sentence
  'platform.organisation',
  'platform.outbox', // ids of an event, until it is handled
  'platform.public_receipt', // keyed prints that tell nothing without the key, for a day
  'platform.public_text', // what everybody may read
  'platform.setup_link', // a hash, before there is anybody
  'platform.sign_in_failure', // keyed hashes that tell nobody apart without the key
  'platform.unit',
];

/** Columns in the clear that tell who somebody is: volunteers’ and users’ names, as decided. */
const IDENTIFYING_IN_THE_CLEAR = [
  'people.certificate.holder_name', // the public page tells it to whom the holder chose, before anybody acts
  'people.volunteer.alias',
  'people.volunteer.birth_year', // rules about age look at it
  'people.volunteer.first_name',
  'people.volunteer.last_name',
  'people.volunteer_meeting.led_by', // who leads it, told to every volunteer before they come
  'platform.account.name',
  'platform.invitation.name',
];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

describe('personal data', () => {
  let product: TestProduct;
  let columns: Column[];
  let holders: Map<string, PersonalDataHolder>;

  beforeAll(async () => {
    product = await startWholeProduct();
    const { rows } = await product.database.admin.query<Column>(
      `select n.nspname || '.' || c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and a.attnum > 0 and not a.attisdropped order by 1, 2`,
      [SCHEMAS],
    );
    columns = rows;
    holders = new Map(
      product.app
        .get(PersonalDataRegistry)
        .all()
        .map((holder) => [holder.table, holder]),
    );
  });
  afterAll(() => product.stop());

  const namesOf = (found: readonly Column[]): string[] => found.map(({ table, name }) => `${table}.${name}`);
  const classOf = ({ table, name }: Column): string | undefined => holders.get(table)?.columns[name];

  it('is declared for every table but those about nobody', () => {
    const tables = [...new Set(columns.map(({ table }) => table))];
    expect(tables.filter((table) => !holders.has(table))).toEqual(ABOUT_NOBODY);
    expect([...holders.keys()].filter((table) => !tables.includes(table))).toEqual([]);
  });

  it('has a class for every column, and for no other', () => {
    expect(namesOf(columns.filter((column) => holders.has(column.table) && !classOf(column)))).toEqual([]);
    const known = new Set(namesOf(columns));
    const declared = [...holders.values()].flatMap((holder) =>
      Object.keys(holder.columns).map((name) => `${holder.table}.${name}`),
    );
    expect(declared.filter((name) => !known.has(name))).toEqual([]);
  });

  it('is sealed where it says so, and says so where it is sealed', () => {
    const sealed = columns.filter((column) => holders.has(column.table) && column.name.endsWith('_sealed'));
    expect(sealed.length).toBeGreaterThan(12);
    expect(
      namesOf(sealed.filter((column) => classOf(column) !== 'sealed' || column.type !== 'bytea')),
    ).toEqual([]);
    expect(
      namesOf(columns.filter((column) => classOf(column) === 'sealed' && !column.name.endsWith('_sealed'))),
    ).toEqual([]);
  });

  it('that names somebody lies in the clear only where that was decided; prints are keyed', () => {
    const open = columns.filter((column) => classOf(column) === 'identifying' && column.type !== 'bytea');
    expect(namesOf(open)).toEqual(IDENTIFYING_IN_THE_CLEAR);
  });

  it('belongs to a person by a column that is there, ends some day, and says why it is held', () => {
    for (const holder of holders.values()) {
      expect([holder.table, Object.keys(holder.columns)]).toEqual([
        holder.table,
        expect.arrayContaining([holder.personColumn]),
      ]);
      expect(Object.keys(RETENTION_MONTHS)).toContain(holder.retention);
      expect(holder.purpose.length).toBeGreaterThan(15);
      if (typeof holder.erase === 'object')
        expect(Object.keys(holder.columns)).toEqual(expect.arrayContaining([...holder.erase.empty]));
    }
  });
});
