import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollableElement,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import {
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { RequiredCourse, TrainingStatusLine } from '@rinnakkain/api-client';
import { Formats, requirementWords } from '@rinnakkain/platform-dashboard';
import { EntityMark } from '@rinnakkain/ui';
import { type NamedRequirement, RequirementWords, STANDING_KINDS } from '../requirement-words';

/** A place of the matrix; column 0 is the volunteer. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A requirement of a volunteer that was opened. */
export interface OpenedCell {
  readonly line: TrainingStatusLine;
  readonly column: NamedRequirement;
}

/** Rows that were chosen, or let go. */
export interface PickedRows {
  readonly lines: readonly TrainingStatusLine[];
  readonly on: boolean;
}

/**
 * Volunteers by requirements: a shape, a word and a day in each cell. One tab stop; arrows move, Home and End within the
 * row, with Ctrl over all, Enter opens, Space chooses the row, with Shift those between, Ctrl and A all that are here.
 * Only the rows in sight are in the page.
 */
@Component({
  selector: 'rk-status-matrix',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollableElement,
    CdkVirtualScrollViewport,
    EntityMark,
    RouterLink,
  ],
  templateUrl: './status-matrix.html',
  styleUrl: './status-matrix.scss',
  host: { '(keydown)': 'move($event)', '(click)': 'press($event)' },
})
export class StatusMatrix {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly NamedRequirement[]>();
  readonly courses = input<readonly RequiredCourse[]>([]);
  readonly rows = input.required<readonly (TrainingStatusLine | null)[]>();
  /** The names lead to the volunteers' pages. */
  readonly linked = input(false);
  /** Volunteers whose rows can be chosen, and those that are; nobody's can while it is null. */
  readonly choosable = input<ReadonlySet<string> | null>(null);
  readonly chosen = input<ReadonlySet<string>>(new Set<string>());
  /** Rows were chosen, or let go. */
  readonly picked = output<PickedRows>();
  /** The rows that came into sight. */
  readonly shown = output<{ from: number; to: number }>();
  readonly opened = output<OpenedCell>();

  private readonly words = inject(RequirementWords);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly ended = inject(DestroyRef);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  protected readonly rowHeight = 52;
  protected readonly active = signal<Place>({ row: 0, column: 0 });
  /** The row that was chosen last. */
  private last = 0;
  private readonly rendered = signal({ start: 0, end: 0 });

  protected readonly heads = computed(() =>
    this.columns().map(({ key, requirement }) => ({
      key,
      name: this.words.name(requirement, this.courses()),
      limits: this.words.limits(requirement),
    })),
  );
  protected readonly span = computed(() => {
    const { start, end } = this.rendered();
    const all = this.formats.number(this.rows().length);
    const last = Math.min(end, this.rows().length);
    return $localize`:@@people.status.rows:Rows ${start + 1}:from:–${last}:to: / ${all}:all:`;
  });

  constructor() {
    afterNextRender(() => {
      this.viewport()
        .renderedRangeStream.pipe(takeUntilDestroyed(this.ended))
        .subscribe(({ start, end }) => {
          this.rendered.set({ start, end });
          this.shown.emit({ from: start, to: end });
        });
    });
    effect(() => {
      const last = Math.max(0, this.rows().length - 1);
      if (this.active().row > last) this.active.set({ row: last, column: 0 });
    });
  }

  protected cellsOf(line: TrainingStatusLine) {
    return this.columns().map(({ key }) => {
      const cell = line.cells.find((one) => one.key === key);
      if (!cell)
        return {
          key,
          kind: 'not_applicable' as const,
          shape: 'minus',
          word: '',
          more: '',
          hidden: '',
          speaks: false,
        };
      const words = this.words.cell(cell, line.standing);
      const plain = cell.status === 'approved';
      return {
        key,
        ...words,
        // What is fine is quiet: a bare check, and for the eye alone the month until which it holds.
        shape: plain ? 'check' : `status-${words.kind}`,
        hidden: plain && cell.until ? requirementWords.requirement.status.approved : '',
      };
    });
  }

  protected kindOf = ({ standing }: TrainingStatusLine) => STANDING_KINDS[standing];

  protected standingOf(line: TrainingStatusLine): string {
    return this.words.standing(line, this.columns(), this.courses());
  }

  /** The one tab stop: where one was, or the first row in sight when that is far away. */
  protected isStop(row: number, column: number): boolean {
    const { row: at, column: of } = this.active();
    const { start, end } = this.rendered();
    const stop = at >= start && at < end ? at : start;
    return row === stop && column === (stop === at ? of : 0);
  }

  /** Opens the cell that was pressed. */
  protected press(event: Event): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    const [row, column] = (cell?.dataset['cell'] ?? '').split('-').map(Number);
    if (row === undefined || column === undefined) return;
    this.active.set({ row, column });
    this.open();
  }

  protected move(event: KeyboardEvent): void {
    const { row, column } = this.active();
    const [lastRow, lastColumn] = [this.rows().length - 1, this.columns().length];
    const all = event.ctrlKey || event.metaKey;
    const to: Readonly<Record<string, Place>> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: Math.max(0, row - 10), column },
      PageDown: { row: Math.min(lastRow, row + 10), column },
      Home: { row: all ? 0 : row, column: 0 },
      End: { row: all ? lastRow : row, column: lastColumn },
    };
    const place = to[event.key];
    if (event.key === 'Enter') this.open();
    else if (this.choosable() && event.key === ' ') this.pick(event.shiftKey);
    else if (this.choosable() && all && event.key === 'a') this.pickAll();
    else if (!place) return;
    else if (place.row >= 0 && place.row <= lastRow && place.column >= 0 && place.column <= lastColumn)
      this.focus(place);
    event.preventDefault();
  }

  /** Puts the focus on a cell, after its row has come into the page. */
  focus(place: Place): void {
    this.active.set(place);
    const cell = () => this.element.querySelector<HTMLElement>(`[data-cell="${place.row}-${place.column}"]`);
    const there = cell();
    if (there) {
      there.focus();
      return;
    }
    this.viewport().scrollToIndex(place.row);
    afterNextRender(() => cell()?.focus(), { injector: this.injector });
  }

  protected isChoosable({ id }: TrainingStatusLine): boolean {
    return this.choosable()?.has(id) ?? false;
  }

  /** The row one is on; with a range, from the row that was chosen last. */
  private pick(range: boolean): void {
    const { row } = this.active();
    const line = this.rows()[row];
    if (!line) return;
    const from = range ? this.last : row;
    this.last = row;
    const lines = this.rows().slice(Math.min(from, row), Math.max(from, row) + 1);
    const asked = from === row ? [line] : this.choosableOf(lines);
    this.picked.emit({ lines: asked, on: from !== row || !this.chosen().has(line.id) });
  }

  private pickAll(): void {
    const lines = this.choosableOf(this.rows());
    this.picked.emit({ lines, on: !lines.every(({ id }) => this.chosen().has(id)) });
  }

  private choosableOf(rows: readonly (TrainingStatusLine | null)[]): TrainingStatusLine[] {
    return rows.filter((line) => line !== null).filter((line) => this.isChoosable(line));
  }

  private open(): void {
    const { row, column } = this.active();
    const line = this.rows()[row];
    if (!line) return;
    const of = this.columns()[column - 1];
    if (of) this.opened.emit({ line, column: of });
    else if (this.linked()) void this.router.navigate(['/volunteers', line.id]);
  }
}
