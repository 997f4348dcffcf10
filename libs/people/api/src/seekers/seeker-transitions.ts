import { Injectable } from '@nestjs/common';
import {
  effectOnOpenPair,
  nextState,
  reasonToKeep,
  requireConsent,
  SEEKER_LIFECYCLE,
  type Day,
  type SeekerAction,
  type SeekerExitReason,
  type StoredSeekerState,
} from '@rinnakkain/domain';
import { Clock, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { OpenPairs } from './open-pairs';
import { loadOpenSeeker } from './open-seeker';
import { SeekerRow } from './seeker.entity';
import type { SeekerTransition } from './seekers.messages';

type Columns = Partial<Pick<SeekerRow, 'state' | 'contactedOn' | 'exitReason' | 'closedOn' | 'waitingSince'>>;

/** What an action writes besides the state; a request that is opened again starts to wait anew, unless it is the same day's mistake. */
function columnsOf(
  seeker: SeekerRow,
  action: SeekerAction,
  reason: SeekerExitReason | null,
  today: Day,
): Columns {
  switch (action) {
    case 'contact':
      return { contactedOn: today };
    case 'queue':
      return { contactedOn: seeker.contactedOn ?? today };
    case 'reopen':
      return {
        exitReason: null,
        closedOn: null,
        ...(seeker.closedOn === today ? {} : { waitingSince: today }),
      };
    default:
      return { exitReason: reason, closedOn: today };
  }
}

/** Takes requests along their path. */
@Injectable()
export class SeekerTransitions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pairs: OpenPairs,
  ) {}

  /** Applies an action; an ending withdraws an open proposal and is refused while a relationship runs. */
  async apply(id: string, version: number, { action, reason }: SeekerTransition): Promise<void> {
    const work = this.unitOfWork.current;
    const seeker = await loadOpenSeeker(work, id, { lock: true });
    if (seeker.version !== version) throw staleVersion();
    const to: StoredSeekerState = nextState(SEEKER_LIFECYCLE, seeker.state, action);
    const kept = reasonToKeep(SEEKER_LIFECYCLE, action, reason);
    if (action === 'queue' || action === 'reopen') requireConsent(seeker.consented);
    const pair = await this.pairs.of(id);
    if (effectOnOpenPair(action, pair?.state ?? null) === 'withdraw_proposal')
      await this.pairs.withdrawProposal(id, action);
    await work.update(SeekerRow, id, version, {
      state: to,
      ...columnsOf(seeker, action, kept, this.clock.today()),
    });
    work.record({
      action: 'seeker.transitioned',
      objectType: 'seeker',
      objectId: id,
      details: { action, from: seeker.state, to, reason: kept },
    });
  }
}
