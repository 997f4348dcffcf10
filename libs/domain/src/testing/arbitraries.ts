import * as fc from 'fast-check';
import { ALL_WEEKLY_TIMES } from '../days/weekly-times';
import { CONTACT_FORMS, COURSE_KINDS, GENDERS, LANGUAGE_LEVELS, VOLUNTEER_STATES } from '../keys/keys';
import { idOf, type VolunteerId } from '../keys/ids';
import type { MatchNeed, MatchVolunteer, Wish } from '../support/matching/match.types';
import type { VolunteerFacts } from '../people/facts.types';
import { aNeed, aMatch, aTask, readyFacts } from './builders';

const themes = ['alcohol', 'drugs', 'substance-addiction', 'loneliness'];
const municipalities = ['837', '091', '536', '999'];
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const mostly = <T>(usual: T, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
const days = fc.constantFrom(
  '2024-01-01',
  '2025-06-01',
  '2026-03-11',
  '2026-03-12',
  '2026-03-13',
  '2027-01-01',
);
const languages = fc.uniqueArray(
  fc.record({ code: fc.constantFrom('fi', 'sv', 'en'), level: fc.constantFrom(...LANGUAGE_LEVELS) }),
  { maxLength: 2, selector: ({ code }) => code },
);
const forms = fc.subarray([...CONTACT_FORMS]);
const times = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: ALL_WEEKLY_TIMES }),
  fc.integer({ min: 0, max: 15 }),
);

const wish: fc.Arbitrary<Wish> = fc.oneof(
  ...(
    [
      ['gender', ['woman', 'man', 'other']],
      ['age', ['20-30', '30-45', '60-80']],
      ['area', ['same', 'different']],
      ['form', CONTACT_FORMS],
      ['parenthood', ['yes']],
      ['language', ['fi', 'sv', 'en']],
    ] as const
  ).map(([criterion, values]) =>
    fc.record({
      criterion: fc.constant(criterion),
      value: fc.constantFrom<string>(...values),
      required: fc.boolean(),
    }),
  ),
);

const usual = readyFacts();
const facts: fc.Arbitrary<VolunteerFacts> = fc.record({
  state: mostly(usual.state, fc.constantFrom(...VOLUNTEER_STATES)),
  interviews: mostly(
    usual.interviews,
    fc.array(
      fc.record({
        day: days,
        recommended: fc.boolean(),
        ownCrisisProcessed: fc.boolean(),
        identitySeen: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  ),
  trainings: mostly(
    usual.trainings,
    fc.array(
      fc.record({
        courseKind: fc.constantFrom(...COURSE_KINDS),
        state: fc.constantFrom('enrolled' as const, 'attended' as const, 'approved' as const),
        completedOn: orNull(days),
        validityMonths: orNull(fc.constantFrom(6, 24)),
      }),
      { maxLength: 3 },
    ),
  ),
  papers: mostly(
    usual.papers,
    fc.array(
      fc.record({
        kind: fc.constantFrom('agreement' as const, 'pledge' as const),
        day: days,
        until: orNull(days),
      }),
      { maxLength: 3 },
    ),
  ),
  backgroundChecks: fc.constantFrom(
    [],
    [{ taskId: aTask().id, consentOn: '2026-01-01', issuedOn: '2026-01-01', checkedOn: '2026-01-02' }],
  ),
  exemptions: fc.constant([]),
  guidance: fc.array(days, { maxLength: 2 }),
  notAvailableBefore: mostly(null, orNull(days)),
  freePlaces: fc.integer({ min: 1, max: 2 }),
  occupied: mostly(0, fc.integer({ min: 0, max: 2 })),
});

/** Any seeker's need, with what is not known left empty. */
export const anyNeed: fc.Arbitrary<MatchNeed> = fc.record({
  seekerId: fc.constant(aNeed().seekerId),
  task: fc.constantFrom(null, aTask(), aTask(true), aTask(false, { requiredCourseKinds: ['further'] })),
  protected: mostly(false, fc.boolean()),
  gender: orNull(fc.constantFrom(...GENDERS)),
  municipality: orNull(fc.constantFrom(...municipalities)),
  wellbeingCounty: orNull(fc.constantFrom('PI', 'HE')),
  languages: mostly(aNeed().languages, languages),
  themes: fc.uniqueArray(
    fc.record({ theme: fc.constantFrom(...themes), importance: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 3, selector: ({ theme }) => theme },
  ),
  forms,
  weeklyTimes: times,
  wishes: fc.array(wish, { maxLength: 2 }),
});

/** Any volunteer, more often nearly fitting than not. */
export const anyVolunteer: fc.Arbitrary<MatchVolunteer> = fc.record({
  id: fc.constant(aMatch().id),
  facts,
  birthYear: orNull(fc.integer({ min: 1940, max: 2007 })),
  gender: orNull(fc.constantFrom(...GENDERS)),
  municipality: orNull(fc.constantFrom(...municipalities)),
  languages: mostly(aMatch().languages, languages),
  themes: fc.uniqueArray(
    fc.record({ theme: fc.constantFrom(...themes), depth: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 3, selector: ({ theme }) => theme },
  ),
  refusedThemes: mostly<string[]>([], fc.subarray(themes)),
  forms,
  weeklyTimes: times,
  travelKm: orNull(fc.constantFrom(0, 30, 170, 500)),
  limits: mostly({}, fc.record({ seekerGenders: fc.subarray([...GENDERS]) })),
  clearedForProtected: fc.boolean(),
  obstacles: mostly(
    aMatch().obstacles,
    fc.record({ excluded: fc.boolean(), refused: fc.boolean(), earlierPairBlocked: fc.boolean() }),
  ),
  lastEndedOn: orNull(days),
});

/** A list of volunteers, each with an id of its own. */
export const anyVolunteers = (most: number): fc.Arbitrary<MatchVolunteer[]> =>
  fc
    .array(anyVolunteer, { maxLength: most })
    .map((list) => list.map((one, index) => ({ ...one, id: idOf<VolunteerId>(`v${(index * 7) % 101}`) })));
