import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LapsesOfDay } from '@rinnakkain/api-client';
import { addDays, addMonths, daysBetween } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import { TODAY } from '@rinnakkain/ui';

const MONDAY = '2026-11-23';

/** A month as a calendar; days on which something ends are links with their count. Arrows move from one to the next. */
@Component({
  selector: 'rk-month-of-lapses',
  imports: [RouterLink],
  template: `<table>
    <caption class="rk-hidden">
      {{
        name()
      }}
    </caption>
    <thead>
      <tr>
        @for (weekday of weekdays; track weekday) {
          <th scope="col">{{ weekday }}</th>
        }
      </tr>
    </thead>
    <tbody>
      @for (week of weeks(); track $index) {
        <tr>
          @for (day of week; track $index) {
            <td [class.today]="day?.today">
              @if (day?.lapses) {
                <a
                  [routerLink]="[]"
                  [queryParams]="{ day: day?.open ? null : day?.day, page: null }"
                  queryParamsHandling="merge"
                  [class.ends]="day?.endings"
                  [attr.aria-current]="day?.open ? 'date' : null"
                >
                  <span aria-hidden="true">{{ day?.date }}</span>
                  <b aria-hidden="true">{{ day?.lapses }}</b>
                  <span class="rk-hidden">{{ day?.label }}</span>
                </a>
              } @else {
                <span>{{ day?.date }}</span>
              }
            </td>
          }
        </tr>
      }
    </tbody>
  </table>`,
  styleUrl: './month-of-lapses.scss',
  host: { '(keydown)': 'move($event)' },
})
export class MonthOfLapses {
  /** First day of the month. */
  readonly month = input.required<string>();
  readonly days = input.required<readonly LapsesOfDay[]>();
  /** The day that is open. */
  readonly open = input<string>();

  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly weekdays = Array.from({ length: 7 }, (_, at) =>
    this.formats.weekdayOf(addDays(MONDAY, at)),
  );
  protected readonly name = computed(() => this.formats.month(this.month()));
  protected readonly weeks = computed(() => {
    const counts = new Map(this.days().map((one) => [one.day, one]));
    return weeksOf(this.month()).map((week) =>
      week.map((day) => {
        if (day === null) return null;
        const { lapses = 0, endings = 0 } = counts.get(day) ?? {};
        return {
          day,
          date: Number(day.slice(8)),
          lapses,
          endings,
          today: day === this.today(),
          open: day === this.open(),
          label: $localize`:@@people.expiries.of_day:${this.formats.day(day)}:day:: ${lapses}:lapses: end, readiness of ${endings}:endings:`,
        };
      }),
    );
  });

  protected move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const links = [...this.element.querySelectorAll('a')];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    if (step === undefined || at < 0) return;
    links[at + step]?.focus();
    event.preventDefault();
  }
}

/** The weeks of a month from Monday to Sunday; null where another month's days are. */
function weeksOf(month: string): (string | null)[][] {
  const before = ((daysBetween(MONDAY, month) % 7) + 7) % 7;
  const length = daysBetween(month, addMonths(month, 1));
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => {
      const at = week * 7 + weekday - before;
      return at < 0 || at >= length ? null : addDays(month, at);
    }),
  );
}
