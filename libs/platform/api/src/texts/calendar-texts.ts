/** What calendars of groups say; a key without one of the languages does not compile. */
export const CALENDAR_TEXTS = {
  /** Name of a calendar that says only when; whoever sees it learns no more. */
  group_calendar_name: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  /** Title of its dates. */
  group_calendar_title: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  /** Title of a date that is not held. */
  group_calendar_cancelled: { fi: 'PERUTTU: {title}', sv: 'INSTÄLLT: {title}', en: 'CANCELLED: {title}' },
} as const;
