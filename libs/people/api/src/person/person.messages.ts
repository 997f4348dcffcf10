import { CONSENT_WAYS, DAY_PARTS, LANGUAGE_LEVELS, limits } from '@rinnakkain/domain';
import { DayField, IdField, KeyField, TextField, WholeField } from '@rinnakkain/platform-api';

/** A spoken language and how well. */
export class LanguageSpoken {
  @TextField('ISO 639 code', { max: 3, min: 2 })
  code: string;

  @KeyField('How well', LANGUAGE_LEVELS, { name: 'LanguageLevel' })
  level: (typeof LANGUAGE_LEVELS)[number];
}

/** One of the 28 weekly times. */
export class TimeOfWeek {
  @WholeField('Day of the week, 1 is Monday', { min: 1, max: 7 })
  day: number;

  @KeyField('Part of the day', DAY_PARTS, { name: 'DayPart' })
  part: (typeof DAY_PARTS)[number];
}

/** A consent as it is recorded. */
export class NewConsent {
  @TextField('Version of the text that was agreed to', { max: limits.textVersionMaxLength })
  textVersion: string;

  @DayField('When it was given')
  day: string;

  @KeyField('How it was given', CONSENT_WAYS, { name: 'ConsentWay' })
  how: (typeof CONSENT_WAYS)[number];
}

/** A recorded consent. */
export class Consent extends NewConsent {
  @IdField('The consent')
  id: string;

  @DayField('When it was withdrawn', { nullable: true })
  withdrawnOn: string | null;
}
