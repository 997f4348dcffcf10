import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SeekerDirectory, VolunteerDirectory } from '@rinnakkain/people-api';
import {
  type TodayGroupLines,
  type TodayLine,
  TodaySources,
  type TodayScope,
  type TodaySource,
} from '@rinnakkain/platform-api';
import { Pairs } from '../relationships/pairs';
import { type FoundLine, type Group, SupportTodayQueries } from './support-today.queries';

const GROUPS: readonly Group[] = [
  'exclusion_hit',
  'worry',
  'call_me',
  'proposal_expiring',
  'session_to_acknowledge',
  'release_ending',
  'no_opening_meeting',
];
const OF_SESSIONS: readonly Group[] = ['worry', 'call_me', 'session_to_acknowledge'];

/** What pairs and sessions have for a coordinator's day. */
@Injectable()
export class SupportToday implements TodaySource, OnModuleInit {
  constructor(
    private readonly queries: SupportTodayQueries,
    private readonly sources: TodaySources,
    private readonly pairs: Pairs,
    private readonly seekers: SeekerDirectory,
    private readonly volunteers: VolunteerDirectory,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Lines of every group, the most pressing first. */
  async groups(today: string, limit: number, scope: TodayScope): Promise<TodayGroupLines[]> {
    await this.pairs.expireDue();
    const [ofSessions, ofPairs] = await Promise.all([
      this.queries.sessions(limit, scope),
      this.queries.ofPairs(today, limit, scope),
    ]);
    const found = [...ofSessions, ...ofPairs];
    const [seekers, volunteers] = await Promise.all([
      this.seekers.names([...new Set(found.map(({ seekerId }) => seekerId))]),
      this.volunteers.names([...new Set(found.map(({ volunteerId }) => volunteerId))]),
    ]);
    const line = (row: FoundLine): TodayLine => {
      const volunteer = volunteers.get(row.volunteerId);
      const seeker = seekers.get(row.seekerId);
      const names = [
        volunteer ? `${volunteer.firstName} ${volunteer.lastName}` : null,
        (seeker?.protected ? seeker.alias : (seeker?.firstName ?? seeker?.alias)) ?? null,
      ];
      return {
        kind: OF_SESSIONS.includes(row.group) ? 'session' : 'relationship',
        id: row.id,
        parentId: row.relationshipId,
        names: names.filter((name) => name !== null),
        ...(seeker?.protected ? { protected: true } : {}),
        day: row.day,
        ...(row.dueOn ? { dueOn: row.dueOn } : {}),
        keys: { state: row.state },
        version: row.version,
      };
    };
    return GROUPS.map((group) => {
      const rows = found.filter((row) => row.group === group);
      const totals = { mine: rows[0]?.mine ?? 0, unit: rows[0]?.unit ?? 0 };
      return { group, total: totals[scope], totals, lines: rows.filter(({ shown }) => shown).map(line) };
    });
  }
}
