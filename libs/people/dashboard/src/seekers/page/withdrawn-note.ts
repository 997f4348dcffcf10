import {
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import type { WithdrawnConsent } from '@rinnakkain/api-client';
import { Formats } from '@rinnakkain/platform-dashboard';
import { Icon } from '@rinnakkain/ui';
import { remainingLine } from './consent-card';

/** What remains after consent was withdrawn, why and until when: to be told to the person. */
@Component({
  selector: 'rk-withdrawn-note',
  imports: [Icon],
  template: `<div class="rk-note rk-note-info" role="status">
    <rk-icon name="info" />
    <div>
      <p #told tabindex="-1">
        <b i18n="@@people.withdrawn.title">The consent was withdrawn and the request closed.</b>
      </p>
      <p i18n="@@people.withdrawn.lead">Tell them what remains:</p>
      <ul>
        @for (line of lines(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
    </div>
  </div>`,
  styles: `
    :host {
      display: block;
      margin-bottom: 20px;
    }
    p:focus {
      outline: none;
    }
    ul {
      padding-left: 18px;
      list-style: disc;
    }
  `,
})
export class WithdrawnNote {
  readonly withdrawn = input.required<WithdrawnConsent>();

  private readonly formats = inject(Formats);
  private readonly told = viewChild.required<ElementRef<HTMLElement>>('told');
  protected readonly lines = computed(() =>
    this.withdrawn().remains.map(
      ({ what, why, until }) =>
        $localize`:@@people.withdrawn.until:${remainingLine(what, why)}:what:, until ${this.formats.date(until)}:day:`,
    ),
  );

  constructor() {
    afterNextRender(() => this.told().nativeElement.focus());
  }
}
