import { Injectable } from '@nestjs/common';
import { limits, type Role } from '@rinnakkain/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import { Configuration } from '../configuration/configuration';
import { Clock } from '../context/clock';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { invalid } from '../problems/problem';
import { hashOf } from '../sign-in/sessions';
import { type TextLanguage, writtenText } from '../texts/written-texts';
import { Messages } from '../mail/messages';
import { AccountSeal } from '../vault/account-seal';
import { InvitationRow } from './account.entities';
import type { InvitationAnswer, InvitationList } from './accounts.messages';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** Who an invitation is for and what it opens. */
type Invitee = Pick<
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
>;

/** Who is invited to what. */
export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unitIds: readonly string[];
  readonly volunteerId?: string;
  readonly backgroundChecker?: boolean;
  /** Of the link and its message; Finnish unless given. */
  readonly language?: TextLanguage;
  /** The link goes by mail, and nobody else is told it. */
  readonly byMail?: boolean;
}

/** How a link reaches its receiver. */
export interface Sending {
  readonly language?: TextLanguage;
  readonly byMail?: boolean;
}

/** One-time links, stored hashed: seven days, one use. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accountSeal: AccountSeal,
    private readonly configuration: Configuration,
    private readonly messages: Messages,
  ) {}

  /** Invites somebody to a role; an earlier open invitation to the same stays until it runs out. */
  async invite(invited: Invited): Promise<InvitationAnswer> {
    const accountId = randomUUID();
    const email = this.accountSeal.sealEmail(accountId, invited.email);
    return this.make(
      {
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
      },
      invited,
    );
  }

  /** A link with which the holder of an account sets a new password. */
  async inviteNewPassword(
    account: { id: string; name: string; email: string },
    sending: Sending = {},
  ): Promise<InvitationAnswer> {
    return this.make(this.toNewPassword(account), sending);
  }

  /** The same for somebody who asked for it themselves: no link yet, `renew` makes it when it is sent. */
  async forOneself(account: { id: string; name: string; email: string }): Promise<string> {
    const { id } = await this.store(this.toNewPassword(account), null);
    return id;
  }

  /**
   * A fresh link of an open invitation, for the mail it goes out with; an earlier one works no more. Null when it has been
   * used or has run out. One that somebody asked for themselves lives from now, and shortly.
   */
  async renew(id: string, language: TextLanguage, oneself: boolean): Promise<string | null> {
    const now = this.clock.now();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + limits.passwordLinkMinutes * MINUTE);
    const changed = await this.unitOfWork.current.updateWhere(
      InvitationRow,
      sql`t.id = ${id}::uuid and t.used_at is null and (${oneself}::boolean or t.expires_at > ${now}::timestamptz)`,
      null,
      { tokenHash: hashOf(token), ...(oneself ? { expiresAt } : {}) },
    );
    return changed === 1 ? this.linkTo('invitation', token, language) : null;
  }

  private toNewPassword({ id, name, email }: { id: string; name: string; email: string }): Invitee {
    const sealed = this.accountSeal.sealEmail(id, email);
    return {
      kind: 'password',
      accountId: id,
      name,
      emailIndex: sealed.index,
      emailSealed: sealed.sealed,
      wrappedKey: sealed.wrappedKey,
      role: null,
      unitIds: [],
      volunteerId: null,
      backgroundChecker: false,
    };
  }

  /** The association's invitations, newest first; links are never told again. */
  async list(page: number, pageSize: number): Promise<InvitationList> {
    const work = this.unitOfWork.current;
    const { rows, total } = await work.page<Omit<InvitationAnswer, 'used'> & { usedAt: Date | null }>(
      sql`select i.id, i.kind, i.name, i.role, i.created_at as "createdAt", i.expires_at as "expiresAt", i.used_at as "usedAt"
        from ${scoped('platform.invitation', 'i')} order by i.created_at desc, i.id`,
      { page, pageSize },
    );
    work.record({ action: 'account.listed', objectType: 'invitation', details: { count: rows.length } });
    return { items: rows.map((row) => ({ ...row, used: row.usedAt !== null })), total };
  }

  private async make(row: Invitee, { language = 'fi', byMail = false }: Sending): Promise<InvitationAnswer> {
    if (byMail && !this.configuration.smtp)
      throw invalid([{ pointer: '/byMail', code: 'NOT_ALLOWED_VALUE' }]);
    const { id, token, createdAt, expiresAt } = await this.store(
      row,
      this.unitOfWork.current.actor.accountId,
    );
    const told = {
      id,
      kind: row.kind,
      name: row.name,
      role: row.role,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      used: false,
    };
    const kind = row.kind === 'password' ? 'new_password' : 'invitation';
    if (byMail) {
      const accountId = row.kind === 'password' ? row.accountId : null;
      await this.messages.queue([{ kind, language, invitationId: id, accountId }]);
      return { ...told, mailed: true };
    }
    const link = this.linkTo('invitation', token, language);
    return {
      ...told,
      mailed: false,
      link,
      message: writtenText(kind, language, { link, days: String(limits.invitationDays) }),
    };
  }

  private async store(
    row: Invitee,
    invitedBy: string | null,
  ): Promise<{ id: string; token: string; createdAt: Date; expiresAt: Date }> {
    const work = this.unitOfWork.current;
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + limits.invitationDays * DAY);
    const id = await work.insert(InvitationRow, {
      ...row,
      tokenHash: hashOf(token),
      invitedBy,
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
    return { id, token, createdAt, expiresAt };
  }

  /** A link whose token stays in the fragment, so that no server or log ever sees it. */
  linkTo(page: 'invitation' | 'setup', token: string, language: TextLanguage = 'fi'): string {
    return `${this.startPage(language)}${page}#${token}`;
  }

  /** Where one signs in. */
  startPage(language: TextLanguage): string {
    const origin = this.configuration.publicUrl?.origin ?? `http://localhost:${this.configuration.port}`;
    return `${origin}/${language}/`;
  }

  /** Units of the association among those named; others are an error of the field. */
  async requireUnits(unitIds: readonly string[]): Promise<void> {
    const rows = await this.unitOfWork.current.rows<{ id: string }>(
      sql`select u.id from ${scoped('platform.unit', 'u')} where u.id = any (${unitIds}::uuid[])`,
    );
    if (rows.length !== unitIds.length) throw invalid([{ pointer: '/unitIds', code: 'NOT_FOUND_VALUE' }]);
  }
}
