import { type SchemaPathTree, maxLength, required, validate } from '@angular/forms/signals';
import { isEmail, isPhoneNumber, limits, plainPhone } from '@rinnakkain/domain';
import { fieldText } from '@rinnakkain/platform-dashboard';
import type { VolunteerDraft } from './volunteer-draft';

interface Fault {
  kind: string;
  message: string;
}

const outside = (least: number, most: number): Fault => ({
  kind: 'range',
  message: $localize`:@@people.form.range:Write a whole number from ${least}:least: to ${most}:most:.`,
});

const within =
  (least: number, most: number) =>
  (text: string): Fault | null => {
    if (!text.trim()) return null;
    const figure = Number(text);
    return Number.isInteger(figure) && figure >= least && figure <= most ? null : outside(least, most);
  };

/** What is asked of a volunteer's details before they are sent; the API looks at everything once more. */
export function draftRules(path: SchemaPathTree<VolunteerDraft>, today: string): void {
  const lastYear = Number(today.slice(0, 4)) - limits.adultAge;
  const year = within(limits.birthYearMin, lastYear);
  const kilometres = within(0, limits.travelKmMax);
  const places = within(0, limits.freePlacesMax);
  required(path.firstName);
  maxLength(path.firstName, limits.nameMaxLength);
  required(path.lastName);
  maxLength(path.lastName, limits.nameMaxLength);
  maxLength(path.alias, limits.aliasMaxLength);
  validate(path.phone, ({ value }) =>
    !value().trim() || isPhoneNumber(plainPhone(value()))
      ? null
      : { kind: 'phone', message: fieldText('NOT_A_PHONE_NUMBER') },
  );
  validate(path.email, ({ value }) =>
    !value().trim() || isEmail(value().trim()) ? null : { kind: 'email', message: fieldText('NOT_AN_EMAIL') },
  );
  validate(path.birthYear, ({ value }) => year(value()));
  validate(path.travelKm, ({ value }) => kilometres(value()));
  validate(path.freePlaces, ({ value }) => places(value()));
}
