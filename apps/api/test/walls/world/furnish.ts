import type { TestOrganisation } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { type Building, DAYS, GUIDANCE_SOME_TIME, ifMatch, type Twin } from './building';
import type { ActorName, Place } from './types';

/** Where something of an association lies. */
interface Of {
  readonly place: Place;
  readonly organisationId: string;
}

/** An association with two units of its own names. */
export async function associate(world: Building, words: string): Promise<TestOrganisation> {
  const organisation = await world.product.organisation();
  const subject = { kind: 'organisation', id: organisation.id } as const;
  await world.rename('platform.organisation', 'name', organisation.id, subject, words);
  await world.rename('platform.unit', 'name', organisation.units[0], subject, 'Erotyö');
  await world.rename('platform.unit', 'name', organisation.units[1], subject, 'Vauvatyö');
  return organisation;
}

/** Tasks, a course with a run to come, a third unit and an open invitation, by the administrator. */
export async function furnish(world: Building, twin: Twin): Promise<void> {
  const { organisation, administrator, places } = twin;
  const subject = { kind: 'organisation', id: organisation.id } as const;
  const of = {
    place: places[0] === 'elsewhere' ? 'elsewhere' : 'organisation',
    organisationId: organisation.id,
  } as const;
  twin.taskId = await addTask(world, twin, of, 'support');
  await world.ask(
    administrator,
    'POST',
    '/api/training/requirements',
    { taskId: twin.taskId, inForceFrom: DAYS.arrival, keepMonths: 0, requirements: [GUIDANCE_SOME_TIME] },
    { 'if-match': '"0"' },
  );
  twin.checkedTaskId = await addTask(world, twin, of, 'checked', {
    boxes: { regularlyWithMinor: true, personalInteraction: true, alone: true },
  });
  const unit = world.book.row(subject);
  const { id } = await world.ask(administrator, 'POST', '/api/units', {
    name: unit.words('platform.unit.name', 'Päihdetyö'),
  });
  unit.is(world.thing({ ...of, kind: 'unit', id, relation: 'third' }));
  const course = world.book.row(subject);
  const moduleId = randomUUID();
  const modules = JSON.stringify([
    { id: moduleId, name: { fi: 'Koko kurssi', sv: 'Hela kursen', en: 'The whole course' }, minutes: 960 },
  ]);
  const { rows } = await world.product.database.admin.query<{ id: string }>(
    `insert into people.course (organisation_id, name_fi, name_sv, name_en, kind, contact_hours, self_study_hours, validity_months, modules)
     values ($1, $2, $3, $4, 'basic', 16, 4, 24, $5) returning id`,
    [
      organisation.id,
      ...['Perus', 'Grund', 'Basic'].map((words) => course.words('people.course.name', words)),
      modules,
    ],
  );
  twin.courseId = rows[0]?.id ?? '';
  const thing = world.thing({ ...of, kind: 'course', id: twin.courseId, relation: 'basic' });
  course.is(thing);
  world.part(thing, 'course_module', moduleId);
  const run = await world.product.database.admin.query<{ id: string }>(
    `insert into people.course_run (organisation_id, course_id, dates, first_day, last_day, opens_on, closes_on, language, capacity, modules, minimum_attendance)
     values ($1, $2, $3, '2027-01-09', '2027-01-09', '2026-11-01', '2027-01-08', 'fi', 100, $4, 80) returning id`,
    [
      organisation.id,
      twin.courseId,
      JSON.stringify([{ day: '2027-01-09', start: '10:00', end: '16:00', moduleId }]),
      modules,
    ],
  );
  world.part(thing, 'course_run', run.rows[0]?.id ?? '');
  await addText(world, twin, of, 'published');
  await addText(world, twin, of, 'draft');
  await addPublicText(world, twin, of, 'published');
  await addPublicText(world, twin, of, 'draft');
  await invite(world, twin, of);
  await listMeetings(world, twin, of);
  await hear(world, twin, of);
}

/** A text of the agreement: a draft, or one that is signed from the first day on. */
async function addText(
  world: Building,
  { organisation, administrator }: Twin,
  of: Of,
  relation: 'draft' | 'published',
): Promise<void> {
  const row = world.book.row({ kind: 'organisation', id: organisation.id });
  const [fi, sv, en] = ['Sovimme', 'Vi avtalar', 'We agree'].map((words) =>
    relation === 'draft' ? words : row.words('people.paper_text.body', words),
  );
  const body = { kind: 'agreement', texts: { fi, sv, en } };
  const { id, version } = await world.ask(administrator, 'POST', '/api/paper-texts', body);
  row.is(world.thing({ ...of, kind: 'paper_text', id, relation }));
  if (relation === 'draft') return;
  const publication = { appliesFrom: world.product.clock.today() };
  await world.ask(administrator, 'POST', `/api/paper-texts/${id}/publish`, publication, ifMatch(version));
}

/** A privacy notice of the association: a draft, or one that stands on the pages from the first day on. */
async function addPublicText(
  world: Building,
  { organisation, administrator }: Twin,
  of: Of,
  relation: 'draft' | 'published',
): Promise<void> {
  const row = world.book.row({ kind: 'organisation', id: organisation.id });
  const begun = await world.ask(administrator, 'POST', '/api/public-texts', { kind: 'privacy' });
  row.is(world.thing({ ...of, kind: 'public_text', id: begun.id, relation }));
  if (relation === 'draft') return;
  const [fi, sv, en] = ['Seloste', 'Beskrivning', 'Notice'].map((words) =>
    row.words('platform.public_text.body', words),
  );
  const path = `/api/public-texts/${begun.id}`;
  const { version } = await world.ask(
    administrator,
    'PATCH',
    path,
    { texts: { fi, sv, en } },
    ifMatch(begun.version),
  );
  const publication = { appliesFrom: world.product.clock.today() };
  await world.ask(administrator, 'POST', `${path}/publish`, publication, ifMatch(version));
}

async function addTask(
  world: Building,
  { organisation, administrator }: Twin,
  of: Of,
  relation: string,
  more: object = {},
): Promise<string> {
  const row = world.book.row({ kind: 'organisation', id: organisation.id });
  const [fi, sv, en] = ['Tukihenkilö', 'Stödperson', 'Support person'].map((words) =>
    row.words('people.task.name', words),
  );
  const forms = ['face_to_face', 'phone'];
  const task = { name: { fi, sv, en }, forms, ...more };
  const { id } = await world.ask(administrator, 'POST', '/api/tasks', task);
  row.is(world.thing({ ...of, kind: 'task', id, relation }));
  return id;
}

/** Somebody without an account says what is wrong with the pages. */
async function hear(world: Building, { organisation, administrator }: Twin, of: Of): Promise<void> {
  const row = world.book.row({ kind: 'organisation', id: organisation.id });
  const words = row.words('platform.page_feedback.text_sealed', 'Vaikea lukea');
  const replyTo = row.email('platform.page_feedback.reply_to_sealed');
  const body = { association: organisation.id, words, replyTo };
  const answer = await world.send('nobody', 'POST', '/pages/feedback', body);
  if (answer.status !== 303) throw new Error(`No feedback: ${answer.status} ${answer.text}`);
  const list = await world.ask<{ items: { id: string; words: string }[] }>(
    administrator,
    'GET',
    '/api/page-feedback?pageSize=100',
  );
  const id = list.items.find((each) => each.words === words)?.id ?? '';
  row.is(world.thing({ ...of, kind: 'page_feedback', id, relation: 'open' }));
}

async function invite(world: Building, { organisation, administrator }: Twin, of: Of): Promise<void> {
  const role = 'group_leader' as const;
  const standing = { accountId: '', role, organisationId: organisation.id, unitIds: [] };
  const row = world.book.row({ kind: 'account', id: '', standings: [standing], pairs: [] });
  const { id } = await world.ask(administrator, 'POST', '/api/invitations', {
    name: row.words('platform.invitation.name', 'Kutsuttu'),
    email: row.email('platform.invitation.email_sealed'),
    role,
  });
  row.is(world.thing({ ...of, kind: 'invitation', id, relation: 'open' }));
}

/** A fellowship with one listed meeting, and the address of its list. */
async function listMeetings(world: Building, { organisation, administrator }: Twin, of: Of): Promise<void> {
  const row = world.book.row({ kind: 'organisation', id: organisation.id });
  const fellowship = await world.ask(administrator, 'POST', '/api/fellowships', {
    program: 'kuvitelma',
    name: row.words('groups.fellowship.name', 'Kuvitelman toverit'),
    codes: 'aa',
  });
  row.is(world.thing({ ...of, kind: 'fellowship', id: fellowship.id, relation: 'listed' }));
  const fellowshipId = fellowship.id;
  const listing = world.book.row({ kind: 'organisation', id: organisation.id });
  const meeting = await world.ask(administrator, 'POST', '/api/listings', {
    fellowshipId,
    name: listing.words('groups.listing.text', 'Tiistairyhmä'),
    form: 'in_person',
    weekday: 2,
    startTime: '18:00',
    street: listing.words('groups.listing.text', 'Esimerkkikatu'),
    municipality: '837',
  });
  const listed = world.thing({ ...of, kind: 'listing', id: meeting.id, relation: 'written' });
  listing.is(listed);
  const url = `https://${row.words('groups.listing_source.url')}.invalid/`;
  const source = await world.ask(administrator, 'POST', '/api/listing-sources', {
    fellowshipId,
    kind: 'bmlt',
    url,
  });
  world.thing({ ...of, kind: 'listing_source', id: source.id, relation: 'stored' });
}

/** Meetings of the fellowship that were read and wait to be taken in, which they do for a day. */
export async function pasteMeetings(world: Building, administrator: ActorName, place: Place): Promise<void> {
  const organisationId = world.actor(administrator).organisation?.id ?? '';
  const row = world.book.row({ kind: 'organisation', id: organisationId });
  const known = await world.ask<{ items: { id: string }[] }>(administrator, 'GET', '/api/fellowships');
  const told = {
    slug: 'kuvitelma',
    name: row.words('groups.listing_import.rows', 'Luettu ryhmä'),
    formatted_address: 'Esimerkkikatu 1, Tampere, Finland',
  };
  const text = JSON.stringify([told]);
  const { id } = await world.ask(administrator, 'POST', '/api/listing-imports', {
    fellowshipId: known.items[0]?.id,
    kind: 'meeting_guide',
    text,
  });
  row.is(world.thing({ kind: 'listing_import', id, relation: 'pasted', place, organisationId }));
}
