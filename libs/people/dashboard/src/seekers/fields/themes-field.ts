import { Component, computed, inject, input, model } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import type { SeekerTheme } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { Icon, Segmented, Tag } from '@rinnakkain/ui';
import { ThemeChoices } from '../../person/theme-choices';
import { inForm } from './in-form';

const usual = 2;

/** The themes someone looks support for: the first is the main one, each with how much it matters. */
@Component({
  selector: 'rk-themes-field',
  imports: [Icon, MatButton, MatIconButton, Segmented, Tag],
  templateUrl: './themes-field.html',
  styleUrl: './list-field.scss',
})
export class ThemesField {
  private readonly choices = inject(ThemeChoices);

  readonly value = model<SeekerTheme[]>([]);
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly label = computed(() => $localize`:@@people.intake.themes:What is support sought for?`);
  protected readonly shown = inForm({
    label: this.label,
    pointer: '/themes',
    value: this.value,
    touched: this.touched,
    errors: this.errors,
  });
  protected readonly full = computed(() => this.value().length >= limits.themesMax);
  protected readonly weights = [
    { value: 1, label: $localize`:@@people.intake.importance.1:A little` },
    { value: 2, label: $localize`:@@people.intake.importance.2:Much` },
    { value: 3, label: $localize`:@@people.intake.importance.3:Most` },
  ];
  protected readonly areas = computed(() => this.choices.without(this.value().map(({ theme }) => theme)));
  protected readonly importanceOf = (theme: string): string =>
    $localize`:@@people.intake.importance:How much it matters: ${this.nameOf(theme)}:theme:`;

  protected nameOf(code: string): string {
    return this.choices.nameOf(code);
  }

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const theme = select.value;
    select.value = '';
    if (theme) this.value.update((themes) => [...themes, { theme, importance: themes.length ? usual : 3 }]);
  }

  protected weigh(theme: string, importance: number): void {
    this.value.update((themes) => themes.map((one) => (one.theme === theme ? { ...one, importance } : one)));
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
