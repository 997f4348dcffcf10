import { Component, computed, inject, input } from '@angular/core';
import type { FeedbackOfScale } from '@rinnakkain/api-client';
import { FEEDBACK_ANSWERS_NEEDED, FEEDBACK_DAYS, meanMark } from '@rinnakkain/domain';
import { Formats, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { SkeletonRows } from '@rinnakkain/ui';
import { feedbackWords } from './feedback-words';
import { RunsApi } from './runs-api';

/** What was said of a run, all together: counts of each mark, their mean, and words in no order. */
@Component({
  selector: 'rk-run-feedback',
  imports: [ProblemNote, SkeletonRows],
  template: `@if (feedback(); as feedback) {
      <section aria-labelledby="rk-run-feedback">
        <h2 id="rk-run-feedback" i18n="@@people.feedback.title">Feedback</h2>
        @if (!feedback.shown) {
          <p i18n="@@people.feedback.waits">
            Answers: {{ feedback.answers }}. They are shown all together once at least {{ needed }} have
            answered and the time to answer, {{ days }} days from the last date, is over.
          </p>
        } @else {
          <p class="rk-meta" i18n="@@people.feedback.answers">Answers: {{ feedback.answers }}</p>
          <div class="rk-table-frame">
            <table class="rk-table">
              <caption class="rk-hidden" i18n="@@people.feedback.title">
                Feedback
              </caption>
              <thead>
                <tr>
                  <th scope="col" i18n="@@people.feedback.question">Question</th>
                  <th scope="col" class="rk-number" i18n="@@people.feedback.mean">Mean</th>
                  @for (mark of marks; track mark) {
                    <th scope="col" class="rk-number">{{ mark }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (row of rows(); track row.words) {
                  <tr>
                    <th scope="row">{{ row.words }}</th>
                    <td class="rk-number">{{ row.mean }}</td>
                    @for (count of row.counts; track $index) {
                      <td class="rk-number">{{ count }}</td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
          @if (feedback.texts.length) {
            <h3 i18n="@@people.feedback.words">In their own words</h3>
            <ul>
              @for (each of feedback.texts; track $index) {
                <li>{{ each.text }}</li>
              }
            </ul>
          }
        }
      </section>
    } @else if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="found.reload()" />
    } @else {
      <rk-skeleton-rows [rows]="3" what="Fetching the feedback" i18n-what="@@people.feedback.fetching" />
    }`,
  styles: `
    section {
      display: grid;
      gap: 10px;
    }
    p {
      max-width: 70ch;
    }
    ul {
      display: grid;
      gap: 8px;
    }
    li {
      max-width: 70ch;
      padding: 10px 14px;
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius-sheet);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class RunFeedbackView {
  readonly runId = input.required<string>();

  private readonly formats = inject(Formats);
  protected readonly found = inject(RunsApi).feedback(() => this.runId());
  protected readonly feedback = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly rows = computed(() => (this.feedback()?.scales ?? []).map((each) => this.rowOf(each)));
  protected readonly needed = FEEDBACK_ANSWERS_NEEDED;
  protected readonly days = FEEDBACK_DAYS;
  protected readonly marks = [1, 2, 3, 4, 5];

  private rowOf({ scale, counts: { one, two, three, four, five } }: FeedbackOfScale) {
    const counts = [one, two, three, four, five];
    const mean = meanMark(counts);
    return { words: feedbackWords[scale], counts, mean: mean === null ? '' : this.formats.number(mean) };
  }
}
