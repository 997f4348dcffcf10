import type { TestOrganisation } from '@rinnakkain/platform-api/testing';
import { type Building, DAYS, type Twin } from './building';
import { enter, enterNobody, type Part, reviveSession } from './cast';
import { associate, furnish, pasteMeetings } from './furnish';
import { gatherGroup } from './groups';
import { uploadTable } from './imports';
import { PairBuilder, type Standstill } from './pairs';
import { buildSeeker, type BuiltSeeker, type WantedSeeker } from './seekers';
import type { ActorName, Place } from './types';
import { gatherVolunteers } from './volunteer-meetings';
import { buildVolunteer, type BuiltVolunteer } from './volunteers';

/** What came of it. */
export interface Population {
  readonly here: TestOrganisation;
  readonly there: TestOrganisation;
}

/** Fills an empty product: two associations with the same people in both. */
export async function populate(world: Building): Promise<Population> {
  const { clock } = world.product;
  clock.set(`${DAYS.arrival}T08:00:00.000Z`);
  enterNobody(world);
  const platform = await associate(world, 'Liitto');
  await world.product.database.admin.query(
    `update platform.organisation set kind = 'platform' where id = $1`,
    [platform.id],
  );
  await enter(world, 'platform_administrator', 'platform', [
    { organisation: platform, role: 'platform_administrator' },
  ]);
  const [here, there] = [await associate(world, 'Vertaistuki'), await associate(world, 'Vertaistuki')];
  await enterStaff(world, here, there);
  const twins: readonly [Twin, Twin] = [
    {
      organisation: here,
      places: ['unit', 'other_unit'],
      coordinators: ['coordinator', 'other_unit'],
      administrator: 'administrator',
      reviewer: 'reviewer',
      taskId: '',
      checkedTaskId: '',
      checkDays: ['2026-07-01', '2026-07-02', '2026-07-03'],
      courseId: '',
    },
    {
      organisation: there,
      places: ['elsewhere', 'elsewhere'],
      coordinators: ['elsewhere', 'elsewhere'],
      administrator: 'administrator_elsewhere',
      reviewer: 'reviewer_elsewhere',
      taskId: '',
      checkedTaskId: '',
      checkDays: ['2026-07-11', '2026-07-12', '2026-07-13'],
      courseId: '',
    },
  ];
  for (const twin of twins) await furnish(world, twin);
  const people = await enterPeople(world, twins);
  clock.set(`${DAYS.pairs}T18:00:00.000Z`);
  await bringTogether(world, people);
  clock.set(`${DAYS.today}T08:00:00.000Z`);
  await world.ask('administrator', 'POST', `/api/accounts/${world.accountOf('disabled').id}/transitions`, {
    action: 'disable',
  });
  await reviveSession(world, 'disabled');
  await uploadTable(world, 'coordinator', 'volunteers', 'unit');
  await uploadTable(world, 'reviewer', 'training_records', 'organisation');
  await uploadTable(world, 'elsewhere', 'volunteers', 'elsewhere');
  await pasteMeetings(world, 'administrator', 'organisation');
  await pasteMeetings(world, 'administrator_elsewhere', 'elsewhere');
  const led = { relation: 'led' } as const;
  await gatherGroup(world, {
    ...led,
    who: 'coordinator',
    place: 'unit',
    volunteer: 'volunteer',
    staff: 'group_leader',
  });
  await gatherGroup(world, {
    ...led,
    who: 'other_unit',
    place: 'other_unit',
    volunteer: 'volunteer_other_unit',
  });
  await gatherGroup(world, {
    ...led,
    who: 'elsewhere',
    place: 'elsewhere',
    volunteer: 'volunteer_elsewhere',
  });
  await gatherVolunteers(world, 'coordinator', 'organisation');
  await gatherVolunteers(world, 'elsewhere', 'elsewhere');
  return { here, there };
}

/** Everybody who is not a volunteer. */
async function enterStaff(world: Building, here: TestOrganisation, there: TestOrganisation): Promise<void> {
  const as = (
    role: Part['role'],
    units: readonly string[] = [],
    organisation = here,
    more: Partial<Part> = {},
  ): Part => ({ organisation, role, units, ...more });
  const [unit, otherUnit] = here.units;
  const staff: readonly [ActorName, Place, [Part, ...Part[]]][] = [
    [
      'administrator',
      'organisation',
      [as('organisation_administrator', [], here, { backgroundChecker: true })],
    ],
    ['coordinator', 'unit', [as('coordinator', [unit], here, { backgroundChecker: true })]],
    ['deputy', 'unit', [as('coordinator', [unit])]],
    ['colleague', 'unit', [as('coordinator', [unit])]],
    ['excluded_coordinator', 'unit', [as('coordinator', [unit])]],
    ['disabled', 'unit', [as('coordinator', [unit])]],
    ['several_roles', 'unit', [as('training_reviewer'), as('coordinator', [unit])]],
    ['other_unit', 'other_unit', [as('coordinator', [otherUnit])]],
    [
      'two_associations',
      'other_unit',
      [as('coordinator', [otherUnit]), as('coordinator', [there.units[1]], there)],
    ],
    ['reviewer', 'organisation', [as('training_reviewer')]],
    ['data_protection_officer', 'organisation', [as('data_protection_officer')]],
    ['group_leader', 'organisation', [as('group_leader')]],
    ['elsewhere', 'elsewhere', [as('coordinator', there.units, there, { backgroundChecker: true })]],
    ['administrator_elsewhere', 'elsewhere', [as('organisation_administrator', [], there)]],
    ['reviewer_elsewhere', 'elsewhere', [as('training_reviewer', [], there)]],
  ];
  for (const [name, place, parts] of staff) await enter(world, name, place, parts);
}

interface People {
  readonly volunteers: ReadonlyMap<string, BuiltVolunteer>;
  readonly seekers: ReadonlyMap<string, BuiltSeeker>;
}

/** Volunteers and seekers of both associations. */
async function enterPeople(world: Building, [here, there]: readonly [Twin, Twin]): Promise<People> {
  const volunteers = new Map<string, BuiltVolunteer>();
  const seekers = new Map<string, BuiltSeeker>();
  const volunteer = async (twin: Twin, relation: string, units: readonly (0 | 1)[], actor?: ActorName) =>
    volunteers.set(
      actor ?? relation,
      await buildVolunteer(world, twin, { relation, units, actor, fresh: !actor }),
    );
  const seeker = async (twin: Twin, wanted: WantedSeeker) =>
    seekers.set(
      twin === there ? `${wanted.relation} elsewhere` : wanted.relation,
      await buildSeeker(world, twin, wanted),
    );
  await Promise.all([
    volunteer(here, 'running', [0], 'volunteer'),
    volunteer(here, 'proposed', [0], 'proposed_volunteer'),
    volunteer(here, 'paused', [0], 'paused_volunteer'),
    volunteer(here, 'ended', [0], 'ended_volunteer'),
    volunteer(here, 'declined', [0], 'declined_volunteer'),
    volunteer(here, 'idle', [0], 'idle_volunteer'),
    volunteer(here, 'applied', [0]),
    volunteer(here, 'shared', [0, 1]),
    volunteer(here, 'other_unit', [1], 'volunteer_other_unit'),
    volunteer(there, 'running', [0], 'volunteer_elsewhere'),
    volunteer(there, 'applied', [1]),
  ]);
  const volunteerId = volunteers.get('idle_volunteer')?.subject.id ?? '';
  const accountId = world.accountOf('excluded_coordinator').id;
  await Promise.all([
    seeker(here, { relation: 'running', unit: 0, deputy: 'deputy' }),
    seeker(here, { relation: 'protected', unit: 0, protected: true, deputy: 'deputy' }),
    seeker(here, { relation: 'of_colleague', unit: 0, coordinator: 'colleague', protected: true }),
    seeker(here, { relation: 'proposed', unit: 0 }),
    seeker(here, { relation: 'protected_proposed', unit: 0, protected: true, deputy: 'deputy' }),
    seeker(here, { relation: 'paused', unit: 0 }),
    seeker(here, { relation: 'ended', unit: 0 }),
    seeker(here, { relation: 'declined', unit: 0 }),
    seeker(here, { relation: 'waiting', unit: 0, coordinator: 'colleague', mustNotMeet: { volunteerId } }),
    seeker(here, { relation: 'received', unit: 0, fresh: true }),
    seeker(here, { relation: 'excluding', unit: 0, mustNotMeet: { accountId } }),
    seeker(here, { relation: 'other_unit', unit: 1 }),
    seeker(here, { relation: 'other_unit_protected', unit: 1, protected: true }),
    seeker(there, { relation: 'running', unit: 0 }),
    seeker(there, { relation: 'protected', unit: 0, protected: true }),
    seeker(there, { relation: 'waiting', unit: 1 }),
  ]);
  return { volunteers, seekers };
}

/** Who supports whom, and how far it has come. */
const PAIRS: readonly [seeker: string, volunteer: ActorName, standstill: Standstill][] = [
  ['running', 'volunteer', 'running'],
  ['protected', 'volunteer', 'running'],
  ['of_colleague', 'volunteer', 'running'],
  ['proposed', 'proposed_volunteer', 'proposed'],
  ['protected_proposed', 'proposed_volunteer', 'proposed'],
  ['paused', 'paused_volunteer', 'on_break'],
  ['ended', 'ended_volunteer', 'ended'],
  ['declined', 'declined_volunteer', 'declined'],
  ['other_unit', 'volunteer_other_unit', 'running'],
  ['running elsewhere', 'volunteer_elsewhere', 'running'],
];

async function bringTogether(world: Building, { seekers, volunteers }: People): Promise<void> {
  await Promise.all(
    PAIRS.map(async ([relation, actor, standstill]) => {
      const [seeker, volunteer] = [seekers.get(relation), volunteers.get(actor)];
      if (!seeker || !volunteer) throw new Error(`Nobody for the pair ${relation}.`);
      await PairBuilder.build(world, seeker, [volunteer, actor], standstill);
    }),
  );
}
