import type { ContactNoteKind } from '@rinnakkain/api-client';

/** What a contact note tells of, in words. */
export const noteWords: Record<ContactNoteKind, string> = {
  reached: $localize`:@@people.note.reached:Reached`,
  not_reached: $localize`:@@people.note.not_reached:Not reached`,
  message_sent: $localize`:@@people.note.message_sent:Message sent`,
  message_received: $localize`:@@people.note.message_received:Message received`,
  meeting: $localize`:@@people.note.meeting:Met`,
  wish_changed: $localize`:@@people.note.wish_changed:Wish changed`,
  other: $localize`:@@people.note.other:Other`,
};

/** The kinds in the order of their buttons. */
export const NOTE_KINDS = Object.keys(noteWords) as ContactNoteKind[];
