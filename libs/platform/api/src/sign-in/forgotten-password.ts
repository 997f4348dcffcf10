import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { systemActor } from '../jobs/system-actor';
import { Log } from '../logging/log';
import { Messages } from '../mail/messages';
import { AccountFinder } from './account-finder';
import { SignInDelays } from './sign-in-delays';
import type { PasswordLinkRequest } from './sign-in.messages';

/** One message in so many minutes for an account, however often and from wherever it is asked for. */
const APART_MINUTES = 10;

/**
 * Sends a link to whoever has forgotten the password. Nobody learns whether there was anybody to send it to: the answer
 * is the same, and given before that is looked up.
 */
@Injectable()
export class ForgottenPassword implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delays: SignInDelays,
    private readonly accounts: AccountFinder,
    private readonly messages: Messages,
    private readonly log: Log,
  ) {}

  /** Takes a request; asking again and again has to wait as guessing does, apart from it. */
  async ask({ email, language = 'fi' }: PasswordLinkRequest): Promise<void> {
    const key = `forgotten|${email}`;
    await this.unitOfWork.run(async () => {
      await this.delays.attempt(key);
      await this.delays.failed(key);
    });
    const sending = this.send(email, language)
      .catch((error: unknown) => this.log.failure(error))
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  /** Waits for what has been taken but not looked up yet. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async send(email: string, language: 'fi' | 'sv' | 'en'): Promise<void> {
    const account = await this.unitOfWork.runAs(null, () => this.accounts.byEmail(email));
    const membership = account?.memberships[0];
    if (!account || !membership) return;
    await this.unitOfWork.runAs(systemActor(membership.organisation.id), async (work) => {
      work.record({ action: 'account.password_link_asked', objectType: 'account', objectId: account.id });
      await this.messages.queue([
        {
          kind: 'forgotten_password',
          language,
          accountId: account.id,
          onceKey: `forgotten|${account.id}`,
          apartMinutes: APART_MINUTES,
        },
      ]);
    });
  }
}
