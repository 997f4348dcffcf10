import { Injectable } from '@nestjs/common';
import {
  mayRole,
  relationshipActionPermission,
  RuleViolation,
  seekerAfterEnding,
  type EndingReason,
  type RelationshipAction,
  type SeekerAfterEnding,
} from '@rinnakkain/domain';
import { Clock, notAllowed, Outbox, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { Placing } from '../matching/placing';
import { allowedFor, type PairPatch, Pairs } from './pairs';
import type { RelationshipEntity } from './relationship.entity';
import type { RelationshipTransition } from './relationship-requests.messages';
import type { RelationshipStanding } from './relationships.messages';
import { FIELDS_OF, seekerAnswersBy } from './transition-fields';

/** Actions after which the two know each other more closely: every hard rule is checked again. */
const CHECKED_AGAIN: readonly RelationshipAction[] = ['seeker_agrees', 'start'];
const A_DAY = '2000-01-01';

/** What is done to a relationship after it was proposed. */
@Injectable()
export class RelationshipCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pairs: Pairs,
    private readonly placing: Placing,
    private readonly outbox: Outbox,
  ) {}

  /** One action of the lifecycle table with what it needs. */
  async transition(id: string, version: number, body: RelationshipTransition): Promise<RelationshipStanding> {
    const { actor } = this.unitOfWork.current;
    const { action } = body;
    if (!mayRole(actor.role, relationshipActionPermission(action))) throw notAllowed();
    const own = actor.role === 'volunteer';
    // Whoever locks both takes the seeker first, as placing and closing a request do.
    if (CHECKED_AGAIN.includes(action)) await this.placing.lockSeeker((await this.pairs.load(id)).seekerId);
    await this.pairs.expireDue();
    const pair = await this.pairs.load(id, { lock: !own });
    if (pair.version !== version) throw staleVersion();
    const allowed = allowedFor(actor.role, pair.state);
    if (!allowed.includes(action) || action === 'expire') {
      throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: pair.state, action, allowed });
    }
    const state = own ? await this.answer(pair, action) : await this.act(pair, action, body);
    return { id, state, version: version + 1, allowed: allowedFor(actor.role, state) };
  }

  private async answer(
    pair: RelationshipEntity,
    action: RelationshipAction,
  ): Promise<RelationshipEntity['state']> {
    if (action !== 'volunteer_agrees' && action !== 'volunteer_declines') throw notAllowed();
    const expiresOn = action === 'volunteer_agrees' ? seekerAnswersBy(pair, this.clock.today()) : null;
    const state = await this.pairs.answer(pair, action, pair.version, expiresOn);
    if (!state) throw staleVersion();
    return state;
  }

  private async act(
    pair: RelationshipEntity,
    action: Exclude<RelationshipAction, 'expire'>,
    body: RelationshipTransition,
  ): Promise<RelationshipEntity['state']> {
    const patch = FIELDS_OF[action](pair, body, this.clock.today());
    if (CHECKED_AGAIN.includes(action)) await this.placing.checkAgain(pair);
    const state = await this.pairs.move(pair, action, patch, { version: pair.version });
    if (patch.endingReason && patch.seekerOutcome && patch.endedOn) await this.tellPeople(pair, patch);
    return state;
  }

  /** What becomes of the seeker's request is done by `people`, and is not lost. */
  private tellPeople(pair: RelationshipEntity, patch: PairPatch): Promise<void> {
    const [outcome, reason] = [patch.seekerOutcome as SeekerAfterEnding, patch.endingReason as EndingReason];
    const effect = seekerAfterEnding(outcome, reason, A_DAY, this.clock.today());
    return this.outbox.publish('relationship.ended', {
      seekerId: pair.seekerId,
      outcome,
      keepWaiting: effect.state === 'waiting' && effect.waitingSince === A_DAY ? 'yes' : 'no',
      day: patch.endedOn ?? null,
      reason,
    });
  }
}
