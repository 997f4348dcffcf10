import { Component, input, output } from '@angular/core';
import { ErrorNote } from '@rinnakkain/ui';
import type { Problem } from './problem';

/** What could not be fetched and why, with a button that tries again. */
@Component({
  selector: 'rk-problem-note',
  imports: [ErrorNote],
  template: `<rk-error-note
    [heading]="problem().text"
    [code]="problem().helpCode"
    action="Try again"
    i18n-action="@@platform.try_again"
    (act)="again.emit()"
  />`,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<Pick<Problem, 'text' | 'helpCode'>>();
  readonly again = output();
}
