import { PersonalDataRegistry } from '@rinnakkain/platform-api';
import { reportFigure, wallsTimeout } from '../figures';
import { type BuiltWorld, startTwinWorld } from '../world';
import { writeEverythingElse } from './further-writes';
import { FAILURES, failInEveryWay, PlantedFailures } from './planted-failures';
import { ServerLog } from './server-log';
import { textsOfWrites } from './texts-of-writes';
import { openedValues, type StoredValue, storedValues } from './stored-values';

/** Where tokens lie in the clear: names that search, lists and invitations need, and names of the association's own things. */
const IN_THE_CLEAR = [
  'groups.fellowship.export_asked_how',
  'groups.fellowship.name',
  'groups.fellowship.phone',
  'groups.fellowship.site',
  'groups.group_place.join_link',
  'groups.group_place.venue',
  'groups.listing.join_notes',
  'groups.listing.join_phone',
  'groups.listing.link',
  'groups.listing.name',
  'groups.listing.notes',
  'groups.listing.place_name',
  'groups.listing.place_notes',
  'groups.listing.postal_code',
  'groups.listing.site',
  'groups.listing.slug',
  'groups.listing.street',
  'groups.listing.town',
  'groups.listing_import.rows',
  'groups.listing_source.url',
  'groups.support_group.accessibility',
  'groups.support_group.name',
  'groups.support_group.parts',
  'groups.support_group.purpose',
  'groups.support_group.rules',
  'people.background_check.checked_on',
  'people.background_check.consent_on',
  'people.background_check.issued_on',
  'people.certificate.holder_name',
  'people.certificate.what',
  'people.course.name_en',
  'people.course.name_fi',
  'people.course.name_sv',
  'people.course.place',
  'people.course.trainers',
  'people.course_run.modules',
  'people.course_run.place',
  'people.course_run.remote_link',
  'people.course_run.trainers',
  'people.paper_text.body_en',
  'people.paper_text.body_fi',
  'people.paper_text.body_sv',
  'people.task.name_en',
  'people.task.name_fi',
  'people.task.name_sv',
  'people.volunteer.alias',
  'people.volunteer.first_name',
  'people.volunteer.last_name',
  'people.volunteer_meeting.led_by',
  'platform.account.name',
  'platform.invitation.name',
  'platform.organisation.name',
  'platform.public_text.body_en',
  'platform.public_text.body_fi',
  'platform.public_text.body_sv',
  'platform.unit.name',
];

/** Identifying columns that cannot hold a token: numbers, and prints keyed so that nothing can be read from them. */
const NO_WORDS = [
  'people.volunteer.birth_year',
  'people.volunteer.name_print',
  'people.volunteer.phone_print',
  'people.volunteer.email_print',
  'people.exclusion.name_print',
  'people.exclusion.phone_print',
  'people.exclusion.email_print',
  'platform.account.email_index',
  'platform.invitation.email_index',
];

/** Texts of writes that are codes of a list, versions of a document, the token of a link, or where the way out leads. */
const CODES = [
  'AcceptInvitation.token',
  'CourseChanges.language',
  'CourseChanges.theme',
  'CourseRunChanges.language',
  'GroupChanges.language',
  'GroupChanges.municipality',
  'GroupChanges.themes',
  'ImportMapping.columns',
  'InvitationLook.token',
  'LanguageSpoken.code',
  'ListingChanges.codes',
  'ListingChanges.country',
  'ListingChanges.languages',
  'ListingChanges.municipality',
  'ListingChanges.point',
  'ListingChanges.timeZone',
  'NewConsent.textVersion',
  'NewConversationCount.theme',
  'NewCourse.language',
  'NewCourse.theme',
  'NewCourseRun.language',
  'NewEvent.language',
  'NewEvent.municipality',
  'NewEvent.themes',
  'NewExemption.requirement',
  'NewFellowship.program',
  'NewGroup.language',
  'NewGroup.municipality',
  'NewGroup.themes',
  'NewImport.mapping',
  'NewListing.codes',
  'NewListing.country',
  'NewListing.languages',
  'NewListing.municipality',
  'NewListing.point',
  'NewListing.timeZone',
  'NewPaper.textVersion',
  'NewSeeker.municipality',
  'NewSeeker.wellbeingCounty',
  'NewUnit.municipality',
  'NewVolunteer.municipality',
  'NewVolunteer.refusedThemes',
  'PublicSite.exitAddress',
  'SeekerChange.municipality',
  'SeekerChange.wellbeingCounty',
  'SeekerTheme.theme',
  'SeekerWish.value',
  'ThemeOffered.theme',
  'VolunteerChanges.municipality',
  'VolunteerChanges.refusedThemes',
];

describe('what is stored', () => {
  let world: BuiltWorld;
  const log: string[] = [];
  const sent: { method: string; path: string; body: unknown }[] = [];

  beforeAll(async () => {
    world = await startTwinWorld({
      hear: (method, path, body) => sent.push({ method, path, body }),
      log: { level: 'trace', write: (line) => log.push(line) },
      controllers: [PlantedFailures],
    });
    await writeEverythingElse(world);
  }, wallsTimeout);
  afterAll(() => world.stop());

  /** Columns in which tokens lie readable. */
  const readable = (values: readonly StoredValue[]): string[] => {
    const found = values.filter(({ stored }) =>
      [...world.book.in(stored)].some(({ column }) => !column.endsWith('.id')),
    );
    return [...new Set(found.map(({ column }) => column))].sort();
  };

  it('holds a token in every value that says who somebody is, and in every column of such', async () => {
    const values = await openedValues(world.product);
    const without = values.filter(({ column, text }) => {
      const isCode = column === 'support.release.value_sealed' && /^\d{3}$/.test(text);
      return !isCode && world.book.in(text).size === 0;
    });
    expect(without).toEqual([]);
    const registry = world.product.app.get(PersonalDataRegistry).all();
    const expected = registry.flatMap(({ table, columns }) =>
      Object.entries(columns)
        .filter(([, kind]) => kind === 'sealed' || kind === 'identifying')
        .map(([name]) => `${table}.${name}`),
    );
    const held = new Set([...values.map(({ column }) => column), ...NO_WORDS]);
    expect(expected.filter((column) => !held.has(column))).toEqual([]);
  });

  it('came through texts that each carried a token', () => {
    const texts = textsOfWrites(world.product, sent, (text) => world.book.in(text).size > 0);
    expect(texts.all.size).toBeGreaterThan(40);
    expect([...texts.all].filter((text) => !texts.marked.has(text)).sort()).toEqual(CODES);
    expect(world.leaks).toEqual([]);
  });

  it('tells in the clear only what was decided to lie in the clear, and nothing in audit, outbox, keys or sessions', async () => {
    const values = await storedValues(world.product);
    const found = readable(values);
    const { admin } = world.product.database;
    const secret = world.book.sentinels.find(({ column }) => column.endsWith('phone_sealed'));
    await admin.query('begin');
    await admin.query(`update platform.outbox set payload = jsonb_build_object('phone', $1::text)`, [
      Buffer.from(secret?.token ?? '').toString('base64'),
    ]);
    const planted = readable(await storedValues(world.product));
    await admin.query('rollback');
    reportFigure('F3', {
      part: 'tables',
      tried: values.length,
      failed: found.filter((column) => !IN_THE_CLEAR.includes(column)).length,
      control: planted.includes('platform.outbox.payload'),
      note: 'values of every table; a number planted in the outbox',
    });
    expect(found).toEqual(IN_THE_CLEAR);
    expect(planted.filter((column) => !found.includes(column))).toEqual(['platform.outbox.payload']);
  });

  it('is not in the log of the API, whatever fails', async () => {
    const from = log.length;
    await failInEveryWay(world);
    const failures = log.slice(from).filter((line) => line.includes('"error"'));
    const found = log.filter((line) => world.book.in(line).size > 0);
    const lines = log.length;
    PlantedFailures.word(world);
    const control = world.book.in(log.at(-1) ?? '').size > 0;
    reportFigure('F3', {
      part: 'log-api',
      tried: lines,
      failed: found.length,
      control,
      note: 'lines; a number planted in the last of them',
    });
    // A malformed value is the caller's own failure, answered and not logged.
    expect(failures.length).toBe(FAILURES.length - 2);
    expect(found).toEqual([]);
    expect(control).toBe(true);
    // A refusal points to a field by the name that was sent.
    expect(world.leaks.filter(({ status }) => status !== 422)).toEqual([]);
  });

  it('is not in the log of the database’s server, whatever fails', async () => {
    const server = await ServerLog.of(world.product);
    const errors = await server.failInEveryWay(world.book.sentinels.map(({ token }) => token).slice(0, 5));
    const text = await server.read();
    const found = [...world.book.in(text)];
    const secret = world.book.sentinels.at(-1)?.token ?? '';
    await server.write(secret);
    const control = world.book.in(await server.read()).size > 0;
    await server.close();
    reportFigure('F3', {
      part: 'log-database',
      tried: text.split('\n').length,
      failed: found.length,
      control,
      note: 'lines; a token planted by RAISE LOG',
    });
    expect(errors.sort()).toEqual(['22P02', '22P02', '23502', '23505', '23514', '42703', 'P0001']);
    expect(found.map(({ column }) => column)).toEqual([]);
    expect(control).toBe(true);
  });
});
