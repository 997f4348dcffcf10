import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FiguresOfToday } from '@rinnakkain/api-client';
import { WAITING_TARGET_DAYS } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import { type QueueBar, QueueChart, SectionHeading } from '@rinnakkain/ui';

const weekEdges = [0, 1, 2, 3, 5, 7, 9];
const targetWeeks = WAITING_TARGET_DAYS / 7;

/** Beside today: how long people wait, and who could begin. */
@Component({
  selector: 'rk-queue-aside',
  imports: [QueueChart, RouterLink, SectionHeading],
  template: `@if (figures().queue; as queue) {
      <section>
        <h2 i18n="@@today.queue">Waiting list</h2>
        @if (queue.waiting) {
          <rk-queue-chart
            [bars]="bars()"
            [sentence]="sentence()"
            axis="Weeks since the request"
            i18n-axis="@@today.queue.axis"
            [targetCaption]="caption"
          />
        } @else {
          <p class="rk-meta" i18n="@@today.queue.empty">Nobody waits for a supporter.</p>
        }
      </section>
    }
    @if (figures().ready; as ready) {
      <section>
        <rk-section-heading heading="Ready for a relationship" i18n-heading="@@today.ready" />
        <ul>
          <li>
            <a routerLink="/volunteers" [queryParams]="{ ready: true }" i18n="@@today.ready.volunteers"
              >Ready supporters</a
            >
            <b>{{ formats.number(ready.volunteers) }}</b>
          </li>
          <li>
            <span i18n="@@today.ready.places">Free places</span>
            <b>{{ formats.number(ready.places) }}</b>
          </li>
          <li>
            <span i18n="@@today.ready.idle">Over 60 days with nobody to support</span>
            <b>{{ formats.number(ready.idle) }}</b>
          </li>
        </ul>
      </section>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 34px;
    }
    h2 {
      margin-bottom: 8px;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      align-items: center;
      min-height: 40px;
      padding: 6px 0;
      border-bottom: 1px solid var(--rk-line);
      font-size: 0.9375rem;
      line-height: 1.25rem;
      color: var(--rk-ink-2);
    }
    b {
      color: var(--rk-ink);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
  `,
})
export class QueueAside {
  protected readonly formats = inject(Formats);
  readonly figures = input.required<FiguresOfToday>();

  protected readonly caption = $localize`:@@today.queue.target:Dashed line: target ${this.formats.days(WAITING_TARGET_DAYS)}:days:`;
  protected readonly bars = computed((): QueueBar[] =>
    (this.figures().queue?.weeks ?? []).map((count, at) => {
      const [from, to] = [weekEdges[at] ?? 0, weekEdges[at + 1]];
      const label = to === undefined ? $localize`:@@today.queue.over:over ${from}:weeks:` : `${from}–${to}`;
      return { label, count, over: from >= targetWeeks };
    }),
  );
  protected readonly sentence = computed(() => {
    const { waiting = 0, overTarget = 0, medianDays = null } = this.figures().queue ?? {};
    const median = medianDays === null ? '' : this.formats.days(medianDays);
    const people = this.formats.number(waiting);
    return overTarget
      ? $localize`:@@today.queue.sentence_over:Waiting for a supporter: ${people}:count:. Beyond the target: ${overTarget}:over:. Median ${median}:median:.`
      : $localize`:@@today.queue.sentence:Waiting for a supporter: ${people}:count:, nobody beyond the target. Median ${median}:median:.`;
  });
}
