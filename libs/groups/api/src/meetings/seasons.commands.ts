import { Injectable } from '@nestjs/common';
import {
  daysBetween,
  type FieldError,
  type Recurrence,
  RuleViolation,
  SEASON_DAYS_MAX,
  SEASON_MEETINGS_MAX,
  type SeasonDate,
  seasonDates,
} from '@rinnakkain/domain';
import { invalid, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { GroupRow } from '../groups/groups.entities';
import { MeetingRow, SeasonRow, type StoredSeason } from './meetings.entities';
import { POSITIONS, type SeasonBody, type SeasonPreview } from './meetings.messages';

/** Plans seasons: the dates as they would be, and the meetings made from them. */
@Injectable()
export class SeasonsCommands {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The dates of a season before anything is made. */
  async preview(groupId: string, body: SeasonBody): Promise<SeasonPreview> {
    await this.unitOfWork.current.load(GroupRow, groupId);
    const dates = datesOf(planOf(body));
    const there = await this.there(groupId);
    return {
      dates: dates.map((date) => ({ ...date, planned: there.has(date.day) })),
      meetings: dates.filter(({ day, gap }) => gap === null && !there.has(day)).length,
    };
  }

  /** Makes the meetings of a season; days that have one already are left as they are. */
  async plan(groupId: string, body: SeasonBody): Promise<void> {
    const work = this.unitOfWork.current;
    const group = await work.load(GroupRow, groupId, { lock: true });
    if (group.state === 'ended' || group.state === 'cancelled')
      throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: group.state });
    const plan = planOf(body);
    const dates = datesOf(plan);
    const there = await this.there(groupId);
    const days = dates.filter(({ day, gap }) => gap === null && !there.has(day)).map(({ day }) => day);
    const of = { groupId, unitId: group.unitId, type: group.type };
    const seasonId = await work.insert(SeasonRow, { ...of, plan });
    await work.insertAll(
      MeetingRow,
      days.map((day) => ({
        ...of,
        seasonId,
        originalDay: day,
        day,
        start: plan.start,
        minutes: plan.minutes,
      })),
    );
    const { firstDay, lastDay } = group;
    await work.update(GroupRow, groupId, null, {
      firstDay: firstDay && firstDay < plan.firstDay ? firstDay : plan.firstDay,
      lastDay: lastDay && lastDay > plan.lastDay ? lastDay : plan.lastDay,
    });
    work.record({
      action: 'group.season_planned',
      objectType: 'group',
      objectId: groupId,
      details: { seasonId, meetings: days.length },
    });
  }

  /** Days for which the group has a meeting already. */
  private async there(groupId: string): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.current.rows<{ day: string }>(
      sql`select m.original_day as day from ${scoped('groups.meeting', 'm')} where m.group_id = ${groupId}::uuid`,
    );
    return new Set(rows.map(({ day }) => day));
  }
}

function recurrenceOf({ every, weeks, position, weekday }: SeasonBody): Recurrence {
  if (every === 'week') return { every, weeks: weeks ?? 1, weekday };
  const at = POSITIONS.indexOf(position ?? 'first');
  return { every, position: ([1, 2, 3, 4, -1] as const)[at] ?? 1, weekday };
}

/** The plan of a body; throws where its days are not in order, or are too many. */
function planOf(body: SeasonBody): StoredSeason {
  const { firstDay, lastDay, start, minutes } = body;
  const errors: FieldError[] = [];
  if (lastDay < firstDay)
    errors.push({ pointer: '/lastDay', code: 'OUT_OF_RANGE', params: { min: firstDay } });
  else if (daysBetween(firstDay, lastDay) > SEASON_DAYS_MAX)
    errors.push({ pointer: '/lastDay', code: 'OUT_OF_RANGE', params: { days: SEASON_DAYS_MAX } });
  body.pauses?.forEach(({ from, backOn }, i) => {
    if (backOn <= from)
      errors.push({ pointer: `/pauses/${i}/backOn`, code: 'OUT_OF_RANGE', params: { min: from } });
  });
  if (errors.length > 0) throw invalid(errors);
  return {
    firstDay,
    lastDay,
    recurrence: recurrenceOf(body),
    pauses: (body.pauses ?? []).map(({ from, backOn }) => ({ from, backOn })),
    without: (body.without ?? []).map(({ day }) => day),
    skipHolidays: body.skipHolidays ?? true,
    start,
    minutes,
  };
}

function datesOf(plan: StoredSeason): SeasonDate[] {
  const dates = seasonDates(plan);
  if (dates.length > SEASON_MEETINGS_MAX)
    throw invalid([{ pointer: '/lastDay', code: 'OUT_OF_RANGE', params: { meetings: SEASON_MEETINGS_MAX } }]);
  return dates;
}
