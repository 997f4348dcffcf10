import { Injectable } from '@nestjs/common';
import { mayRole, TODAY_GROUPS, type TodayGroup } from '@rinnakkain/domain';
import {
  actorOf,
  Clock,
  currentContext,
  type MembershipOf,
  notSignedIn,
  type TodayFigures,
  type TodayGroupLines,
  type TodayScope,
  TodaySources,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import type { FiguresOfToday, Today, TodayGroupOfLines, TodayItem, TodayQuery } from './today.messages';

/** What one membership has for today. */
interface DayOfMembership {
  readonly membershipId: string;
  readonly groups: readonly TodayGroupLines[];
  readonly figures: readonly TodayFigures[];
}

/** Gathers what waits in every membership of the account, each in a short transaction and context of its own. */
@Injectable()
export class TodayQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: TodaySources,
    private readonly clock: Clock,
  ) {}

  /** The day of the account that is signed in. */
  async read({ scope, limit }: TodayQuery): Promise<Today> {
    const { session } = currentContext();
    if (!session) throw notSignedIn();
    const day = this.clock.today();
    const days: DayOfMembership[] = [];
    for (const membership of session.memberships.filter(({ role }) => mayRole(role, 'today.read')))
      days.push(await this.dayOf(session.account.id, membership, day, { scope, limit }));
    const all = days.flatMap(({ groups }) => groups);
    return {
      day,
      scope,
      groups: TODAY_GROUPS.map((group) => merge(group, days, limit)).filter(({ total }) => total > 0),
      totals: {
        mine: sum(all.map((each) => totalOf(each, 'mine'))),
        unit: sum(all.map((each) => totalOf(each, 'unit'))),
      },
      figures: mergeFigures(days.flatMap(({ figures }) => figures)),
      memberships: days.length,
    };
  }

  private dayOf(
    accountId: string,
    membership: MembershipOf,
    day: string,
    { scope, limit }: TodayQuery,
  ): Promise<DayOfMembership> {
    return this.unitOfWork.runAs(actorOf(accountId, membership), async (work) => {
      const groups: TodayGroupLines[] = [];
      const figures: TodayFigures[] = [];
      for (const source of this.sources.all()) {
        groups.push(...(await source.groups(day, limit, scope)));
        if (source.figures) figures.push(await source.figures(day));
      }
      work.record({
        action: 'today.viewed',
        objectType: 'membership',
        objectId: membership.id,
        details: { scope, ids: idsOf(groups) },
      });
      return { membershipId: membership.id, groups, figures };
    });
  }
}

/** What the lines lead to: the pages of the people they name. */
const idsOf = (groups: readonly TodayGroupLines[]): string[] => [
  ...new Set(groups.flatMap(({ lines }) => lines.map(({ id, parentId }) => parentId ?? id))),
];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const totalOf = ({ total, totals }: TodayGroupLines, scope: TodayScope): number => totals?.[scope] ?? total;

/** One group over all memberships; with several of them the earliest day goes first. */
function merge(group: TodayGroup, days: readonly DayOfMembership[], limit: number): TodayGroupOfLines {
  const found = days.flatMap(({ membershipId, groups }) =>
    groups.filter((each) => each.group === group).map((each) => ({ membershipId, ...each })),
  );
  const lines = found.flatMap(({ membershipId, lines: own }) =>
    own.map((line) => ({ ...line, membershipId })),
  );
  const pressing = (line: TodayItem): string => line.dueOn ?? line.day ?? '9999-12-31';
  if (new Set(lines.map((line) => line.membershipId)).size > 1)
    lines.sort((a, b) => pressing(a).localeCompare(pressing(b)));
  return { group, total: sum(found.map(({ total }) => total)), lines: lines.slice(0, limit) };
}

/** Counts add up; a median is told only when it is that of all who wait. */
function mergeFigures(figures: readonly TodayFigures[]): FiguresOfToday {
  const queues = figures.flatMap(({ queue }) => (queue ? [queue] : []));
  const readies = figures.flatMap(({ ready }) => (ready ? [ready] : []));
  const waited = queues.filter(({ waiting }) => waiting > 0);
  return {
    ...(queues.length > 0
      ? {
          queue: {
            waiting: sum(queues.map(({ waiting }) => waiting)),
            overTarget: sum(queues.map(({ overTarget }) => overTarget)),
            medianDays: waited.length === 1 ? (waited[0]?.medianDays ?? null) : null,
            weeks: [0, 1, 2, 3, 4, 5, 6].map((i) => sum(queues.map(({ weeks }) => weeks[i] ?? 0))),
          },
        }
      : {}),
    ...(readies.length > 0
      ? {
          ready: {
            volunteers: sum(readies.map(({ volunteers }) => volunteers)),
            places: sum(readies.map(({ places }) => places)),
            idle: sum(readies.map(({ idle }) => idle)),
          },
        }
      : {}),
  };
}
