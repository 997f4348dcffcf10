// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** The words of keys that one page alone speaks of, by entity, kind and key; they begin small. */
export const groupWords = {
  group: {
    state: {
      planned: $localize`:@@word.group.state.planned:planned`,
      enrolling: $localize`:@@word.group.state.enrolling:enrolling`,
      full: $localize`:@@word.group.state.full:full`,
      running: $localize`:@@word.group.state.running:running`,
      ended: $localize`:@@word.group.state.ended:ended`,
      cancelled: $localize`:@@word.group.state.cancelled:cancelled`,
    },
    action: {
      open_enrolment: $localize`:@@word.group.action.open_enrolment:open enrolment`,
      start: $localize`:@@word.group.action.start:start the group`,
      end: $localize`:@@word.group.action.end:end the group`,
      cancel: $localize`:@@word.group.action.cancel:cancel the group`,
    },
    half_year: {
      spring: $localize`:@@word.group.half_year.spring:spring`,
      autumn: $localize`:@@word.group.half_year.autumn:autumn`,
    },
  },
  group_type: {
    key: {
      peer_led_group: $localize`:@@word.group_type.key.peer_led_group:peer-led group`,
      professionally_led_group: $localize`:@@word.group_type.key.professionally_led_group:professionally led group`,
      open_meeting_place: $localize`:@@word.group_type.key.open_meeting_place:open meeting place`,
      online_group: $localize`:@@word.group_type.key.online_group:online group`,
      chat: $localize`:@@word.group_type.key.chat:chat`,
      social_media_group: $localize`:@@word.group_type.key.social_media_group:social media group`,
      event: $localize`:@@word.group_type.key.event:event`,
      volunteer_meeting: $localize`:@@word.group_type.key.volunteer_meeting:volunteers' meeting`,
      twelve_step_listing: $localize`:@@word.group_type.key.twelve_step_listing:twelve-step listing`,
      external_listing: $localize`:@@word.group_type.key.external_listing:external listing`,
    },
  },
  participant: {
    state: {
      enrolled: $localize`:@@word.participant.state.enrolled:enrolled`,
      waitlisted: $localize`:@@word.participant.state.waitlisted:on the waiting list`,
      confirmed: $localize`:@@word.participant.state.confirmed:confirmed`,
      taking_part: $localize`:@@word.participant.state.taking_part:taking part`,
      finished: $localize`:@@word.participant.state.finished:finished`,
      interrupted: $localize`:@@word.participant.state.interrupted:interrupted`,
    },
    action: {
      confirm: $localize`:@@word.participant.action.confirm:confirm`,
      begin: $localize`:@@word.participant.action.begin:begin`,
      finish: $localize`:@@word.participant.action.finish:finish`,
      interrupt: $localize`:@@word.participant.action.interrupt:interrupt`,
    },
  },
  meeting: {
    state: {
      planned: $localize`:@@word.meeting.state.planned:planned`,
      held: $localize`:@@word.meeting.state.held:held`,
      cancelled: $localize`:@@word.meeting.state.cancelled:cancelled`,
      moved: $localize`:@@word.meeting.state.moved:moved`,
    },
    action: {
      hold: $localize`:@@word.meeting.action.hold:mark as held`,
      move: $localize`:@@word.meeting.action.move:move`,
      cancel: $localize`:@@word.meeting.action.cancel:cancel the meeting`,
      restore: $localize`:@@word.meeting.action.restore:restore`,
    },
  },
  conversation: {
    duration: {
      short: $localize`:@@word.conversation.duration.short:under 15 min`,
      quarter: $localize`:@@word.conversation.duration.quarter:15–30 min`,
      half: $localize`:@@word.conversation.duration.half:30–60 min`,
      hour: $localize`:@@word.conversation.duration.hour:over an hour`,
    },
  },
  date: {
    gap: {
      pause: $localize`:@@word.date.gap.pause:break`,
      holiday: $localize`:@@word.date.gap.holiday:holiday`,
      taken_off: $localize`:@@word.date.gap.taken_off:taken off`,
    },
  },
  holiday: {
    key: {
      new_year: $localize`:@@word.holiday.key.new_year:New Year's Day`,
      epiphany: $localize`:@@word.holiday.key.epiphany:Epiphany`,
      good_friday: $localize`:@@word.holiday.key.good_friday:Good Friday`,
      easter_sunday: $localize`:@@word.holiday.key.easter_sunday:Easter Sunday`,
      easter_monday: $localize`:@@word.holiday.key.easter_monday:Easter Monday`,
      may_day: $localize`:@@word.holiday.key.may_day:May Day`,
      ascension_day: $localize`:@@word.holiday.key.ascension_day:Ascension Day`,
      whit_sunday: $localize`:@@word.holiday.key.whit_sunday:Whit Sunday`,
      midsummer_eve: $localize`:@@word.holiday.key.midsummer_eve:Midsummer Eve`,
      midsummer_day: $localize`:@@word.holiday.key.midsummer_day:Midsummer Day`,
      all_saints: $localize`:@@word.holiday.key.all_saints:All Saints' Day`,
      independence_day: $localize`:@@word.holiday.key.independence_day:Independence Day`,
      christmas_eve: $localize`:@@word.holiday.key.christmas_eve:Christmas Eve`,
      christmas_day: $localize`:@@word.holiday.key.christmas_day:Christmas Day`,
      boxing_day: $localize`:@@word.holiday.key.boxing_day:Boxing Day`,
    },
  },
} as const;
