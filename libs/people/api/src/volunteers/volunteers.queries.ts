import { Injectable, Optional } from '@nestjs/common';
import {
  actionsFor,
  allowedActions,
  maskToWeeklyTimes,
  mayRole,
  VOLUNTEER_LIFECYCLE,
  volunteerActionPermission,
} from '@rinnakkain/domain';
import { Clock, type PersonKey, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { NO_PLACES_TAKEN, OccupiedPlaces } from '../ports/occupied-places';
import { factsOf } from './volunteer-facts';
import { VolunteerParts } from './volunteer-parts.queries';
import { readinessInFull } from './volunteer-readiness';
import { VolunteerRow } from './volunteer.entity';
import type { Volunteer } from './volunteers.messages';

/** Column labels that contact data is sealed with. */
export const PHONE = 'people.volunteer.phone';
export const EMAIL = 'people.volunteer.email';

/** One volunteer with everything that decides readiness. */
@Injectable()
export class VolunteersQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly parts: VolunteerParts,
    @Optional() private readonly places: OccupiedPlaces = NO_PLACES_TAKEN,
  ) {}

  /** The volunteer's page, and the record that it was seen. */
  async view(id: string): Promise<Volunteer> {
    const volunteer = await this.answer(id);
    this.unitOfWork.current.record({ action: 'volunteer.viewed', objectType: 'volunteer', objectId: id });
    return volunteer;
  }

  /** The volunteer as it stands, for the answer of a change that is recorded itself. */
  async answer(id: string): Promise<Volunteer> {
    const row = await this.unitOfWork.current.load(VolunteerRow, id);
    const key = await this.vault.keyOf(id);
    const today = this.clock.today();
    const occupied = (await this.places.of([id])).get(id) ?? 0;
    const consents = await this.parts.consents(id);
    return {
      ...this.standing(row),
      ...told(row),
      ...this.contact(row, key),
      occupiedPlaces: occupied,
      consented: consents.some(({ withdrawnOn }) => withdrawnOn === null),
      readiness: readinessInFull(factsOf(row, today), occupied, null, today),
      interviews: await this.parts.interviews(id, key),
      papers: await this.parts.papers(id),
      consents,
      trainings: await this.parts.trainings(id),
      checks: await this.parts.checks(row),
      account: await this.parts.account(row),
    };
  }

  private standing(row: VolunteerRow) {
    const { role, accountId } = this.unitOfWork.current.actor;
    const actions = actionsFor(
      role,
      allowedActions(VOLUNTEER_LIFECYCLE, row.state),
      volunteerActionPermission,
    );
    const isOwn = row.accountId === accountId;
    return {
      state: row.state,
      allowed: actions.filter((action) => !(isOwn && action === 'approve')),
      mayChange: mayRole(role, 'volunteer.update'),
      version: row.version,
      arrivedAt: row.arrivedAt,
      exitReason: row.exitReason,
    };
  }

  /** Contact data is for coordinators of the unit; to others it is not there at all. */
  private contact(row: VolunteerRow, key: PersonKey | undefined): Pick<Volunteer, 'phone' | 'email'> {
    if (this.unitOfWork.current.actor.role !== 'coordinator') return {};
    return {
      phone: key?.open(PHONE, row.id, row.phoneSealed) ?? null,
      email: key?.open(EMAIL, row.id, row.emailSealed) ?? null,
    };
  }
}

const told = (row: VolunteerRow) => ({
  id: row.id,
  firstName: row.firstName,
  lastName: row.lastName,
  alias: row.alias,
  birthYear: row.birthYear,
  gender: row.gender,
  municipality: row.municipality,
  languages: row.languages,
  themes: row.themes,
  refusedThemes: row.refusedThemes,
  forms: row.forms,
  weeklyTimes: maskToWeeklyTimes(row.weeklyTimes),
  travelKm: row.travelKm,
  freePlaces: row.freePlaces,
  units: row.unitIds,
  notAvailableBefore: row.notAvailableBefore,
  intendedEnd: row.intendedEnd,
  limits: { seekerGenders: row.seekerGenders },
  clearedForProtected: row.clearedForProtected,
  heardFrom: row.heardFrom,
});
