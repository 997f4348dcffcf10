import { aMatch, aNeed, aTask, readyFacts, TODAY } from '../../testing/builders';
import { approved, aSet, taskWith } from '../../testing/requirements';
import { courseOf, requirementOf } from '../../people/requirements/requirement-sets';
import { idOf, type VolunteerId } from '../../keys/ids';
import type { MatchNeed, MatchVolunteer } from './match.types';
import { whyNot } from './explain';
import { checkPair, checkPlacing } from './placing';
import { SHORTLIST_CODES } from './requirements';

const codes = (need: Partial<MatchNeed>, volunteer: Partial<MatchVolunteer>) =>
  whyNot(aNeed(need), aMatch(volunteer), TODAY).map(({ code }) => code);

const onlyMeeting = { forms: ['face_to_face'] } as const;
const required = (criterion: 'gender' | 'language' | 'form', value: string) => ({
  wishes: [{ criterion, value, required: true }],
});

describe('The hard rules', () => {
  it('come in the agreed order, each unknown right before what it is the unknown of', () => {
    expect(SHORTLIST_CODES).toEqual([
      'NOT_ACTIVE',
      'INTERVIEW_MISSING',
      'OWN_CRISIS_UNCONFIRMED',
      'TRAINING_MISSING',
      'TRAINING_EXPIRED',
      'AGREEMENT_MISSING',
      'PLEDGE_MISSING',
      'CHECK_MISSING',
      'GUIDANCE_MISSING',
      'FULL',
      'NOT_AVAILABLE_BEFORE',
      'OTHER',
      'THEME',
      'THEME_REFUSED',
      'LANGUAGE_UNKNOWN',
      'LANGUAGE',
      'GENDER',
      'VOLUNTEER_LIMIT',
      'FORM_UNKNOWN',
      'FORM',
      'AREA_UNKNOWN',
      'TOO_FAR',
      'NO_TIME',
      'NOT_CLEARED',
    ]);
  });

  it('let a pair pass that has everything', () => {
    expect(codes({}, {})).toEqual([]);
  });

  it('begin with readiness, as it is computed for the task', () => {
    expect(codes({}, { facts: readyFacts({ state: 'on_break', occupied: 1 }) })).toEqual([
      'NOT_ACTIVE',
      'FULL',
    ]);
    expect(codes({ task: aTask(true) }, {})).toEqual(['CHECK_MISSING']);
  });

  it('hold what a version of the task requires, and refuse a pair for it', () => {
    const task = taskWith([aSet([courseOf('further'), requirementOf('guidance', { withinDays: 90 })])]);
    expect(codes({ task }, {})).toEqual(['TRAINING_MISSING', 'GUIDANCE_MISSING']);
    const { trainings } = readyFacts();
    const facts = readyFacts({
      trainings: [...trainings, approved('further', '2026-01-01')],
      guidance: ['2026-02-01'],
    });
    expect(codes({ task }, { facts })).toEqual([]);
    expect(() => checkPair(aNeed({ task }), aMatch(), TODAY)).toThrow('VOLUNTEER_NOT_READY');
  });

  it.each(['excluded', 'refused', 'earlierPairBlocked'] as const)(
    'count %s as OTHER, without saying which',
    (kind) => {
      const { obstacles } = aMatch();
      expect(whyNot(aNeed(), aMatch({ obstacles: { ...obstacles, [kind]: true } }), TODAY)).toEqual([
        { code: 'OTHER' },
      ]);
    },
  );

  it('pass the same, a broader and a narrower theme, and no other', () => {
    expect(codes({}, { themes: [{ theme: 'substance-addiction', depth: 1 }] })).toEqual([]);
    expect(
      codes(
        { themes: [{ theme: 'substance-addiction', importance: 1 }] },
        { themes: [{ theme: 'drugs', depth: 1 }] },
      ),
    ).toEqual([]);
    expect(codes({}, { themes: [{ theme: 'drugs', depth: 3 }] })).toEqual(['THEME']);
    expect(codes({}, { themes: [] })).toEqual(['THEME']);
    expect(codes({ themes: [] }, {})).toEqual(['THEME']);
  });

  it('look at the main theme, which is the first', () => {
    const themes = [
      { theme: 'loneliness', importance: 1 },
      { theme: 'alcohol', importance: 3 },
    ];
    expect(codes({ themes }, {})).toEqual(['THEME']);
  });

  it('respect a refused theme and everything under it', () => {
    expect(codes({}, { refusedThemes: ['alcohol'] })).toEqual(['THEME_REFUSED']);
    expect(codes({}, { refusedThemes: ['substance-addiction'] })).toEqual(['THEME_REFUSED']);
    expect(codes({}, { refusedThemes: ['drugs', 'loneliness'] })).toEqual([]);
  });

  it('need a common language, and the required one', () => {
    const swedish = [{ code: 'sv', level: 'native' }] as const;
    expect(codes({}, { languages: swedish })).toEqual(['LANGUAGE']);
    expect(codes({}, { languages: [...swedish, { code: 'fi', level: 'working' }] })).toEqual([]);
    expect(codes(required('language', 'sv'), {})).toEqual(['LANGUAGE']);
    expect(codes({}, { languages: [] })).toEqual(['LANGUAGE_UNKNOWN']);
    expect(codes({ languages: [] }, {})).toEqual(['LANGUAGE_UNKNOWN']);
  });

  it('hold a required gender wish against another, an untold and an unknown gender', () => {
    expect(codes(required('gender', 'woman'), {})).toEqual([]);
    for (const gender of ['man', 'other', 'not_told', null] as const) {
      expect(codes(required('gender', 'woman'), { gender })).toEqual(['GENDER']);
      expect(
        codes({ wishes: [{ criterion: 'gender', value: 'woman', required: false }] }, { gender }),
      ).toEqual([]);
    }
  });

  it("hold the volunteer's own limit the same way", () => {
    const limits = { seekerGenders: ['woman'] as const };
    expect(codes({}, { limits })).toEqual([]);
    for (const gender of ['man', 'other', 'not_told', null] as const) {
      expect(codes({ gender }, { limits })).toEqual(['VOLUNTEER_LIMIT']);
    }
    expect(codes({ gender: null }, { limits: { seekerGenders: [] } })).toEqual([]);
  });

  it('need a common form, and the required one', () => {
    expect(codes({ forms: ['message'] }, {})).toEqual(['FORM']);
    expect(codes({ forms: ['phone', 'video'], ...required('form', 'video') }, {})).toEqual(['FORM']);
    expect(codes({ forms: [] }, {})).toEqual(['FORM_UNKNOWN']);
    expect(codes({}, { forms: [] })).toEqual(['FORM_UNKNOWN']);
  });

  it('measure the way only when the two can meet in no other way', () => {
    const far = { municipality: '091', travelKm: 30 };
    expect(codes(onlyMeeting, far)).toEqual(['TOO_FAR']);
    expect(codes({ ...required('form', 'face_to_face') }, far)).toEqual(['TOO_FAR']);
    expect(codes({}, far)).toEqual([]);
    expect(codes(onlyMeeting, { ...far, travelKm: 500 })).toEqual([]);
  });

  it('never gate within one municipality', () => {
    expect(codes(onlyMeeting, { travelKm: 0 })).toEqual([]);
    expect(codes(onlyMeeting, { travelKm: null })).toEqual([]);
  });

  it('say when the way cannot be measured', () => {
    expect(codes(onlyMeeting, { municipality: null })).toEqual(['AREA_UNKNOWN']);
    expect(codes(onlyMeeting, { municipality: '091', travelKm: null })).toEqual(['AREA_UNKNOWN']);
    expect(codes(onlyMeeting, { municipality: '999' })).toEqual(['AREA_UNKNOWN']);
    expect(codes({}, { municipality: null, travelKm: null })).toEqual([]);
    expect(codes({ ...onlyMeeting, municipality: null }, { travelKm: null })).toEqual(['AREA_UNKNOWN']);
    expect(codes({ ...onlyMeeting, municipality: null }, { municipality: null })).toEqual(['AREA_UNKNOWN']);
    expect(codes({ ...onlyMeeting, municipality: null }, {})).toEqual([]);
    expect(codes({ ...onlyMeeting, municipality: null, wellbeingCounty: null }, {})).toEqual([
      'AREA_UNKNOWN',
    ]);
  });

  it('need a common time where both have told theirs', () => {
    expect(codes({ weeklyTimes: 0b1 }, { weeklyTimes: 0b10 })).toEqual(['NO_TIME']);
    expect(codes({ weeklyTimes: 0 }, { weeklyTimes: 0b10 })).toEqual([]);
    expect(codes({ weeklyTimes: 0b1 }, { weeklyTimes: 0 })).toEqual([]);
  });

  it('clear for protected details, and tell nothing of where they live', () => {
    const far = { municipality: '091', travelKm: 1, clearedForProtected: true };
    expect(codes({ protected: true }, {})).toEqual(['NOT_CLEARED']);
    expect(codes({ protected: true, ...onlyMeeting }, far)).toEqual([]);
    expect(
      codes({ protected: true, ...onlyMeeting, municipality: null, wellbeingCounty: null }, far),
    ).toEqual([]);
  });
});

describe('Placing', () => {
  const placing = {
    seekerState: 'waiting',
    seekerConsented: true,
    openPair: null,
    need: aNeed(),
    volunteer: aMatch(),
  } as const;
  const place = (but: object) => () => checkPlacing({ ...placing, ...but }, TODAY);
  const withFacts = (but: object) => ({ volunteer: aMatch({ facts: readyFacts(but) }) });

  it('goes through for a waiting seeker with consent and a fitting volunteer', () => {
    expect(place({})).not.toThrow();
  });

  it('is refused for a seeker who does not wait, has not consented or has a pair', () => {
    expect(place({ seekerState: 'contacted' })).toThrow('SEEKER_NOT_WAITING');
    expect(place({ seekerConsented: false })).toThrow('CONSENT_MISSING');
    expect(place({ openPair: 'proposed' })).toThrow('RELATIONSHIP_OPEN');
  });

  it('tells the last place taken from not being ready', () => {
    expect(place(withFacts({ occupied: 1 }))).toThrow('PLACE_TAKEN');
    expect(place(withFacts({ occupied: 1, papers: [] }))).toThrow('VOLUNTEER_NOT_READY');
  });

  it('checks every hard rule again, and says of OTHER nothing more', () => {
    expect(place({ need: aNeed({ languages: [{ code: 'sv', level: 'native' }] }) })).toThrow('LANGUAGE');
    const volunteer = aMatch({
      id: idOf<VolunteerId>('v1'),
      obstacles: { excluded: true, refused: false, earlierPairBlocked: false },
    });
    try {
      checkPair(aNeed(), volunteer, TODAY);
      throw new Error('not refused');
    } catch (error) {
      expect(error).toMatchObject({ code: 'OTHER', details: {} });
    }
  });
});
