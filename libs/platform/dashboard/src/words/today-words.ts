// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** The words of keys that one page alone speaks of, by entity, kind and key; they begin small. */
export const todayWords = {
  today: {
    group: {
      exclusion_hit: $localize`:@@word.today.group.exclusion_hit:exclusion list hits`,
      worry: $localize`:@@word.today.group.worry:worry`,
      meeting_worry: $localize`:@@word.today.group.meeting_worry:worry about a group`,
      call_me: $localize`:@@word.today.group.call_me:please call me`,
      new_request: $localize`:@@word.today.group.new_request:new requests`,
      new_application: $localize`:@@word.today.group.new_application:new applications`,
      over_target: $localize`:@@word.today.group.over_target:waiting beyond the target`,
      proposal_expiring: $localize`:@@word.today.group.proposal_expiring:proposals near expiry`,
      session_to_acknowledge: $localize`:@@word.today.group.session_to_acknowledge:sessions to acknowledge`,
      enrolment_to_confirm: $localize`:@@word.today.group.enrolment_to_confirm:enrolments to confirm`,
      settings_check_due: $localize`:@@word.today.group.settings_check_due:social media settings to check`,
      leader_missing: $localize`:@@word.today.group.leader_missing:groups without enough leaders`,
      release_ending: $localize`:@@word.today.group.release_ending:released contacts about to lapse`,
      guidance_missing: $localize`:@@word.today.group.guidance_missing:volunteers without guidance`,
      training_expiring: $localize`:@@word.today.group.training_expiring:trainings expiring`,
      listing_to_verify: $localize`:@@word.today.group.listing_to_verify:listings to check`,
      no_opening_meeting: $localize`:@@word.today.group.no_opening_meeting:no opening meeting`,
      page_feedback: $localize`:@@word.today.group.page_feedback:feedback on the pages`,
    },
  },
} as const;
