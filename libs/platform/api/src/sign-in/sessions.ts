import { Injectable } from '@nestjs/common';
import type { Role } from '@rinnakkain/domain';
import type { Request } from 'express';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Clock } from '../context/clock';
import type { Actor } from '../context/request-context';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';

/** Name of the session's cookie. */
export const SESSION_COOKIE = '__Host-rinnakkain';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long a session lives, in seconds. */
export const sessionLimits = (role: Role): { idle: number; absolute: number } => ({
  idle: 30 * MINUTE,
  absolute: role === 'volunteer' ? 24 * HOUR : 12 * HOUR,
});

/** A membership as the database tells it. */
export interface MembershipOf {
  readonly id: string;
  readonly role: Role;
  readonly unitIds: readonly string[];
  readonly volunteerId: string | null;
  readonly backgroundChecker: boolean;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** An account as its own session knows it. */
export interface SignedInAccount {
  readonly id: string;
  readonly name: string;
  readonly email_sealed: Buffer;
  readonly wrapped_key: Buffer;
}

/** A live session: who is signed in and as what they act. */
export interface Session {
  readonly account: SignedInAccount;
  readonly memberships: readonly MembershipOf[];
  readonly actor: Actor;
}

interface SessionRow {
  account_id: string;
  account_name: string;
  email_sealed: Buffer;
  wrapped_key: Buffer;
  membership_id: string;
  memberships: MembershipOf[];
}

/** The actor that a membership makes of an account. */
export const actorOf = (accountId: string, membership: MembershipOf): Actor => ({
  accountId,
  membershipId: membership.id,
  organisationId: membership.organisation.id,
  unitIds: membership.unitIds,
  role: membership.role,
  volunteerId: membership.volunteerId,
  backgroundChecker: membership.backgroundChecker,
});

/** Sessions: a random token in a cookie, its hash in the database, rights read anew for every request. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The live session of a request, marked as seen; undefined when there is none. */
  async ofRequest(request: Request): Promise<Session | undefined> {
    const token = tokenOf(request);
    if (!token) return undefined;
    const rows: SessionRow[] = await this.dataSource.query('select * from platform.use_session($1, $2)', [
      hashOf(token),
      this.clock.now(),
    ]);
    const row = rows[0];
    const membership = row?.memberships.find((each) => each.id === row.membership_id);
    if (!row || !membership) return undefined;
    return {
      account: {
        id: row.account_id,
        name: row.account_name,
        email_sealed: row.email_sealed,
        wrapped_key: row.wrapped_key,
      },
      memberships: row.memberships,
      actor: actorOf(row.account_id, membership),
    };
  }

  /** Opens a session in the transaction under way, ends the one it replaces and sets the cookie. */
  async open(request: Request, accountId: string, membership: MembershipOf): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const earlier = tokenOf(request);
    const now = this.clock.now();
    const { idle, absolute } = sessionLimits(membership.role);
    await this.unitOfWork.current.rows(
      sql`select platform.open_session(${hashOf(token)}, ${accountId}::uuid, ${membership.id}::uuid, ${now}::timestamptz,
        ${new Date(now.getTime() + absolute * 1000)}::timestamptz, ${idle}, ${earlier ? hashOf(earlier) : null})`,
    );
    request.res?.cookie(SESSION_COOKIE, token, {
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      path: '/',
    });
  }

  /** Ends the session of a request and clears its cookie. */
  async end(request: Request): Promise<void> {
    const token = tokenOf(request);
    if (token) await this.unitOfWork.current.rows(sql`select platform.end_session(${hashOf(token)})`);
    request.res?.clearCookie(SESSION_COOKIE, { httpOnly: true, secure: true, sameSite: 'strict', path: '/' });
    request.res?.setHeader('Clear-Site-Data', '"cache"');
  }
}

/** Only the hash of a token is ever stored. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

function tokenOf(request: Request): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === SESSION_COOKIE && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return undefined;
}
