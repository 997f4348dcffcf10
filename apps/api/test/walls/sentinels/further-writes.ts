import type { BuiltWorld } from '../world';
import { letRunBeOver } from '../world/fresh';
import type { AccountSubject } from '../world/model';

const PRIVATE = 'people.seeker_private';

/** Every write with a text that building the world has no need of, with tokens in the texts. */
export async function writeEverythingElse(world: BuiltWorld): Promise<void> {
  await foundAssociation(world);
  await comeIn(world);
  await changeSeeker(world);
  await changeVolunteer(world);
  await holdCourse(world);
  await reviewSeveral(world);
  await pasteTable(world);
  await listEverything(world);
  await changeGroup(world);
  await announceEvent(world);
  await setUpAgain(world);
}

async function foundAssociation(world: BuiltWorld): Promise<void> {
  const invited: AccountSubject = { kind: 'account', id: '', standings: [], pairs: [] };
  const row = world.book.row(invited);
  const { id } = await world.ask('platform_administrator', 'POST', '/api/organisations', {
    name: row.words('platform.organisation.name', 'Kolmas'),
    unitName: row.words('platform.unit.name', 'Erotyö'),
    administratorName: row.words('platform.invitation.name', 'Kolmas'),
    administratorEmail: row.email('platform.invitation.email_sealed'),
  });
  row.is({ ...world.thing('unit', 'third'), kind: 'organisation', id, relation: 'third', place: 'platform' });
}

/** Somebody is invited, looks at the invitation, uses it and signs in. */
async function comeIn(world: BuiltWorld): Promise<void> {
  const organisationId = world.here.id;
  const standing = { accountId: '', role: 'group_leader', organisationId, unitIds: [] } as const;
  const invited: AccountSubject = { kind: 'account', id: '', standings: [standing], pairs: [] };
  const row = world.book.row(invited);
  const name = row.words('platform.invitation.name', 'Kutsuttu');
  const email = row.email('platform.invitation.email_sealed');
  const body = { name, email, role: 'group_leader' };
  const { id, link } = await world.ask<{ id: string; link: string }>(
    'administrator',
    'POST',
    '/api/accounts',
    body,
  );
  row.is({ ...world.thing('invitation', 'open', 'organisation'), id, relation: 'used' });
  const token = link.split('#')[1];
  const password = row.words('platform.account.password_hash', 'kolme sinistä venettä');
  await world.ask('nobody', 'POST', '/api/invitations/look', { token });
  await world.ask('nobody', 'POST', '/api/invitations/accept', { token, password });
  const signedIn = await world.client.send(
    'POST',
    '/api/sign-in',
    { 'sec-fetch-site': 'same-origin' },
    { email, password },
  );
  if (signedIn.status !== 200) throw new Error(`Not signed in: ${signedIn.text}`);
  const wrong = row.words('platform.account.password_hash', 'väärä');
  await world.send('nobody', 'POST', '/api/sign-in', { email, password: wrong });
  await world.send('nobody', 'POST', '/api/password-links', { email });
  const unknown = row.email('platform.account.password_hash');
  await world.send('nobody', 'POST', '/api/sign-in', { email: unknown, password: wrong });
}

async function changeSeeker(world: BuiltWorld): Promise<void> {
  const thing = world.thing('seeker', 'running', 'unit');
  const row = world.book.row(world.subjectOf(thing));
  row.is(thing);
  const path = `/api/seekers/${thing.id}`;
  const { version } = await world.ask('coordinator', 'GET', path);
  await world.ask(
    'coordinator',
    'PATCH',
    path,
    {
      firstName: row.words(`${PRIVATE}.first_name_sealed`, 'Aino', 'firstName'),
      alias: row.words('people.seeker.alias_sealed', 'Kaisla'),
      phone: row.phone(`${PRIVATE}.phone_sealed`, 'phone'),
      email: row.email(`${PRIVATE}.email_sealed`, 'email'),
      priority: 'urgent',
      priorityReason: row.words(`${PRIVATE}.priority_reason_sealed`, 'Muutto huomenna'),
      safeContact: {
        allowedChannels: [],
        voicemail: false,
        smsMayNameOrganisation: false,
        note: row.words(`${PRIVATE}.safe_contact_sealed`, 'Ei soittoja'),
      },
    },
    { 'if-match': `"${version}"` },
  );
}

async function changeVolunteer(world: BuiltWorld): Promise<void> {
  const thing = world.thing('volunteer', 'applied', 'unit');
  const row = world.book.row(world.subjectOf(thing));
  row.is(thing);
  const path = `/api/volunteers/${thing.id}`;
  const { version } = await world.ask('coordinator', 'GET', path);
  await world.ask(
    'coordinator',
    'PATCH',
    path,
    {
      firstName: row.words('people.volunteer.first_name', 'Tuija'),
      lastName: row.words('people.volunteer.last_name', 'Tukija'),
      alias: row.words('people.volunteer.alias', 'Laine'),
      phone: row.phone('people.volunteer.phone_sealed'),
      email: row.email('people.volunteer.email_sealed'),
    },
    { 'if-match': `"${version}"` },
  );
  const email = row.email('platform.invitation.email_sealed');
  await world.ask('coordinator', 'POST', `${path}/invitation`, { email });
}

/** The first start's routes, which are refused once there is an association. */
async function setUpAgain(world: BuiltWorld): Promise<void> {
  const row = world.book.row({ kind: 'organisation', id: '' });
  const never = (): string => row.words('platform.account.password_hash', 'sinistä venettä');
  await world.send('nobody', 'POST', '/api/setup/look', { token: never() });
  await world.send('nobody', 'POST', '/api/setup', {
    token: never(),
    platformName: never(),
    organisationName: never(),
    unitName: never(),
    name: never(),
    email: row.email('platform.account.password_hash'),
    password: never(),
  });
}

/** A course and a run of it, each written and changed. */
async function holdCourse(world: BuiltWorld): Promise<void> {
  const row = world.book.row({ kind: 'organisation', id: world.here.id });
  const texts = (table: string) => ({
    place: row.words(`people.${table}.place`, 'Mallisali'),
    trainers: [row.words(`people.${table}.trainers`, 'Rauni Testinen')],
  });
  const link = (): string => row.words('people.course_run.remote_link', 'https://etana.invalid');
  const name = {
    fi: row.words('people.course.name', 'Jatko'),
    sv: row.words('people.course.name', 'Fort'),
    en: row.words('people.course.name', 'Further'),
  };
  const path = '/api/training/courses';
  const figures = { kind: 'further', contactHours: 3, validityMonths: null };
  const course = await world.ask('reviewer', 'POST', path, { name, ...figures, ...texts('course') });
  const match = { 'if-match': '"1"' };
  await world.ask('reviewer', 'PATCH', `${path}/${course.id}`, { name, ...texts('course') }, match);
  const dates = [{ day: '2027-01-16', start: '10:00', end: '13:00' }];
  const held = { dates, capacity: 5, remoteLink: link(), ...texts('course_run') };
  const run = await world.ask('reviewer', 'POST', `${path}/${course.id}/runs`, held);
  const changes = { remoteLink: link(), ...texts('course_run') };
  await world.ask('reviewer', 'PATCH', `/api/training/runs/${run.id}`, changes, match);
  const said = row.words('people.course_feedback.texts_sealed', 'Hyvä päivä');
  await tellOfRun(world, run.id, said);
  row.is({ ...world.thing('course', 'basic', 'organisation'), id: course.id, relation: 'further' });
}

/** The volunteer was on the run, which is over, and says something of it without a name. */
async function tellOfRun(world: BuiltWorld, runId: string, text: string): Promise<void> {
  const path = `/api/training/runs/${runId}`;
  const { id: volunteerId } = world.thing('volunteer', 'running', 'unit');
  await world.ask('coordinator', 'POST', `${path}/enrolments`, { volunteerId });
  await letRunBeOver(world, runId);
  const marks = { useful: 5, trainers: 5, pace: 5, recommend: 5 };
  await world.ask('volunteer', 'POST', `${path}/feedback`, { ...marks, text });
}

/** A bulk decision with a note. */
async function reviewSeveral(world: BuiltWorld): Promise<void> {
  const volunteer = world.thing('volunteer', 'applied', 'unit');
  const row = world.book.row(world.subjectOf(volunteer));
  row.is(volunteer);
  const record = await world.ask('coordinator', 'POST', '/api/training/records', {
    volunteerId: volunteer.id,
    courseId: world.thing('course', 'basic', 'organisation').id,
    state: 'attended',
    completedOn: '2026-11-01',
  });
  await world.ask('reviewer', 'POST', '/api/training/records/reviews', {
    decision: 'return',
    note: row.words('people.training_record.note_sealed', 'Tehtävä puuttuu'),
    items: [{ recordId: record.id, version: 1 }],
  });
}

/** A table that is sent as text. */
async function pasteTable(world: BuiltWorld): Promise<void> {
  const row = world.book.row(world.subjectOf(world.thing('account', 'coordinator')));
  const content = 'people.import.content_sealed';
  const cells = [row.words(content, 'Tuija'), row.words(content, 'Tukija'), row.email(content)];
  const text = `Etunimi;Sukunimi;Sähköposti\n${cells.join(';')}`;
  const { id } = await world.ask('coordinator', 'POST', '/api/imports', { kind: 'volunteers', text });
  row.is({ ...world.thing('import', 'volunteers', 'unit'), id, relation: 'pasted' });
}

/** A fellowship and a meeting with everything that can be told of them, written and changed; a source and meetings read. */
async function listEverything(world: BuiltWorld): Promise<void> {
  const row = world.book.row({ kind: 'organisation', id: world.here.id });
  row.is(world.thing('fellowship', 'listed', 'organisation'));
  const address = (column: string): string => `https://${row.words(column)}.invalid/`;
  const match = { 'if-match': '"1"' };
  const fellowship = () => ({
    name: row.words('groups.fellowship.name', 'Muut toverit'),
    site: address('groups.fellowship.site'),
    phone: row.phone('groups.fellowship.phone'),
    exportAskedOn: '2026-11-01',
    exportAskedHow: row.words('groups.fellowship.export_asked_how', 'Kirje'),
  });
  const { id: fellowshipId } = await world.ask('coordinator', 'POST', '/api/fellowships', {
    ...fellowship(),
    program: 'muut',
    codes: 'aa',
  });
  await world.ask('coordinator', 'PATCH', `/api/fellowships/${fellowshipId}`, fellowship(), match);
  const words = (): string => row.words('groups.listing.text', 'Sanoja');
  const meeting = () => ({
    name: words(),
    form: 'hybrid',
    town: words(),
    placeName: words(),
    street: words(),
    postalCode: row.words('groups.listing.text'),
    placeNotes: words(),
    link: address('groups.listing.text'),
    joinPhone: words(),
    joinNotes: words(),
    notes: words(),
    site: address('groups.listing.text'),
  });
  const listing = await world.ask('coordinator', 'POST', '/api/listings', { ...meeting(), fellowshipId });
  await world.ask('coordinator', 'PATCH', `/api/listings/${listing.id}`, meeting(), match);
  const source = { fellowshipId, kind: 'bmlt', url: address('groups.listing_source.url') };
  await world.ask('administrator', 'POST', '/api/listing-sources', source);
  const told = {
    slug: 'muut',
    name: row.words('groups.listing_import.rows', 'Muu ryhmä'),
    city: 'Tampere',
    address: 'Mallikatu 1',
  };
  const read = { fellowshipId, kind: 'meeting_guide', text: JSON.stringify([told]) };
  await world.ask('coordinator', 'POST', '/api/listing-imports', read);
}

/** A group is told anew where it meets. */
async function changeGroup(world: BuiltWorld): Promise<void> {
  const thing = world.thing('group', 'led', 'unit');
  const row = world.book.row(world.subjectOf(thing));
  row.is(thing);
  const path = `/api/groups/${thing.id}`;
  const { version } = await world.ask('coordinator', 'GET', path);
  const body = {
    venue: row.words('groups.group_place.venue', 'Uusi sali'),
    joinLink: `https://kokous.invalid/${row.words('groups.group_place.join_link')}`,
    accessibility: row.words('groups.support_group.accessibility', 'Hissi'),
  };
  await world.ask('coordinator', 'PATCH', path, body, { 'if-match': `"${version}"` });
}

/** An event in parts. */
async function announceEvent(world: BuiltWorld): Promise<void> {
  const thing = world.thing('group', 'led', 'unit');
  const row = world.book.row(world.subjectOf(thing));
  row.is(thing);
  const words = (column: string) => ({ fi: row.words(`groups.support_group.${column}`) });
  await world.ask('coordinator', 'POST', '/api/events', {
    unitId: thing.unitId,
    name: words('name'),
    venue: row.words('groups.group_place.venue', 'Sali'),
    joinLink: `https://kokous.invalid/${row.words('groups.group_place.join_link')}`,
    accessibility: row.words('groups.support_group.accessibility', 'Esteetön'),
    parts: [{ by: 'peer', name: words('parts'), minutes: 45 }],
  });
}
