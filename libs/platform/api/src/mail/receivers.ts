import { Injectable } from '@nestjs/common';
import type { MessageKind, MessageSkip } from '@rinnakkain/domain';
import { InvitationRow } from '../accounts/account.entities';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { AccountSeal } from '../vault/account-seal';
import type { MessageRow } from './message.entities';

/** Somebody a message goes to. */
export interface Receiver {
  readonly name: string;
  /** Null when none is known. */
  readonly email: string | null;
  /** Why nothing is sent there. */
  readonly skip?: MessageSkip;
}

/** What the context that keeps volunteers says of them: name and contact address, by id, within the actor's reach. */
export type VolunteerReceivers = (ids: readonly string[]) => Promise<ReadonlyMap<string, Receiver>>;

/** What the context that keeps groups says of those who registered, by id; to the product itself alone. */
export type ParticipantReceivers = VolunteerReceivers;

/** Of messages of one kind, the ids of those that tell what is no longer so. */
export type OutdatedMessages = (messages: readonly MessageRow[]) => Promise<readonly string[]>;

/** Messages that open an account: nothing of the kind goes to one that has been closed. */
const OPENING: readonly MessageKind[] = ['new_password', 'forgotten_password'];

/** Finds out to whom a message goes, at the moment it is sent. */
@Injectable()
export class Receivers {
  private volunteers: VolunteerReceivers = () => Promise.resolve(new Map());
  private participants: ParticipantReceivers = () => Promise.resolve(new Map());
  private readonly checks = new Map<MessageKind, OutdatedMessages>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountSeal: AccountSeal,
  ) {}

  /** Says how volunteers are found; told once, by the context that keeps them. */
  findVolunteersBy(find: VolunteerReceivers): void {
    this.volunteers = find;
  }

  /** Says how those who registered to groups are reached; told once, by the context that keeps them. */
  findParticipantsBy(find: ParticipantReceivers): void {
    this.participants = find;
  }

  /** Says how it is found out which messages of a kind tell what is no longer so; told once, by who writes them. */
  checkBy(kind: MessageKind, find: OutdatedMessages): void {
    this.checks.set(kind, find);
  }

  /** The ids of those that are not to go, since what they tell has changed meanwhile. */
  async outdated(messages: readonly MessageRow[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const [kind, find] of this.checks) {
      const ofKind = messages.filter((message) => message.kind === kind);
      if (ofKind.length > 0) for (const id of await find(ofKind)) found.add(id);
    }
    return found;
  }

  /** Who the messages go to, by the message's id; one of nobody who is known is missing. */
  async of(messages: readonly MessageRow[]): Promise<Map<string, Receiver>> {
    const [accounts, invitations, volunteers, participants] = [
      await this.accounts(messages.flatMap(({ accountId }) => accountId ?? [])),
      await this.invited(messages.flatMap(({ invitationId }) => invitationId ?? [])),
      await this.volunteers(messages.flatMap(({ volunteerId }) => volunteerId ?? [])),
      await this.participants(messages.flatMap(({ participantId }) => participantId ?? [])),
    ];
    const found = new Map<string, Receiver>();
    for (const { id, kind, accountId, volunteerId, invitationId, participantId } of messages) {
      const account = accounts.get(accountId ?? '');
      const receiver =
        account ??
        (OPENING.includes(kind)
          ? undefined
          : (volunteers.get(volunteerId ?? '') ??
            invitations.get(invitationId ?? '') ??
            participants.get(participantId ?? '')));
      if (receiver) found.set(id, receiver);
    }
    return found;
  }

  private async accounts(ids: readonly string[]): Promise<Map<string, Receiver>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.current.rows<{
      id: string;
      name: string;
      email_sealed: Buffer;
      wrapped_key: Buffer | null;
      disabled: boolean;
    }>(sql`
      select id, name, email_sealed, wrapped_key, disabled from platform.accounts_of_organisation() where id = any (${ids}::uuid[])`);
    return new Map(
      rows.map(({ id, name, email_sealed: sealed, wrapped_key: key, disabled }) => [
        id,
        {
          name,
          email: key && this.accountSeal.openEmail(id, key, sealed),
          ...(disabled ? { skip: 'NO_ACCESS' as const } : {}),
        },
      ]),
    );
  }

  private async invited(ids: readonly string[]): Promise<Map<string, Receiver>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.current.find(InvitationRow, sql`t.id = any (${ids}::uuid[])`);
    return new Map(
      rows.map(({ id, name, accountId, wrappedKey, emailSealed }) => [
        id,
        { name, email: this.accountSeal.openEmail(accountId ?? '', wrappedKey, emailSealed) },
      ]),
    );
  }
}
