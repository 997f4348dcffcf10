import {
  daysBetween,
  guidanceMissingSince,
  expiresSoon,
  isNearExpiry,
  listingState,
  leadersSuffice,
  settingsCheckDue,
  OPENING_MEETING_WITHIN_DAYS,
  overTarget,
  releaseEndsSoon,
  TODAY_GROUPS,
  type TodayGroup,
} from '@rinnakkain/domain';
import { draftDemo } from './draft-demo';
import { everySession } from './sessions';
import { DEMO_SIZES } from './sizes';

const days = ['2026-11-24', '2027-01-01', '2027-07-15'];

/** How many of each group of today the first coordinator finds. */
function todayOf(today: string): Record<TodayGroup, number> {
  const [its] = draftDemo(20_260_101, DEMO_SIZES.demo, today).associations;
  if (!its) throw new Error('There is no association.');
  const unit = its.unit(0);
  const sofia = unit.coordinatorIds[0];
  const pairs = its.pairs.filter(({ row }) => row.coordinatorId === sofia);
  const pairIds = new Set(pairs.map(({ row }) => row.id));
  const sent = [...everySession(its)].filter(
    ({ relationshipId, state }) => pairIds.has(relationshipId) && state === 'sent',
  );
  const paired = new Set(its.pairs.filter(({ row }) => row.closedOn === null).map(({ row }) => row.seekerId));
  const seekers = its.seekers.map(({ row }) => row).filter(({ coordinatorId }) => coordinatorId === sofia);
  const volunteers = its.volunteers.map(({ row }) => row).filter(({ unitIds }) => unitIds.includes(unit.id));
  const openReleases = its.releases.filter(
    ({ relationshipId, withdrawnAt }) => withdrawnAt === null && pairIds.has(relationshipId),
  );
  return {
    // Nobody's list is hit in the invented data: an exception is no part of a calm first look.
    exclusion_hit: 0,
    page_feedback: its.pageFeedback.filter(({ answeredOn }) => answeredOn === null).length,
    worry: sent.filter(({ worry }) => worry).length,
    meeting_worry: its.groups.notes.filter((note) => note.unitId === unit.id && note.worry).length,
    call_me: sent.filter(({ callMe }) => callMe).length,
    new_request: seekers.filter(({ state }) => state === 'received').length,
    new_application: volunteers.filter(({ state }) => state === 'received').length,
    over_target: seekers.filter(
      ({ id, state, waitingSince }) =>
        state === 'waiting' && !paired.has(id) && overTarget(waitingSince, today),
    ).length,
    proposal_expiring: pairs.filter(({ row }) =>
      isNearExpiry(
        {
          state: row.state,
          proposedOn: row.proposedAt.slice(0, 10),
          volunteerAgreedOn: row.volunteerAnsweredOn,
        },
        today,
      ),
    ).length,
    session_to_acknowledge: sent.length,
    enrolment_to_confirm: new Set(
      its.groups.participants.filter(({ state }) => state === 'enrolled').map(({ groupId }) => groupId),
    ).size,
    settings_check_due: its.groups.groups.filter(
      ({ type, state, settingsCheckedOn }) =>
        ['planned', 'enrolling', 'running'].includes(state) &&
        settingsCheckDue(type, settingsCheckedOn, today),
    ).length,
    leader_missing: its.groups.groups.filter(
      ({ id, type, state }) =>
        ['planned', 'enrolling', 'running'].includes(state) &&
        !leadersSuffice(
          type,
          its.groups.leaders
            .filter(({ groupId }) => groupId === id)
            .map(({ trained, staffAccountId }) => ({ trained, staff: staffAccountId !== null })),
        ),
    ).length,
    release_ending: openReleases.filter(({ until }) => releaseEndsSoon(until, today)).length,
    guidance_missing: volunteers.filter(
      ({ state, facts, arrivedAt }) =>
        state === 'active' && guidanceMissingSince(facts.guidance, arrivedAt.slice(0, 10), today) !== null,
    ).length,
    training_expiring: volunteers.filter(
      ({ state, readyUntil }) => state === 'active' && expiresSoon(readyUntil, today),
    ).length,
    listing_to_verify: its.listings.filter((listing) => listingState(listing, today) === 'needs_verification')
      .length,
    no_opening_meeting: pairs.filter(
      ({ row }) =>
        row.state === 'agreed' && daysBetween(row.agreedOn ?? today, today) >= OPENING_MEETING_WITHIN_DAYS,
    ).length,
  };
}

describe.each(days)('The first coordinator’s today on %s', (today) => {
  const groups = todayOf(today);

  it.each(TODAY_GROUPS.filter((group) => group !== 'exclusion_hit'))(
    'has something in %s, and not too much',
    (group) => {
      expect(groups[group]).toBeGreaterThan(0);
      expect(groups[group]).toBeLessThan(16);
    },
  );
});
