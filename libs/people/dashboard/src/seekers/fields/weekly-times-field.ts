import { Component, computed, inject, input, model } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import type { TimeOfWeek } from '@rinnakkain/api-client';
import { DAY_PARTS, type DayPart } from '@rinnakkain/domain';
import { Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { Icon } from '@rinnakkain/ui';
import { inForm } from './in-form';
import { weekdays } from './weekdays';

/** The 28 weekly times: a day's row, a part of the day's column; a heading chooses its whole row or column. */
@Component({
  selector: 'rk-weekly-times-field',
  imports: [Icon],
  template: `<fieldset>
    <legend>{{ label() }} <span class="optional" i18n="@@ui.field.optional">(optional)</span></legend>
    <p class="hint" i18n="@@people.intake.times_hint">Nothing chosen means not known: it shuts nobody out.</p>
    <table>
      <thead>
        <tr>
          <td></td>
          @for (part of parts; track part.part) {
            <th scope="col">
              <button type="button" (click)="toggleAll(of(part.part))">{{ part.name }}</button>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (day of days; track day.day) {
          <tr>
            <th scope="row">
              <button type="button" (click)="toggleAll(ofDay(day.day))">
                <span aria-hidden="true">{{ day.short }}</span><span class="rk-hidden">{{ day.long }}</span>
              </button>
            </th>
            @for (part of parts; track part.part) {
              <td>
                <label [class.on]="has(day.day, part.part)">
                  <input
                    autocomplete="off"
                    type="checkbox"
                    [attr.aria-label]="day.long + ', ' + part.name"
                    [checked]="has(day.day, part.part)"
                    (change)="toggle(day.day, part.part)"
                    (blur)="touched.set(true)"
                  />
                  @if (has(day.day, part.part)) {
                    <rk-icon name="check-bold" [size]="14" />
                  }
                </label>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
    @if (shown(); as sentence) {
      <p class="error"><rk-icon name="warning-octagon" [size]="18" /> {{ sentence }}</p>
    }
  </fieldset>`,
  styleUrls: ['./list-field.scss', './weekly-times-field.scss'],
})
export class WeeklyTimesField {
  readonly value = model<TimeOfWeek[]>([]);
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly label = computed(() => $localize`:@@people.intake.times:Times that suit`);
  protected readonly shown = inForm({
    label: this.label,
    pointer: '/weeklyTimes',
    value: this.value,
    touched: this.touched,
    errors: this.errors,
  });
  protected readonly parts = DAY_PARTS.map((part) => ({
    part,
    name: stateLabel('weekly_time', 'part', part),
  }));
  protected readonly days = weekdays(inject(Formats).language);

  protected has(day: number, part: DayPart): boolean {
    return this.value().some((one) => one.day === day && one.part === part);
  }

  protected of(part: DayPart): TimeOfWeek[] {
    return this.days.map(({ day }) => ({ day, part }));
  }

  protected ofDay(day: number): TimeOfWeek[] {
    return DAY_PARTS.map((part) => ({ day, part }));
  }

  protected toggle(day: number, part: DayPart): void {
    this.toggleAll([{ day, part }]);
  }

  /** Chooses them all, or takes them away when they are all chosen. */
  protected toggleAll(times: readonly TimeOfWeek[]): void {
    const missing = times.filter(({ day, part }) => !this.has(day, part));
    const isOneOf = (time: TimeOfWeek) =>
      times.some(({ day, part }) => day === time.day && part === time.part);
    this.value.update((value) =>
      inOrder(missing.length ? [...value, ...missing] : value.filter((time) => !isOneOf(time))),
    );
  }
}

const inOrder = (times: TimeOfWeek[]): TimeOfWeek[] =>
  times.sort(
    (one, other) => one.day - other.day || DAY_PARTS.indexOf(one.part) - DAY_PARTS.indexOf(other.part),
  );
