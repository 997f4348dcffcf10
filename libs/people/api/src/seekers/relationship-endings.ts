import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ENDING_REASONS,
  EXIT_REASON_OF_ENDING,
  SEEKER_EXIT_REASONS,
  type SeekerExitReason,
} from '@rinnakkain/domain';
import { type EventPayload, Outbox, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { SeekerRow } from './seeker.entity';

/** The event that a relationship of a seeker has ended and what becomes of the request. */
export const RELATIONSHIP_ENDED = 'relationship.ended';

/** The reason a request closes with: an ending's own, or an exit reason as it was given. */
function exitReasonOf(reason: string | null | undefined): SeekerExitReason {
  const ending = ENDING_REASONS.find((each) => each === reason);
  if (ending) return EXIT_REASON_OF_ENDING[ending];
  return SEEKER_EXIT_REASONS.find((each) => each === reason) ?? 'other';
}

/** Closes a request or puts it back in the queue when its relationship has ended. */
@Injectable()
export class RelationshipEndings implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.on(RELATIONSHIP_ENDED, (payload) => this.apply(payload));
  }

  /** A request that has been closed meanwhile stays as it is. */
  private async apply({ seekerId, outcome, keepWaiting, day, reason }: EventPayload): Promise<void> {
    const work = this.unitOfWork.current;
    const [seeker] = await work.find(SeekerRow, sql`t.id = ${seekerId}::uuid`, { lock: true });
    const ended = { event: RELATIONSHIP_ENDED, outcome: outcome ?? null };
    if (!seeker || seeker.state !== 'waiting' || !day) {
      work.record({
        action: 'seeker.transitioned',
        objectType: 'seeker',
        objectId: seekerId ?? undefined,
        details: { ...ended, unchanged: true },
      });
      return;
    }
    const closes = outcome === 'close';
    await work.update(
      SeekerRow,
      seeker.id,
      null,
      closes
        ? { state: 'closed', exitReason: exitReasonOf(reason), closedOn: day }
        : { waitingSince: keepWaiting === 'no' ? day : seeker.waitingSince },
    );
    work.record({
      action: 'seeker.transitioned',
      objectType: 'seeker',
      objectId: seeker.id,
      details: { ...ended, from: 'in_relationship', to: closes ? 'closed' : 'waiting' },
    });
  }
}
