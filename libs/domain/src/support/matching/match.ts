import type { RefusalCode } from '../../keys/keys';
import type { Day } from '../../days/days';
import type {
  Candidate,
  MatchNeed,
  MatchPart,
  MatchVolunteer,
  OneReasonAway,
  Shortlist,
} from './match.types';
import { explainFit, fitOf, whyNot } from './explain';

interface Scored {
  readonly volunteer: MatchVolunteer;
  readonly fit: number;
  readonly parts: readonly MatchPart[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Best fit first, then who has been without a pair longest (never had one first), then the id. */
function bestFirst(a: Scored, b: Scored): number {
  return (
    b.fit - a.fit ||
    byText(a.volunteer.lastEndedOn ?? '', b.volunteer.lastEndedOn ?? '') ||
    byText(a.volunteer.id, b.volunteer.id)
  );
}

/** Filters by the hard rules, scores, ranks and explains, and says of everybody else why not. */
export function shortlist(
  need: MatchNeed,
  volunteers: readonly MatchVolunteer[],
  today: Day,
  limit: number,
): Shortlist {
  const eligible: Scored[] = [];
  const oneReasonAway: OneReasonAway[] = [];
  const byReason: Partial<Record<RefusalCode, number>> = {};
  for (const volunteer of volunteers) {
    const [first, second] = whyNot(need, volunteer, today, 2);
    if (first) byReason[first.code] = (byReason[first.code] ?? 0) + 1;
    // A second reason ends it; OTHER is counted and never shown by name.
    if (second || first?.code === 'OTHER') continue;
    const parts = explainFit(need, volunteer, today);
    const fit = fitOf(parts);
    if (first) oneReasonAway.push({ volunteerId: volunteer.id, ...first, wouldFit: fit });
    else eligible.push({ volunteer, fit, parts });
  }
  eligible.sort(bestFirst);
  oneReasonAway.sort((a, b) => b.wouldFit - a.wouldFit || byText(a.volunteerId, b.volunteerId));
  return {
    candidates: eligible.slice(0, limit).map(({ volunteer, fit, parts }, index): Candidate => ({
      volunteerId: volunteer.id,
      fit,
      rank: index + 1,
      parts,
    })),
    excluded: { byReason, oneReasonAway },
    considered: volunteers.length,
    eligible: eligible.length,
  };
}
