import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mondayOf } from '@rinnakkain/domain';
import { type Actor, Clock, Jobs, Messages, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';

interface Reviewer {
  readonly accountId: string;
  readonly language: 'fi' | 'sv' | 'en';
}

/** Every Monday: tells reviewers that records await them, when any do. */
@Injectable()
export class ReviewDigest implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly messages: Messages,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'review_digest', cron: '0 8 * * 1', run: (actor) => this.tell(actor) });
  }

  private tell(actor: Actor): Promise<void> {
    const monday = mondayOf(this.clock.today());
    return this.unitOfWork.runAs(actor, async (work) => {
      const counted = await work.row<{ awaiting: number }>(
        sql`select count(*)::integer as awaiting from ${scoped('people.training_record', 'r')} where r.state = 'attended'`,
      );
      const awaiting = counted?.awaiting ?? 0;
      if (awaiting === 0) return;
      const reviewers = await work.rows<Reviewer>(sql`
        select m.account_id as "accountId", a.language
        from ${scoped('platform.membership', 'm')} join platform.accounts_of_organisation() a on a.id = m.account_id
        where m.role = 'training_reviewer' and m.ended_at is null and m.disabled_at is null`);
      await this.messages.queue(
        reviewers.map(({ accountId, language }) => ({
          kind: 'review_digest' as const,
          language,
          accountId,
          onceKey: `digest|${accountId}|${monday}`,
          forDay: monday,
          awaiting,
          byDay: true,
        })),
      );
    });
  }
}
