import { Injectable } from '@nestjs/common';
import { Vault } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';

/** What is recorded of volunteers: words under their key, and their row's facts kept true. */
@Injectable()
export class RecordsOfVolunteers {
  constructor(
    private readonly vault: Vault,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** Words about a volunteer, sealed with their key. */
  async seal(volunteerId: string, column: string, id: string, words: string): Promise<Buffer> {
    const sealed = (await this.vault.keyOf(volunteerId))?.seal(column, id, words);
    if (!sealed) throw new Error('A volunteer without a key has no words.');
    return sealed;
  }

  /** The words of rows, by the row's id; none of somebody who has been erased. */
  async open(
    column: string,
    rows: readonly { readonly id: string; readonly volunteerId: string; readonly reasonSealed: Buffer }[],
  ): Promise<ReadonlyMap<string, string>> {
    if (rows.length === 0) return new Map();
    const keys = await this.vault.keysOf(rows.map(({ volunteerId }) => volunteerId));
    return new Map(
      rows.flatMap(({ id, volunteerId, reasonSealed }) => {
        const words = keys.get(volunteerId)?.open(column, id, reasonSealed);
        return words ? [[id, words] as const] : [];
      }),
    );
  }

  /** Keeps the rows of volunteers true after something of theirs was recorded. */
  refresh(volunteerIds: readonly string[]): Promise<void> {
    return this.facts.refreshAll(volunteerIds);
  }
}
