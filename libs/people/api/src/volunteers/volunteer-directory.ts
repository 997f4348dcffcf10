import { Injectable } from '@nestjs/common';
import {
  idOf,
  type MatchVolunteer,
  type ReadinessCode,
  readiness,
  type VolunteerId,
  type VolunteerState,
} from '@rinnakkain/domain';
import { Clock, scoped, Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { factsOf, type KnownFacts } from './volunteer-facts';
import type { VolunteerRow } from './volunteer.entity';

/** A volunteer as the shortlist needs one, without what `support` knows better: places taken and obstacles. */
export interface CandidateRow extends Omit<MatchVolunteer, 'facts' | 'obstacles' | 'lastEndedOn'> {
  readonly facts: KnownFacts;
  readonly firstName: string;
  readonly lastName: string;
  readonly alias: string | null;
  readonly unitIds: readonly string[];
  readonly accountId: string | null;
}

/** How a volunteer is named. */
export interface VolunteerNames {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly alias: string | null;
}

/** The acting volunteer, as their own pages greet them. */
export interface OwnVolunteer extends VolunteerNames {
  readonly state: VolunteerState;
  readonly unitIds: readonly string[];
  /** What is missing by papers; places taken aside. */
  readonly missing: readonly ReadinessCode[];
  readonly readyUntil: string | null;
}

type CandidateColumns = Pick<
  VolunteerRow,
  | 'id'
  | 'unitIds'
  | 'accountId'
  | 'state'
  | 'firstName'
  | 'lastName'
  | 'alias'
  | 'birthYear'
  | 'gender'
  | 'municipality'
  | 'languages'
  | 'themes'
  | 'refusedThemes'
  | 'forms'
  | 'weeklyTimes'
  | 'travelKm'
  | 'freePlaces'
  | 'notAvailableBefore'
  | 'seekerGenders'
  | 'clearedForProtected'
  | 'facts'
>;

/** Volunteers as plain objects for the other contexts. */
@Injectable()
export class VolunteerDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Every volunteer within the actor's reach who has not left, ready or not. */
  candidates(): Promise<CandidateRow[]> {
    return this.read(sql`v.state not in ('stopped', 'not_selected', 'referred', 'withdrawn')`);
  }

  /** One volunteer within the actor's reach; undefined when there is none. */
  async one(id: string): Promise<CandidateRow | undefined> {
    return (await this.read(sql`v.id = ${id}::uuid`))[0];
  }

  /** Keeps a volunteer's row until the end of the transaction and tells how it stands then (coordinators only). */
  async lock(id: string): Promise<CandidateRow | undefined> {
    return (await this.read(sql`v.id = ${id}::uuid`, sql` for update of v`))[0];
  }

  /** Names of volunteers within the actor's reach. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, VolunteerNames>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.current.rows<VolunteerNames>(sql`
      select v.id, v.first_name as "firstName", v.last_name as "lastName", v.alias
      from ${scoped('people.volunteer', 'v')} where v.id = any (${ids}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The volunteer that acts; undefined for everybody else. */
  async own(): Promise<OwnVolunteer | undefined> {
    const { actor } = this.unitOfWork.current;
    if (actor.role !== 'volunteer' || !actor.volunteerId) return undefined;
    const own = await this.one(actor.volunteerId);
    if (!own) return undefined;
    const { missing, readyUntil } = readiness({ ...own.facts, occupied: 0 }, null, this.clock.today());
    return {
      id: own.id,
      firstName: own.firstName,
      lastName: own.lastName,
      alias: own.alias,
      unitIds: own.unitIds,
      state: own.facts.state,
      missing: missing.map(({ code }) => code).filter((code) => code !== 'FULL'),
      readyUntil,
    };
  }

  private async read(where: Sql, tail: Sql = sql``): Promise<CandidateRow[]> {
    const today = this.clock.today();
    const rows = await this.unitOfWork.current.rows<CandidateColumns>(sql`
      select v.id, v.unit_ids as "unitIds", v.account_id as "accountId", v.state, v.first_name as "firstName",
        v.last_name as "lastName", v.alias, v.birth_year as "birthYear", v.gender, v.municipality, v.languages, v.themes,
        v.refused_themes as "refusedThemes", v.forms, v.weekly_times as "weeklyTimes", v.travel_km as "travelKm",
        v.free_places as "freePlaces", v.not_available_before as "notAvailableBefore", v.seeker_genders as "seekerGenders",
        v.cleared_for_protected as "clearedForProtected", v.facts
      from ${scoped('people.volunteer', 'v')} where ${where}${tail}`);
    return rows.map((row) => candidate(row, today));
  }
}

const candidate = (row: CandidateColumns, today: string): CandidateRow => ({
  id: idOf<VolunteerId>(row.id),
  facts: factsOf(row, today),
  firstName: row.firstName,
  lastName: row.lastName,
  alias: row.alias,
  unitIds: row.unitIds,
  accountId: row.accountId,
  birthYear: row.birthYear,
  gender: row.gender,
  municipality: row.municipality,
  languages: row.languages,
  themes: row.themes,
  refusedThemes: row.refusedThemes,
  forms: row.forms,
  weeklyTimes: row.weeklyTimes,
  travelKm: row.travelKm,
  limits: row.seekerGenders.length > 0 ? { seekerGenders: row.seekerGenders } : {},
  clearedForProtected: row.clearedForProtected,
});
