import { Component, DestroyRef, ElementRef, LOCALE_ID, computed, inject, input, signal } from '@angular/core';

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

/** Room a month's name needs, px. */
const monthRoom = 44;
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

  /** The drawing is as wide as its place, so that its words keep their size. */
  protected readonly width = signal(790);

  private readonly month = new Intl.DateTimeFormat(inject(LOCALE_ID), { month: 'short', timeZone: 'UTC' });

  protected readonly now = computed(() => this.x(this.today()));
  protected readonly todayX = computed(() => Math.min(Math.max(this.now(), 24), this.width() - 24));
  protected readonly months = computed(() => {
    const first = new Date(instant(this.from()));
    const months: { x: number; name: string }[] = [];
    for (let at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1, 12); at <= instant(this.to());) {
      const day = new Date(at);
      const x = this.x(day.toISOString().slice(0, 10));
      if (x >= 0) months.push({ x, name: this.month.format(day).replace(/kuuta$|\.$/, '') });
      at = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1, 12);
    }
    const room = this.width() / Math.max(1, months.length);
    const every = Math.max(1, Math.ceil(monthRoom / room));
    return months.map((month, at) => ({
      ...month,
      name: at % every || month.x > this.width() - monthRoom ? '' : month.name,
    }));
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
    pieces.push(
      { from: at, to: this.now(), dotted: false },
      { from: this.now(), to: this.width(), dotted: true },
    );
    return pieces.filter(({ from, to }) => to > from);
  });
  protected readonly drawn = computed(() =>
    this.marks().map((mark) => ({ ...mark, x: this.x(mark.day), future: mark.day > this.today() })),
  );

  constructor() {
    const place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    if (!('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) this.width.set(Math.max(240, Math.round(entry.contentRect.width)));
    });
    observer.observe(place);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  private x(day: string): number {
    const span = Math.max(1, instant(this.to()) - instant(this.from()));
    return Math.round(((instant(day) - instant(this.from())) / span) * this.width() * 10) / 10;
  }
}
