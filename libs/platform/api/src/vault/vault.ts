import { Injectable } from '@nestjs/common';
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { PersonKeyRow } from './person-key.entity';
import { RootKey } from './root-key';
import { open, seal } from './sealing';

/** The key of one person in one organisation: seals and opens what is stored about them. */
export class PersonKey {
  private readonly key: KeyObject;

  constructor(
    private readonly organisationId: string,
    bytes: Buffer,
  ) {
    this.key = createSecretKey(bytes);
  }

  /** Seals text for one column (`people.seeker.alias`) of one row; null stays null. */
  seal(column: string, rowId: string, text: string): Buffer;
  seal(column: string, rowId: string, text: string | null | undefined): Buffer | null;
  seal(column: string, rowId: string, text: string | null | undefined): Buffer | null {
    return text === null || text === undefined || text === ''
      ? null
      : seal(this.key, this.place(column, rowId), text);
  }

  /** Opens what was sealed for this column and row; null stays null. */
  open(column: string, rowId: string, sealed: Buffer | null): string | null {
    return sealed ? open(this.key, this.place(column, rowId), sealed).toString('utf8') : null;
  }

  private place(column: string, rowId: string): string {
    return `${this.organisationId}|${column}|${rowId}`;
  }
}

/** What contact data is compared by without being readable. */
export type FingerprintKind = 'name' | 'phone' | 'email';

/** Keys of persons and fingerprints, all derived from or wrapped by the root key. */
@Injectable()
export class Vault {
  constructor(
    private readonly rootKey: RootKey,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Makes and stores the key of a new person. */
  async createKey(personId: string): Promise<PersonKey> {
    const work = this.unitOfWork.current;
    const key = randomBytes(32);
    const { organisationId } = work.actor;
    const wrapped = seal(
      this.wrappingKey(organisationId),
      `${organisationId}|platform.person_key|${personId}`,
      key,
    );
    await work.insert(PersonKeyRow, { personId, wrapped });
    return new PersonKey(organisationId, key);
  }

  /** Makes and stores the keys of several new persons in one statement. */
  async createKeys(personIds: readonly string[]): Promise<Map<string, PersonKey>> {
    const work = this.unitOfWork.current;
    const { organisationId } = work.actor;
    const wrapping = this.wrappingKey(organisationId);
    const made = personIds.map((personId) => ({ personId, bytes: randomBytes(32) }));
    await work.insertAll(
      PersonKeyRow,
      made.map(({ personId, bytes }) => ({
        personId,
        wrapped: seal(wrapping, `${organisationId}|platform.person_key|${personId}`, bytes),
      })),
    );
    return new Map(made.map(({ personId, bytes }) => [personId, new PersonKey(organisationId, bytes)]));
  }

  /** A key that lies, wrapped, in the one row whose content it seals: gone with the row. */
  keyForRow(column: string, rowId: string): { readonly key: PersonKey; readonly wrapped: Buffer } {
    const { organisationId } = this.unitOfWork.current.actor;
    const bytes = randomBytes(32);
    const place = `${organisationId}|${column}|${rowId}`;
    return {
      key: new PersonKey(organisationId, bytes),
      wrapped: seal(this.wrappingKey(organisationId), place, bytes),
    };
  }

  /** Opens the key that lies in a row. */
  keyOfRow(column: string, rowId: string, wrapped: Buffer): PersonKey {
    const { organisationId } = this.unitOfWork.current.actor;
    return new PersonKey(
      organisationId,
      open(this.wrappingKey(organisationId), `${organisationId}|${column}|${rowId}`, wrapped),
    );
  }

  /** The key of a person; undefined once it has been erased. */
  async keyOf(personId: string): Promise<PersonKey | undefined> {
    return (await this.keysOf([personId])).get(personId);
  }

  /** The keys of several persons in one query; those erased are missing. */
  async keysOf(personIds: readonly string[]): Promise<Map<string, PersonKey>> {
    const work = this.unitOfWork.current;
    const rows = await work.rows<{ id: string; wrapped: Buffer }>(
      sql`select k.person_id as id, k.wrapped from ${scoped('platform.person_key', 'k')} where k.person_id = any (${personIds}::uuid[])`,
    );
    const { organisationId } = work.actor;
    const wrapping = this.wrappingKey(organisationId);
    return new Map(
      rows.map(({ id, wrapped }) => [
        id,
        new PersonKey(organisationId, open(wrapping, `${organisationId}|platform.person_key|${id}`, wrapped)),
      ]),
    );
  }

  /** Erases a person: what was sealed with their key can never be opened again. */
  async eraseKey(personId: string): Promise<void> {
    await this.unitOfWork.current.deleteWhere(PersonKeyRow, sql`t.person_id = ${personId}::uuid`);
  }

  /** A keyed fingerprint of a name with birth year, a phone number or an address, for one organisation. */
  fingerprint(kind: FingerprintKind, text: string | null | undefined): Buffer | null {
    const folded = text?.normalize('NFKC').toLocaleLowerCase('fi').replace(/\s+/g, ' ').trim();
    return folded
      ? this.rootKey.fingerprint(
          `fingerprint|${kind}|${this.unitOfWork.current.actor.organisationId}`,
          folded,
        )
      : null;
  }

  /** A keyed print of what somebody sent, by which it is known when it comes again. */
  printOf(purpose: string, text: string): Buffer {
    return this.rootKey.fingerprint(`print|${purpose}|${this.unitOfWork.current.actor.organisationId}`, text);
  }

  private wrappingKey(organisationId: string): KeyObject {
    return createSecretKey(this.rootKey.derive(`organisation|${organisationId}`));
  }
}
