import { Component, computed, inject, input } from '@angular/core';
import type { RelationshipPage, SessionAnswer } from '@rinnakkain/api-client';
import { daysBetween } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import { type RhythmMark, type RhythmPause, RhythmStrip, TODAY, dayAfter } from '@rinnakkain/ui';
import { PairWords } from './pair-words';

const daysInMonth = 30.4;
/** Days shown past today when no end is planned, or the planned one has passed. */
const daysAhead = 30;

/** How the two have met: its sentence, and the lines lying down. */
@Component({
  selector: 'rk-pair-rhythm',
  imports: [RhythmStrip],
  template: `<rk-rhythm-strip
    [sentence]="sentence()"
    [from]="from()"
    [to]="to()"
    [today]="last()"
    [marks]="marks()"
    [pauses]="pauses()"
    [names]="words.firstNames(pair())"
  />`,
  styles: ':host { display: block; margin-bottom: 26px; }',
})
export class PairRhythm {
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  protected readonly words = inject(PairWords);

  readonly pair = input.required<RelationshipPage>();
  readonly sessions = input.required<readonly SessionAnswer[]>();

  /** Today, or the day it ended. */
  protected readonly last = computed(() => this.pair().endedOn ?? this.today());
  protected readonly from = computed(() => {
    const days = [
      this.pair().startedOn,
      this.pair().firstMeetingOn,
      ...this.sessions().map(({ day }) => day),
    ];
    return days.filter((day) => day !== null).sort()[0] ?? this.last();
  });
  protected readonly to = computed(() => {
    const [planned, ended] = [this.pair().plannedEndOn, this.pair().endedOn];
    if (ended) return ended > this.from() ? ended : dayAfter(this.from(), 1);
    return planned && planned > this.last() ? planned : dayAfter(this.last(), daysAhead);
  });
  protected readonly marks = computed((): RhythmMark[] =>
    this.sessions().map(({ day, outcome }) => ({ day, kind: outcome === 'held' ? 'met' : 'not_held' })),
  );
  protected readonly pauses = computed((): RhythmPause[] => {
    const from = this.pair().stages?.find(({ state }) => state === 'on_break')?.day;
    return from ? [{ from, to: this.last() }] : [];
  });
  protected readonly sentence = computed(() => {
    const { sessionsHeld = 0, timesPerMonth = 0 } = this.pair();
    const held = this.formats.number(sessionsHeld);
    const agreed = this.formats.number(timesPerMonth);
    const months = daysBetween(this.from(), this.last()) / daysInMonth;
    if (months < 1 || sessionsHeld === 0) {
      return $localize`:@@support.rhythm.short:Meetings so far: ${held}:held:. Agreed: ${agreed}:agreed: a month.`;
    }
    const mean = this.formats.number(Math.round((sessionsHeld / months) * 10) / 10);
    return $localize`:@@support.rhythm.sentence:Meetings so far: ${held}:held:, on average ${mean}:mean: a month. Agreed: ${agreed}:agreed: a month.`;
  });
}
