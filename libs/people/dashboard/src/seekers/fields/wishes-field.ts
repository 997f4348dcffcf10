import { Component, computed, inject, input, model } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import type { SeekerWish } from '@rinnakkain/api-client';
import { WISH_CRITERIA, type WishCriterion, limits, mayBeRequired } from '@rinnakkain/domain';
import { stateLabel } from '@rinnakkain/platform-dashboard';
import { Icon, Segmented } from '@rinnakkain/ui';
import { WishWords } from '../wish-words';
import { inForm } from './in-form';

const firstValue: Record<WishCriterion, string> = {
  gender: 'woman',
  age: '30-45',
  area: 'different',
  form: 'face_to_face',
  parenthood: 'yes',
  language: 'fi',
};

/** Wishes about the supporter: what was wished, and whether it is required or hoped for. */
@Component({
  selector: 'rk-wishes-field',
  imports: [Icon, MatButton, MatIconButton, Segmented],
  templateUrl: './wishes-field.html',
  styleUrls: ['./list-field.scss', './wishes-field.scss'],
})
export class WishesField {
  private readonly words = inject(WishWords);

  readonly value = model<SeekerWish[]>([]);
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly label = computed(() => $localize`:@@people.intake.wishes:Wishes about the supporter`);
  protected readonly shown = inForm({
    label: this.label,
    pointer: '/wishes',
    value: this.value,
    touched: this.touched,
    errors: this.errors,
  });
  protected readonly bindings = [
    { value: 'required', label: $localize`:@@ui.wish.required:Requirement` },
    { value: 'preferred', label: $localize`:@@ui.wish.preferred:Wish` },
  ];
  protected readonly addable = computed(() =>
    this.value().length >= limits.wishesMax
      ? []
      : WISH_CRITERIA.filter((criterion) => this.freeValue(criterion) !== null).map((criterion) => ({
          criterion,
          name: this.words.criterion(criterion),
        })),
  );
  protected readonly mayBeRequired = mayBeRequired;

  protected nameOf(criterion: WishCriterion): string {
    return stateLabel('wish', 'criterion', criterion);
  }

  protected valuesOf(criterion: WishCriterion): readonly { value: string; name: string }[] {
    return this.words.valuesOf(criterion);
  }

  protected textOf(wish: SeekerWish): string {
    return this.words.value(wish);
  }

  protected ages({ value }: SeekerWish): [string, string] {
    const [from = '', to = ''] = value.split('-');
    return [from, to];
  }

  protected add(criterion: WishCriterion): void {
    const value = this.freeValue(criterion);
    if (value !== null) this.value.update((wishes) => [...wishes, { criterion, value, required: false }]);
  }

  protected remove(at: number): void {
    this.value.update((wishes) => wishes.filter((_, index) => index !== at));
  }

  protected bind(at: number, binding: string): void {
    this.set(at, { required: binding === 'required' });
  }

  protected choose(at: number, event: Event): void {
    this.set(at, { value: (event.target as HTMLSelectElement).value });
  }

  protected setAge(at: number, event: Event, end: 0 | 1): void {
    const years = (event.target as HTMLInputElement).value.trim();
    const wish = this.value()[at];
    if (!wish) return;
    const ages = this.ages(wish);
    ages[end] = years;
    this.set(at, { value: ages.join('-') });
  }

  private set(at: number, change: Partial<SeekerWish>): void {
    this.value.update((wishes) =>
      wishes.map((wish, index) => (index === at ? { ...wish, ...change } : wish)),
    );
  }

  /** A value that isn't wished yet: several languages or forms may be, one age is enough. */
  private freeValue(criterion: WishCriterion): string | null {
    const taken = this.value().filter((wish) => wish.criterion === criterion);
    if (taken.length && !['form', 'language'].includes(criterion)) return null;
    const values = [firstValue[criterion], ...this.valuesOf(criterion).map(({ value }) => value)];
    return values.find((value) => !taken.some((wish) => wish.value === value)) ?? null;
  }
}
