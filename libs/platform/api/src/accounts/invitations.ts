import { Injectable } from '@nestjs/common';
import { limits, passwordWeakness, type Role } from '@rinnakkain/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import { Configuration } from '../configuration/configuration';
import { Clock } from '../context/clock';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { invalid, Problem } from '../problems/problem';
import { Passwords } from '../sign-in/passwords';
import { hashOf, type MembershipOf } from '../sign-in/sessions';
import { AccountSeal } from '../vault/account-seal';
import { InvitationRow } from './account.entities';
import type { InvitationAnswer, InvitationList, InvitationWelcome } from './accounts.messages';

const DAY = 24 * 60 * 60 * 1000;

/** Who is invited to what. */
export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unitIds: readonly string[];
  readonly volunteerId?: string;
  readonly backgroundChecker?: boolean;
}

interface OpenInvitation {
  readonly id: string;
  readonly organisation_name: string;
  readonly kind: 'membership' | 'password';
  readonly account_id: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly email_index: Buffer;
  readonly has_account: boolean;
}

/** One-time links, stored hashed: seven days, one use. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accountSeal: AccountSeal,
    private readonly passwords: Passwords,
    private readonly configuration: Configuration,
  ) {}

  /** Invites somebody to a role; an earlier open invitation to the same stays until it runs out. */
  async invite(invited: Invited): Promise<InvitationAnswer> {
    const accountId = randomUUID();
    const email = this.accountSeal.sealEmail(accountId, invited.email);
    return this.make({
      kind: 'membership',
      accountId,
      name: invited.name,
      emailIndex: email.index,
      emailSealed: email.sealed,
      wrappedKey: email.wrappedKey,
      role: invited.role,
      unitIds: [...invited.unitIds],
      volunteerId: invited.volunteerId ?? null,
      backgroundChecker: invited.backgroundChecker ?? false,
    });
  }

  /** A link with which the holder of an account sets a new password. */
  async inviteNewPassword(account: { id: string; name: string; email: string }): Promise<InvitationAnswer> {
    const email = this.accountSeal.sealEmail(account.id, account.email);
    return this.make({
      kind: 'password',
      accountId: account.id,
      name: account.name,
      emailIndex: email.index,
      emailSealed: email.sealed,
      wrappedKey: email.wrappedKey,
      role: null,
      unitIds: [],
      volunteerId: null,
      backgroundChecker: false,
    });
  }

  /** The association's invitations, newest first; links are never told again. */
  async list(page: number, pageSize: number): Promise<InvitationList> {
    const work = this.unitOfWork.current;
    const rows = await work.rows<Omit<InvitationAnswer, 'used'> & { usedAt: Date | null; total: number }>(
      sql`select i.id, i.kind, i.name, i.role, i.created_at as "createdAt", i.expires_at as "expiresAt", i.used_at as "usedAt",
        count(*) over ()::integer as total
        from ${scoped('platform.invitation', 'i')} order by i.created_at desc, i.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
    );
    return { items: rows.map((row) => ({ ...row, used: row.usedAt !== null })), total: rows[0]?.total ?? 0 };
  }

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
      const account = await work.row<{ password_hash: string | null; memberships: MembershipOf[] }>(
        sql`select password_hash, memberships from platform.find_account(${invitation.email_index})`,
      );
      if (!(await this.passwords.matches(account?.password_hash ?? null, password)))
        throw new Problem(401, 'SIGN_IN_FAILED');
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

  private async find(token: string): Promise<OpenInvitation> {
    const found = await this.unitOfWork.current.row<OpenInvitation>(
      sql`select * from platform.find_invitation(${hashOf(token)}, ${this.clock.now()}::timestamptz)`,
    );
    if (!found) throw new Problem(410, 'INVITATION_EXPIRED');
    return found;
  }

  private async make(
    row: Pick<
      InvitationRow,
      | 'kind'
      | 'accountId'
      | 'name'
      | 'emailIndex'
      | 'emailSealed'
      | 'wrappedKey'
      | 'role'
      | 'unitIds'
      | 'volunteerId'
      | 'backgroundChecker'
    >,
  ): Promise<InvitationAnswer> {
    const work = this.unitOfWork.current;
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + limits.invitationDays * DAY);
    const id = await work.insert(InvitationRow, {
      ...row,
      tokenHash: hashOf(token),
      invitedBy: work.actor.accountId,
      createdAt,
      expiresAt,
    });
    work.record({
      action: 'invitation.created',
      objectType: 'invitation',
      objectId: id,
      details: {
        kind: row.kind,
        role: row.role,
        ...(row.volunteerId ? { volunteerId: row.volunteerId } : {}),
      },
    });
    return {
      id,
      kind: row.kind,
      name: row.name,
      role: row.role,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      used: false,
      link: this.linkTo('invitation', token),
    };
  }

  /** A link whose token stays in the fragment, so that no server or log ever sees it. */
  linkTo(page: 'invitation' | 'setup', token: string): string {
    const origin = this.configuration.publicUrl?.origin ?? `http://localhost:${this.configuration.port}`;
    return `${origin}/fi/${page}#${token}`;
  }

  /** Units of the association among those named; others are an error of the field. */
  async requireUnits(unitIds: readonly string[]): Promise<void> {
    const rows = await this.unitOfWork.current.rows<{ id: string }>(
      sql`select u.id from ${scoped('platform.unit', 'u')} where u.id = any (${unitIds}::uuid[])`,
    );
    if (rows.length !== unitIds.length) throw invalid([{ pointer: '/unitIds', code: 'NOT_FOUND_VALUE' }]);
  }
}
