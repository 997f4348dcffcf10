import { ROLES, type Role } from '../keys/keys';
import {
  actionsFor,
  refuseOwn,
  relationshipActionPermission,
  volunteerActionPermission,
} from './action-permissions';
import { firstPageOf } from './first-pages';
import { grantOf, mayRole, permissionsOf, PERMISSIONS } from './permissions';

const rolesThatMay = (permission: (typeof PERMISSIONS)[number]): Role[] =>
  ROLES.filter((role) => mayRole(role, permission));

describe('Who may do what', () => {
  it('keeps everything about seekers with coordinators', () => {
    for (const permission of PERMISSIONS.filter(
      (key) => key.startsWith('seeker.') || key === 'shortlist.read',
    )) {
      expect([permission, rolesThatMay(permission)]).toEqual([permission, ['coordinator']]);
    }
  });

  it('leaves a volunteer their own relationships and sessions, and no search or list of people', () => {
    expect(permissionsOf('volunteer')).toEqual([
      'organisation.read',
      'unit.read',
      'certificate.read',
      'certificate.show',
      'certificate.badge',
      'paper.text.read',
      'paper.read',
      'paper.read_own',
      'paper.sign',
      'training.course.read',
      'training.enrol',
      'training.enrol_self',
      'training.path.read_own',
      'training.calendar_feed',
      'training.feedback.give',
      'volunteer_meeting.list',
      'relationship.list',
      'relationship.read',
      'relationship.read_own',
      'relationship.answer',
      'session.list',
      'session.create',
      'session.transition',
      'session.correct',
      'chat.read_own',
      'group.read_counts',
      'group.count_conversations',
      'meeting.read',
      'meeting.read_own',
      'meeting.count',
      'rota.read_own',
      'substitution.ask',
      'substitution.take',
      'substitution.undo',
      'listing.read',
      'message.read_own',
    ]);
  });

  it('lets a reviewer alone decide on training, and see no seeker', () => {
    expect(rolesThatMay('training.record.review')).toEqual(['training_reviewer']);
    expect(
      permissionsOf('training_reviewer').filter((key) => /^(seeker|relationship|session)/.test(key)),
    ).toEqual([]);
  });

  it('gives the platform administrator organisations and nothing in them', () => {
    expect(permissionsOf('platform_administrator')).toEqual([
      'organisation.read',
      'organisation.list',
      'organisation.create',
      'organisation.update',
    ]);
  });

  it('gives the audit to the data protection officer, who reads events and no content', () => {
    expect(rolesThatMay('audit.read')).toEqual(['data_protection_officer']);
    expect(
      permissionsOf('data_protection_officer').filter((key) => /^(volunteer|seeker|session)/.test(key)),
    ).toEqual([]);
  });

  it('leaves units, invitations and accounts to the organisation administrator', () => {
    for (const key of ['unit.create', 'account.invite', 'account.disable', 'invitation.create'] as const) {
      expect(rolesThatMay(key)).toEqual(['organisation_administrator']);
    }
  });

  it('keeps what needs a second person or a stronger sign-in as data, closed for now', () => {
    expect(grantOf('data_protection_officer', 'person.erase')).toEqual(['second_person']);
    expect(grantOf('organisation_administrator', 'person.export')).toEqual(['second_person', 'step_up']);
    expect(ROLES.filter((role) => mayRole(role, 'person.export'))).toEqual([]);
    expect(grantOf('volunteer', 'person.export')).toBe('no');
  });

  it('opens the page of the daily work first', () => {
    expect(ROLES.map(firstPageOf)).toEqual([
      'organisations',
      'people_and_units',
      'today',
      'training_records',
      'own_relationships',
      'own_meetings',
      'audit',
    ]);
  });
});

describe('Actions by role', () => {
  it('leave the volunteer of a pair the two answers', () => {
    const actions = ['volunteer_agrees', 'volunteer_declines', 'withdraw'] as const;
    expect(actionsFor('volunteer', actions, relationshipActionPermission)).toEqual([
      'volunteer_agrees',
      'volunteer_declines',
    ]);
    expect(actionsFor('coordinator', actions, relationshipActionPermission)).toEqual([...actions]);
    expect(volunteerActionPermission('approve')).toBe('volunteer.approve');
  });

  it('are refused on oneself', () => {
    expect(() => refuseOwn('v1', 'v1')).toThrow('NOT_OWN_REQUEST');
    expect(() => refuseOwn(null, 'v1')).not.toThrow();
  });
});
