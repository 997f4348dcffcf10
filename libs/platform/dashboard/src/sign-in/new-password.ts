import { Component, computed, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { limits, passwordWeakness, plainPassword } from '@rinnakkain/domain';
import { Field, Icon, Status, TextInput } from '@rinnakkain/ui';
import { weaknessText } from './password-fault';

/** A new password with its two rules told while one types; `around` are the words it must not be made of. */
@Component({
  selector: 'rk-new-password',
  imports: [Field, FormField, Icon, MatIconButton, Status, TextInput],
  template: `<rk-field [label]="label()" [hint]="hint" pointer="/password">
      <input
        rkInput
        class="tall"
        autocomplete="new-password"
        [attr.type]="shown() ? 'text' : 'password'"
        [formField]="control()"
      />
      <button
        matIconButton
        class="eye"
        type="button"
        aria-label="Show the password"
        i18n-aria-label="@@platform.sign_in.show"
        [attr.aria-pressed]="shown()"
        (click)="shown.set(!shown())"
      >
        <rk-icon [name]="shown() ? 'eye-slash' : 'eye'" />
      </button>
    </rk-field>
    <div role="status">
      <ul>
        <li>
          <rk-status plain [kind]="longEnough() ? 'fine' : 'not_started'">
            <ng-container i18n="@@platform.new_password.length">At least {{ least }} characters</ng-container>
          </rk-status>
          @if (length()) {
            <span class="count" aria-hidden="true">{{ length() }} / {{ least }}</span>
          }
        </li>
        <li>
          <rk-status plain [kind]="hardToGuess() ? 'fine' : guessable() ? 'expired' : 'not_started'">
            @if (guessable(); as why) {
              <ng-container i18n="@@platform.new_password.guessable">Easy to guess: {{ why }}</ng-container>
            } @else {
              <ng-container i18n="@@platform.new_password.hard">Hard to guess</ng-container>
            }
          </rk-status>
        </li>
      </ul>
    </div>`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .tall {
      min-height: 48px;
      padding-right: 52px;
      font-size: 1.03125rem;
    }
    .eye {
      position: absolute;
      right: 4px;
      top: 50%;
      transform: translateY(-50%);
    }
    ul {
      display: grid;
      gap: 2px;
    }
    li {
      display: flex;
      gap: 10px;
      align-items: center;
    }
    .count {
      font-size: 0.875rem;
      color: var(--rk-ink-3);
    }
  `,
})
export class NewPassword {
  readonly control = input.required<FieldTree<string>>();
  readonly around = input<readonly string[]>([]);
  readonly label = input($localize`:@@platform.new_password.label:New password`);

  protected readonly hint = $localize`:@@platform.new_password.hint:For example four words that don't belong together. Any characters will do.`;
  protected readonly least = limits.passwordMinLength;
  protected readonly shown = signal(false);
  private readonly typed = computed(() => this.control()().value());
  private readonly weakness = computed(() => passwordWeakness(this.typed(), this.around()));
  protected readonly length = computed(() => [...plainPassword(this.typed())].length);
  protected readonly longEnough = computed(() => this.length() >= this.least);
  protected readonly hardToGuess = computed(() => this.longEnough() && this.weakness() === null);
  /** Why it is easy to guess; said only once it is long enough to be told. */
  protected readonly guessable = computed(() => {
    const weakness = this.weakness();
    return this.longEnough() && weakness ? weaknessText(weakness) : '';
  });
}
