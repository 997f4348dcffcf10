import type { FieldCode, ProblemCode } from '@rinnakkain/domain';

/** One sentence per code; a code without a text does not compile. */
export const problemTexts: Record<ProblemCode | 'OFFLINE', string> = {
  TRANSITION_NOT_ALLOWED: $localize`:@@problem.TRANSITION_NOT_ALLOWED:This isn't possible in the present state. Load the page again to see what has changed.`,
  REASON_REQUIRED: $localize`:@@problem.REASON_REQUIRED:Choose a reason.`,
  CONSENT_MISSING: $localize`:@@problem.CONSENT_MISSING:Consent is missing. Record it first.`,
  SEEKER_NOT_WAITING: $localize`:@@problem.SEEKER_NOT_WAITING:The support seeker isn't on the waiting list any more.`,
  RELATIONSHIP_OPEN: $localize`:@@problem.RELATIONSHIP_OPEN:A support relationship is open. End it first.`,
  VOLUNTEER_NOT_READY: $localize`:@@problem.VOLUNTEER_NOT_READY:The supporter isn't ready for a support relationship yet.`,
  PLACE_TAKEN: $localize`:@@problem.PLACE_TAKEN:The supporter's last place was just taken. Nothing was sent to anyone.`,
  SESSION_IN_FUTURE: $localize`:@@problem.SESSION_IN_FUTURE:The session is in the future. Log it once it has been held.`,
  SESSION_OVERLAPS: $localize`:@@problem.SESSION_OVERLAPS:There is already an entry for the same time.`,
  NOT_OWN_REQUEST: $localize`:@@problem.NOT_OWN_REQUEST:You can't approve your own. Someone else does it.`,
  ORIGIN_REQUIRED: $localize`:@@problem.ORIGIN_REQUIRED:The request didn't come from this service. Load the page again.`,
  NOT_AVAILABLE_YET: $localize`:@@problem.NOT_AVAILABLE_YET:This isn't in use yet.`,
  CHANGED_MEANWHILE: $localize`:@@problem.CHANGED_MEANWHILE:Someone else changed this meanwhile. Your text is still here. Load the newest version and try again.`,
  NOT_FOUND: $localize`:@@problem.NOT_FOUND:This can't be found.`,
  SIGN_IN_FAILED: $localize`:@@problem.SIGN_IN_FAILED:The e-mail or the password doesn't match.`,
  INVITATION_EXPIRED: $localize`:@@problem.INVITATION_EXPIRED:The invitation has expired. Ask for a new link.`,
  INVALID: $localize`:@@problem.INVALID:Check the marked fields.`,
  NOT_SIGNED_IN: $localize`:@@problem.NOT_SIGNED_IN:You were away for a while. Sign in to carry on where you left off.`,
  NOT_ACTING: $localize`:@@problem.NOT_ACTING:Choose the role you act in.`,
  NOT_ALLOWED: $localize`:@@problem.NOT_ALLOWED:You don't have the right to do this.`,
  VERSION_REQUIRED: $localize`:@@problem.VERSION_REQUIRED:Load the page again and try once more.`,
  IDEMPOTENCY_KEY_REQUIRED: $localize`:@@problem.IDEMPOTENCY_KEY_REQUIRED:Sending didn't work. Your text is still here. Try again.`,
  IDEMPOTENCY_KEY_REUSED: $localize`:@@problem.IDEMPOTENCY_KEY_REUSED:This was already sent with other details. Load the page again.`,
  TOO_MANY_ATTEMPTS: $localize`:@@problem.TOO_MANY_ATTEMPTS:Too many attempts. Wait a moment and try again.`,
  PASSWORD_TOO_WEAK: $localize`:@@problem.PASSWORD_TOO_WEAK:This password is too easy to guess. Use at least 15 characters, for example four words.`,
  EMAIL_IN_USE: $localize`:@@problem.EMAIL_IN_USE:This e-mail address is already in use.`,
  PROTECTED_DETAILS: $localize`:@@problem.PROTECTED_DETAILS:These details are protected.`,
  NARROW_SEARCH: $localize`:@@problem.NARROW_SEARCH:There are too many hits. Narrow the search.`,
  ALREADY_IN_PROGRESS: $localize`:@@problem.ALREADY_IN_PROGRESS:This is already being done. Wait a moment.`,
  EXCLUDED: $localize`:@@problem.EXCLUDED:This pair isn't possible.`,
  ALREADY_ENROLLED: $localize`:@@problem.ALREADY_ENROLLED:There is already an enrolment on this course.`,
  COURSE_RETIRED: $localize`:@@problem.COURSE_RETIRED:The course has been retired. Take it into use again first.`,
  RUN_NOT_OPEN: $localize`:@@problem.RUN_NOT_OPEN:Enrolment isn't open.`,
  RUN_NOT_BEGUN: $localize`:@@problem.RUN_NOT_BEGUN:The course hasn't begun yet.`,
  RUN_NOT_OVER: $localize`:@@problem.RUN_NOT_OVER:The course isn't over yet. Approve on the last day or later.`,
  LEADERS_MISSING: $localize`:@@problem.LEADERS_MISSING:Leaders are missing: there must be enough of them, one of them trained.`,
  GROUP_NOT_OPEN: $localize`:@@problem.GROUP_NOT_OPEN:The group isn't taking enrolments now.`,
  GROUP_CLOSED: $localize`:@@problem.GROUP_CLOSED:The closed group takes nobody more.`,
  NOT_COUNTED: $localize`:@@problem.NOT_COUNTED:This kind of activity doesn't count that.`,
  MEETING_IN_FUTURE: $localize`:@@problem.MEETING_IN_FUTURE:The meeting is still to come. People are counted on its day.`,
  TOO_LARGE: $localize`:@@problem.TOO_LARGE:This is too large to send.`,
  IMPORT_INCOMPLETE: $localize`:@@problem.IMPORT_INCOMPLETE:A column that is needed is missing. Choose one for it.`,
  IMPORT_HAS_FAULTS: $localize`:@@problem.IMPORT_HAS_FAULTS:There are rows with errors. Correct them, or import without them.`,
  IMPORT_OUTDATED: $localize`:@@problem.IMPORT_OUTDATED:Something has changed since the rows were checked, so nothing was imported. Check them again.`,
  SOURCE_UNREACHABLE: $localize`:@@problem.SOURCE_UNREACHABLE:The source didn't answer, so nothing was changed. Check its address and try again later.`,
  SOURCE_INCOMPLETE: $localize`:@@problem.SOURCE_INCOMPLETE:Not everything came from the source, so nothing was changed. Try again later.`,
  SERVICE_UNAVAILABLE: $localize`:@@problem.SERVICE_UNAVAILABLE:The service doesn't answer right now. Your text is still here. Try again in a moment.`,
  INTERNAL: $localize`:@@problem.INTERNAL:Something went wrong on our side. Your text is still here. Try again.`,
  OFFLINE: $localize`:@@problem.OFFLINE:There is no connection. Nothing is lost: try again when the network is back.`,
};

const fieldTexts: Record<FieldCode, string> = {
  REQUIRED: $localize`:@@field.REQUIRED:Fill this in.`,
  TOO_LONG: $localize`:@@field.TOO_LONG:This is too long. Shorten it.`,
  TOO_SHORT: $localize`:@@field.TOO_SHORT:This is too short.`,
  NOT_A_NUMBER: $localize`:@@field.NOT_A_NUMBER:Write a number.`,
  OUT_OF_RANGE: $localize`:@@field.OUT_OF_RANGE:This is out of range.`,
  NOT_A_DAY: $localize`:@@field.NOT_A_DAY:There is no such day.`,
  NOT_A_TIME: $localize`:@@field.NOT_A_TIME:There is no such time. Write it like 17.30.`,
  NOT_A_BOOLEAN: $localize`:@@field.NOT_A_BOOLEAN:Answer yes or no.`,
  NOT_A_LIST: $localize`:@@field.NOT_A_LIST:Choose from the list.`,
  NOT_AN_EMAIL: $localize`:@@field.NOT_AN_EMAIL:Write the whole e-mail address, for example name@example.org.`,
  NOT_A_PHONE_NUMBER: $localize`:@@field.NOT_A_PHONE_NUMBER:Write the number with its country code, for example +358 and the rest.`,
  NOT_TEXT: $localize`:@@field.NOT_TEXT:There are characters here that can't be saved.`,
  NOT_ALLOWED_VALUE: $localize`:@@field.NOT_ALLOWED_VALUE:Choose one of the options.`,
  NOT_FOUND_VALUE: $localize`:@@field.NOT_FOUND_VALUE:This can't be found.`,
  REPEATED: $localize`:@@field.REPEATED:The same one is here twice.`,
  UNKNOWN_FIELD: $localize`:@@field.UNKNOWN_FIELD:This can't be saved here.`,
  CONSENT_NEEDED: $localize`:@@field.CONSENT_NEEDED:This can be saved once consent is recorded.`,
  MALFORMED: $localize`:@@field.MALFORMED:Check this.`,
  NOT_A_TABLE: $localize`:@@field.NOT_A_TABLE:This file can't be read as a table. Save it as CSV or as an Excel workbook (XLSX) and try again.`,
  TOO_MANY_ROWS: $localize`:@@field.TOO_MANY_ROWS:There are too many rows. Divide the table into parts.`,
  TOO_MANY_COLUMNS: $localize`:@@field.TOO_MANY_COLUMNS:There are too many columns. Leave out those that aren't needed.`,
  NOT_MEETINGS: $localize`:@@field.NOT_MEETINGS:There is no list of meetings here. Check what kind of source it is.`,
};

const isFieldCode = (code: string): code is FieldCode => code in fieldTexts;

/** The sentence for one field; a limit that came along is told. */
export function fieldText(code: string, params?: Readonly<Record<string, unknown>>): string {
  if (!isFieldCode(code)) return fieldTexts.MALFORMED;
  const max = Number(params?.['max']);
  const min = Number(params?.['min']);
  if (code === 'TOO_LONG' && max) return $localize`:@@field.TOO_LONG.max:At most ${max}:max: characters.`;
  if (code === 'TOO_SHORT' && min) return $localize`:@@field.TOO_SHORT.min:At least ${min}:min: characters.`;
  return fieldTexts[code];
}
