import { Injectable } from '@nestjs/common';
import { passwordWeakness, type Role } from '@rinnakkain/domain';
import { Clock } from '../context/clock';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Problem } from '../problems/problem';
import { Passwords } from '../sign-in/passwords';
import { hashOf } from '../sign-in/sessions';
import { SignInDelays } from '../sign-in/sign-in-delays';
import { AccountSeal } from '../vault/account-seal';
import type { InvitationWelcome } from './accounts.messages';

interface OpenInvitation {
  readonly id: string;
  readonly organisation_name: string;
  readonly kind: 'membership' | 'password';
  readonly account_id: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly email_index: Buffer;
  readonly email_sealed: Buffer;
  readonly wrapped_key: Buffer;
  readonly has_account: boolean;
}

/** What the holder of a one-time link does with it, before anybody is signed in. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accountSeal: AccountSeal,
    private readonly passwords: Passwords,
    private readonly delays: SignInDelays,
  ) {}

  /** What an open invitation is for. */
  async look(token: string): Promise<InvitationWelcome> {
    const invitation = await this.find(token);
    return {
      kind: invitation.kind,
      name: invitation.name,
      organisation: invitation.organisation_name,
      hasAccount: invitation.kind === 'membership' && invitation.has_account,
    };
  }

  /** Uses an invitation: sets the password, or checks it for an account that exists, and adds the role. */
  async accept(token: string, password: string): Promise<void> {
    const invitation = await this.find(token);
    const work = this.unitOfWork.current;
    if (invitation.kind === 'membership' && invitation.has_account) {
      await this.confirm(invitation, password);
    } else {
      const weakness = passwordWeakness(password, [invitation.name, invitation.organisation_name]);
      if (weakness)
        throw new Problem(422, 'PASSWORD_TOO_WEAK', { weakness }, [
          { pointer: '/password', code: 'NOT_ALLOWED_VALUE' },
        ]);
    }
    const hash = await this.passwords.hash(password);
    const done = await work.row<{ account_id: string; membership_id: string }>(
      sql`select * from platform.accept_invitation(${hashOf(token)}, ${hash}, ${this.clock.now()}::timestamptz)`,
    );
    if (!done) throw new Problem(410, 'INVITATION_EXPIRED');
    work.record({ action: 'invitation.accepted', objectType: 'invitation', objectId: invitation.id });
    if (invitation.kind === 'membership') {
      work.record({
        action: 'role.granted',
        objectType: 'membership',
        objectId: done.membership_id,
        details: { accountId: done.account_id, role: invitation.role },
      });
    } else {
      work.record({ action: 'account.password_changed', objectType: 'account', objectId: done.account_id });
    }
  }

  /** The password of the account that is there already; guessing is slowed down as it is at sign-in. */
  private async confirm(invitation: OpenInvitation, password: string): Promise<void> {
    const { account_id: id, wrapped_key: wrapped, email_sealed: sealed } = invitation;
    const email = this.accountSeal.openEmail(id ?? '', wrapped, sealed);
    await this.delays.check(email);
    const account = await this.unitOfWork.current.row<{ password_hash: string | null }>(
      sql`select password_hash from platform.find_account(${invitation.email_index})`,
    );
    if (await this.passwords.matches(account?.password_hash ?? null, password)) return;
    this.unitOfWork.current.afterRollback(() => this.unitOfWork.runAs(null, () => this.delays.fail(email)));
    throw new Problem(401, 'SIGN_IN_FAILED');
  }

  private async find(token: string): Promise<OpenInvitation> {
    const found = await this.unitOfWork.current.row<OpenInvitation>(
      sql`select * from platform.find_invitation(${hashOf(token)}, ${this.clock.now()}::timestamptz)`,
    );
    if (!found) throw new Problem(410, 'INVITATION_EXPIRED');
    return found;
  }
}
