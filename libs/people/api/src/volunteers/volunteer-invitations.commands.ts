import { Injectable } from '@nestjs/common';
import { allowedActions, RuleViolation, VOLUNTEER_LIFECYCLE } from '@rinnakkain/domain';
import {
  invalid,
  type InvitationAnswer,
  Invitations,
  notAllowed,
  type Sending,
  sql,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { VolunteerRow } from './volunteer.entity';
import type { InviteVolunteer, VolunteerInvitation } from './volunteers.messages';
import { EMAIL } from './volunteers.queries';

const LEFT: readonly string[] = ['stopped', 'not_selected', 'referred', 'withdrawn'];

/** Invites volunteers to sign in, and again when the password is forgotten. */
@Injectable()
export class VolunteerInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly invitations: Invitations,
  ) {}

  /** A one-time link with a message that tells nothing about what the association does; by mail it is told to nobody here. */
  async invite(id: string, { email: told, ...sending }: InviteVolunteer): Promise<VolunteerInvitation> {
    const work = this.unitOfWork.current;
    const volunteer = await work.load(VolunteerRow, id);
    if (LEFT.includes(volunteer.state))
      throw new RuleViolation('TRANSITION_NOT_ALLOWED', {
        state: volunteer.state,
        action: 'invite',
        allowed: allowedActions(VOLUNTEER_LIFECYCLE, volunteer.state),
      });
    const key = await this.vault.keyOf(id);
    const email = told ?? key?.open(EMAIL, id, volunteer.emailSealed);
    if (!email) throw invalid([{ pointer: '/email', code: 'REQUIRED' }]);
    const { link, message, mailed, ...invitation } = await this.make(volunteer, email, sending);
    work.record({
      action: 'volunteer.invited',
      objectType: 'volunteer',
      objectId: id,
      details: { invitationId: invitation.id, kind: invitation.kind },
    });
    return { id: invitation.id, link, mailed: mailed ?? false, expiresAt: invitation.expiresAt, message };
  }

  /**
   * The first invitation gives the role; later ones a new password. The account of somebody who has another role
   * too is not a coordinator's to open: its administrator gives the link.
   */
  private async make(volunteer: VolunteerRow, email: string, sending: Sending): Promise<InvitationAnswer> {
    const name = `${volunteer.firstName} ${volunteer.lastName}`;
    if (!volunteer.accountId)
      return this.invitations.invite({
        name,
        email,
        role: 'volunteer',
        unitIds: volunteer.unitIds,
        volunteerId: volunteer.id,
        ...sending,
      });
    const row = await this.unitOfWork.current.row<{ plain: boolean }>(
      sql`select people.account_of_volunteer_only(${volunteer.accountId}::uuid) as plain`,
    );
    if (!row?.plain) throw notAllowed();
    return this.invitations.inviteNewPassword({ id: volunteer.accountId, name, email }, sending);
  }
}
