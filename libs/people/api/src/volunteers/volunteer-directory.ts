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

/** The same without what names them. */
export type CandidateFacts = Omit<CandidateRow, 'firstName' | 'lastName' | 'alias' | 'accountId'>;

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

  /** Every volunteer of a unit within the actor's reach who has not left, ready or not; without what names them. */
  async candidates(unitId: string): Promise<CandidateFacts[]> {
    const today = this.clock.today();
    const rows = await this.rows(
      sql`v.state not in ('stopped', 'not_selected', 'referred', 'withdrawn') and ${unitId}::uuid = any (v.unit_ids)`,
    );
    return rows.map((row) => unnamed(row, today));
  }

  /** One volunteer within the actor's reach; undefined when there is none. */
  async one(id: string): Promise<CandidateRow | undefined> {
    return (await this.read(sql`v.id = ${id}::uuid`))[0];
  }

  /** Several volunteers within the actor's reach. */
  several(ids: readonly string[]): Promise<CandidateRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.read(sql`v.id = any (${[...ids]}::uuid[])`);
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
    const rows = await this.rows(where, tail);
    return rows.map(({ firstName, lastName, alias, accountId, ...row }) => ({
      ...unnamed(row, today),
      firstName,
      lastName,
      alias,
      accountId,
    }));
  }

  private rows(where: Sql, tail: Sql = sql``): Promise<CandidateColumns[]> {
    return this.unitOfWork.current.rows<CandidateColumns>(sql`
      select v.id, v.unit_ids as "unitIds", v.account_id as "accountId", v.state, v.first_name as "firstName",
        v.last_name as "lastName", v.alias, v.birth_year as "birthYear", v.gender, v.municipality, v.languages, v.themes,
        v.refused_themes as "refusedThemes", v.forms, v.weekly_times as "weeklyTimes", v.travel_km as "travelKm",
        v.free_places as "freePlaces", v.not_available_before as "notAvailableBefore", v.seeker_genders as "seekerGenders",
        v.cleared_for_protected as "clearedForProtected", v.facts
      from ${scoped('people.volunteer', 'v')} where ${where}${tail}`);
  }
}

const unnamed = (
  row: Omit<CandidateColumns, 'firstName' | 'lastName' | 'alias' | 'accountId'>,
  today: string,
): CandidateFacts => ({
  id: idOf<VolunteerId>(row.id),
  facts: factsOf(row, today),
  unitIds: row.unitIds,
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
