import { Injectable, inject } from '@angular/core';
import { NativeDateAdapter } from '@angular/material/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { TODAY } from './day';

/** The calendar's dates: the week begins on Monday in every language of the product, today is Finland's. */
@Injectable()
export class FinnishDays extends NativeDateAdapter {
  private readonly finnishToday = inject(TODAY);

  override getFirstDayOfWeek(): number {
    return 1;
  }

  override today(): Date {
    return new Date(`${this.finnishToday()}T00:00:00`);
  }
}

/** The names of the calendar's buttons. */
@Injectable()
export class CalendarWords extends MatDatepickerIntl {
  override calendarLabel = $localize`:@@ui.day.calendar_name:Calendar`;
  override prevMonthLabel = $localize`:@@ui.calendar.previous_month:Previous month`;
  override nextMonthLabel = $localize`:@@ui.calendar.next_month:Next month`;
  override prevYearLabel = $localize`:@@ui.calendar.previous_year:Previous year`;
  override nextYearLabel = $localize`:@@ui.calendar.next_year:Next year`;
  override prevMultiYearLabel = $localize`:@@ui.calendar.previous_years:Earlier years`;
  override nextMultiYearLabel = $localize`:@@ui.calendar.next_years:Later years`;
  override switchToMonthViewLabel = $localize`:@@ui.calendar.choose_date:Choose a day`;
  override switchToMultiYearViewLabel = $localize`:@@ui.calendar.choose_month:Choose a month and year`;
}
