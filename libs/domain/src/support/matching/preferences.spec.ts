import { aMatch, aNeed, TODAY } from '../../testing/builders';
import type { MatchCriterion } from '../../keys/keys';
import type { MatchNeed, MatchVolunteer } from './match.types';
import { explainFit, fitOf } from './explain';
import { FIT_MAX, PREFERENCES } from './preferences';
import { mayBeRequired } from './shared-ground';

const part = (criterion: MatchCriterion, need: Partial<MatchNeed>, volunteer: Partial<MatchVolunteer>) => {
  const found = explainFit(aNeed(need), aMatch(volunteer), TODAY).find((one) => one.criterion === criterion);
  return found && { points: found.points, why: found.why, ...(found.args ? { args: found.args } : {}) };
};
const wish = (criterion: MatchNeed['wishes'][number]['criterion'], value: string) => ({
  wishes: [{ criterion, value, required: false }],
});

describe('The fit', () => {
  it('is made of the agreed weights, a thousand in all', () => {
    expect(PREFERENCES.map(({ criterion, of }) => [criterion, of])).toEqual([
      ['theme', 389],
      ['language', 104],
      ['gender', 104],
      ['age', 78],
      ['form', 78],
      ['distance', 130],
      ['time', 117],
    ]);
    expect(PREFERENCES.reduce((sum, { of }) => sum + of, 0)).toBe(FIT_MAX);
  });

  it('is full for a pair that has everything', () => {
    expect(fitOf(explainFit(aNeed(), aMatch(), TODAY))).toBe(FIT_MAX);
  });

  it('follows depth, importance and nearness of themes', () => {
    const offered = (theme: string, depth: number) => ({ themes: [{ theme, depth }] });
    expect(part('theme', {}, offered('alcohol', 2))).toEqual({
      points: 259,
      why: 'themes.main.depth2',
      args: { theme: 'alcohol' },
    });
    expect(part('theme', {}, offered('substance-addiction', 3))).toEqual({
      points: 194,
      why: 'theme.broader',
      args: { theme: 'alcohol', offered: 'substance-addiction' },
    });
    expect(
      part('theme', { themes: [{ theme: 'substance-addiction', importance: 1 }] }, offered('alcohol', 3)),
    ).toMatchObject({ points: 194, why: 'theme.narrower' });
    const two = [
      { theme: 'alcohol', importance: 3 },
      { theme: 'loneliness', importance: 1 },
    ];
    expect(part('theme', { themes: two }, offered('alcohol', 3))).toMatchObject({ points: 291 });
    expect(part('theme', {}, offered('drugs', 3))).toMatchObject({ points: 0, why: 'theme.none' });
  });

  it("prefers the seeker's first language, or the wished one", () => {
    const both = [
      { code: 'fi', level: 'fluent' },
      { code: 'sv', level: 'native' },
    ] as const;
    expect(part('language', { languages: both }, {})).toEqual({
      points: 52,
      why: 'language.common',
      args: { language: 'fi' },
    });
    expect(part('language', { languages: both }, { languages: both })).toMatchObject({
      points: 104,
      why: 'language.first',
      args: { language: 'sv' },
    });
    expect(part('language', wish('language', 'sv'), { languages: both })).toMatchObject({
      points: 104,
      why: 'language.wish',
    });
    expect(part('language', wish('language', 'sv'), {})).toMatchObject({
      points: 52,
      why: 'language.common',
    });
    expect(part('language', { languages: [] }, {})).toMatchObject({ points: 52, why: 'language.unknown' });
    expect(part('language', {}, { languages: [{ code: 'sv', level: 'native' }] })).toMatchObject({
      points: 0,
      why: 'language.none',
    });
  });

  it('gives full points to everyone where nothing is wished, half where it is not known', () => {
    expect(part('gender', {}, { gender: null })).toEqual({ points: 104, why: 'gender.no_wish' });
    expect(part('gender', wish('gender', 'woman'), {})).toEqual({ points: 104, why: 'gender.wish.met' });
    expect(part('gender', wish('gender', 'man'), {})).toEqual({ points: 0, why: 'gender.wish.not_met' });
    expect(part('gender', wish('gender', 'man'), { gender: 'not_told' })).toEqual({
      points: 52,
      why: 'gender.unknown',
    });
    expect(part('age', {}, { birthYear: null })).toEqual({ points: 78, why: 'age.no_wish' });
  });

  it('counts the years outside the wished ages', () => {
    expect(part('age', wish('age', '30-45'), {})).toEqual({ points: 78, why: 'age.wish' });
    expect(part('age', wish('age', '46-60'), {})).toEqual({
      points: 58,
      why: 'age.outside',
      args: { years: 5 },
    });
    expect(part('age', wish('age', '20-36'), {})).toEqual({
      points: 58,
      why: 'age.outside',
      args: { years: 5 },
    });
    expect(part('age', wish('age', '70-80'), {})).toMatchObject({ points: 0, why: 'age.outside' });
    expect(part('age', wish('age', '30-45'), { birthYear: null })).toEqual({
      points: 39,
      why: 'age.unknown',
    });
    expect(part('age', wish('age', 'about forty'), {})).toEqual({ points: 78, why: 'age.no_wish' });
  });

  it('counts the common forms, or the wished one', () => {
    expect(part('form', { forms: ['phone', 'video', 'message'] }, {})).toMatchObject({
      points: 26,
      why: 'form.some',
    });
    expect(part('form', wish('form', 'phone'), {})).toMatchObject({ points: 78, why: 'form.wish.met' });
    expect(part('form', { ...wish('form', 'video'), forms: ['phone', 'video'] }, {})).toMatchObject({
      points: 39,
      why: 'form.wish.not_met',
    });
    expect(part('form', { forms: ['message'] }, {})).toMatchObject({ points: 0, why: 'form.none' });
    expect(part('form', { forms: [] }, {})).toMatchObject({ points: 39, why: 'form.unknown' });
  });

  it('measures the way in kilometres, where there is one to go', () => {
    const meeting = { forms: ['face_to_face'] } as const;
    expect(part('distance', {}, { municipality: '091' })).toEqual({
      points: 130,
      why: 'distance.not_needed',
    });
    expect(part('distance', meeting, {})).toEqual({ points: 130, why: 'distance.same_municipality' });
    const far = part('distance', meeting, { municipality: '091', travelKm: 322 });
    expect(far?.why).toBe('distance.km');
    expect(far?.points).toBe(Math.floor((130 * (322 - Number(far?.args?.['km']))) / 322));
    expect(part('distance', meeting, { municipality: '091' })).toMatchObject({
      points: 0,
      why: 'distance.km',
    });
    expect(part('distance', { ...meeting, municipality: null }, {})).toEqual({
      points: 65,
      why: 'distance.unknown',
    });
    expect(part('distance', meeting, { municipality: '091', travelKm: null })).toEqual({
      points: 65,
      why: 'distance.unknown',
    });
  });

  it('hears a wish for another or the same municipality, whatever the form', () => {
    expect(part('distance', wish('area', 'different'), {})).toEqual({
      points: 0,
      why: 'distance.wish.not_met',
    });
    expect(part('distance', wish('area', 'different'), { municipality: '091' })).toEqual({
      points: 130,
      why: 'distance.wish.met',
    });
    expect(part('distance', wish('area', 'same'), {})).toEqual({ points: 130, why: 'distance.wish.met' });
    expect(part('distance', wish('area', 'same'), { municipality: '091' })).toEqual({
      points: 0,
      why: 'distance.wish.not_met',
    });
  });

  it('tells the same of the way to a protected seeker, wherever the volunteer lives', () => {
    for (const municipality of ['837', '091', null]) {
      for (const need of [{}, { forms: ['face_to_face'] as const }, wish('area', 'same')]) {
        expect(part('distance', { protected: true, ...need }, { municipality })).toEqual({
          points: 65,
          why: 'distance.unknown',
        });
      }
    }
  });

  it('counts up to four common times a week', () => {
    expect(part('time', { weeklyTimes: 0b11 }, {})).toEqual({
      points: 58,
      why: 'time.slots',
      args: { common: 2 },
    });
    expect(part('time', { weeklyTimes: 0b111111 }, { weeklyTimes: 0b111111 })).toEqual({
      points: 117,
      why: 'time.slots',
      args: { common: 6 },
    });
    expect(part('time', { weeklyTimes: 0 }, {})).toEqual({ points: 58, why: 'time.unknown' });
    expect(part('time', { weeklyTimes: 0b10000 }, {})).toEqual({ points: 0, why: 'time.none' });
  });
});

describe('A required wish', () => {
  it('is possible where a hard rule keeps it', () => {
    const criteria = ['gender', 'age', 'area', 'form', 'parenthood', 'language'] as const;
    expect(criteria.filter(mayBeRequired)).toEqual(['gender', 'form', 'language']);
  });
});
