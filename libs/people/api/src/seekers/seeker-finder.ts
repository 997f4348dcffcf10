import { Injectable } from '@nestjs/common';
import { Clock, Remembered, sql, UnitOfWork, Vault, type PersonKey } from '@rinnakkain/platform-api';
import { openField } from './seeker-content';
import { FilterMaker, mayBe, type SeekerFilter } from './seeker-filters';
import { isOpen } from './seeker-list';
import { fromSeekers, type SeekerWithPrivate } from './seeker-rows';
import type { Searched, Wanted } from './seeker-search';

/** Seekers opened in one go to make their filters; between two goes others have their turn. */
const AT_ONCE = 500;
/** Filters that nobody has asked for in this time are forgotten, milliseconds. */
const FORGOTTEN_AFTER = 15 * 60_000;

type Sealed = Pick<SeekerWithPrivate, 'id' | 'protected' | 'aliasSealed' | 'firstNameSealed' | 'phoneSealed'>;

interface Known {
  /** Of which sealed values it was made: sealing anew changes it. */
  readonly mark: string;
  readonly filter: SeekerFilter;
  usedAt: number;
}

interface Filtered {
  readonly id: string;
  readonly filter: SeekerFilter;
}

/** Only what a search compares with is opened, since it opens many. */
export const searchedOf = (key: PersonKey | undefined, row: Sealed): Searched => ({
  protected: row.protected,
  alias: openField(key, row.id, 'alias', row.aliasSealed),
  firstName: row.protected ? null : openField(key, row.id, 'firstName', row.firstNameSealed),
  phone: row.protected ? null : openField(key, row.id, 'phone', row.phoneSealed),
});

/**
 * Says which open requests in the actor's reach are worth opening for a search. It keeps no name: only keyed filters,
 * by the sealed values they were made of, in this process alone.
 */
@Injectable()
export class SeekerFinder {
  private readonly maker = new FilterMaker();
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  /** Ids of those who may be looked for; everybody else surely is not. */
  async candidates(wanted: Wanted): Promise<string[]> {
    const wanting = this.maker.wanting(wanted);
    const all = await this.remembered.ofActor('seeker filters', () => this.load());
    return all.filter(({ filter }) => mayBe(filter, wanting)).map(({ id }) => id);
  }

  private async load(): Promise<Filtered[]> {
    const rows = await this.unitOfWork.current.rows<{ id: string; mark: string }>(sql`
      select s.id, encode(substring(s.alias_sealed from 2 for 12) || case when s.protected then ''
        else coalesce(substring(p.first_name_sealed from 2 for 12), '') || coalesce(substring(p.phone_sealed from 2 for 12), '') end, 'base64')
        || s.protected as mark ${fromSeekers(isOpen)}`);
    const now = this.clock.now().getTime();
    const unknown = rows.filter(({ id, mark }) => this.known.get(id)?.mark !== mark);
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      const slice = new Map(unknown.slice(from, from + AT_ONCE).map(({ id, mark }) => [id, mark]));
      for (const row of await this.sealed([...slice.keys()])) {
        const filter = this.maker.of(searchedOf(row.key, row));
        this.known.set(row.id, { mark: slice.get(row.id) ?? '', filter, usedAt: now });
      }
    }
    const found = rows.flatMap(({ id }) => {
      const known = this.known.get(id);
      if (known) known.usedAt = now;
      return known ? [{ id, filter: known.filter }] : [];
    });
    for (const [id, { usedAt }] of this.known) if (usedAt < now - FORGOTTEN_AFTER) this.known.delete(id);
    return found;
  }

  private async sealed(ids: readonly string[]): Promise<(Sealed & { key: PersonKey | undefined })[]> {
    const rows = await this.unitOfWork.current.rows<Sealed>(sql`
      select s.id, s.protected, s.alias_sealed as "aliasSealed", p.first_name_sealed as "firstNameSealed",
        p.phone_sealed as "phoneSealed" ${fromSeekers(sql`s.id = any (${ids}::uuid[])`)}`);
    const keys = await this.vault.keysOf(ids);
    return rows.map((row) => ({ ...row, key: keys.get(row.id) }));
  }
}
