import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { PageFeedback } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { EmptyState, ErrorNote, PageHeader, Paginator, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { ProblemNote } from '../api/problem-note';
import { Formats } from '../formats/formats';
import { PageFeedbackApi } from './page-feedback-api';

/** What people say about the public pages, the unanswered first, and that it has been answered. */
@Component({
  selector: 'rk-page-feedback-page',
  imports: [EmptyState, ErrorNote, MatButton, PageHeader, Paginator, ProblemNote, SkeletonRows, Status],
  templateUrl: './page-feedback-page.html',
  styles: `
    ul {
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px 28px;
      align-items: start;
      padding: 14px 0;
      border-top: 1px solid var(--rk-line);
    }
    .words {
      max-width: 70ch;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .open {
      display: grid;
      gap: 8px;
      justify-items: end;
    }
    @media (max-width: 639px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
      .open {
        justify-items: start;
      }
    }
  `,
})
export class PageFeedbackPage {
  private readonly api = inject(PageFeedbackApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);

  /** The page, from the address. */
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly feedback = this.api.list(() => ({
    page: String(this.page()),
    pageSize: String(this.pageSize()),
  }));
  protected readonly list = computed(() => (this.feedback.hasValue() ? this.feedback.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.feedback.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected dayOf(day: string): string {
    return this.formats.day(day);
  }

  protected late({ dueOn }: PageFeedback): boolean {
    return dueOn < this.today();
  }

  protected answeredText({ answeredOn, answeredByName }: PageFeedback): string {
    const day = this.formats.day(answeredOn ?? '');
    return answeredByName
      ? $localize`:@@platform.page_feedback.answered_by:Answered ${day}:day:, ${answeredByName}:name:`
      : $localize`:@@platform.page_feedback.answered_on:Answered ${day}:day:`;
  }

  protected async markAnswered({ id }: PageFeedback): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.api.answered(id);
      this.feedback.reload();
    } catch (failure) {
      this.failure.set(problemOf(failure).text);
    } finally {
      this.busy.set(false);
    }
  }

  protected turn(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected retry(): void {
    this.feedback.reload();
  }
}
