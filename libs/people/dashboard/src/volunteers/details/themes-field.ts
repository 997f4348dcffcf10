import { Component, computed, inject, input, model } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import type { ThemeOffered } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { capital } from '@rinnakkain/platform-dashboard';
import { Icon, Segmented, Tag } from '@rinnakkain/ui';
import { ThemeChoices } from '../../person/theme-choices';
import { inForm } from '../../seekers/fields/in-form';
import { DEPTHS, depthWord } from './depth-words';

const usual = 2;

/** Themes a volunteer has lived through, each with its depth; the first is the main one. */
@Component({
  selector: 'rk-themes-offered-field',
  imports: [Icon, MatButton, MatIconButton, Segmented, Tag],
  template: `<fieldset>
    <legend>{{ label() }}</legend>
    <p class="hint" i18n="@@people.themes.hint">The first is the main theme.</p>
    @if (value().length) {
      <ol class="rows">
        @for (one of value(); track one.theme; let first = $first) {
          <li>
            <span class="what">{{ choices.nameOf(one.theme) }}</span>
            @if (first) {
              <rk-tag look="strong"
                ><ng-container i18n="@@people.intake.main_theme">Main theme</ng-container></rk-tag
              >
            } @else {
              <button matButton type="button" class="rk-small" (click)="makeMain(one.theme)">
                <ng-container i18n="@@people.intake.make_main">Make it the main one</ng-container
                ><span class="rk-hidden">: {{ choices.nameOf(one.theme) }}</span>
              </button>
            }
            <rk-segmented
              [label]="depthLabel(one.theme)"
              [options]="depths"
              [value]="one.depth"
              (valueChange)="deepen(one.theme, $event)"
            />
            <button matIconButton type="button" (click)="remove(one.theme)">
              <rk-icon name="x" />
              <span class="rk-hidden" i18n="@@people.themes.remove"
                >Remove: {{ choices.nameOf(one.theme) }}</span
              >
            </button>
          </li>
        }
      </ol>
    }
    @if (value().length < most) {
      <label class="add">
        <span class="rk-hidden" i18n="@@people.intake.add_theme">Add a theme</span>
        <select autocomplete="off" class="rk-input" (change)="add($event)" (blur)="touched.set(true)">
          <option value="" i18n="@@people.intake.add_theme">Add a theme</option>
          @for (area of areas(); track area.name) {
            <optgroup [label]="area.name">
              @for (theme of area.themes; track theme.code) {
                <option [value]="theme.code">{{ theme.name }}</option>
              }
            </optgroup>
          }
        </select>
      </label>
    }
    @if (shown(); as sentence) {
      <p class="error"><rk-icon name="warning-octagon" [size]="18" /> {{ sentence }}</p>
    }
  </fieldset>`,
  styleUrl: '../../seekers/fields/list-field.scss',
})
export class ThemesOfferedField {
  readonly value = model<ThemeOffered[]>([]);
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly choices = inject(ThemeChoices);
  protected readonly most = limits.themesMax;
  protected readonly label = computed(() => $localize`:@@people.field.themes:Own experience`);
  protected readonly shown = inForm({
    label: this.label,
    pointer: '/themes',
    value: this.value,
    touched: this.touched,
    errors: this.errors,
  });
  protected readonly depths = DEPTHS.map((value) => ({ value, label: capital(depthWord(value)) }));
  protected readonly areas = computed(() => this.choices.without(this.value().map(({ theme }) => theme)));
  protected readonly depthLabel = (theme: string): string =>
    $localize`:@@people.themes.depth:How deep: ${this.choices.nameOf(theme)}:theme:`;

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const theme = select.value;
    select.value = '';
    if (theme) this.value.update((themes) => [...themes, { theme, depth: usual }]);
  }

  protected deepen(theme: string, depth: number): void {
    this.value.update((themes) => themes.map((one) => (one.theme === theme ? { ...one, depth } : one)));
  }

  protected makeMain(theme: string): void {
    this.value.update((themes) => [
      ...themes.filter((one) => one.theme === theme),
      ...themes.filter((one) => one.theme !== theme),
    ]);
  }

  protected remove(theme: string): void {
    this.value.update((themes) => themes.filter((one) => one.theme !== theme));
  }
}
