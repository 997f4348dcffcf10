import { Injectable } from '@nestjs/common';
import { distanceKm, type MatchVolunteer, shortlist } from '@rinnakkain/domain';
import { type SeekerNeed, SeekerDirectory, VolunteerDirectory } from '@rinnakkain/people-api';
import { Clock, notFound, UnitOfWork } from '@rinnakkain/platform-api';
import { Pairs } from '../relationships/pairs';
import { MatchVolunteers } from './match-volunteers';
import type {
  NamedVolunteer,
  ShortlistAnswer,
  ShortlistWarning,
  VolunteerTraits,
} from './shortlist.messages';

/** Who could support a seeker: loads rows, calls the rules, puts names beside ids. */
@Injectable()
export class ShortlistQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly seekers: SeekerDirectory,
    private readonly volunteers: MatchVolunteers,
    private readonly directory: VolunteerDirectory,
    private readonly pairs: Pairs,
  ) {}

  /** The shortlist of a seeker, at most so many by name. */
  async of(seekerId: string, limit: number): Promise<ShortlistAnswer> {
    await this.pairs.expireDue();
    const need = await this.seekers.needOf(seekerId);
    const all = await this.volunteers.all(seekerId, need.unitId);
    const today = this.clock.today();
    const result = shortlist(need, all, today, limit);
    const near = result.excluded.oneReasonAway;
    const shown = [...result.candidates, ...near.slice(0, limit)].map(({ volunteerId }) => volunteerId);
    const names = await this.directory.names(shown);
    const known = new Map(all.map((one) => [one.id, one]));
    const who = (id: MatchVolunteer['id']): { volunteer: NamedVolunteer; traits: VolunteerTraits } => {
      const [one, name] = [known.get(id), names.get(id)];
      if (!one || !name) throw notFound();
      return {
        volunteer: { id, name: `${name.firstName} ${name.lastName}` },
        traits: traitsOf(one, need, today),
      };
    };
    const warnings = await this.warnings(need);
    this.unitOfWork.current.record({
      action: 'shortlist.viewed',
      objectType: 'seeker',
      objectId: seekerId,
      details: {
        candidates: result.candidates.map(({ volunteerId }) => volunteerId),
        near: near.slice(0, limit).map(({ volunteerId }) => volunteerId),
      },
    });
    return {
      need: {
        alias: need.alias,
        protected: need.protected,
        theme: need.themes[0]?.theme ?? null,
        forms: [...need.forms],
        municipality: need.protected ? null : need.municipality,
        taskId: need.taskId,
      },
      warnings,
      considered: result.considered,
      eligible: result.eligible,
      candidates: result.candidates.map(({ volunteerId, fit, rank, parts }) => ({
        ...who(volunteerId),
        fit,
        rank,
        parts: [...parts],
      })),
      excluded: {
        byReason: result.excluded.byReason,
        oneReasonAway: near.slice(0, limit).map(({ volunteerId, code, args, wouldFit }) => ({
          ...who(volunteerId),
          code,
          ...(args ? { args } : {}),
          wouldFit,
        })),
        oneReasonAwayTotal: near.length,
      },
    };
  }

  private async warnings(need: SeekerNeed): Promise<ShortlistWarning[]> {
    const open = await this.pairs.openOf(need.seekerId);
    const checks: readonly [ShortlistWarning, boolean][] = [
      ['not_waiting', need.state !== 'waiting'],
      ['consent_missing', !need.consented],
      ['relationship_open', open !== undefined],
      ['task_missing', need.taskId === null],
      ['themes_unknown', need.themes.length === 0],
      ['area_unknown', !need.protected && need.municipality === null],
      ['times_unknown', need.weeklyTimes === 0],
    ];
    return checks.filter(([, holds]) => holds).map(([warning]) => warning);
  }
}

const traitsOf = (row: MatchVolunteer, need: SeekerNeed, today: string): VolunteerTraits => ({
  age: row.birthYear === null ? null : Number(today.slice(0, 4)) - row.birthYear,
  municipality: row.municipality,
  distanceKm:
    need.protected || !need.municipality || !row.municipality
      ? null
      : distanceKm(need.municipality, row.municipality),
  forms: [...row.forms],
  places: row.facts.freePlaces,
  occupied: row.facts.occupied,
});
