// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** The words of keys that one page alone speaks of, by entity, kind and key; they begin small. */
export const requirementWords = {
  requirement: {
    kind: {
      course: $localize`:@@word.requirement.kind.course:training`,
      interview: $localize`:@@word.requirement.kind.interview:interview`,
      agreement: $localize`:@@word.requirement.kind.agreement:volunteer agreement`,
      pledge: $localize`:@@word.requirement.kind.pledge:confidentiality pledge`,
      background_check: $localize`:@@word.requirement.kind.background_check:background check`,
      guidance: $localize`:@@word.requirement.kind.guidance:guidance`,
    },
    stage: {
      before_matching: $localize`:@@word.requirement.stage.before_matching:before matching`,
      within_months: $localize`:@@word.requirement.stage.within_months:within a time from the start`,
    },
    status: {
      not_started: $localize`:@@word.requirement.status.not_started:not started`,
      under_way: $localize`:@@word.requirement.status.under_way:under way`,
      awaiting_approval: $localize`:@@word.requirement.status.awaiting_approval:awaiting approval`,
      approved: $localize`:@@word.requirement.status.approved:in order`,
      expiring: $localize`:@@word.requirement.status.expiring:expiring`,
      expired: $localize`:@@word.requirement.status.expired:expired`,
      exempt: $localize`:@@word.requirement.status.exempt:exempt`,
      not_applicable: $localize`:@@word.requirement.status.not_applicable:not applicable`,
    },
    reason: {
      FULFILLED: $localize`:@@word.requirement.reason.FULFILLED:was met`,
      ENDS: $localize`:@@word.requirement.reason.ENDS:in force until`,
      NOTHING_RECORDED: $localize`:@@word.requirement.reason.NOTHING_RECORDED:nothing has been recorded`,
      UNDER_WAY: $localize`:@@word.requirement.reason.UNDER_WAY:is under way`,
      AWAITS_APPROVAL: $localize`:@@word.requirement.reason.AWAITS_APPROVAL:awaits the reviewer's approval`,
      NOT_RECOMMENDED: $localize`:@@word.requirement.reason.NOT_RECOMMENDED:the latest interview does not recommend it`,
      LAPSED: $localize`:@@word.requirement.reason.LAPSED:its validity ended`,
      IN_GRACE: $localize`:@@word.requirement.reason.IN_GRACE:the days of grace end`,
      EXEMPT: $localize`:@@word.requirement.reason.EXEMPT:the exemption ends`,
      NOT_FOR_THIS_TASK: $localize`:@@word.requirement.reason.NOT_FOR_THIS_TASK:does not concern this task`,
      NOT_BEGUN: $localize`:@@word.requirement.reason.NOT_BEGUN:its time begins with the agreement`,
      DUE_BY: $localize`:@@word.requirement.reason.DUE_BY:is due by`,
      OVERDUE: $localize`:@@word.requirement.reason.OVERDUE:was due by`,
      KEPT: $localize`:@@word.requirement.reason.KEPT:the earlier version is enough until`,
    },
  },
  standing: {
    key: {
      awaiting_approval: $localize`:@@word.standing.key.awaiting_approval:awaiting approval`,
      expiring: $localize`:@@word.standing.key.expiring:expiring`,
      missing: $localize`:@@word.standing.key.missing:missing or expired`,
      under_way: $localize`:@@word.standing.key.under_way:under way`,
      ready: $localize`:@@word.standing.key.ready:ready`,
      on_break: $localize`:@@word.standing.key.on_break:on a break`,
    },
  },
  guidance: {
    kind: {
      supervision: $localize`:@@word.guidance.kind.supervision:supervision`,
      group: $localize`:@@word.guidance.kind.group:group guidance`,
      individual: $localize`:@@word.guidance.kind.individual:individual talk`,
      evening: $localize`:@@word.guidance.kind.evening:supporters' evening`,
    },
  },
  volunteer_meeting: {
    state: {
      planned: $localize`:@@word.volunteer_meeting.state.planned:planned`,
      held: $localize`:@@word.volunteer_meeting.state.held:held`,
      cancelled: $localize`:@@word.volunteer_meeting.state.cancelled:cancelled`,
    },
    kind: {
      peers_evening: $localize`:@@word.volunteer_meeting.kind.peers_evening:supporters' evening`,
      supervision: $localize`:@@word.volunteer_meeting.kind.supervision:supervision`,
      group_guidance: $localize`:@@word.volunteer_meeting.kind.group_guidance:group guidance`,
      recreation: $localize`:@@word.volunteer_meeting.kind.recreation:recreation`,
      further_training: $localize`:@@word.volunteer_meeting.kind.further_training:further training`,
      thanks: $localize`:@@word.volunteer_meeting.kind.thanks:thank-you party`,
    },
  },
} as const;
