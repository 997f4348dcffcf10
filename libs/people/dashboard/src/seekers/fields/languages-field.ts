import { Component, computed, inject, input, model } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import type { LanguageSpoken } from '@rinnakkain/api-client';
import { LANGUAGE_LEVELS, type LanguageLevel, limits, OFFERED_LANGUAGES } from '@rinnakkain/domain';
import { CodeNames, capital, stateText } from '@rinnakkain/platform-dashboard';
import { Icon } from '@rinnakkain/ui';
import { inForm } from './in-form';

/** The languages someone speaks and how well. */
@Component({
  selector: 'rk-languages-field',
  imports: [Icon, MatIconButton],
  template: `<fieldset>
    <legend>{{ label() }}</legend>
    @if (value().length) {
      <ul class="rows">
        @for (one of value(); track one.code) {
          <li>
            <span class="what">{{ nameOf(one.code) }}</span>
            <label>
              <span class="rk-hidden" i18n="@@people.intake.level">How well: {{ nameOf(one.code) }}</span>
              <select autocomplete="off" class="rk-input" (change)="speak(one.code, $event)">
                @for (level of levels; track level.level) {
                  <option [value]="level.level" [selected]="level.level === one.level">
                    {{ level.name }}
                  </option>
                }
              </select>
            </label>
            <button matIconButton type="button" (click)="remove(one.code)">
              <rk-icon name="x" />
              <span class="rk-hidden" i18n="@@people.intake.remove">Remove: {{ nameOf(one.code) }}</span>
            </button>
          </li>
        }
      </ul>
    }
    @if (!full()) {
      <label class="add">
        <span class="rk-hidden" i18n="@@people.intake.add_language">Add a language</span>
        <select autocomplete="off" class="rk-input" (change)="add($event)" (blur)="touched.set(true)">
          <option value="" i18n="@@people.intake.add_language">Add a language</option>
          @for (one of offered(); track one.code) {
            <option [value]="one.code">{{ one.name }}</option>
          }
        </select>
      </label>
    }
    @if (shown(); as sentence) {
      <p class="error"><rk-icon name="warning-octagon" [size]="18" /> {{ sentence }}</p>
    }
  </fieldset>`,
  styleUrl: './list-field.scss',
})
export class LanguagesField {
  private readonly names = inject(CodeNames);

  readonly value = model<LanguageSpoken[]>([]);
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly label = computed(() => $localize`:@@people.intake.languages:Languages`);
  protected readonly shown = inForm({
    label: this.label,
    pointer: '/languages',
    value: this.value,
    touched: this.touched,
    errors: this.errors,
  });
  protected readonly full = computed(() => this.value().length >= limits.languagesMax);
  protected readonly levels = LANGUAGE_LEVELS.map((level) => ({
    level,
    name: stateText('language', 'level', level),
  }));
  protected readonly offered = computed(() =>
    OFFERED_LANGUAGES.filter((code) => !this.value().some((one) => one.code === code)).map((code) => ({
      code,
      name: this.nameOf(code),
    })),
  );

  protected nameOf(code: string): string {
    return capital(this.names.languageOf(code));
  }

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const code = select.value;
    select.value = '';
    if (!code) return;
    this.value.update((languages) => [...languages, { code, level: languages.length ? 'fluent' : 'native' }]);
  }

  protected speak(code: string, event: Event): void {
    const level = (event.target as HTMLSelectElement).value as LanguageLevel;
    this.value.update((languages) => languages.map((one) => (one.code === code ? { code, level } : one)));
  }

  protected remove(code: string): void {
    this.value.update((languages) => languages.filter((one) => one.code !== code));
  }
}
