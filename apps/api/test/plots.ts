import { ROLES, type Role } from '@rinnakkain/domain';
import { scopedTables } from '@rinnakkain/platform-api';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { type PlantedPlot, Planting, type Plot, type Row } from './planted-rows';
import { type Ground, LOOKING } from './who-sees';

/** Somebody who looks at planted rows. */
export interface Looker {
  readonly name: string;
  readonly role: Role;
  readonly checker: boolean;
  readonly who: TestActor;
}

/** Rows of every table on every plot, and everybody who looks at them. */
export interface PlantedPlots {
  readonly names: readonly string[];
  readonly grounds: Readonly<Record<string, Ground>>;
  readonly lookers: readonly Looker[];
  /** The association that is not theirs. */
  readonly elsewhere: string;
  /** Theirs. */
  readonly here: string;
  /** The row of a table on a plot as the database writes it; undefined where none was planted. */
  text(table: string, plot: string): string | undefined;
  /** A value of that row. */
  value(table: string, plot: string, column: string): unknown;
}

const ELSEWHERE: Ground = {
  here: false,
  ofUnit: false,
  ofCoordinator: false,
  ofVolunteer: false,
  open: false,
};
const OTHER_UNIT: Ground = { ...ELSEWHERE, here: true };
const CLOSED: Ground = { ...OTHER_UNIT, ofUnit: true };
const OPEN: Ground = { ...CLOSED, open: true };
const OWN: Ground = { ...OPEN, ofCoordinator: true, ofVolunteer: true };
const OF_VOLUNTEER: Ground = { ...OPEN, ofVolunteer: true };

/** What the coordinator is as a volunteer, fingerprinted. */
const PRINTS = {
  name: Buffer.from('the name'),
  phone: Buffer.from('the phone'),
  email: Buffer.from('the address'),
};

/** What else makes a row look like one of ours, but for its organisation. */
const CROSSED: Readonly<Record<string, Row>> = {
  'platform.membership': {
    role: 'coordinator',
    background_checker: true,
  },
  'people.background_check': { task_id: randomUUID() },
  'support.relationship': { state: 'proposed', expires_on: '2026-01-02' },
};

/** Takes every foreign key away, in this test's own database. */
async function dropForeignKeys({ database: { admin } }: TestProduct): Promise<void> {
  await admin.query(`do $$ declare k record; begin
    for k in select conrelid::regclass as target, conname from pg_constraint where contype = 'f' and conparentid = 0 loop
      execute format('alter table %s drop constraint %I', k.target, k.conname);
    end loop; end $$`);
}

/** Plants every kind of row that the walls tell apart. */
export async function plantPlots(product: TestProduct): Promise<PlantedPlots> {
  const [here, there] = [await product.organisation(), await product.organisation()];
  const lookers: Looker[] = [];
  for (const { role, checker } of LOOKING) {
    const who = await product.signedIn(here, role, { backgroundChecker: checker, units: [here.units[0]] });
    lookers.push({ name: checker ? `${role}, checker` : role, role, checker, who });
  }
  const accountOf = (role: Role): string =>
    lookers.find((each) => each.role === role)?.who.actor.accountId ?? '';
  const stranger = async (organisation = here): Promise<string> =>
    (await product.signedIn(organisation, 'training_reviewer')).actor.accountId;
  const planting = await Planting.begin(product.database.admin, scopedTables());
  const planted = new Map<string, PlantedPlot>();
  const grounds: Record<string, Ground> = {};
  const plant = async (
    name: string,
    ground: Ground,
    more: Partial<Plot> = {},
    options?: Parameters<Planting['plant']>[1],
  ): Promise<void> => {
    const organisation = ground.here ? here : there;
    const staffId = ground.ofCoordinator ? accountOf('coordinator') : await stranger(organisation);
    const plot: Plot = {
      organisationId: organisation.id,
      unitId: organisation.units[ground.here && !ground.ofUnit ? 1 : 0],
      staffId,
      volunteerAccountId: ground.ofVolunteer ? accountOf('volunteer') : await stranger(organisation),
      ...more,
      tell: {
        ...more.tell,
        'oversight.audit_entry': { object_id: randomUUID(), ...more.tell?.['oversight.audit_entry'] },
        'platform.idempotency_key': { key: name, ...more.tell?.['platform.idempotency_key'] },
      },
    };
    planted.set(name, await planting.plant(plot, options));
    grounds[name] = ground;
  };

  await plant('own', OWN);
  await plant('colleague', CLOSED, { protected: true });
  await plant('otherUnit', OTHER_UNIT);
  await plant('elsewhere', ELSEWHERE);
  await plant('open', OPEN, {
    tell: {
      'support.relationship': { state: 'proposed' },
      'people.exclusion': { volunteer_id: planted.get('own')?.rows.get('people.volunteer')?.['id'] },
    },
  });
  await plant(
    'named',
    { ...OPEN, ofCoordinator: true },
    {
      protected: true,
      tell: { 'platform.membership': { ended_at: '2026-01-02T10:00:00Z' } },
    },
  );
  await plant('deputy', OPEN, {
    protected: true,
    tell: { 'people.seeker': { deputy_id: accountOf('coordinator') } },
  });
  await plant('oneself', OTHER_UNIT, {
    volunteerAccountId: accountOf('coordinator'),
    tell: {
      'support.relationship': { state: 'proposed' },
      'people.volunteer': { name_print: PRINTS.name, phone_print: PRINTS.phone, email_print: PRINTS.email },
    },
  });
  const oneself = planted.get('oneself')?.rows.get('people.volunteer')?.['id'];
  for (const [by, exclusion] of Object.entries({
    account: { account_id: accountOf('coordinator') },
    volunteer: { volunteer_id: oneself },
    name: { name_print: PRINTS.name },
    phone: { phone_print: PRINTS.phone },
    email: { email_print: PRINTS.email },
  }))
    await plant(`conflict_by_${by}`, CLOSED, { tell: { 'people.exclusion': exclusion } });

  const volunteer = planted.get('own')?.rows.get('people.volunteer') ?? {};
  const pair = (state: string, more: object = {}): Plot['tell'] => ({
    'support.relationship': { state, ...more },
  });
  for (const [name, tell] of Object.entries({
    ended: pair('ended', { ended_on: '2026-01-02' }),
    proposed: pair('proposed', { expires_on: '2026-01-02' }),
    on_break: pair('on_break'),
    withdrawn: { 'support.release': { withdrawn_at: '2026-01-02T10:00:00Z' } },
    lapsed: { 'support.release': { until: '2026-01-02' } },
  }))
    await plant(name, OF_VOLUNTEER, { tell }, { given: new Map([['people.volunteer', volunteer]]) });

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
  // The same people in the other association: listed there, too.
  await plant('conflict_elsewhere', ELSEWHERE, {
    volunteerAccountId: accountOf('coordinator'),
    tell: {
      'people.volunteer': { name_print: PRINTS.name },
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
      { staffId: accountOf(role), tell: { 'platform.membership': { ended_at: '2026-01-02T10:00:00Z' } } },
      { only: ['platform.membership', 'platform.idempotency_key', 'platform.invitation'] },
    );

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

  return {
    names: [...planted.keys()],
    grounds,
    lookers: lookers.map((each) =>
      each.role === 'volunteer'
        ? {
            ...each,
            who: {
              ...each.who,
              actor: { ...each.who.actor, volunteerId: String(volunteer['id'] ?? randomUUID()) },
            },
          }
        : each,
    ),
    elsewhere: there.id,
    here: here.id,
    text: (table, plot) => planted.get(plot)?.texts.get(table),
    value: (table, plot, column) => planted.get(plot)?.rows.get(table)?.[column],
  };
}
