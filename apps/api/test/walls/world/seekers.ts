import { type Building, DAYS, ifMatch, type Told, type Twin } from './building';
import type { SeekerSubject } from './model';
import type { Row } from './sentinel-book';
import type { ActorName, Thing } from './types';

/** What a seeker of the world differs in. */
export interface WantedSeeker {
  readonly relation: string;
  readonly unit: 0 | 1;
  /** Who answers for the seeker; the unit's coordinator unless told. */
  readonly coordinator?: ActorName;
  readonly deputy?: ActorName;
  readonly protected?: boolean;
  /** Has not consented: only name and contact are known. */
  readonly fresh?: boolean;
  /** Somebody the seeker must not meet. */
  readonly mustNotMeet?: { readonly accountId: string } | { readonly volunteerId: string };
}

/** A seeker with everything there is to know about one. */
export interface BuiltSeeker {
  readonly subject: SeekerSubject;
  readonly thing: Thing;
  readonly coordinator: ActorName;
}

interface SeekerTold extends Told {
  readonly consents?: readonly { readonly id: string }[];
}

const PRIVATE = 'people.seeker_private';

const whoItIs = (row: Row) => ({
  firstName: row.words(`${PRIVATE}.first_name_sealed`, 'Aino', 'firstName'),
  alias: row.words('people.seeker.alias_sealed', 'Kaisla'),
  phone: row.phone(`${PRIVATE}.phone_sealed`, 'phone'),
  email: row.email(`${PRIVATE}.email_sealed`, 'email'),
  safeContact: {
    allowedChannels: ['phone'],
    voicemail: false,
    smsMayNameOrganisation: false,
    times: row.words(`${PRIVATE}.safe_contact_sealed`, 'iltaisin'),
    codeWord: row.words(`${PRIVATE}.safe_contact_sealed`, 'Käpy'),
    note: row.words(`${PRIVATE}.safe_contact_sealed`, 'Ei viestejä'),
  },
});

const whatIsNeeded = (row: Row, taskId: string) => ({
  gender: 'woman',
  birthDecade: 1980,
  municipality: '837',
  wellbeingCounty: 'PI',
  languages: [{ code: 'fi', level: 'native' }],
  themes: [{ theme: 'alcohol', importance: 3 }],
  forms: ['face_to_face', 'phone'],
  weeklyTimes: [{ day: 1, part: 'morning' }],
  priority: 'elevated',
  priorityReason: row.words(`${PRIVATE}.priority_reason_sealed`, 'Muutto lähellä'),
  taskId,
  consent: { textVersion: '2026-1', day: DAYS.consent, how: 'spoken' },
});

/** Builds a seeker through the API: intake, queue, notes, exclusion list, and an opening of protected details. */
export async function buildSeeker(world: Building, twin: Twin, wanted: WantedSeeker): Promise<BuiltSeeker> {
  const { organisation } = twin;
  const coordinator = wanted.coordinator ?? twin.coordinators[wanted.unit];
  const subject: SeekerSubject = {
    kind: 'seeker',
    id: '',
    organisationId: organisation.id,
    unitId: organisation.units[wanted.unit],
    coordinatorId: world.accountOf(coordinator).id,
    deputyId: wanted.deputy ? world.accountOf(wanted.deputy).id : null,
    protected: wanted.protected ?? false,
    excludes: new Set(),
    pair: null,
  };
  const row = world.book.row(subject);
  const created = await world.ask<SeekerTold>(coordinator, 'POST', '/api/seekers', {
    ...whoItIs(row),
    ...(wanted.fresh ? {} : whatIsNeeded(row, twin.taskId)),
    unitId: subject.unitId,
    deputyId: subject.deputyId,
    protected: subject.protected,
  });
  subject.id = created.id;
  const thing = row.is(
    world.thing({
      kind: 'seeker',
      id: created.id,
      relation: wanted.relation,
      place: twin.places[wanted.unit],
      organisationId: organisation.id,
      unitId: subject.unitId,
      person: { kind: 'seeker', id: created.id },
    }),
  );
  world.book.add(row, created.id, 'people.seeker.id');
  const built = { subject, thing, coordinator };
  if (!wanted.fresh) await queueAndNote(world, built, created);
  await addExclusions(world, built, wanted.mustNotMeet);
  if (subject.protected) await openOnce(world, built);
  return built;
}

async function queueAndNote(
  world: Building,
  { subject, thing, coordinator }: BuiltSeeker,
  created: SeekerTold,
): Promise<void> {
  const path = `/api/seekers/${subject.id}`;
  await world.ask(coordinator, 'POST', `${path}/transitions`, { action: 'queue' }, ifMatch(created.version));
  const note = world.book.row(subject);
  const text = note.words('people.contact_note.text_sealed', 'Soitettu');
  const noted = await world.ask(coordinator, 'POST', `${path}/notes`, { kind: 'other', text });
  note.is(world.part(thing, 'contact_note', noted.id));
  for (const { id } of created.consents ?? []) world.part(thing, 'seeker_consent', id);
  if (subject.protected) {
    const consent = { textVersion: '2026-2', day: DAYS.arrival, how: 'written' };
    await world.ask(coordinator, 'POST', `${path}/consents`, consent);
    for (const id of await idsOf(world, 'people.seeker_consent', subject.id))
      world.part(thing, 'seeker_consent', id);
  }
}

async function addExclusions(
  world: Building,
  { subject, thing, coordinator }: BuiltSeeker,
  mustNotMeet: WantedSeeker['mustNotMeet'],
): Promise<void> {
  const path = `/api/seekers/${subject.id}/exclusions`;
  const add = async (of: (row: Row) => object): Promise<void> => {
    const row = world.book.row(subject);
    const { id } = await world.ask(coordinator, 'POST', path, of(row));
    row.is(world.part(thing, 'exclusion', id));
  };
  await add((row) => ({
    firstName: row.words('people.exclusion.name_print', 'Reijo'),
    lastName: row.words('people.exclusion.name_print', 'Varottava'),
    birthYear: 1970,
  }));
  await add((row) => ({ phone: row.phone('people.exclusion.phone_print') }));
  await add((row) => ({ email: row.email('people.exclusion.email_print') }));
  if (!mustNotMeet) return;
  await add(() => mustNotMeet);
  if ('accountId' in mustNotMeet) subject.excludes.add(mustNotMeet.accountId);
}

async function openOnce(world: Building, { subject, thing, coordinator }: BuiltSeeker): Promise<void> {
  const row = world.book.row(subject);
  const reason = row.words('people.protected_opening.reason_sealed', 'Sovittu soitto');
  await world.ask(coordinator, 'POST', `/api/seekers/${subject.id}/protected-opening`, { reason });
  const [id = ''] = await idsOf(world, 'people.protected_opening', subject.id);
  row.is(world.part(thing, 'protected_opening', id));
}

/** Ids that no answer tells. */
async function idsOf(world: Building, table: string, seekerId: string): Promise<string[]> {
  const { rows } = await world.alone(() =>
    world.product.database.admin.query<{ id: string }>(`select id from ${table} where seeker_id = $1`, [
      seekerId,
    ]),
  );
  return rows.map(({ id }) => id);
}
