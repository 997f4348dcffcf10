import type { NamedRight, Role } from '../keys/keys';

const everyone = [
  'platform_administrator',
  'organisation_administrator',
  'coordinator',
  'training_reviewer',
  'volunteer',
  'group_leader',
  'data_protection_officer',
] as const satisfies readonly Role[];
const inAnOrganisation = everyone.filter((role) => role !== 'platform_administrator');

/** Why a cell of the matrix is not open yet: it waits for a second person, a stronger sign-in or breaking the glass. */
export type Mark = 'second_person' | 'step_up' | 'break_glass';

interface Cells {
  readonly roles: readonly Role[];
  /** Roles that will have it once the mark can be satisfied; refused with NOT_AVAILABLE_YET until then. */
  readonly marked?: Readonly<Partial<Record<Role, readonly Mark[]>>>;
}

const cells = (roles: readonly Role[], marked: Cells['marked'] = {}): Cells => ({ roles, marked });
const coordinator = cells(['coordinator']);
const administrator = cells(['organisation_administrator']);
const coordinatorAndAdministrator = cells(['coordinator', 'organisation_administrator']);

/** Who may do what, by role alone; whose rows it reaches is decided where the rows are read. */
export const PERMISSION_MATRIX = {
  'organisation.read': cells(everyone),
  'organisation.list': cells(['platform_administrator']),
  'organisation.create': cells(['platform_administrator']),
  'organisation.update': cells(['platform_administrator', 'organisation_administrator']),
  'organisation.name_administrator': cells([], { platform_administrator: ['second_person'] }),
  'unit.read': cells(inAnOrganisation),
  'unit.create': administrator,
  'public_site.read': administrator,
  'public_site.change': administrator,
  'page_feedback.read': coordinatorAndAdministrator,
  'page_feedback.answer': coordinatorAndAdministrator,
  'account.read': cells(['organisation_administrator', 'coordinator', 'data_protection_officer']),
  'account.invite': administrator,
  'account.disable': administrator,
  'invitation.read': administrator,
  'invitation.create': administrator,
  'volunteer.list': coordinatorAndAdministrator,
  'volunteer.read': coordinatorAndAdministrator,
  'volunteer.create': coordinator,
  'volunteer.import': coordinator,
  'volunteer.update': coordinator,
  'volunteer.transition': coordinator,
  'volunteer.interview': coordinator,
  'volunteer.paper': coordinator,
  'certificate.read': cells(['coordinator', 'training_reviewer', 'volunteer']),
  'certificate.issue': cells(['coordinator', 'training_reviewer']),
  'certificate.revoke': cells(['coordinator', 'training_reviewer']),
  'certificate.show': cells(['volunteer']),
  'certificate.badge': cells(['volunteer']),
  'paper.text.read': cells(['organisation_administrator', 'coordinator', 'volunteer']),
  'paper.text.write': administrator,
  'paper.read': cells(['organisation_administrator', 'coordinator', 'volunteer']),
  'paper.read_own': cells(['volunteer']),
  'paper.sign': cells(['volunteer']),
  'volunteer.consent': coordinator,
  'volunteer.invite': coordinator,
  'volunteer.approve': coordinator,
  'background_check.record': coordinatorAndAdministrator,
  'readiness.read': coordinatorAndAdministrator,
  'training.course.read': cells(inAnOrganisation),
  'training.course.write': cells(['organisation_administrator', 'training_reviewer']),
  'training.run.write': cells(['training_reviewer']),
  'training.enrol': cells(['training_reviewer', 'coordinator', 'volunteer']),
  'training.enrol_self': cells(['volunteer']),
  'training.path.read_own': cells(['volunteer']),
  'training.calendar_feed': cells(['training_reviewer', 'coordinator', 'volunteer', 'group_leader']),
  'training.feedback.give': cells(['volunteer']),
  'training.feedback.read': cells(['training_reviewer', 'coordinator', 'organisation_administrator']),
  'training.attendance': cells(['training_reviewer', 'coordinator']),
  'training.record.list': cells(['training_reviewer', 'coordinator', 'organisation_administrator']),
  'training.record.create': cells(['training_reviewer', 'coordinator']),
  'training.record.import': cells(['training_reviewer']),
  'training.record.transition': cells(['training_reviewer', 'coordinator']),
  'training.record.review': cells(['training_reviewer']),
  'training.requirement.read': cells(['training_reviewer', 'coordinator', 'organisation_administrator']),
  'training.requirement.change': cells(['training_reviewer', 'organisation_administrator']),
  'training.status.read': cells(['training_reviewer', 'coordinator', 'organisation_administrator']),
  'training.exemption.read': cells(['training_reviewer', 'coordinator', 'organisation_administrator']),
  'training.exemption.grant': cells(['training_reviewer', 'coordinator']),
  'training.guidance.read': cells(['training_reviewer', 'coordinator', 'organisation_administrator']),
  'training.guidance.record': coordinator,
  'volunteer_meeting.list': cells(['coordinator', 'volunteer']),
  'volunteer_meeting.read': coordinator,
  'volunteer_meeting.write': coordinator,
  'import.prepare': cells(['coordinator', 'training_reviewer']),
  'seeker.list': coordinator,
  'seeker.read': coordinator,
  'seeker.create': coordinator,
  'seeker.update': coordinator,
  'seeker.transition': coordinator,
  'seeker.consent': coordinator,
  'seeker.note': coordinator,
  'seeker.exclusion': coordinator,
  'seeker.open_protected': coordinator,
  'seeker.search': coordinator,
  'shortlist.read': coordinator,
  'relationship.list': cells(['coordinator', 'volunteer']),
  'relationship.read': cells(['coordinator', 'volunteer']),
  'relationship.read_own': cells(['volunteer']),
  'relationship.create': coordinator,
  'relationship.transition': coordinator,
  'relationship.answer': cells(['coordinator', 'volunteer']),
  'relationship.release': coordinator,
  'session.list': cells(['coordinator', 'volunteer']),
  'session.create': cells(['volunteer']),
  'session.transition': cells(['coordinator', 'volunteer']),
  'session.acknowledge': coordinator,
  'session.correct': cells(['volunteer']),
  'group.list': coordinator,
  'group.read': coordinator,
  'group.create': coordinator,
  'group.update': coordinator,
  'group.transition': coordinator,
  'group.plan': coordinator,
  'group.count': coordinator,
  'chat.read_own': cells(['volunteer', 'group_leader']),
  'group.read_counts': cells(['coordinator', 'volunteer', 'group_leader']),
  'group.count_conversations': cells(['coordinator', 'volunteer', 'group_leader']),
  'group.export_counts': coordinator,
  'group.check_settings': coordinator,
  'meeting.list': coordinator,
  'meeting.read': cells(['coordinator', 'volunteer', 'group_leader']),
  'meeting.read_own': cells(['volunteer', 'group_leader']),
  'meeting.count': cells(['coordinator', 'volunteer', 'group_leader']),
  'meeting.transition': coordinator,
  'meeting.acknowledge': coordinator,
  'rota.read': coordinator,
  'rota.read_own': cells(['volunteer', 'group_leader']),
  'substitution.ask': cells(['coordinator', 'volunteer', 'group_leader']),
  'substitution.take': cells(['volunteer']),
  'substitution.undo': cells(['coordinator', 'volunteer', 'group_leader']),
  'participant.list': coordinator,
  'participant.create': coordinator,
  'participant.transition': coordinator,
  'task.list': cells(['coordinator', 'organisation_administrator', 'training_reviewer']),
  'task.create': administrator,
  'listing.read': cells(inAnOrganisation),
  'listing.write': coordinatorAndAdministrator,
  'listing.source': administrator,
  'today.read': coordinator,
  'message.list': administrator,
  'message.read_own': cells(['volunteer']),
  'job.list': administrator,
  'audit.read': cells(['data_protection_officer']),
  'audit.export': cells(['data_protection_officer']),
  'audit.reveal': cells([], { data_protection_officer: ['step_up'] }),
  search: coordinatorAndAdministrator,
  'person.export': cells([], {
    organisation_administrator: ['second_person', 'step_up'],
    coordinator: ['step_up'],
    data_protection_officer: ['second_person'],
  }),
  'person.erase': cells([], {
    organisation_administrator: ['second_person'],
    data_protection_officer: ['second_person'],
  }),
} as const satisfies Readonly<Record<string, Cells>>;

/** What a route can require. */
export type Permission = keyof typeof PERMISSION_MATRIX;

/** Every permission, in the order of the matrix. */
export const PERMISSIONS = Object.keys(PERMISSION_MATRIX) as readonly Permission[];

/** What the matrix says of a role: yes, no, or the marks it waits for. */
export type Grant = 'yes' | 'no' | readonly Mark[];

/** The cell of the matrix for one role and permission. */
export function grantOf(role: Role, permission: Permission): Grant {
  const { roles, marked }: Cells = PERMISSION_MATRIX[permission];
  if (roles.includes(role)) return 'yes';
  return marked?.[role] ?? 'no';
}

/** True when the role may do it today; a marked cell is not open yet. */
export const mayRole = (role: Role, permission: Permission): boolean => grantOf(role, permission) === 'yes';

/** Everything a role may do today, in the order of the matrix. */
export const permissionsOf = (role: Role): Permission[] =>
  PERMISSIONS.filter((permission) => mayRole(role, permission));

/** Permissions that also need a right named for the person. */
export const NAMED_RIGHT_OF: Readonly<Partial<Record<Permission, NamedRight>>> = {
  'background_check.record': 'background_checker',
};
