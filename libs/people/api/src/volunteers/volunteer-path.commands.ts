import { Injectable } from '@nestjs/common';
import {
  mayApprove,
  nextState,
  reasonToKeep,
  refuseOwn,
  VOLUNTEER_LIFECYCLE,
  type VolunteerAction,
} from '@rinnakkain/domain';
import { Clock, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { factsOf, VolunteerFactsKeeper } from './volunteer-facts';
import { VolunteerRow } from './volunteer.entity';
import type { VolunteerTransition } from './volunteers.messages';

/** Moves volunteers on their path. */
@Injectable()
export class VolunteerPath {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** One step as somebody asks for it. */
  async transition(id: string, version: number, { action, reason }: VolunteerTransition): Promise<void> {
    const row = await this.unitOfWork.current.load(VolunteerRow, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    await this.move(row, action, reason);
  }

  /** One step of a row that the transaction holds; the reason is kept where the action has one. */
  async move(row: VolunteerRow, action: VolunteerAction, reason?: string | null): Promise<void> {
    const work = this.unitOfWork.current;
    const to = nextState(VOLUNTEER_LIFECYCLE, row.state, action);
    const exitReason = reasonToKeep(VOLUNTEER_LIFECYCLE, action, reason);
    if (action === 'approve') {
      refuseOwnRow(row, work.actor);
      const today = this.clock.today();
      mayApprove({ ...factsOf(row, today), occupied: 0 }, today);
    }
    await work.update(VolunteerRow, row.id, row.version, { state: to, exitReason });
    await this.facts.refresh(row.id);
    work.record({
      action: 'volunteer.transitioned',
      objectType: 'volunteer',
      objectId: row.id,
      details: { action, from: row.state, to, reason: exitReason },
    });
  }
}

/** Nobody decides on themselves, whichever of their roles acts. */
export function refuseOwnRow(
  row: Pick<VolunteerRow, 'id' | 'accountId'>,
  actor: { readonly accountId: string; readonly volunteerId: string | null },
): void {
  refuseOwn(row.accountId === actor.accountId ? row.id : actor.volunteerId, row.id);
}
