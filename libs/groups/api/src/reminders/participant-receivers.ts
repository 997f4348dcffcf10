import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Receiver, Receivers, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { openContact } from '../participants/participant-content';

/** Tells the mail where those who registered are written to; to the product itself alone, and never who they are. */
@Injectable()
export class ParticipantsAsReceivers implements OnModuleInit {
  constructor(
    private readonly receivers: Receivers,
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  onModuleInit(): void {
    this.receivers.findParticipantsBy((ids) => this.find(ids));
  }

  private async find(ids: readonly string[]): Promise<Map<string, Receiver>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.current.rows<{ id: string; contactSealed: Buffer | null }>(
      sql`select c.id, c.contact_sealed as "contactSealed" from groups.contacts_of(${[...ids]}::uuid[]) c`,
    );
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    return new Map(
      rows.map((row) => [row.id, { name: '', email: openContact(keys.get(row.id), row).email }]),
    );
  }
}
