import { ALIAS_TYPES, GROUP_TYPE_RULES, GROUP_TYPES, REGISTERING_TYPES } from '@rinnakkain/domain';
import { cloneDatabase, type TestDatabase } from '@rinnakkain/platform-api/testing';

/** Tables in which nobody who came may be named, with every column they have. */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  'groups.head_count': [
    'organisation_id',
    'meeting_id',
    'group_id',
    'unit_id',
    'type',
    'total',
    'newcomers',
    'returners',
    'counted_by', // the account of whoever led and counted
    'counted_at',
  ],
  'groups.conversation_count': [
    'organisation_id',
    'id',
    'group_id',
    'unit_id',
    'type',
    'day',
    'duration',
    'theme', // a code, looked up before it is written
    'conversations',
    'counted_by',
    'counted_at',
  ],
  'groups.member_count': [
    'organisation_id',
    'group_id',
    'day',
    'unit_id',
    'type',
    'members',
    'counted_by',
    'counted_at',
  ],
};
/** Tables that say who somebody is: nothing of a count may lead to them, and nothing of them to a count. */
const PEOPLE = ['groups.participant', 'people.seeker', 'people.seeker_private', 'people.volunteer'];

/** The one table that joins who came to a meeting: of led groups to which they registered. */
const LIST = 'groups.presence';
/** Who leads a meeting when somebody is away: of volunteers who lead, and never of whoever comes. */
const ROTA = 'groups.substitution';
/** What its keys carry, so that neither end can be of another kind of group. */
const LIST_KEYS: Readonly<Record<string, readonly string[]>> = {
  'groups.meeting': ['organisation_id', 'group_id', 'unit_id', 'type'],
  'groups.participant': ['organisation_id', 'group_id', 'unit_id', 'type', 'registers'],
};

interface Edge {
  readonly child: string;
  readonly parent: string;
}

/** Which tables the keys of a table lead to, however far. */
function reachedFrom(start: string, edges: readonly Edge[]): string[] {
  const reached = new Set([start]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const { child, parent } of edges) if (reached.has(child)) reached.add(parent);
  }
  return [...reached];
}

describe('counts of groups', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  const edges = async (): Promise<Edge[]> =>
    (
      await database.admin.query<Edge>(
        `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`,
      )
    ).rows;

  /** What joins a count to a person, or could: keys in either direction, columns nobody has read, kinds in both. */
  async function findings(): Promise<string[]> {
    const found: string[] = [];
    const keys = await edges();
    for (const [table, known] of Object.entries(COUNTS)) {
      for (const person of PEOPLE) {
        if (reachedFrom(table, keys).includes(person)) found.push(`${table} leads to ${person}`);
        if (reachedFrom(person, keys).includes(table)) found.push(`${person} leads to ${table}`);
      }
      const { rows } = await database.admin.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
        [table],
      );
      for (const { name } of rows) if (!known.includes(name)) found.push(`${table}.${name} is not known`);
    }
    for (const person of PEOPLE)
      if (reachedFrom(person, keys).some((table) => table === 'groups.meeting'))
        found.push(`${person} leads to groups.meeting`);
    for (const table of new Set(keys.map(({ child }) => child)))
      if (table !== LIST && reachedFrom(table, keys).includes('groups.meeting'))
        for (const person of PEOPLE)
          if (reachedFrom(table, keys).includes(person) && !(table === ROTA && person === 'people.volunteer'))
            found.push(`${table} joins ${person} to a meeting`);
    for (const type of GROUP_TYPES)
      if (GROUP_TYPE_RULES[type].registration === 'never' && (await mayRegister(type)))
        found.push(`somebody could register to a ${type}`);
    for (const type of GROUP_TYPES)
      for (const registers of [true, false])
        if (!(registers && ALIAS_TYPES.includes(type)) && (await passes(LIST, type, registers)))
          found.push(`a list could be kept of a ${type}${registers ? '' : ' without registration'}`);
    return [...found, ...(await keysOfList())];
  }

  /** What the keys of the list leave out. */
  async function keysOfList(): Promise<string[]> {
    const { rows } = await database.admin.query<{ parent: string; columns: string[] }>(
      `select confrelid::regclass::text as parent, array(select attname::text from unnest(conkey) n
         join pg_attribute on attrelid = conrelid and attnum = n) as columns
       from pg_constraint where contype = 'f' and conrelid = $1::regclass`,
      [LIST],
    );
    return Object.entries(LIST_KEYS).flatMap(([parent, columns]) => {
      const keys = rows.filter((row) => row.parent === parent);
      const carried = keys.some((key) => columns.every((column) => key.columns.includes(column)));
      return carried ? [] : [`${LIST} leads to ${parent} without ${columns.join(', ')}`];
    });
  }

  /** Whether a participant of a group of a kind gets past the checks of the table, keys aside. */
  const mayRegister = (type: string): Promise<boolean> => passes('groups.participant', type, true);

  async function passes(table: string, type: string, registers: boolean): Promise<boolean> {
    const { rows } = await database.admin.query<{ text: string }>(
      `select pg_get_expr(conbin, conrelid) as text from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
      [table],
    );
    const checks = rows.map(({ text }) => `(${text})`).filter((text) => text.includes('type'));
    const columns = `select $1::text as type, $2::boolean as registers`;
    const { rows: passed } = await database.admin.query<{ ok: boolean }>(
      `select ${checks.join(' and ') || '$1 = $1 or $2'} as ok from (${columns}) x`,
      [type, registers],
    );
    return passed[0]?.ok ?? false;
  }

  async function mayRegisterToGroup(type: string): Promise<boolean> {
    try {
      await database.admin.query('begin');
      await database.admin.query(
        `insert into platform.organisation (id, name) values ('00000000-0000-4000-8000-0000000000a1', 'Yhdistys')`,
      );
      await database.admin.query(
        `insert into platform.unit (organisation_id, id, name) values ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2', 'Yksikkö')`,
      );
      await database.admin.query(
        `insert into groups.support_group (organisation_id, unit_id, type, registers, name)
         values ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2', $1, true, '{}')`,
        [type],
      );
      return true;
    } catch {
      return false;
    } finally {
      await database.admin.query('rollback');
    }
  }

  it('have no way to anybody who came, and nobody can be named where nobody registers', async () => {
    expect(await findings()).toEqual([]);
  });

  it('have nothing to do with meetings of volunteers, which are no encounters', async () => {
    const keys = await edges();
    const reached = reachedFrom('people.volunteer_attendance', keys);
    expect(reached).toContain('people.volunteer');
    expect(reached.filter((table) => /^(groups|support)\.|seeker/.test(table))).toEqual([]);
    const leading = [...new Set(keys.map(({ child }) => child))].filter((table) =>
      reachedFrom(table, keys).includes('people.volunteer_meeting'),
    );
    expect(leading.sort()).toEqual([
      'people.guidance_contact',
      'people.volunteer_attendance',
      'people.volunteer_meeting',
    ]);
  });

  it('have groups that register only of the kinds that do', async () => {
    const may: string[] = [];
    for (const type of GROUP_TYPES) if (await mayRegisterToGroup(type)) may.push(type);
    expect(may).toEqual(REGISTERING_TYPES);
  });

  it.each([
    ['what was said in a chat', 'alter table groups.conversation_count add column said text'],
    ['a column for who came', 'alter table groups.head_count add column came uuid[]'],
    [
      'a key from a count to a participant',
      `alter table groups.participant add constraint planted_key unique (organisation_id, id);
       alter table groups.head_count add column participant_id uuid,
         add foreign key (organisation_id, participant_id) references groups.participant (organisation_id, id)`,
    ],
    [
      'a key from a participant to a count',
      `alter table groups.participant add column meeting_id uuid,
         add foreign key (organisation_id, meeting_id) references groups.head_count (organisation_id, meeting_id)`,
    ],
    [
      'a key from a participant to a meeting',
      `alter table groups.meeting add constraint planted_key unique (organisation_id, id);
       alter table groups.participant add column meeting_id uuid,
         add foreign key (organisation_id, meeting_id) references groups.meeting (organisation_id, id)`,
    ],
    [
      'a way round through a table between',
      `create table groups.planted (organisation_id uuid not null, id uuid primary key, volunteer_id uuid,
         foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id));
       alter table groups.meeting add column planted_id uuid references groups.planted (id)`,
    ],
    [
      'another table that joins who registered to a meeting',
      `alter table groups.meeting add constraint planted_key unique (organisation_id, id);
       create table groups.planted (organisation_id uuid, meeting_id uuid, participant_id uuid references groups.participant (id),
         foreign key (organisation_id, meeting_id) references groups.meeting (organisation_id, id))`,
    ],
    ['lists of any kind of group', 'alter table groups.presence drop constraint presence_list_check'],
    [
      'a list whose key leaves out the kind',
      `alter table groups.participant add constraint planted_key unique (organisation_id, id);
       alter table groups.presence drop constraint presence_participant_fkey,
         add foreign key (organisation_id, participant_id) references groups.participant (organisation_id, id)`,
    ],
    [
      'people at open meeting places',
      'alter table groups.participant drop constraint participant_registers_check',
    ],
  ])('would not pass with %s', async (_, statement) => {
    await database.admin.query('begin');
    try {
      await database.admin.query(statement);
      expect(await findings()).not.toEqual([]);
    } finally {
      await database.admin.query('rollback');
    }
  });
});
