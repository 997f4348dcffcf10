import { Component, computed, inject, input, model } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { limits } from '@rinnakkain/domain';
import { Icon } from '@rinnakkain/ui';
import { ThemeChoices } from '../../person/theme-choices';
import { inForm } from '../../seekers/fields/in-form';

/** Themes a volunteer does not take. */
@Component({
  selector: 'rk-refused-themes-field',
  imports: [Icon, MatIconButton],
  template: `<fieldset>
    <legend>{{ label() }} <span class="optional" i18n="@@ui.field.optional">(optional)</span></legend>
    @if (value().length) {
      <ul class="rows">
        @for (theme of value(); track theme) {
          <li>
            <span class="what">{{ choices.nameOf(theme) }}</span>
            <button matIconButton type="button" (click)="remove(theme)">
              <rk-icon name="x" />
              <span class="rk-hidden" i18n="@@people.themes.remove">Remove: {{ choices.nameOf(theme) }}</span>
            </button>
          </li>
        }
      </ul>
    }
    @if (value().length < most) {
      <label class="add">
        <span class="rk-hidden" i18n="@@people.themes.refuse">Add a theme that isn't taken</span>
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
export class RefusedThemesField {
  readonly value = model<string[]>([]);
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly choices = inject(ThemeChoices);
  protected readonly most = limits.refusedThemesMax;
  protected readonly label = computed(() => $localize`:@@people.field.refused_themes:Does not take`);
  protected readonly shown = inForm({
    label: this.label,
    pointer: '/refusedThemes',
    value: this.value,
    touched: this.touched,
    errors: this.errors,
  });
  protected readonly areas = computed(() => this.choices.without(this.value()));

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const theme = select.value;
    select.value = '';
    if (theme) this.value.update((themes) => [...themes, theme]);
  }

  protected remove(theme: string): void {
    this.value.update((themes) => themes.filter((one) => one !== theme));
  }
}
