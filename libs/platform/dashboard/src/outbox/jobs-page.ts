import { Component, computed, inject } from '@angular/core';
import type { JobName, JobStatus } from '@rinnakkain/api-client';
import { PageHeader, SkeletonRows, Status } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { MomentPipe } from '../formats/pipes';
import { messageWords } from '../words/message-words';
import { capital } from '../words/state-text';
import { OutboxApi } from './outbox-api';
import { ProblemNote } from '../api/problem-note';

/** When each runs, in words. */
const times: Record<JobName, string> = {
  mail: $localize`:@@platform.jobs.when.mail:every minute, when there is something to send`,
  expiry_reminders: $localize`:@@platform.jobs.when.expiry_reminders:every morning at 7.30`,
  run_reminders: $localize`:@@platform.jobs.when.run_reminders:every morning at 7.40`,
  meeting_reminders: $localize`:@@platform.jobs.when.meeting_reminders:every morning at 7.50`,
  review_digest: $localize`:@@platform.jobs.when.review_digest:on Mondays at 8.00`,
  forget_imports: $localize`:@@platform.jobs.when.forget_imports:every hour, when there is something to delete`,
  forget_registrations: $localize`:@@platform.jobs.when.forget_registrations:every night at 4.40`,
  message_retention: $localize`:@@platform.jobs.when.message_retention:every night at 4.20`,
};

/** What the service does by itself for the association: when it last did, and whether it failed. */
@Component({
  selector: 'rk-jobs-page',
  imports: [MomentPipe, PageHeader, ProblemNote, SkeletonRows, Status],
  templateUrl: './jobs-page.html',
  styleUrl: './outbox-page.scss',
})
export class JobsPage {
  private readonly api = inject(OutboxApi);

  private readonly jobs = this.api.jobs();
  protected readonly list = computed(() => (this.jobs.hasValue() ? this.jobs.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.jobs.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly crumbs = [
    { name: $localize`:@@platform.outbox.title:Messages`, link: '/admin/messages' },
    { name: $localize`:@@platform.jobs.title:Scheduled work` },
  ];

  protected nameOf({ name }: JobStatus): string {
    return capital(messageWords.job.name[name]);
  }

  protected timesOf({ name }: JobStatus): string {
    return capital(times[name]);
  }

  /** Failed, and not been done well since. */
  protected failing({ ranAt, failedAt }: JobStatus): boolean {
    return failedAt !== null && (ranAt === null || failedAt > ranAt);
  }

  protected retry(): void {
    this.jobs.reload();
  }
}
