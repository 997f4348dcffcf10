/** Every way a part of a fit can be explained; the dashboard has a sentence for each. Arguments beside it. */
export const WHY_KEYS = [
  /** {theme} */
  'themes.main.depth3',
  'themes.main.depth2',
  'themes.main.depth1',
  /** {theme, offered}: the volunteer's theme is the broader, or the narrower, one */
  'theme.broader',
  'theme.narrower',
  'theme.none',
  /** {language} */
  'language.wish',
  'language.first',
  'language.common',
  'language.none',
  'language.unknown',
  'gender.no_wish',
  'gender.wish.met',
  'gender.wish.not_met',
  'gender.unknown',
  'age.no_wish',
  'age.wish',
  /** {years} outside the wished ages */
  'age.outside',
  'age.unknown',
  /** {forms} */
  'form.all',
  'form.wish.met',
  'form.wish.not_met',
  'form.some',
  'form.none',
  'form.unknown',
  'distance.not_needed',
  /** {km}, about */
  'distance.km',
  'distance.same_municipality',
  'distance.wish.met',
  'distance.wish.not_met',
  'distance.unknown',
  /** {common}: weekly times both have */
  'time.slots',
  'time.none',
  'time.unknown',
] as const;
export type WhyKey = (typeof WHY_KEYS)[number];
