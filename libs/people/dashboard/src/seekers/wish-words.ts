import { Injectable, inject } from '@angular/core';
import type { SeekerWish } from '@rinnakkain/api-client';
import { CONTACT_FORMS, type WishCriterion, OFFERED_LANGUAGES } from '@rinnakkain/domain';
import { CodeNames, capital, stateLabel } from '@rinnakkain/platform-dashboard';

/** Wishes about the supporter, in words. */
@Injectable({ providedIn: 'root' })
export class WishWords {
  private readonly names = inject(CodeNames);

  criterion(criterion: WishCriterion): string {
    return stateLabel('wish', 'criterion', criterion);
  }

  /** The values that are chosen from a list; age and parenthood have none. */
  valuesOf(criterion: WishCriterion): readonly { value: string; name: string }[] {
    switch (criterion) {
      case 'gender':
        return (['woman', 'man', 'other'] as const).map((value) => ({
          value,
          name: stateLabel('person', 'gender', value),
        }));
      case 'area':
        return [
          { value: 'different', name: $localize`:@@people.wish.area.different:Another municipality` },
          { value: 'same', name: $localize`:@@people.wish.area.same:The same municipality` },
        ];
      case 'form':
        return CONTACT_FORMS.map((value) => ({ value, name: stateLabel('contact', 'form', value) }));
      case 'language':
        return OFFERED_LANGUAGES.map((value) => ({ value, name: capital(this.names.languageOf(value)) }));
      default:
        return [];
    }
  }

  value({ criterion, value }: SeekerWish): string {
    if (criterion === 'age') return $localize`:@@people.wish.age:${value.replace('-', '–')}:ages: years`;
    if (criterion === 'parenthood') return $localize`:@@people.wish.parenthood:Is a parent too`;
    if (criterion === 'language') return capital(this.names.languageOf(value));
    return this.valuesOf(criterion).find((one) => one.value === value)?.name ?? value;
  }
}
