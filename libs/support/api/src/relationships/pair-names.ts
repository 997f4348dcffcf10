import { Injectable } from '@nestjs/common';
import { daysBetween } from '@rinnakkain/domain';
import { SeekerDirectory, VolunteerDirectory } from '@rinnakkain/people-api';
import { Accounts, Clock, UnitOfWork } from '@rinnakkain/platform-api';
import { allowedFor, Pairs } from './pairs';
import type { RelationshipPage } from './relationships.messages';
import type { PairRow } from './unit-relationships.queries';

/** Puts names beside ids: supporter, seeker as far as the actor may know, coordinator; three queries for any page. */
@Injectable()
export class PairNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly seekers: SeekerDirectory,
    private readonly volunteers: VolunteerDirectory,
    private readonly accounts: Accounts,
  ) {}

  /** Rows of a list as they are told to a coordinator; of closed ones the alias and the state alone. */
  async of(rows: readonly PairRow[], pairs: Pairs): Promise<RelationshipPage[]> {
    if (rows.length === 0) return [];
    const seekerIds = rows.map(({ seekerId }) => seekerId);
    const seekers = await this.seekers.names(seekerIds);
    const closed = await pairs.closed(seekerIds);
    const volunteers = await this.volunteers.names(rows.map(({ volunteerId }) => volunteerId));
    const accounts = await this.accounts.names(rows.map(({ coordinatorId }) => coordinatorId));
    const today = this.clock.today();
    const { role } = this.unitOfWork.current.actor;
    return rows.map((row): RelationshipPage => {
      const known = seekers.get(row.seekerId);
      const volunteer = volunteers.get(row.volunteerId);
      const isClosed = closed.has(row.seekerId);
      const firstName = known && !known.protected ? known.firstName : null;
      return {
        id: row.id,
        state: row.state,
        version: row.version,
        allowed: isClosed ? [] : allowedFor(role, row.state),
        closed: isClosed,
        shownAs: firstName ?? known?.alias ?? null,
        seeker: {
          id: row.seekerId,
          alias: known?.alias ?? null,
          firstName,
          protected: known?.protected ?? false,
        },
        ...(isClosed
          ? {}
          : {
              volunteer: {
                id: row.volunteerId,
                name: volunteer ? `${volunteer.firstName} ${volunteer.lastName}` : null,
              },
              taskId: row.taskId,
              proposedOn: row.proposedOn,
              endedOn: row.endedOn,
              daysSinceSession: row.lastSession ? daysBetween(row.lastSession.day, today) : null,
              toAcknowledge: row.toAcknowledge,
            }),
        coordinator: { id: row.coordinatorId, name: accounts.get(row.coordinatorId) ?? null },
        unit: { id: row.unitId, name: row.unitName },
        expiresOn: isClosed ? null : row.expiresOn,
        firstMeetingOn: isClosed ? null : row.firstMeetingOn,
        startedOn: isClosed ? null : row.startedOn,
        plannedEndOn: isClosed ? null : row.plannedEndOn,
        lastSession: isClosed ? null : row.lastSession,
        card: null,
        released: [],
      };
    });
  }
}
