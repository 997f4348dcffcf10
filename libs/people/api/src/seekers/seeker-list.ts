import {
  addDays,
  FIRST_CONTACT_DAYS,
  PAIR_STATES,
  PROPOSAL_STATES,
  WAITING_TARGET_DAYS,
  type Day,
  type SeekerState,
} from '@rinnakkain/domain';
import { type Actor, joined, sql, type Sql } from '@rinnakkain/platform-api';
import type { PairedSeekers } from './open-pairs';
import type { SeekerQuery } from './seekers.messages';

/** A request that has not been closed: conditions on s. */
export const isOpen = sql`s.state in ('received', 'contacted', 'waiting')`;

/** In a relationship. */
export const isPaired = (pairs: PairedSeekers): Sql => sql`s.id in ${pairs.seekersIn(PAIR_STATES)}`;

/** Proposed or in a relationship. */
export const isPlaced = (pairs: PairedSeekers): Sql =>
  sql`s.id in ${pairs.seekersIn([...PROPOSAL_STATES, ...PAIR_STATES])}`;

const waits = (pairs: PairedSeekers): Sql => sql`${isOpen} and not (${isPaired(pairs)})`;

function inState(state: SeekerState, pairs: PairedSeekers): Sql {
  if (state === 'proposed') return sql`s.id in ${pairs.seekersIn(PROPOSAL_STATES)}`;
  if (state === 'in_relationship') return isPaired(pairs);
  return sql`s.state = ${state} and not (${isPlaced(pairs)})`;
}

/** The condition of a list on s and p; what a protected seeker looks support for is never filtered by. */
export function seekerFilter(query: SeekerQuery, actor: Actor, pairs: PairedSeekers, today: Day): Sql {
  const conditions: Sql[] = [sql`true`];
  if (query.q) conditions.push(isOpen);
  if (query.state) conditions.push(inState(query.state, pairs));
  if (query.queue !== undefined) conditions.push(query.queue ? waits(pairs) : sql`not (${waits(pairs)})`);
  if (query.overTarget !== undefined) {
    const over = sql`(${waits(pairs)} and s.waiting_since < ${addDays(today, -WAITING_TARGET_DAYS)}::date)`;
    conditions.push(query.overTarget ? over : sql`not ${over}`);
  }
  if (query.mine !== undefined) {
    const mine = sql`(s.coordinator_id = ${actor.accountId}::uuid or s.deputy_id is not distinct from ${actor.accountId}::uuid)`;
    conditions.push(query.mine ? mine : sql`not ${mine}`);
  }
  if (query.theme)
    conditions.push(sql`not s.protected and p.themes @> ${JSON.stringify([{ theme: query.theme }])}::jsonb`);
  if (query.language)
    conditions.push(
      sql`not s.protected and p.languages @> ${JSON.stringify([{ code: query.language }])}::jsonb`,
    );
  if (query.unitId) conditions.push(sql`s.unit_id = ${query.unitId}::uuid`);
  return joined(conditions, ' and ');
}

const oldestFirst = sql`s.waiting_since, s.arrived_at, s.id`;

/** The order of a list: those who still wait come first, whatever it is; no order tells of a protected seeker's need. */
export function seekerOrder({ sort, queue }: SeekerQuery, pairs: PairedSeekers): Sql {
  // In the queue everybody waits.
  const rank = queue ? sql`` : sql`case when ${isPaired(pairs)} then 1 when ${isOpen} then 0 else 2 end, `;
  switch (sort) {
    case 'newest':
      return sql`s.arrived_at desc, s.id`;
    case 'target':
      return sql`${rank}case when s.state = 'received' then (s.arrived_at at time zone 'Europe/Helsinki')::date + ${FIRST_CONTACT_DAYS}::integer
        else s.waiting_since + ${WAITING_TARGET_DAYS}::integer end, ${oldestFirst}`;
    case 'theme':
      return sql`${rank}case when s.protected then null else p.themes -> 0 ->> 'theme' end nulls last, ${oldestFirst}`;
    case 'priority':
      return sql`${rank}case when p.seeker_id is null then 2 when s.priority = 'urgent' then 0 when s.priority = 'elevated' then 1 else 2 end, ${oldestFirst}`;
    default:
      return sql`${rank}${oldestFirst}`;
  }
}
