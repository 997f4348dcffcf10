import { CdkTrapFocus } from '@angular/cdk/a11y';
import { OverlayModule } from '@angular/cdk/overlay';
import {
  Component,
  DestroyRef,
  ElementRef,
  booleanAttribute,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  signal,
} from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { DateAdapter, MAT_DATE_FORMATS, MAT_NATIVE_DATE_FORMATS } from '@angular/material/core';
import { MatCalendar, MatDatepickerIntl } from '@angular/material/datepicker';
import { faultOf } from '../choice/form-control';
import { Icon } from '../icon/icon';
import { TODAY, dayOf, parseDay, writtenDay } from './day';
import { CalendarWords, FinnishDays } from './finnish-days';

let made = 0;
const asDate = (day: string) => new Date(`${day}T00:00:00`);

/**
 * A day, typed or picked from the calendar beside it; the value is an ISO day or null. `min` and `max` are ISO days.
 * Works alone (`[(value)]`) or with `[formField]`.
 */
@Component({
  selector: 'rk-day-field',
  imports: [CdkTrapFocus, OverlayModule, Icon, MatCalendar, MatIconButton],
  providers: [
    { provide: DateAdapter, useClass: FinnishDays },
    { provide: MatDatepickerIntl, useClass: CalendarWords },
    { provide: MAT_DATE_FORMATS, useValue: MAT_NATIVE_DATE_FORMATS },
  ],
  templateUrl: './day-field.html',
  styleUrls: ['../field/field.scss', './day-field.scss'],
})
export class DayField {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  readonly earliest = input<string | null>(null);
  readonly latest = input<string | null>(null);
  readonly value = model<string | null>(null);
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly id = `rk-day-${++made}`;
  protected readonly open = signal(false);
  private readonly today = inject(TODAY);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** What stands in the field: what was typed, until the value itself changes. */
  protected readonly text = linkedSignal<string | null, string>({
    source: this.value,
    computation: (day, before) => {
      if (day) return before && parseDay(before.value, this.today()) === day ? before.value : writtenDay(day);
      return before && parseDay(before.value, this.today()) === null ? before.value : '';
    },
  });
  private readonly own = computed(() => {
    const day = this.value();
    if (this.text().trim() && !day) {
      const example = writtenDay(this.today());
      return $localize`:@@ui.day.no_such:There is no such day. Write the day like ${example}:example:.`;
    }
    const [earliest, latest] = [this.earliest(), this.latest()];
    if (day && earliest && day < earliest) {
      return $localize`:@@ui.day.too_early:The day can be ${writtenDay(earliest)}:day: at the earliest.`;
    }
    if (day && latest && day > latest) {
      return $localize`:@@ui.day.too_late:The day can be ${writtenDay(latest)}:day: at the latest.`;
    }
    return null;
  });
  private readonly control = faultOf(this.errors, this.touched, this.own);
  protected readonly shown = this.control.shown;
  protected readonly selected = computed(() => (this.value() ? asDate(this.value() ?? '') : null));
  protected readonly from = computed(() => (this.earliest() ? asDate(this.earliest() ?? '') : null));
  protected readonly until = computed(() => (this.latest() ? asDate(this.latest() ?? '') : null));
  protected readonly describedBy = computed(
    () =>
      [this.hint() && `${this.id}-hint`, this.shown() && `${this.id}-error`].filter(Boolean).join(' ') ||
      null,
  );

  constructor() {
    const { fault, frame } = this.control;
    const leave = frame?.join({ label: this.label, fault, element: this.element, focus: () => this.focus() });
    inject(DestroyRef).onDestroy(() => leave?.());
  }

  /** Takes the focus to the text field. */
  focus(): void {
    this.element.querySelector('input')?.focus();
  }

  protected read(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.text.set(typed);
    const day = parseDay(typed, this.today());
    this.value.set(day);
    this.text.set(typed);
  }

  protected leave(): void {
    const day = this.value();
    if (day) this.text.set(writtenDay(day));
    this.touched.set(true);
  }

  protected pick(date: Date | null): void {
    this.open.set(false);
    if (date) this.value.set(dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate()));
    this.focus();
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.focus();
  }
}
