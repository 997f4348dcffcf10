import { Injectable } from '@nestjs/common';
import {
  addMonths,
  PAIR_STATES,
  RETENTION_MONTHS,
  shownSeekerState,
  type Day,
  type RelationshipState,
  type RetentionClass,
} from '@rinnakkain/domain';
import { Clock, invalid, notFound, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { OpenPairs } from '../open-pairs';
import { loadOpenSeeker } from '../open-seeker';
import { NO_NEED } from '../seeker-patch';
import { SeekerPrivateRow } from '../seeker-private.entity';
import { SeekerRow } from '../seeker.entity';
import type { RemainingRecord, WithdrawnConsent } from './consents.messages';
import { SeekerConsentRow } from './seeker-consent.entity';

const isOpen = (state: string): boolean => ['received', 'contacted', 'waiting'].includes(state);
const isPair = (state: RelationshipState): boolean =>
  (PAIR_STATES as readonly RelationshipState[]).includes(state);

/** What remains of a seeker after consent was withdrawn, why, and until when. */
function remaining(closedOn: Day, hadRelationship: boolean): RemainingRecord[] {
  const kept = hadRelationship ? 'seekerAfterRelationship' : 'requestWithoutRelationship';
  const one = (
    what: RemainingRecord['what'],
    why: RemainingRecord['why'],
    retention: RetentionClass,
  ): RemainingRecord => ({ what, why, retention, until: addMonths(closedOn, RETENTION_MONTHS[retention]) });
  return [
    one('contact', 'claims_and_safety', kept),
    one('contact_notes', 'claims_and_safety', kept),
    one('consent', 'proof_of_consent', kept),
    ...(hadRelationship ? [one('relationships', 'claims_and_safety', kept)] : []),
    one('audit', 'proof_of_processing', 'audit'),
  ];
}

/** Withdraws consents of seekers, which ends everything that stood on them. */
@Injectable()
export class ConsentWithdrawals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pairs: OpenPairs,
  ) {}

  /** Closes the request, ends a running relationship, empties the need, and tells what remains. */
  async withdraw(id: string, consentId: string, given: Day | undefined): Promise<WithdrawnConsent> {
    const work = this.unitOfWork.current;
    const today = this.clock.today();
    const day = given ?? today;
    const seeker = await loadOpenSeeker(work, id, { lock: true });
    const [consent] = await work.find(
      SeekerConsentRow,
      sql`t.id = ${consentId}::uuid and t.seeker_id = ${id}::uuid and t.withdrawn_on is null`,
    );
    if (!consent) throw notFound();
    if (day > today || day < consent.day)
      throw invalid([{ pointer: '/day', code: 'OUT_OF_RANGE', params: { min: consent.day, max: today } }]);
    const pair = await this.pairs.of(id);
    if (pair && isPair(pair.state)) await this.pairs.endForWithdrawnConsent(id);
    else if (pair) await this.pairs.withdrawProposal(id, 'consent_withdrawn');
    await work.updateWhere(
      SeekerConsentRow,
      sql`t.seeker_id = ${id}::uuid and t.withdrawn_on is null`,
      null,
      { withdrawnOn: day },
    );
    await work.updateWhere(SeekerPrivateRow, sql`t.seeker_id = ${id}::uuid`, null, NO_NEED);
    const closing = isOpen(seeker.state)
      ? ({ state: 'withdrawn', exitReason: 'own_wish', closedOn: today } as const)
      : {};
    await work.update(SeekerRow, id, null, {
      consented: false,
      priority: 'normal',
      taskId: null,
      ...closing,
    });
    work.record({
      action: 'seeker.consent_withdrawn',
      objectType: 'seeker',
      objectId: id,
      details: { consentId, from: seeker.state, relationshipId: pair?.id ?? null },
    });
    const now = await work.load(SeekerRow, id);
    return {
      seekerId: id,
      state: shownSeekerState(now.state, null),
      version: now.version,
      remains: remaining(now.closedOn ?? today, pair !== null && isPair(pair.state)),
    };
  }
}
