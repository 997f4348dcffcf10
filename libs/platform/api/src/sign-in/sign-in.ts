import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Authenticator } from 'passport';
import { Strategy } from 'passport-local';
import { Configuration } from '../configuration/configuration';
import { currentContext } from '../context/request-context';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { notFound, notSignedIn, Problem } from '../problems/problem';
import { AccountFinder, type KnownAccount } from './account-finder';
import { Passwords } from './passwords';
import { actorOf, type Session, sessionLimits, Sessions } from './sessions';
import { SignInDelays } from './sign-in-delays';
import type { Me, SignInRequest } from './sign-in.messages';

const WARNING_SECONDS = 120;

/** Signs people in and out and switches what they act as. */
@Injectable()
export class SignIn {
  private readonly passport = new Authenticator();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly delays: SignInDelays,
    private readonly passwords: Passwords,
    private readonly accounts: AccountFinder,
    private readonly configuration: Configuration,
  ) {
    this.passport.use(
      'password',
      new Strategy({ usernameField: 'email', passwordField: 'password' }, (email, password, done) => {
        this.known(email, password).then(
          (account) => done(null, account ?? false),
          (error: unknown) => done(error),
        );
      }),
    );
  }

  /**
   * Opens a session for the right address and password; the same answer for everything else. No connection is held
   * while the password is hashed: many at once would leave none for anybody else.
   */
  async signIn(request: Request, { email, language }: SignInRequest): Promise<Me> {
    await this.delays.attempt(email);
    const account = await this.authenticate(request);
    const membership = account?.memberships[0];
    if (!account || !membership) {
      await this.failed(email);
      throw new Problem(401, 'SIGN_IN_FAILED');
    }
    const actor = actorOf(account.id, membership);
    await this.unitOfWork.run(async (work) => {
      await this.unitOfWork.actAs(actor);
      await this.requireSamePassword(account);
      await this.delays.clear(email);
      if (language)
        await work.rows(sql`select platform.set_account_language(${account.id}::uuid, ${language})`);
      await this.sessions.open(request, account.id, membership);
      work.record({ action: 'account.signed_in', objectType: 'account', objectId: account.id });
    });
    return this.describe({ account, memberships: account.memberships, actor });
  }

  /** A password that was replaced while it was being checked opens no session any more. */
  private async requireSamePassword({ id, password_hash: hash }: KnownAccount): Promise<void> {
    const row = await this.unitOfWork.current.row<{ same: boolean }>(
      sql`select platform.still_has_password(${id}::uuid, ${hash}) as same`,
    );
    if (!row?.same) throw new Problem(401, 'SIGN_IN_FAILED');
  }

  /** Counts a failure, and leaves an entry where the address is that of somebody with a role. */
  private async failed(email: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    const membership = account?.memberships[0];
    const actor = account && membership ? actorOf(account.id, membership) : null;
    await this.unitOfWork.runAs(actor, async (work) => {
      await this.delays.failed(email);
      if (actor)
        work.record({ action: 'account.sign_in_failed', objectType: 'account', objectId: actor.accountId });
    });
  }

  /** Ends the session under way. */
  async signOut(request: Request): Promise<void> {
    const { accountId } = this.unitOfWork.current.actor;
    await this.sessions.end(request);
    this.unitOfWork.current.record({
      action: 'account.signed_out',
      objectType: 'account',
      objectId: accountId,
    });
  }

  /** Switches to another of one's memberships: a new session, the same person. */
  async actAs(request: Request, membershipId: string): Promise<Me> {
    const { session } = currentContext();
    const membership = session?.memberships.find((each) => each.id === membershipId);
    if (!session || !membership) throw notFound();
    const actor = actorOf(session.account.id, membership);
    await this.unitOfWork.actAs(actor);
    await this.sessions.open(request, session.account.id, membership);
    this.unitOfWork.current.record({
      action: 'account.acted_as',
      objectType: 'membership',
      objectId: membershipId,
    });
    return this.describe({ ...session, actor });
  }

  /** Who is signed in, for a request that has a session. */
  me(): Me {
    const { session } = currentContext();
    if (!session) throw notSignedIn();
    return this.describe(session);
  }

  private describe({ account, memberships, actor }: Session): Me {
    const { idle } = sessionLimits(actor.role);
    return {
      account: {
        id: account.id,
        name: account.name,
        email: this.accounts.emailOf(account),
      },
      memberships: memberships.map((each) => ({ ...each, units: [...each.units] })),
      acting: actor.membershipId,
      demo: this.configuration.demo,
      mail: this.configuration.smtp !== null,
      idle: { warnAfterSeconds: idle - WARNING_SECONDS, endAfterSeconds: idle },
    };
  }

  private authenticate(request: Request): Promise<KnownAccount | undefined> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, account?: unknown): void => {
        if (error) reject(error instanceof Error ? error : new Error('Sign-in failed.'));
        else resolve(account ? (account as KnownAccount) : undefined);
      };
      const handle = this.passport.authenticate('password', { session: false }, done) as (
        ...given: unknown[]
      ) => void;
      handle(request, request.res, done);
    });
  }

  private async known(email: string, password: string): Promise<KnownAccount | undefined> {
    const account = await this.accounts.byEmail(email);
    const right = await this.passwords.matches(account?.password_hash ?? null, password);
    return right ? account : undefined;
  }
}
