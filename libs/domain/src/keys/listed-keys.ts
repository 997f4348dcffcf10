import { AUDIT_ACTIONS, AUDIT_OBJECT_TYPES } from '../oversight/audit-actions';
import { PASSWORD_WEAKNESSES } from '../people/password';
import { IMPORT_FAULTS, IMPORT_FIELDS, IMPORT_KINDS, IMPORT_STATES } from '../people/import/import-keys';
import { RELEASABLE_FIELDS } from '../support/releases';
import { SESSION_WARNINGS } from '../support/sessions';
import { TODAY_GROUPS } from '../support/today-groups';
import * as keys from './keys';
import { FIELD_CODES, FURTHER_PROBLEM_CODES, LISTED_PROBLEM_CODES } from './problem-codes';

/** Every key in use that `data/states.csv` has words for, by `entity.kind`. */
export const LISTED_KEYS = {
  'volunteer.state': keys.VOLUNTEER_STATES,
  'volunteer.action': keys.VOLUNTEER_ACTIONS,
  'volunteer.exit_reason': keys.VOLUNTEER_EXIT_REASONS,
  'seeker.state': keys.SEEKER_STATES,
  'seeker.action': keys.SEEKER_ACTIONS,
  'seeker.exit_reason': keys.SEEKER_EXIT_REASONS,
  'seeker.priority': keys.PRIORITIES,
  'relationship.state': keys.RELATIONSHIP_STATES,
  'relationship.action': keys.RELATIONSHIP_ACTIONS,
  'relationship.ending_reason': keys.ENDING_REASONS,
  'session.state': keys.SESSION_STATES,
  'session.action': keys.SESSION_ACTIONS,
  'session.form': keys.SESSION_FORMS,
  'session.outcome': keys.SESSION_OUTCOMES,
  'training_record.state': keys.TRAINING_RECORD_STATES,
  'training_record.action': keys.TRAINING_RECORD_ACTIONS,
  'training_record.origin': keys.TRAINING_RECORD_ORIGINS,
  'training_status.state': keys.TRAINING_STATUSES,
  'refusal.code': keys.LISTED_REFUSAL_CODES,
  'role.key': keys.ROLES,
  'permission.key': keys.NAMED_RIGHTS,
  'course.kind': keys.COURSE_KINDS,
  'requirement.kind': keys.REQUIREMENT_KINDS,
  'requirement.stage': keys.REQUIREMENT_STAGES,
  'course_run.state': keys.COURSE_RUN_STATES,
  'contact.form': keys.CONTACT_FORMS,
  'person.gender': keys.GENDERS,
  'language.level': keys.LANGUAGE_LEVELS,
  'wish.criterion': keys.WISH_CRITERIA,
  'weekly_time.part': keys.DAY_PARTS,
  'match.criterion': keys.MATCH_CRITERIA,
  'reminder.state': keys.MESSAGE_STATES,
  'import.state': IMPORT_STATES,
  'group.state': keys.GROUP_STATES,
  'group.action': keys.GROUP_ACTIONS,
  'group_type.key': keys.GROUP_TYPES,
  'participant.state': keys.PARTICIPANT_STATES,
  'participant.action': keys.PARTICIPANT_ACTIONS,
  'meeting.state': keys.MEETING_STATES,
  'problem.code': LISTED_PROBLEM_CODES,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The keys beyond that list, whose words are in `data/further-keys.csv`. */
export const FURTHER_KEYS = {
  'problem.code': FURTHER_PROBLEM_CODES,
  'field.code': FIELD_CODES,
  'course_run.action': keys.COURSE_RUN_ACTIONS,
  'consent.way': keys.CONSENT_WAYS,
  'contact.channel': keys.CONTACT_CHANNELS,
  'paper.kind': keys.PAPER_KINDS,
  'refusal.code': keys.FURTHER_REFUSAL_CODES,
  'requirement.status': keys.REQUIREMENT_STATUSES,
  'requirement.reason': keys.REQUIREMENT_REASONS,
  'standing.key': keys.STANDINGS,
  'guidance.kind': keys.GUIDANCE_KINDS,
  'certificate.kind': keys.CERTIFICATE_KINDS,
  'certificate.part': keys.CERTIFICATE_PARTS,
  'import.kind': IMPORT_KINDS,
  'import.field': IMPORT_FIELDS,
  'import.fault': IMPORT_FAULTS,
  'meeting.action': keys.MEETING_ACTIONS,
  'date.gap': keys.DATE_GAPS,
  'holiday.key': keys.HOLIDAYS,
  'password.weakness': PASSWORD_WEAKNESSES,
  'session.warning': SESSION_WARNINGS,
  'release.field': RELEASABLE_FIELDS,
  'today.group': TODAY_GROUPS,
  'message.kind': keys.MESSAGE_KINDS,
  'message.skip': keys.MESSAGE_SKIPS,
  'job.name': keys.JOB_NAMES,
  'audit.action': AUDIT_ACTIONS,
  'audit.object': AUDIT_OBJECT_TYPES,
} as const satisfies Readonly<Record<string, readonly string[]>>;
