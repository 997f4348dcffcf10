import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { scopeCondition } from '../database/scope';
import { constant, joined, type Sql, sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Vault } from '../vault/vault';
import { type PersonalDataHolder, PersonalDataRegistry } from './holders';

/** People whose data has a key of their own. */
export type ErasablePerson = 'seeker' | 'volunteer' | 'participant';

/** Erases one person over everything the registry knows of them, and then the key that the rest was sealed with. */
@Injectable()
export class Erasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly registry: PersonalDataRegistry,
    private readonly vault: Vault,
  ) {}

  /** Within the actor's reach and in the transaction under way; what was sealed can never be opened again. */
  async erase(person: ErasablePerson, id: string): Promise<void> {
    const work = this.unitOfWork.current;
    const held = this.registry.all().filter((holder) => holder.person === person);
    for (const holder of held) await this.eraseFrom(holder, id);
    await this.vault.eraseKey(id);
    work.record({
      action: 'person.erased',
      objectType: person,
      objectId: id,
      details: { tables: held.map(({ table }) => table) },
    });
  }

  private async eraseFrom({ table, personColumn, erase }: PersonalDataHolder, id: string): Promise<void> {
    if (erase === 'key_only') return;
    const rows = sql`${scopeCondition(table, 't')} and t.${constant(personColumn)} = ${id}::uuid`;
    await this.unitOfWork.current.rows(
      erase === 'delete_rows'
        ? sql`delete from ${constant(table)} t where ${rows}`
        : sql`update ${constant(table)} t set ${this.emptied(table, erase.empty)} where ${rows}`,
    );
  }

  /** Null where a column may be null, else its default, else no text. */
  private emptied(table: string, columns: readonly string[]): Sql {
    const metadata = this.dataSource.entityMetadatas.find(({ tablePath }) => tablePath === table);
    return joined(
      columns.map((name) => {
        const column = metadata?.findColumnWithDatabaseName(name);
        if (!column) throw new Error(`${table} has no column ${name}.`);
        const value = column.isNullable ? 'null' : column.default === undefined ? `''` : 'default';
        return constant(`"${name}" = ${value}`);
      }),
      ', ',
    );
  }
}
