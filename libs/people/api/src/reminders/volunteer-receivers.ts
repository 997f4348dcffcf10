import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Receiver, Receivers, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { EMAIL } from '../volunteers/volunteers.queries';

/** Tells the mail who a volunteer is and where they are written to: the address they gave the association. */
@Injectable()
export class VolunteersAsReceivers implements OnModuleInit {
  constructor(
    private readonly receivers: Receivers,
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  onModuleInit(): void {
    this.receivers.findVolunteersBy((ids) => this.find(ids));
  }

  private async find(ids: readonly string[]): Promise<Map<string, Receiver>> {
    if (ids.length === 0) return new Map();
    const volunteers = await this.unitOfWork.current.find(VolunteerRow, sql`t.id = any (${ids}::uuid[])`);
    const keys = await this.vault.keysOf(volunteers.map(({ id }) => id));
    return new Map(
      volunteers.map(({ id, firstName, lastName, emailSealed }) => [
        id,
        { name: `${firstName} ${lastName}`, email: keys.get(id)?.open(EMAIL, id, emailSealed) ?? null },
      ]),
    );
  }
}
