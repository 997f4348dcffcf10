import { type Building, DAYS, ifMatch, type Told, type Twin } from './building';
import { enter } from './cast';
import type { VolunteerSubject } from './model';
import type { ActorName, Place, Thing } from './types';

const CONSENT = { textVersion: '2026-1', day: DAYS.consent, how: 'spoken' };

interface Wanted {
  readonly relation: string;
  /** Which of the two units, or both. */
  readonly units: readonly (0 | 1)[];
  /** Whose account it is, if the volunteer can sign in. */
  readonly actor?: ActorName;
  /** Only applied: nothing more is recorded. */
  readonly fresh?: boolean;
}

/** A volunteer with everything there is to know about one. */
export interface BuiltVolunteer {
  readonly subject: VolunteerSubject;
  readonly thing: Thing;
}

interface VolunteerTold extends Told {
  readonly interviews: readonly { readonly id: string }[];
  readonly papers: readonly { readonly id: string }[];
  readonly consents: readonly { readonly id: string }[];
}

/** Builds a volunteer through the API: application, interview, training with a review, papers, approval, account. */
export async function buildVolunteer(world: Building, twin: Twin, wanted: Wanted): Promise<BuiltVolunteer> {
  const { organisation } = twin;
  const [first = 0] = wanted.units;
  const coordinator = twin.coordinators[first];
  const place: Place = twin.places[first];
  const units = wanted.units.map((unit) => organisation.units[unit]);
  const subject: VolunteerSubject = {
    kind: 'volunteer',
    id: '',
    organisationId: organisation.id,
    unitIds: units,
    accountId: null,
  };
  const row = world.book.row(subject);
  const firstName = row.words('people.volunteer.first_name', 'Tuija');
  const lastName = row.words('people.volunteer.last_name', 'Tukija');
  const created = await world.ask<VolunteerTold>(coordinator, 'POST', '/api/volunteers', {
    firstName,
    lastName,
    alias: row.words('people.volunteer.alias', 'Laine'),
    phone: row.phone('people.volunteer.phone_sealed'),
    email: row.email('people.volunteer.email_sealed'),
    birthYear: 1980,
    gender: 'woman',
    municipality: '837',
    languages: [{ code: 'fi', level: 'native' }],
    themes: [{ theme: 'alcohol', depth: 3 }],
    forms: ['face_to_face', 'phone'],
    weeklyTimes: [{ day: 1, part: 'morning' }],
    travelKm: 50,
    freePlaces: 5,
    clearedForProtected: true,
    units,
    consent: CONSENT,
  });
  subject.id = created.id;
  const thing = row.is(
    world.thing({
      kind: 'volunteer',
      id: created.id,
      relation: wanted.relation,
      place: wanted.units.length > 1 ? 'organisation' : place,
      organisationId: organisation.id,
      unitId: wanted.units.length > 1 ? null : (units[0] ?? null),
      person: { kind: 'volunteer', id: created.id },
    }),
  );
  world.book.add(row, created.id, 'people.volunteer.id');
  for (const { id } of created.consents) world.part(thing, 'volunteer_consent', id);
  if (!wanted.fresh) await makeReady(world, twin, { subject, thing }, coordinator, created.version);
  if (wanted.actor) {
    const part = { organisation, role: 'volunteer', volunteerId: created.id } as const;
    subject.accountId = (await enter(world, wanted.actor, place, [part])).id;
    if (wanted.relation === 'idle')
      await sign(world, { subject, thing }, wanted.actor, `${firstName} ${lastName}`);
  }
  return { subject, thing };
}

/** Signs the text of the agreement in the product, over the agreement that ends some day. */
async function sign(
  world: Building,
  { subject, thing }: BuiltVolunteer,
  actor: ActorName,
  name: string,
): Promise<void> {
  const text = world.things.find(
    ({ kind, relation, organisationId }) =>
      kind === 'paper_text' && relation === 'published' && organisationId === subject.organisationId,
  );
  const { signed } = await world.ask<Told & { signed: readonly { id: string; textId: string | null }[] }>(
    actor,
    'POST',
    '/api/papers',
    { textId: text?.id, language: 'sv', name },
  );
  const own = signed.find(({ textId }) => textId === text?.id);
  world.part(thing, 'paper', own?.id ?? '');
}

async function makeReady(
  world: Building,
  twin: Twin,
  { subject, thing }: BuiltVolunteer,
  coordinator: ActorName,
  version: number,
): Promise<void> {
  const path = `/api/volunteers/${subject.id}`;
  await world.ask(coordinator, 'POST', `${path}/transitions`, { action: 'contact' }, ifMatch(version));
  const interview = world.book.row(subject);
  const interviewed = await world.ask<VolunteerTold>(coordinator, 'POST', `${path}/interviews`, {
    day: DAYS.arrival,
    recommended: true,
    ownCrisisProcessed: true,
    identitySeen: true,
    note: interview.words('people.interview.note_sealed', 'Rauhallinen'),
  });
  interview.is(world.part(thing, 'interview', interviewed.interviews[0]?.id ?? ''));
  await buildTraining(world, twin, { subject, thing }, coordinator);
  await exempt(world, twin, { subject, thing }, coordinator);
  if (thing.relation === 'running') await check(world, twin, { subject, thing }, coordinator);
  for (const kind of ['agreement', 'pledge'])
    await world.ask(coordinator, 'POST', `${path}/papers`, {
      kind,
      textVersion: '1',
      day: DAYS.arrival,
      ...(kind === 'agreement' && thing.relation === 'idle' ? { endsOn: '2099-12-31' } : {}),
    });
  const signed = await world.ask<VolunteerTold>(coordinator, 'GET', path);
  for (const { id } of signed.papers) world.part(thing, 'paper', id);
  await world.ask(coordinator, 'POST', `${path}/transitions`, { action: 'approve' }, ifMatch(signed.version));
}

/** The days of a background check, told to named checkers only. */
async function check(
  world: Building,
  { checkedTaskId: taskId, checkDays }: Twin,
  { subject, thing }: BuiltVolunteer,
  coordinator: ActorName,
): Promise<void> {
  const [consentOn, issuedOn, checkedOn] = checkDays;
  const row = world.book.row(subject);
  for (const day of checkDays) world.book.add(row, day, 'people.background_check.day');
  const path = `/api/volunteers/${subject.id}/background-checks`;
  await world.ask(coordinator, 'POST', path, { taskId, consentOn, issuedOn, checkedOn });
  const { rows } = await world.alone(() =>
    world.product.database.admin.query<{ id: string }>(
      'select id from people.background_check where volunteer_id = $1',
      [subject.id],
    ),
  );
  row.is(world.part(thing, 'background_check', rows[0]?.id ?? '', { task: taskId }));
}

/** A volunteer let off a requirement of the task for a while, in words that are told to staff only. */
async function exempt(
  world: Building,
  { taskId }: Twin,
  { subject, thing }: BuiltVolunteer,
  coordinator: ActorName,
): Promise<void> {
  const row = world.book.row(subject);
  const exemption = await world.ask(coordinator, 'POST', '/api/training/exemptions', {
    volunteerId: subject.id,
    taskId,
    requirement: 'guidance',
    reason: row.words('people.exemption.reason_sealed', 'Ryhmä alkaa myöhemmin'),
    until: '2026-12-31',
  });
  row.is(world.part(thing, 'exemption', exemption.id, { task: taskId }));
}

async function buildTraining(
  world: Building,
  twin: Twin,
  { subject, thing }: BuiltVolunteer,
  coordinator: ActorName,
): Promise<void> {
  const row = world.book.row(subject);
  const record = await world.ask(coordinator, 'POST', '/api/training/records', {
    volunteerId: subject.id,
    courseId: twin.courseId,
    state: 'attended',
    completedOn: DAYS.consent,
    origin: 'equivalent',
    earlier: row.words('people.training_record.earlier_sealed', 'Kurssi muualla, 18 h'),
  });
  row.is(world.part(thing, 'training_record', record.id, { course: twin.courseId }));
  await world.ask(
    twin.reviewer,
    'POST',
    `/api/training/records/${record.id}/review`,
    { decision: 'approve', note: row.words('people.training_record.note_sealed', 'Todistus nähty') },
    ifMatch(record.version),
  );
  const { id: certificateId } = await world.ask(twin.reviewer, 'POST', '/api/certificates', {
    kind: 'training',
    volunteerId: subject.id,
    recordId: record.id,
  });
  world.part(thing, 'certificate', certificateId);
}
