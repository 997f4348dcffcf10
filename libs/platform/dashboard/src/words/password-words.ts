// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** The words of keys that one page alone speaks of, by entity, kind and key; they begin small. */
export const passwordWords = {
  password: {
    weakness: {
      too_short: $localize`:@@word.password.weakness.too_short:at least 15 characters`,
      too_long: $localize`:@@word.password.weakness.too_long:at most 128 characters`,
      common: $localize`:@@word.password.weakness.common:a common password`,
      context: $localize`:@@word.password.weakness.context:made of a name or another word that can be guessed`,
      pattern: $localize`:@@word.password.weakness.pattern:repeated characters or a run of them`,
    },
  },
} as const;
