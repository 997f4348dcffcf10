import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, FEEDBACK_ANSWER_DAYS } from '@rinnakkain/domain';
import { randomUUID } from 'node:crypto';
import { Accounts } from '../accounts/accounts';
import { Clock } from '../context/clock';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { notFound } from '../problems/problem';
import { publicActor } from '../public-pages/public-actor';
import {
  type TodayGroupLines,
  type TodayScope,
  type TodaySource,
  TodaySources,
} from '../today/today-sources';
import { Vault } from '../vault/vault';
import { PageFeedbackRow } from './page-feedback.entity';
import type { PageFeedback, PageFeedbackList, PageFeedbackQuery } from './page-feedback.messages';

const COLUMN = 'platform.page_feedback';
const KEY = `${COLUMN}.wrapped_key`;

/** What somebody sends about the pages. */
export interface SentFeedback {
  readonly organisationId: string;
  readonly words: string;
  /** Where they wish for an answer; empty when nowhere. */
  readonly replyTo: string;
  /** To know it again when it is sent twice. */
  readonly content: string;
}

/** What people say about the public pages, and that it is answered in time. */
@Injectable()
export class PageFeedbacks implements TodaySource, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly sources: TodaySources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Takes what somebody without an account says; nothing can be read back. */
  receive({ organisationId, words, replyTo, content }: SentFeedback): Promise<void> {
    return this.unitOfWork.runAs(publicActor(organisationId), async (work) => {
      const id = randomUUID();
      const today = this.clock.today();
      const { key, wrapped } = this.vault.keyForRow(KEY, id);
      const sealed = [
        key.seal(`${COLUMN}.text`, id, words),
        key.seal(`${COLUMN}.reply_to`, id, replyTo || null),
      ];
      const row = await work.row<{ outcome: string | null }>(sql`
        select platform.receive_page_feedback(${id}::uuid, ${wrapped}::bytea, ${sealed}::bytea[], ${addDays(today, FEEDBACK_ANSWER_DAYS)}::date,
          ${this.vault.printOf('page feedback', content)}::bytea, ${this.clock.now()}::timestamptz, ${today}::date) as outcome`);
      if (row?.outcome === 'received')
        work.record({ action: 'page_feedback.received', objectType: 'page_feedback', objectId: id });
    });
  }

  /** What was said, the unanswered first. */
  async list(query: PageFeedbackQuery): Promise<PageFeedbackList> {
    const work = this.unitOfWork.current;
    const { rows, total } = await work.page<PageFeedbackRow>(
      work.queryFor(PageFeedbackRow, sql`true`, {
        order: sql`t.answered_on is not null, t.due_on, t.id`,
      }),
      query,
    );
    const names = await this.accounts.names(rows.map(({ answeredBy }) => answeredBy));
    work.record({
      action: 'page_feedback.listed',
      objectType: 'page_feedback',
      details: { count: rows.length },
    });
    return { items: rows.map((row) => this.told(row, names)), total };
  }

  /** Marks it as answered; once more changes nothing. */
  async answered(id: string): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await work.load(PageFeedbackRow, id, { lock: true });
    if (row.answeredOn !== null) return;
    await work.update(PageFeedbackRow, id, null, {
      answeredOn: this.clock.today(),
      answeredBy: work.actor.accountId,
    });
    work.record({ action: 'page_feedback.answered', objectType: 'page_feedback', objectId: id });
  }

  /** What waits for an answer, the nearest last day first. */
  async groups(_today: string, limit: number, _scope: TodayScope): Promise<readonly TodayGroupLines[]> {
    const rows = await this.unitOfWork.current.rows<{
      id: string;
      receivedOn: string;
      dueOn: string;
      total: number;
    }>(sql`
      select f.id, f.received_on as "receivedOn", f.due_on as "dueOn", count(*) over ()::integer as total
      from ${scoped('platform.page_feedback', 'f')} where f.answered_on is null order by f.due_on, f.id limit ${limit}`);
    return [
      {
        group: 'page_feedback',
        total: rows[0]?.total ?? 0,
        lines: rows.map(({ id, receivedOn, dueOn }) => ({
          kind: 'page_feedback',
          id,
          names: [],
          day: receivedOn,
          dueOn,
        })),
      },
    ];
  }

  private told(row: PageFeedbackRow, names: ReadonlyMap<string, string>): PageFeedback {
    const { id, wrappedKey, textSealed, replyToSealed, receivedOn, dueOn, answeredOn, answeredBy } = row;
    const key = this.vault.keyOfRow(KEY, id, wrappedKey);
    const words = key.open(`${COLUMN}.text`, id, textSealed);
    if (words === null) throw notFound();
    return {
      id,
      words,
      replyTo: key.open(`${COLUMN}.reply_to`, id, replyToSealed),
      receivedOn,
      dueOn,
      answeredOn,
      answeredByName: answeredBy === null ? null : (names.get(answeredBy) ?? null),
    };
  }
}
