import { Injectable } from '@angular/core';
import { NativeDateAdapter } from '@angular/material/core';

/** The calendar's dates: the week begins on Monday in every language of the product. */
@Injectable()
export class FinnishDays extends NativeDateAdapter {
  override getFirstDayOfWeek(): number {
    return 1;
  }
}
