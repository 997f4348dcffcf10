// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** The words of keys that one page alone speaks of, by entity, kind and key; they begin small. */
export const messageWords = {
  reminder: {
    state: {
      due: $localize`:@@word.reminder.state.due:due`,
      delivered: $localize`:@@word.reminder.state.delivered:delivered`,
      skipped: $localize`:@@word.reminder.state.skipped:skipped`,
      failed: $localize`:@@word.reminder.state.failed:failed`,
    },
  },
  message: {
    kind: {
      expiry_reminder: $localize`:@@word.message.kind.expiry_reminder:reminder of what ends`,
      run_reminder: $localize`:@@word.message.kind.run_reminder:reminder of training that begins`,
      meeting_reminder: $localize`:@@word.message.kind.meeting_reminder:reminder of a meeting`,
      review_digest: $localize`:@@word.message.kind.review_digest:weekly digest of what awaits approval`,
      invitation: $localize`:@@word.message.kind.invitation:invitation`,
      new_password: $localize`:@@word.message.kind.new_password:link to a new password`,
      forgotten_password: $localize`:@@word.message.kind.forgotten_password:forgotten password`,
    },
    skip: {
      ON_BREAK: $localize`:@@word.message.skip.ON_BREAK:is on a break`,
      STOPPED: $localize`:@@word.message.skip.STOPPED:has stopped`,
      NO_EMAIL: $localize`:@@word.message.skip.NO_EMAIL:the e-mail address is missing`,
      NO_ACCESS: $localize`:@@word.message.skip.NO_ACCESS:the account is closed`,
      NO_MAIL_SERVER: $localize`:@@word.message.skip.NO_MAIL_SERVER:no mail server is set`,
      LINK_OVER: $localize`:@@word.message.skip.LINK_OVER:the link has been used or has run out`,
      TOO_LATE: $localize`:@@word.message.skip.TOO_LATE:it became too old before it could go`,
      OUTDATED: $localize`:@@word.message.skip.OUTDATED:it is no longer so`,
    },
  },
  job: {
    name: {
      mail: $localize`:@@word.job.name.mail:sending of mail`,
      expiry_reminders: $localize`:@@word.job.name.expiry_reminders:reminders of what ends`,
      run_reminders: $localize`:@@word.job.name.run_reminders:reminders of training that begins`,
      meeting_reminders: $localize`:@@word.job.name.meeting_reminders:reminders of meetings`,
      review_digest: $localize`:@@word.job.name.review_digest:weekly digest for reviewers`,
      forget_imports: $localize`:@@word.job.name.forget_imports:deletion of imported files`,
      forget_registrations: $localize`:@@word.job.name.forget_registrations:deletion of registrations to groups`,
      message_retention: $localize`:@@word.job.name.message_retention:deletion of old messages`,
    },
  },
} as const;
