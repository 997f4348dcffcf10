import type { Day } from '../../days/days';
import type { Refusal } from '../../problems/rule-violation';
import type { MatchNeed, MatchPart, MatchVolunteer } from './match.types';
import { PREFERENCES } from './preferences';
import { REQUIREMENTS } from './requirements';

/** A fit's parts in words and points, from the list of preferences. */
export function explainFit(need: MatchNeed, volunteer: MatchVolunteer, today: Day): MatchPart[] {
  return PREFERENCES.map(({ criterion, of, share }) => {
    const { part, whole, why, args } = share(need, volunteer, today);
    const points = Math.floor((of * part) / whole);
    return args ? { criterion, points, of, why, args } : { criterion, points, of, why };
  });
}

/** The fit: the sum of its parts. */
export const fitOf = (parts: readonly MatchPart[]): number =>
  parts.reduce((sum, part) => sum + part.points, 0);

/** The hard rules a pair fails, in their order; at most so many. */
export function whyNot(need: MatchNeed, volunteer: MatchVolunteer, today: Day, atMost = Infinity): Refusal[] {
  const refusals: Refusal[] = [];
  for (const { code, check } of REQUIREMENTS) {
    const args = check(need, volunteer, today);
    if (!args) continue;
    refusals.push(Object.keys(args).length > 0 ? { code, args } : { code });
    if (refusals.length >= atMost) break;
  }
  return refusals;
}
