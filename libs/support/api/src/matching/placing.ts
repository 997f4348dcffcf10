import { Injectable } from '@nestjs/common';
import { checkPair, checkPlacing, type MatchNeed } from '@rinnakkain/domain';
import { type SeekerNeed, SeekerDirectory, taskConditions, Tasks } from '@rinnakkain/people-api';
import { Clock, invalid, notFound } from '@rinnakkain/platform-api';
import { Pairs } from '../relationships/pairs';
import type { RelationshipEntity } from '../relationships/relationship.entity';
import { MatchVolunteers } from './match-volunteers';

/** A pair that may be proposed, in the transaction that has locked both. */
export interface Placed {
  readonly seeker: SeekerNeed;
  readonly task: { readonly id: string; readonly lengthMonths: number; readonly timesPerMonth: number };
}

/** The gate before two people are brought together: both rows locked, every hard rule and free place again. */
@Injectable()
export class Placing {
  constructor(
    private readonly seekers: SeekerDirectory,
    private readonly volunteers: MatchVolunteers,
    private readonly tasks: Tasks,
    private readonly pairs: Pairs,
    private readonly clock: Clock,
  ) {}

  /** For a new proposal; throws the rule that forbids it. */
  async place(seekerId: string, volunteerId: string, taskId?: string): Promise<Placed> {
    // The seeker first, as everybody does; expiry waits for nobody, yet whoever changes the seeker may wait for its rows.
    await this.seekers.lock(seekerId);
    await this.pairs.expireDue();
    const seeker = await this.seekers.needOf(seekerId);
    const wanted = taskId ?? seeker.taskId;
    if (!wanted) throw invalid([{ pointer: '/taskId', code: 'REQUIRED' }]);
    const task = await this.tasks.find(wanted);
    if (!task) throw invalid([{ pointer: '/taskId', code: 'NOT_FOUND_VALUE' }]);
    const volunteer = await this.volunteers.locked(seekerId, seeker.unitId, volunteerId);
    if (!volunteer) throw notFound();
    const openPair = await this.pairs.openOf(seekerId);
    const need: MatchNeed = { ...seeker, task: taskConditions(task) };
    checkPlacing(
      {
        seekerState: seeker.state,
        seekerConsented: seeker.consented,
        openPair: openPair && !this.pairs.isDue(openPair) ? openPair.state : null,
        need,
        volunteer,
      },
      this.clock.today(),
    );
    return { seeker, task };
  }

  /** Keeps the seeker as they are until the end of the transaction. */
  lockSeeker(seekerId: string): Promise<void> {
    return this.seekers.lock(seekerId);
  }

  /** For a pair under way, whose seeker is locked, before the two know each other more closely; its own place is not counted. */
  async checkAgain(pair: RelationshipEntity): Promise<void> {
    const seeker = await this.seekers.needOf(pair.seekerId);
    const task = await this.tasks.find(pair.taskId);
    const volunteer = await this.volunteers.locked(pair.seekerId, pair.unitId, pair.volunteerId);
    if (!volunteer) throw notFound();
    const { facts } = volunteer;
    const others = { ...facts, occupied: Math.max(0, facts.occupied - 1) };
    checkPair(
      { ...seeker, task: task ? taskConditions(task) : null },
      { ...volunteer, facts: others },
      this.clock.today(),
    );
  }
}
