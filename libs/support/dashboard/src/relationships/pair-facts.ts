import { Component, computed, inject, input } from '@angular/core';
import type { RelationshipPage, SessionAnswer } from '@rinnakkain/api-client';
import { DayPipe, Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { Status } from '@rinnakkain/ui';

/** How a relationship goes, in facts: no verdict, and nothing of blame. */
@Component({
  selector: 'rk-pair-facts',
  imports: [DayPipe, Status],
  template: `<h2 i18n="@@support.facts.heading">How the relationship goes</h2>
    <dl class="rk-facts">
      <div>
        <dt i18n="@@support.facts.rhythm">Rhythm</dt>
        <dd>{{ rhythm() }}</dd>
      </div>
      <div>
        <dt i18n="@@support.facts.worries">Worries and calls</dt>
        <dd>
          @if (worries()) {
            <rk-status kind="worry" i18n="@@support.facts.worry">worries: {{ worries() }}</rk-status>
          }
          @if (calls()) {
            <rk-status kind="attention" i18n="@@support.facts.calls">call wishes: {{ calls() }}</rk-status>
          }
          @if (!worries() && !calls()) {
            <span i18n="@@support.facts.none">None open</span>
          }
        </dd>
      </div>
      <div>
        <dt i18n="@@support.facts.agreed">Agreed</dt>
        <dd>{{ agreed() }}</dd>
      </div>
      @if (pair().endingReason) {
        <div>
          <dt i18n="@@support.facts.ended">Ended</dt>
          <dd>{{ pair().endedOn ?? '' | rkDay: 'date' }} · {{ reason() }}</dd>
        </div>
      }
    </dl>`,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-bottom: 8px;
      font-size: 1.0625rem;
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class PairFacts {
  private readonly formats = inject(Formats);

  readonly pair = input.required<RelationshipPage>();
  readonly sessions = input.required<readonly SessionAnswer[]>();

  private readonly open = computed(() => this.sessions().filter(({ state }) => state === 'sent'));
  protected readonly worries = computed(() => this.open().filter(({ worry }) => worry).length);
  protected readonly calls = computed(() => this.open().filter(({ callMe }) => callMe).length);
  protected readonly rhythm = computed(() => {
    const since = this.pair().daysSinceSession;
    if (since === null || since === undefined) return $localize`:@@support.facts.no_entry:No entry yet`;
    const when = this.formats.ago(since);
    return $localize`:@@support.facts.met_ago:Met ${when}:when:`;
  });
  protected readonly agreed = computed(() => {
    const { timesPerMonth = 0, lengthMonths = 0, plannedEndOn } = this.pair();
    const times = $localize`:@@support.facts.times:${timesPerMonth}:times: times a month, ${lengthMonths}:months: months`;
    if (!plannedEndOn) return times;
    const day = this.formats.date(plannedEndOn);
    return $localize`:@@support.facts.until:${times}:times:, until ${day}:day:`;
  });
  protected readonly reason = computed(() => {
    const { endingReason } = this.pair();
    return endingReason ? stateLabel('relationship', 'ending_reason', endingReason) : '';
  });
}
