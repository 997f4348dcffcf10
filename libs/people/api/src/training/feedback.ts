import { Injectable } from '@nestjs/common';
import { FEEDBACK_SCALES, feedbackIsShown, type FeedbackScale, RuleViolation } from '@rinnakkain/domain';
import {
  Clock,
  currentContext,
  RootKey,
  sql,
  systemActor,
  UnitOfWork,
  withContext,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { openFeedback, sealFeedback } from './feedback-seal';
import type { MarkCounts, NewFeedback, RunFeedback } from './feedback.messages';
import { CourseRunRow } from './training.entities';

type Told = Readonly<Record<FeedbackScale, readonly number[] | null>> & {
  readonly answers: number;
  readonly texts_sealed: readonly Buffer[] | null;
};

/** Feedback on runs: given by whoever was there, once, and told of all together. */
@Injectable()
export class Feedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly rootKey: RootKey,
  ) {}

  /**
   * Counts what a volunteer says of a run. It is written by the product itself, in a transaction and under a number of
   * its own: what is put on record has neither an account nor the request it came with.
   */
  async give(runId: string, said: NewFeedback): Promise<void> {
    const { actor } = currentContext();
    const today = this.clock.today();
    const ticket = await this.unitOfWork.runAs(actor, async (work) => {
      await work.load(CourseRunRow, runId);
      const held = await work.row<{ ticket: string }>(
        sql`select o.ticket from people.own_feedback_tickets(${today}::date) o where o.run_id = ${runId}::uuid`,
      );
      return held?.ticket;
    });
    if (!ticket || !actor) throw new RuleViolation('TRANSITION_NOT_ALLOWED');
    const product = systemActor(actor.organisationId);
    const place = { organisationId: product.organisationId, runId };
    const words = said.text ? sealFeedback(this.rootKey, place, said.text) : null;
    const marks = FEEDBACK_SCALES.map((scale) => said[scale]);
    const apart = { requestId: randomUUID(), address: '', actor: null, work: null };
    const given = await withContext(apart, () =>
      this.unitOfWork.runAs(product, async (work) => {
        const counted = await work.row<{ run: string | null }>(
          sql`select people.give_feedback(${ticket}::uuid, ${today}::date, ${marks}::integer[], ${words}::bytea) as run`,
        );
        if (!counted?.run) return false;
        work.record({ action: 'training.feedback_given', objectType: 'course_run', objectId: counted.run });
        return true;
      }),
    );
    if (!given) throw new RuleViolation('TRANSITION_NOT_ALLOWED');
  }

  /** What was said of a run; recorded. */
  async of(runId: string): Promise<RunFeedback> {
    const work = this.unitOfWork.current;
    const { organisationId } = work.actor;
    const today = this.clock.today();
    const { lastDay, cancelledAt } = await work.load(CourseRunRow, runId);
    const told = await work.row<Told>(sql`select * from people.feedback_of(${runId}::uuid, ${today}::date)`);
    work.record({ action: 'training.feedback_viewed', objectType: 'course_run', objectId: runId });
    const answers = told?.answers ?? 0;
    const shown = feedbackIsShown({ lastDay, cancelled: cancelledAt !== null }, answers, today);
    if (!told || !shown) return { answers, shown: false, scales: [], texts: [] };
    return {
      answers,
      shown,
      scales: FEEDBACK_SCALES.flatMap((scale) => {
        const counts = told[scale];
        return counts ? [{ scale, counts: countsOf(counts) }] : [];
      }),
      texts: (told.texts_sealed ?? []).map((each) => ({
        text: openFeedback(this.rootKey, { organisationId, runId }, each),
      })),
    };
  }
}

const countsOf = ([one = 0, two = 0, three = 0, four = 0, five = 0]: readonly number[]): MarkCounts => ({
  one,
  two,
  three,
  four,
  five,
});
