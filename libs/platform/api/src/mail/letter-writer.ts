import { Injectable } from '@nestjs/common';
import { limits, type MessageSkip } from '@rinnakkain/domain';
import { Invitations } from '../accounts/invitations';
import { Clock } from '../context/clock';
import { carriesLink, letterText } from './letter-texts';
import type { MessageRow } from './message.entities';
import { type Receiver, Receivers } from './receivers';
import { type Letter, Smtp } from './smtp';

const MINUTE = 60_000;
/** Nothing that waited longer goes out: what it tells is no longer so. */
const OLDEST = 3 * 24 * 60 * MINUTE;

/** A letter for a message, or why there is none. */
export type Written =
  | { readonly letter: Letter; readonly invitationId: string | null; readonly skip?: undefined }
  | { readonly skip: MessageSkip };

/** Writes the letters of messages at the moment they are sent; a link that works once is made here and kept nowhere. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly receivers: Receivers,
    private readonly invitations: Invitations,
    private readonly smtp: Smtp,
    private readonly clock: Clock,
  ) {}

  /** Letters by the message's id, in the transaction under way. */
  async write(messages: readonly MessageRow[]): Promise<Map<string, Written>> {
    const receivers = await this.receivers.of(messages);
    const outdated = await this.receivers.outdated(messages);
    const written = new Map<string, Written>();
    for (const message of messages)
      written.set(
        message.id,
        outdated.has(message.id) ? { skip: 'OUTDATED' } : await this.one(message, receivers.get(message.id)),
      );
    return written;
  }

  private async one(message: MessageRow, receiver: Receiver | undefined): Promise<Written> {
    const skip = this.skipped(message, receiver);
    if (skip) return { skip };
    const to = receiver?.email;
    if (!to) return { skip: 'NO_EMAIL' };
    const link = await this.linkOf(message, { name: receiver.name, email: to });
    if (!link) return { skip: 'LINK_OVER' };
    const text = letterText(message, link.address);
    return { letter: { id: message.id, to, ...text }, invitationId: link.invitationId };
  }

  private skipped(
    { kind, createdAt, attempts }: MessageRow,
    receiver: Receiver | undefined,
  ): MessageSkip | null {
    if (!this.smtp.available) return 'NO_MAIL_SERVER';
    const oldest = kind === 'forgotten_password' ? limits.passwordLinkMinutes * MINUTE : OLDEST;
    if (attempts === 0 && createdAt.getTime() + oldest < this.clock.now().getTime()) return 'TOO_LATE';
    if (!receiver) return 'NO_ACCESS';
    return receiver.skip ?? null;
  }

  private async linkOf(
    { kind, accountId, invitationId, language }: MessageRow,
    receiver: { name: string; email: string },
  ): Promise<{ address: string; invitationId: string | null } | null> {
    if (!carriesLink(kind)) return { address: this.invitations.startPage(language), invitationId };
    const oneself = kind === 'forgotten_password';
    const id =
      invitationId ??
      (oneself && accountId ? await this.invitations.forOneself({ id: accountId, ...receiver }) : null);
    const address = id && (await this.invitations.renew(id, language, oneself));
    return address ? { address, invitationId: id } : null;
  }
}
