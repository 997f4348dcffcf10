// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** The words of keys that one page alone speaks of, by entity, kind and key; they begin small. */
export const requestWords = {
  request: {
    supported: {
      self: $localize`:@@word.request.supported.self:the seeker`,
      close_person: $localize`:@@word.request.supported.close_person:someone close`,
    },
    access_need: {
      step_free: $localize`:@@word.request.access_need.step_free:step-free access`,
      hearing_loop: $localize`:@@word.request.access_need.hearing_loop:hearing loop`,
      sign_language: $localize`:@@word.request.access_need.sign_language:sign language`,
      plain_language: $localize`:@@word.request.access_need.plain_language:plain language`,
      interpreter: $localize`:@@word.request.access_need.interpreter:interpreter`,
      calm_place: $localize`:@@word.request.access_need.calm_place:a calm place`,
    },
    heard_from: {
      someone_close: $localize`:@@word.request.heard_from.someone_close:from someone they know`,
      professional: $localize`:@@word.request.heard_from.professional:from a professional`,
      other_organisation: $localize`:@@word.request.heard_from.other_organisation:from another organisation`,
      internet: $localize`:@@word.request.heard_from.internet:on the internet`,
      social_media: $localize`:@@word.request.heard_from.social_media:in social media`,
      event: $localize`:@@word.request.heard_from.event:at an event`,
      other: $localize`:@@word.request.heard_from.other:elsewhere`,
    },
  },
} as const;
