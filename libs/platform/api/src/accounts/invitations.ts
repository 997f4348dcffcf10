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
import { AccountSeal } from '../vault/account-seal';
import { InvitationRow } from './account.entities';
import type { InvitationAnswer, InvitationList } from './accounts.messages';

const DAY = 24 * 60 * 60 * 1000;

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
}

/** One-time links, stored hashed: seven days, one use. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accountSeal: AccountSeal,
    private readonly configuration: Configuration,
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
      invited.language,
    );
  }

  /** A link with which the holder of an account sets a new password. */
  async inviteNewPassword(
    account: { id: string; name: string; email: string },
    language?: TextLanguage,
  ): Promise<InvitationAnswer> {
    const email = this.accountSeal.sealEmail(account.id, account.email);
    return this.make(
      {
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
      },
      language,
    );
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
    language: TextLanguage = 'fi',
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
    const link = this.linkTo('invitation', token, language);
    return {
      id,
      kind: row.kind,
      name: row.name,
      role: row.role,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      used: false,
      link,
      message: writtenText(row.kind === 'password' ? 'new_password' : 'invitation', language, {
        link,
        days: String(limits.invitationDays),
      }),
    };
  }

  /** A link whose token stays in the fragment, so that no server or log ever sees it. */
  linkTo(page: 'invitation' | 'setup', token: string, language: TextLanguage = 'fi'): string {
    const origin = this.configuration.publicUrl?.origin ?? `http://localhost:${this.configuration.port}`;
    return `${origin}/${language}/${page}#${token}`;
  }

  /** Units of the association among those named; others are an error of the field. */
  async requireUnits(unitIds: readonly string[]): Promise<void> {
    const rows = await this.unitOfWork.current.rows<{ id: string }>(
      sql`select u.id from ${scoped('platform.unit', 'u')} where u.id = any (${unitIds}::uuid[])`,
    );
    if (rows.length !== unitIds.length) throw invalid([{ pointer: '/unitIds', code: 'NOT_FOUND_VALUE' }]);
  }
}
