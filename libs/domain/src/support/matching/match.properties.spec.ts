import * as fc from 'fast-check';
import { TODAY } from '../../testing/builders';
import { anyNeed, anyVolunteer, anyVolunteers } from '../../testing/arbitraries';
import { plainRefusals } from '../../testing/plain-rules';
import { anonymousCard } from '../proposal';
import { explainFit, fitOf, whyNot } from './explain';
import { shortlist } from './match';
import type { MatchNeed, MatchVolunteer } from './match.types';
import { SHORTLIST_CODES } from './requirements';
import { WHY_KEYS } from './why-keys';

const runs = { numRuns: 400 };
const codesOf = (need: MatchNeed, volunteer: MatchVolunteer) =>
  whyNot(need, volunteer, TODAY).map(({ code }) => code);

describe('For any seeker and any volunteers', () => {
  it('the hard rules say what a plain second writing of them says', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteer, (need, volunteer) => {
        expect(codesOf(need, volunteer).toSorted()).toEqual(
          [...plainRefusals(need, volunteer, TODAY)].toSorted(),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('every candidate passes every hard rule, and everybody who passes them is counted', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteers(40), (need, volunteers) => {
        const { candidates, eligible, considered, excluded } = shortlist(need, volunteers, TODAY, 100);
        const passing = volunteers.filter((one) => plainRefusals(need, one, TODAY).size === 0);
        expect(candidates.map(({ volunteerId }) => volunteerId).toSorted()).toEqual(
          passing.map(({ id }) => id).toSorted(),
        );
        const counted = Object.values(excluded.byReason).reduce((sum, count) => sum + count, 0);
        expect([eligible, considered]).toEqual([passing.length, volunteers.length]);
        expect(counted + eligible).toBe(considered);
      }),
      runs,
    );
  });

  it('everybody else is counted once, at the first rule they fail', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteers(20), (need, volunteers) => {
        const byReason: Record<string, number> = {};
        for (const volunteer of volunteers) {
          const failed = plainRefusals(need, volunteer, TODAY);
          const first = SHORTLIST_CODES.find((code) => failed.has(code));
          if (first) byReason[first] = (byReason[first] ?? 0) + 1;
        }
        expect(shortlist(need, volunteers, TODAY, 5).excluded.byReason).toEqual(byReason);
      }),
      runs,
    );
  });

  it('a fit is the sum of its parts, 0 to 1000, each part a whole number within its weight', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteer, (need, volunteer) => {
        const parts = explainFit(need, volunteer, TODAY);
        for (const { points, of, why } of parts) {
          expect(Number.isInteger(points) && points >= 0 && points <= of).toBe(true);
          expect(WHY_KEYS).toContain(why);
        }
        expect(fitOf(parts)).toBe(parts.reduce((sum, { points }) => sum + points, 0));
        expect(fitOf(parts)).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 2000 },
    );
  });

  it('a shortlist is the beginning of the whole sorted list, whatever order the volunteers came in', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteers(40), fc.integer({ min: 1, max: 10 }), (need, volunteers, limit) => {
        const whole = shortlist(need, volunteers, TODAY, 1000).candidates;
        const fit = (id: string) => whole.find(({ volunteerId }) => volunteerId === id)?.fit ?? 0;
        const plain = volunteers
          .filter((one) => plainRefusals(need, one, TODAY).size === 0)
          .toSorted((a, b) => {
            if (fit(a.id) !== fit(b.id)) return fit(b.id) - fit(a.id);
            const [idleA, idleB] = [a.lastEndedOn ?? '', b.lastEndedOn ?? ''];
            if (idleA !== idleB) return idleA < idleB ? -1 : 1;
            return a.id < b.id ? -1 : 1;
          })
          .map(({ id }, index) => [id, index + 1]);
        const first = shortlist(need, volunteers.toReversed(), TODAY, limit).candidates;
        expect(first.map(({ volunteerId, rank }) => [volunteerId, rank])).toEqual(plain.slice(0, limit));
        expect(whole.slice(0, limit)).toEqual(first);
      }),
      runs,
    );
  });

  it('one reason away are those who fail exactly one rule, OTHER aside, with the fit they would have', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteers(40), (need, volunteers) => {
        const { oneReasonAway } = shortlist(need, volunteers, TODAY, 5).excluded;
        const expected = volunteers.filter((one) => {
          const failed = plainRefusals(need, one, TODAY);
          return failed.size === 1 && !failed.has('OTHER');
        });
        expect(oneReasonAway.map(({ volunteerId }) => volunteerId).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
        for (const { volunteerId, wouldFit, code } of oneReasonAway) {
          const one = expected.find(({ id }) => id === volunteerId);
          expect(one && fitOf(explainFit(need, one, TODAY))).toBe(wouldFit);
          expect(one && [...plainRefusals(need, one, TODAY)]).toEqual([code]);
        }
      }),
      runs,
    );
  });

  it('nobody passes on what is not known, weekly times excepted', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteers(40), (need, volunteers) => {
        const passing = shortlist(need, volunteers, TODAY, 100).candidates;
        for (const { volunteerId, parts } of passing) {
          const one = volunteers.find(({ id }) => id === volunteerId);
          if (!one) throw new Error('a candidate nobody gave');
          expect(
            one.languages.length && need.languages.length && one.forms.length && need.forms.length,
          ).toBeTruthy();
          expect(one.themes.length && one.facts.interviews.length && one.facts.trainings.length).toBeTruthy();
          const wished = need.wishes.some(({ criterion, required }) => criterion === 'gender' && required);
          if (wished) expect(one.gender).not.toBeNull();
          for (const part of parts) {
            if (part.why.endsWith('.unknown')) expect(part.points).toBe(Math.floor(part.of / 2));
          }
        }
      }),
      runs,
    );
  });

  it('leaving out what a volunteer has told never opens a gate, weekly times excepted', () => {
    const blanks: Partial<MatchVolunteer>[] = [
      { gender: null },
      { municipality: null },
      { languages: [] },
      { forms: [] },
      { themes: [] },
      { travelKm: null },
    ];
    fc.assert(
      fc.property(anyNeed, anyVolunteer, fc.constantFrom(...blanks), (need, volunteer, blank) => {
        if (codesOf(need, { ...volunteer, ...blank }).length === 0) {
          expect(codesOf(need, volunteer).filter((code) => code !== 'TOO_FAR')).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('no answer names anybody behind OTHER', () => {
    fc.assert(
      fc.property(anyNeed, anyVolunteers(40), (need, volunteers) => {
        const answer = shortlist(need, volunteers, TODAY, 100);
        const named = new Set(
          [...answer.candidates, ...answer.excluded.oneReasonAway].map(({ volunteerId }) => volunteerId),
        );
        for (const { id, obstacles } of volunteers) {
          if (Object.values(obstacles).includes(true)) expect(named.has(id)).toBe(false);
        }
        expect(answer.excluded.oneReasonAway.some(({ code }) => code === 'OTHER')).toBe(false);
      }),
      runs,
    );
  });

  it('no answer about a protected seeker depends on, or tells, where they live', () => {
    fc.assert(
      fc.property(anyNeed, anyNeed, anyVolunteers(20), (need, other, volunteers) => {
        const hidden = { ...need, protected: true };
        const moved = { ...hidden, municipality: other.municipality, wellbeingCounty: other.wellbeingCounty };
        const answer = shortlist(hidden, volunteers, TODAY, 100);
        expect(shortlist(moved, volunteers, TODAY, 100)).toEqual(answer);
        expect(JSON.stringify(answer)).not.toContain('"km"');
      }),
      runs,
    );
  });

  it('an anonymous card has its five fields, whatever it was made of', () => {
    fc.assert(
      fc.property(anyNeed, fc.string(), (need, alias) => {
        const card = anonymousCard({ ...need, alias });
        expect(Object.keys(card)).toEqual(['alias', 'theme', 'language', 'region', 'form']);
        if (need.protected) expect(card.region).toBeNull();
      }),
      runs,
    );
  });
});
