/** Every limit of what can be written; validation of the API and forms read the same ones. */
export const limits = {
  /** A session's note and a contact note, characters. */
  noteMaxLength: 500,
  /** An interview's short note, a review's note, characters. */
  staffNoteMaxLength: 1000,
  /** Why protected details are opened, why a priority is raised, characters. */
  reasonMaxLength: 300,
  reasonMinLength: 3,
  nameMaxLength: 80,
  aliasMaxLength: 40,
  emailMaxLength: 254,
  phoneMinDigits: 5,
  phoneMaxDigits: 15,
  /** What a search may be, characters. */
  searchMinLength: 2,
  searchMaxLength: 80,
  searchMaxHits: 50,
  /** Seekers one search opens at most. */
  searchMaxSeekers: 2000,
  textVersionMaxLength: 20,
  /** The text of an agreement or pledge in one language, characters. */
  paperTextMaxLength: 20_000,
  organisationNameMaxLength: 120,
  unitNameMaxLength: 120,
  taskNameMaxLength: 120,
  courseNameMaxLength: 120,
  /** A course: modules, trainers, the longest module in minutes, a place or a remote link in characters. */
  modulesMax: 30,
  moduleMinutesMax: 2880,
  trainersMax: 10,
  coursePlaceMaxLength: 200,
  remoteLinkMaxLength: 500,
  /** A run of a course: dates and places. */
  runDatesMax: 40,
  runCapacityMax: 100,
  /** A group: names and texts in characters, leaders, places, how long a meeting takes, heads at one. */
  groupNameMaxLength: 120,
  groupTextMaxLength: 2000,
  groupPlaceMaxLength: 200,
  groupLeadersMax: 6,
  groupCapacityMax: 500,
  /** Parts of an event. */
  eventPartsMax: 8,
  groupMembersMax: 1_000_000,
  meetingMinutesMax: 720,
  headCountMax: 1000,
  seasonWeeksMax: 8,
  seasonPausesMax: 10,
  seasonDatesOffMax: 60,
  /** Cells of the attendance list that are written at once. */
  attendanceMarksMax: 300,
  /** Records that one bulk decision can be about. */
  reviewsMax: 100,
  safeContactTimesMaxLength: 120,
  safeContactCodeWordMaxLength: 40,
  safeContactNoteMaxLength: 300,
  /** Where the quick exit leads. */
  exitAddressMaxLength: 300,
  /** A text of the public pages in one language: a page stays light. */
  publicTextMaxLength: 12_000,
  /** What somebody says about the pages; an answer's address. */
  pageFeedbackMaxLength: 2000,
  passwordMinLength: 15,
  passwordMaxLength: 128,
  invitationDays: 7,
  /** How long the link works that somebody asks for who has forgotten the password. */
  passwordLinkMinutes: 60,
  /** A file of an import: bytes, rows, columns, characters of one cell. */
  importFileBytes: 5 * 1024 * 1024,
  importRowsMax: 20_000,
  importColumnsMax: 60,
  importCellMaxLength: 2000,
  /** Characters of all its cells together, and of a table that is sent as text. */
  importTextMaxLength: 12_000_000,
  importPastedMaxLength: 80_000,
  importFileNameMaxLength: 200,
  /** How long what was uploaded is kept, unless it is confirmed or given up before. */
  importHours: 24,
  /** Rows that could not be taken, told at once. */
  importRowsPart: 1_000,
  pageSizeMax: 100,
  pageSizeDefault: 25,
  /** Entries of the audit one export holds, and one part of it. */
  auditExportMax: 100_000,
  auditExportPart: 1_000,
  shortlistMax: 100,
  shortlistDefault: 20,
  birthYearMin: 1900,
  /** Adults only: a birth year at least this many years back. */
  adultAge: 18,
  travelKmMax: 1000,
  freePlacesMax: 10,
  themesMax: 10,
  refusedThemesMax: 30,
  languagesMax: 10,
  wishesMax: 10,
  unitsMax: 20,
  exclusionsMax: 50,
  /** What one version of a task's requirements can hold. */
  requirementsMax: 30,
  courseChoicesMax: 5,
  requirementMonthsMax: 600,
  requirementDaysMax: 730,
  keepMonthsMax: 60,
  /** Months an exemption may reach ahead. */
  exemptionMonthsMax: 24,
  /** Volunteers whose guidance is recorded at once. */
  guidanceVolunteersMax: 100,
  /** Volunteers at one meeting of theirs. */
  volunteerMeetingMax: 300,
  /** Names a preview tells at most of those who gain or lose. */
  previewNamesMax: 50,
  /** Rows of one part of an export of the training status. */
  statusExportPart: 1_000,
  /** One session, minutes. */
  sessionMinutesMin: 1,
  sessionMinutesMax: 1440,
  /** People named as present at the opening meeting. */
  presentMax: 10,
  /** A listed meeting: characters of its name, place, postal code, number to join by and notes; languages it is held in. */
  listingNameMaxLength: 200,
  listingPlaceMaxLength: 200,
  postalCodeMaxLength: 20,
  joinPhoneMaxLength: 60,
  listingNotesMaxLength: 2000,
  listingLanguagesMax: 10,
  listingCodesMax: 40,
  /** Listings that are marked as checked at once. */
  listingsVerifiedMax: 100,
  fellowshipNameMaxLength: 100,
  programMaxLength: 30,
  /** Meetings one import of listings can hold, and what is fetched from a source at most: bytes, pages, seconds in all. */
  listingImportRowsMax: 3_000,
  listingFetchBytes: 8 * 1024 * 1024,
  listingFetchPages: 20,
  listingFetchSeconds: 30,
  idempotencyKeyMinLength: 8,
  idempotencyKeyMaxLength: 100,
} as const;
