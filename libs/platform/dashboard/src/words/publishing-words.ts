// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** The words of keys that one page alone speaks of, by entity, kind and key; they begin small. */
export const publishingWords = {
  public_text: {
    kind: {
      privacy: $localize`:@@word.public_text.kind.privacy:privacy notice`,
      consent_seeker: $localize`:@@word.public_text.kind.consent_seeker:consent of whoever asks for support`,
      consent_volunteer: $localize`:@@word.public_text.kind.consent_volunteer:consent of whoever applies`,
      safe_browsing: $localize`:@@word.public_text.kind.safe_browsing:safe browsing`,
    },
  },
} as const;
