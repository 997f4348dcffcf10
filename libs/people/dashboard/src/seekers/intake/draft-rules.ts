import {
  type SchemaPathTree,
  applyWhen,
  maxLength,
  minLength,
  required,
  validate,
} from '@angular/forms/signals';
import { isEmail, isPhoneNumber, limits, plainEmail } from '@rinnakkain/domain';
import { type SeekerDraft, phoneOf } from './seeker-draft';

const isWholeNumber = (text: string, max: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) <= max;

/** What the form of a request asks for before it is sent; the API asks everything once more. */
export function draftRules(path: SchemaPathTree<SeekerDraft>): void {
  required(path.firstName, {
    when: ({ valueOf }) => !valueOf(path.alias).trim(),
    message: $localize`:@@people.intake.name_missing:Write the first name, or the name they want to be called by.`,
  });
  maxLength(path.firstName, limits.nameMaxLength);
  maxLength(path.alias, limits.aliasMaxLength);
  validate(path.alias, ({ value, valueOf }) => {
    const [alias, name] = [value().trim().toLowerCase(), valueOf(path.firstName).trim().toLowerCase()];
    return valueOf(path.protection) === 'yes' && alias && name && alias.includes(name)
      ? {
          kind: 'recognisable',
          message: $localize`:@@people.intake.alias_tells:The alias tells the name. Choose another.`,
        }
      : null;
  });
  validate(path.phone, ({ value }) =>
    value().trim() && !isPhoneNumber(phoneOf(value()))
      ? {
          kind: 'phone',
          message: $localize`:@@field.NOT_A_PHONE_NUMBER:Write the number with its country code, for example +358 and the rest.`,
        }
      : null,
  );
  validate(path.email, ({ value }) =>
    value().trim() && !isEmail(plainEmail(value())) ? { kind: 'email' } : null,
  );
  maxLength(path.times, limits.safeContactTimesMaxLength);
  maxLength(path.codeWord, limits.safeContactCodeWordMaxLength);
  maxLength(path.safetyNote, limits.safeContactNoteMaxLength);
  required(path.unitId, { message: $localize`:@@people.intake.unit_missing:Choose the unit.` });
  required(path.coordinatorId, {
    message: $localize`:@@people.intake.coordinator_missing:Choose who answers for the request.`,
  });
  applyWhen(
    path,
    ({ value }) => value().consent === 'given',
    (consented) => {
      required(consented.consentVersion, {
        message: $localize`:@@people.intake.version_missing:Write which version of the text was read, for example 2026-1.`,
      });
      maxLength(consented.consentVersion, limits.textVersionMaxLength);
      required(consented.consentDay);
      validate(consented.travelKm, ({ value }) =>
        value().trim() && !isWholeNumber(value(), limits.travelKmMax) ? { kind: 'max' } : null,
      );
      validate(consented.wishes, ({ value }) =>
        value().some(({ criterion, value: wish }) => criterion === 'age' && !isAgeRange(wish))
          ? {
              kind: 'ages',
              message: $localize`:@@people.intake.ages_wrong:Write the ages as years, the younger first, for example 30–45.`,
            }
          : null,
      );
      applyWhen(
        consented,
        ({ value }) => value().priority !== 'normal',
        (raised) => {
          required(raised.priorityReason, {
            message: $localize`:@@people.intake.reason_missing:Write why it is more urgent.`,
          });
          minLength(raised.priorityReason, limits.reasonMinLength);
          maxLength(raised.priorityReason, limits.reasonMaxLength);
        },
      );
    },
  );
}

function isAgeRange(value: string): boolean {
  const [, from, to] = /^(\d{2,3})-(\d{2,3})$/.exec(value) ?? [];
  return from !== undefined && to !== undefined && Number(from) <= Number(to);
}
