import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';

/** A meeting or review on the strip; days are ISO days. */
export interface RhythmMark {
  day: string;
  kind: 'met' | 'not_held' | 'review';
}

/** A break, both ends included; ISO days. */
export interface RhythmPause {
  from: string;
  to: string;
}

const width = 790;
const instant = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** The two lines lying down: meetings as crossbars, breaks and what is to come dotted; its sentence comes first. */
@Component({
  selector: 'rk-rhythm-strip',
  templateUrl: './rhythm-strip.html',
  styleUrl: './rhythm-strip.scss',
})
export class RhythmStrip {
  readonly sentence = input.required<string>();
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  readonly today = input.required<string>();
  readonly marks = input<readonly RhythmMark[]>([]);
  readonly pauses = input<readonly RhythmPause[]>([]);
  /** The names of the two, for the legend. */
  readonly names = input('');

  private readonly month = new Intl.DateTimeFormat(inject(LOCALE_ID), { month: 'short', timeZone: 'UTC' });

  protected readonly now = computed(() => this.x(this.today()));
  protected readonly months = computed(() => {
    const first = new Date(instant(this.from()));
    const months: { x: number; name: string }[] = [];
    for (let at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1, 12); at <= instant(this.to());) {
      const day = new Date(at);
      const x = this.x(day.toISOString().slice(0, 10));
      if (x >= 0) months.push({ x, name: this.month.format(day).replace(/kuuta$|\.$/, '') });
      at = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1, 12);
    }
    return months;
  });
  /** Pieces of line, solid until today but for the breaks, dotted after it. */
  protected readonly pieces = computed(() => {
    const pieces: { from: number; to: number; dotted: boolean }[] = [];
    let at = 0;
    for (const pause of this.pauses()) {
      const [from, to] = [this.x(pause.from), Math.min(this.x(pause.to), this.now())];
      pieces.push({ from: at, to: from, dotted: false }, { from, to, dotted: true });
      at = to;
    }
    pieces.push({ from: at, to: this.now(), dotted: false }, { from: this.now(), to: width, dotted: true });
    return pieces.filter(({ from, to }) => to > from);
  });
  protected readonly drawn = computed(() =>
    this.marks().map((mark) => ({ ...mark, x: this.x(mark.day), future: mark.day > this.today() })),
  );

  private x(day: string): number {
    const span = Math.max(1, instant(this.to()) - instant(this.from()));
    return Math.round(((instant(day) - instant(this.from())) / span) * width * 10) / 10;
  }
}
