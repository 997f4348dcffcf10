import { ROLES } from '@rinnakkain/domain';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { CLOSED, ELSEWHERE, type Field, OTHER_UNIT, PRINTS } from './grounds';
import type { Row } from './planted-rows';

/** What a text has while it is only being written. */
const UNPUBLISHED: Row = { number: null, applies_from: null, published_by: null, published_at: null };

/** What else makes a row look like one of ours, but for its organisation. */
const CROSSED: Readonly<Record<string, Row>> = {
  'platform.membership': {
    role: 'coordinator',
    background_checker: true,
  },
  'people.background_check': { task_id: randomUUID() },
  'support.relationship': { state: 'proposed', expires_on: '2026-01-02' },
  'people.paper_text': UNPUBLISHED,
  'platform.public_text': UNPUBLISHED,
};

/** What a group of its own needs, where only the group is planted. */
const OF_GROUPS = [
  'groups.support_group',
  'groups.leader',
  'groups.group_place',
  'groups.meeting',
  'groups.head_count',
  'groups.meeting_note',
  'groups.participant',
  'groups.presence',
  'groups.conversation_count',
];

/** Takes every foreign key away, in this test's own database. */
async function dropForeignKeys({ database: { admin } }: TestProduct): Promise<void> {
  await admin.query(`do $$ declare k record; begin
    for k in select conrelid::regclass as target, conname from pg_constraint where contype = 'f' and conparentid = 0 loop
      execute format('alter table %s drop constraint %I', k.target, k.conname);
    end loop; end $$`);
}

/** What is told apart by more than whose it is: administration, links, roles, and the same people elsewhere. */
export async function plantBesides({ plant, planted, accountOf }: Field): Promise<void> {
  await plant('administration', OTHER_UNIT, {
    tell: {
      'oversight.audit_entry': { object_type: 'account' },
      'platform.membership': { role: 'organisation_administrator' },
      'platform.invitation': { invited_by: accountOf('coordinator'), role: 'coordinator' },
    },
  });
  await plant('password_link', OTHER_UNIT, {
    tell: { 'platform.invitation': { invited_by: accountOf('coordinator'), kind: 'password', role: null } },
  });
  // Another role of the coordinator, with the right by name that the coordinator has not.
  await plant(
    'another_role',
    OTHER_UNIT,
    {
      staffId: accountOf('coordinator'),
      tell: { 'platform.membership': { role: 'training_reviewer', background_checker: true } },
    },
    { only: ['platform.membership'] },
  );
  // A text that is only being written.
  await plant(
    'draft_text',
    OTHER_UNIT,
    { tell: { 'people.paper_text': UNPUBLISHED, 'platform.public_text': UNPUBLISHED } },
    { only: ['people.paper_text', 'platform.public_text'] },
  );
  // Whose feed it is decides, of every role that has one.
  for (const [name, role] of [
    ['feed_of_the_reviewer', 'training_reviewer'],
    ['feed_of_the_volunteer', 'volunteer'],
    ['feed_of_the_group_leader', 'group_leader'],
    // A role that has none does not see one either that the same account has in another role.
    ['feed_of_the_administrator', 'organisation_administrator'],
  ] as const)
    await plant(
      name,
      OTHER_UNIT,
      { tell: { 'people.calendar_feed': { account_id: accountOf(role) } } },
      { only: ['people.calendar_feed'] },
    );
  // A message that somebody asked for whose role may not: who asked is not enough.
  await plant(
    'message_of_a_volunteer',
    OTHER_UNIT,
    { tell: { 'platform.message': { requested_by: accountOf('volunteer') } } },
    { only: ['platform.message'] },
  );
  // A message to the volunteer that is not about what ends.
  await plant(
    'letter_to_the_volunteer',
    OTHER_UNIT,
    { tell: { 'platform.message': { account_id: accountOf('volunteer'), kind: 'invitation' } } },
    { only: ['platform.message'] },
  );
  // What somebody uploaded in one role is not for another role of theirs.
  for (const [name, role, kind] of [
    ['records_of_the_reviewer', 'training_reviewer', 'training_records'],
    ['volunteers_of_the_reviewer', 'training_reviewer', 'volunteers'],
    ['records_of_the_coordinator', 'coordinator', 'training_records'],
  ] as const)
    await plant(
      name,
      OTHER_UNIT,
      { staffId: accountOf(role), tell: { 'people.import': { kind } } },
      { only: ['people.import'] },
    );
  // Groups that somebody of the staff leads: what they see hangs on the role they act in.
  for (const [name, ground, role] of [
    ['led_by_group_leader', OTHER_UNIT, 'group_leader'],
    ['led_by_coordinator', OTHER_UNIT, 'coordinator'],
    ['led_by_volunteer', OTHER_UNIT, 'volunteer'],
    ['led_by_reviewer', OTHER_UNIT, 'training_reviewer'],
    ['led_elsewhere', ELSEWHERE, 'group_leader'],
  ] as const)
    await plant(
      name,
      ground,
      { tell: { 'groups.leader': { volunteer_id: null, staff_account_id: accountOf(role) } } },
      { only: OF_GROUPS },
    );
  await plantSubstitutions({ plant, planted, accountOf });
  // The same people in the other association: listed there, too.
  await plant('conflict_elsewhere', ELSEWHERE, {
    volunteerAccountId: accountOf('coordinator'),
    tell: {
      'people.volunteer': { name_print: PRINTS.name, email_print: PRINTS.emailElsewhere },
      'people.seeker': { protected: true },
      'people.exclusion': { account_id: accountOf('coordinator'), name_print: PRINTS.name },
    },
  });
  for (const [name, entry] of Object.entries({
    day: { object_type: 'membership', action: 'today.viewed' },
    looks: { object_type: 'audit', action: 'audit.looks_viewed' },
  }))
    await plant(
      name,
      OTHER_UNIT,
      { tell: { 'oversight.audit_entry': entry } },
      { only: ['oversight.audit_entry'] },
    );
  for (const role of ROLES)
    await plant(
      `account_of_${role}`,
      OTHER_UNIT,
      {
        staffId: accountOf(role),
        tell: { 'platform.membership': { role, ended_at: '2026-01-02T10:00:00Z' } },
      },
      { only: ['platform.membership', 'platform.idempotency_key', 'platform.invitation'] },
    );
}

/** Who is away from a meeting and who stands in: each sees by that alone, on the day it was agreed for. */
async function plantSubstitutions({
  plant,
  planted,
  accountOf,
}: Pick<Field, 'plant' | 'planted' | 'accountOf'>): Promise<void> {
  const volunteer = planted.get('own')?.rows.get('people.volunteer')?.['id'];
  const other = [...planted.values()]
    .map(({ rows }) => rows.get('people.volunteer')?.['id'])
    .find((id) => id !== undefined && id !== volunteer);
  const another = { volunteer_id: null, staff_account_id: randomUUID() };
  const nobody = {
    volunteer_id: null,
    staff_account_id: null,
    away_volunteer_id: null,
    away_account_id: null,
  };
  const byStaff = { volunteer_id: null, staff_account_id: accountOf('group_leader') };
  const own = { volunteer_id: volunteer, staff_account_id: null };
  const staff = { volunteer_id: null, staff_account_id: accountOf('group_leader') };
  for (const [name, ground, leader, substitution] of [
    ['stood_in', OTHER_UNIT, another, { volunteer_id: volunteer }],
    ['stood_in_before_it_moved', OTHER_UNIT, another, { volunteer_id: volunteer, day: '2026-01-03' }],
    ['stood_in_by_staff', OTHER_UNIT, another, byStaff],
    ['stood_in_by_staff_before_it_moved', OTHER_UNIT, another, { ...byStaff, day: '2026-01-03' }],
    // Of the staff in another role.
    [
      'stood_in_by_reviewer',
      OTHER_UNIT,
      another,
      { volunteer_id: null, staff_account_id: accountOf('training_reviewer') },
    ],
    ['asked', OTHER_UNIT, own, { ...nobody, away_volunteer_id: volunteer }],
    ['asked_no_longer_leading', OTHER_UNIT, another, { ...nobody, away_volunteer_id: volunteer }],
    ['asked_by_group_leader', OTHER_UNIT, staff, { ...nobody, away_account_id: staff.staff_account_id }],
    [
      'asked_by_group_leader_no_longer_leading',
      OTHER_UNIT,
      another,
      { ...nobody, away_account_id: staff.staff_account_id },
    ],
    [
      'asked_by_reviewer',
      OTHER_UNIT,
      another,
      { ...nobody, away_account_id: accountOf('training_reviewer') },
    ],
    // Somebody is looked for in the volunteer's own unit, who is trained to lead; they see it by the function alone.
    ['looked_for', CLOSED, another, { ...nobody, away_account_id: randomUUID() }],
  ] as const)
    await plant(
      name,
      ground,
      { tell: { 'groups.leader': leader, 'groups.substitution': substitution } },
      {
        only: [...OF_GROUPS.filter((table) => table !== 'groups.conversation_count'), 'groups.substitution'],
      },
    );
  // Groups that do not meet yet.
  for (const [name, leader] of [
    ['led_before_it_meets', own],
    ['led_by_group_leader_before_it_meets', staff],
  ] as const)
    await plant(
      name,
      OTHER_UNIT,
      { tell: { 'groups.leader': leader } },
      { only: ['groups.support_group', 'groups.leader', 'groups.group_place'] },
    );
  // Of two who lead a group the other one is away.
  for (const [name, leader, substitution] of [
    ['asked_by_another', own, { ...nobody, away_volunteer_id: other }],
    ['asked_by_another_of_the_staff', staff, { ...nobody, away_account_id: randomUUID() }],
  ] as const)
    await plant(
      name,
      OTHER_UNIT,
      { tell: { 'groups.leader': leader, 'groups.substitution': substitution } },
      { only: ['groups.support_group', 'groups.leader', 'groups.meeting', 'groups.substitution'] },
    );
}

/** Rows that only their organisation tells from ours. */
export async function plantCrossed(
  product: TestProduct,
  { plant, planted, planting, here, there, accountOf }: Field,
): Promise<void> {
  // What hangs on a row shall not keep it from being tried, and rows are planted that no foreign key would let in.
  await dropForeignKeys(product);
  const own = planted.get('own')?.rows ?? new Map<string, Row>();
  const crossed = { rows: new Map<string, Row>(), texts: new Map<string, string>() };
  for (const table of planting.tables.filter((each) => each !== 'platform.unit')) {
    await plant(
      'crossed',
      ELSEWHERE,
      {
        unitId: here.units[0],
        staffId: accountOf('coordinator'),
        volunteerAccountId: accountOf('volunteer'),
        tell: {
          [table]: {
            ...CROSSED[table],
            ...(table === 'people.seeker' ? { deputy_id: accountOf('coordinator') } : {}),
            ...(table === 'oversight.audit_entry' ? { object_id: own.get(table)?.['object_id'] } : {}),
            organisation_id: there.id,
          },
        },
      },
      { only: [table], given: new Map([...own].filter(([parent]) => parent !== table)) },
    );
    const { rows, texts } = planted.get('crossed') ?? crossed;
    crossed.rows.set(table, rows.get(table) ?? {});
    crossed.texts.set(table, texts.get(table) ?? '');
  }
  planted.set('crossed', crossed);
  const [only, both] = [randomUUID(), randomUUID()];
  for (const [name, ground, staffId] of [
    ['volunteer_only', OTHER_UNIT, only],
    ['volunteer_of_both', OTHER_UNIT, both],
    ['volunteer_there_too', ELSEWHERE, both],
  ] as const)
    await plant(
      name,
      ground,
      { staffId, tell: { 'platform.membership': { role: 'volunteer' } } },
      { only: ['platform.membership'] },
    );
  await plant(
    'crossed_ended',
    ELSEWHERE,
    {
      tell: {
        'support.relationship': {
          organisation_id: there.id,
          state: 'discontinued',
          ended_on: '2026-02-02',
          ending_reason: 'safety',
        },
        'platform.membership': { account_id: accountOf('coordinator'), disabled_at: '2026-01-02T10:00:00Z' },
      },
    },
    {
      only: ['support.relationship', 'platform.membership'],
      given: new Map(
        [...own].filter(([parent]) => !['support.relationship', 'platform.membership'].includes(parent)),
      ),
    },
  );
}
