import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';

/** What failed, what is kept, one button, a short code to tell to whoever helps. `attention`: the situation changed. */
@Component({
  selector: 'rk-error-note',
  imports: [Icon, MatButton],
  template: `<rk-icon [name]="look() === 'error' ? 'cloud-slash' : 'warning-circle'" />
    <div>
      <p>
        <b>{{ heading() }}</b> {{ text() }}
      </p>
      <div class="way">
        @if (action()) {
          <button
            [matButton]="look() === 'error' ? 'filled' : 'outlined'"
            class="rk-small"
            type="button"
            (click)="act.emit()"
          >
            {{ action() }}
          </button>
        }
        @if (code()) {
          <span class="code" i18n="@@ui.error.code">Give the code {{ code() }} if you ask for help</span>
        }
      </div>
    </div>`,
  styles: `
    :host {
      display: flex;
      gap: 10px;
      padding: 12px 14px;
      border-radius: var(--rk-radius-control);
      background: var(--rk-pihlaja-container);
      font-size: 0.9375rem;
      line-height: 1.3125rem;
    }
    rk-icon {
      color: var(--rk-pihlaja);
    }
    :host(.attention) {
      background: var(--rk-pihka-container);
    }
    :host(.attention) rk-icon {
      color: var(--rk-pihka-ink);
    }
    .way {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin-top: 8px;
    }
    .way:empty {
      display: none;
    }
    .code {
      font-size: 0.8125rem;
      line-height: 1.0625rem;
      color: var(--rk-ink-2);
    }
  `,
  host: { role: 'alert', '[class.attention]': "look() === 'attention'" },
})
export class ErrorNote {
  readonly heading = input.required<string>();
  readonly text = input('');
  readonly action = input('');
  readonly code = input('');
  readonly look = input<'error' | 'attention'>('error');
  readonly act = output();
}
