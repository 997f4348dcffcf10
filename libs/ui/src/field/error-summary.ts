import { Component, ElementRef, inject, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { FormFrame } from './form-frame';

/** What still needs mending, as links to the fields; stands first in a `form[rkForm]` and takes the focus on sending. */
@Component({
  selector: 'rk-error-summary',
  imports: [Icon],
  template: `@if (frame.tried() && frame.faulty().length) {
    <div class="note" role="alert" tabindex="-1" #note>
      <rk-icon name="warning-circle" />
      <div>
        <p>
          <b i18n="@@ui.error_summary.title">{frame.faulty().length, plural,
            =1 {One thing still needs mending}
            other {{{ frame.faulty().length }} things still need mending}
          }</b>
        </p>
        <ul>
          @for (place of frame.faulty(); track place) {
            <li>
              <a href="#" (click)="$event.preventDefault(); place.focus()">{{ place.label() }}</a>
            </li>
          }
        </ul>
      </div>
    </div>
  }`,
  styles: `
    .note {
      display: flex;
      gap: 10px;
      padding: 12px 14px;
      margin-bottom: 16px;
      border-radius: var(--rk-radius-control);
      background: var(--rk-pihlaja-container);
      font-size: 0.9375rem;
      line-height: 1.3125rem;
    }
    rk-icon {
      color: var(--rk-pihlaja);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
  `,
})
export class ErrorSummary {
  protected readonly frame = inject(FormFrame);
  private readonly note = viewChild<ElementRef<HTMLElement>>('note');

  constructor() {
    this.frame.summaryTakesFocus(() => this.note()?.nativeElement.focus());
  }
}
