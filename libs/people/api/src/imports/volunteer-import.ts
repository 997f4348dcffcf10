import { Injectable } from '@nestjs/common';
import {
  type ImportColumns,
  type ImportedVolunteer,
  type VolunteerGrounds,
  volunteerOfRow,
} from '@rinnakkain/domain';
import { Clock, type PersonKey, scoped, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { VolunteerExclusions } from '../volunteers/volunteer-exclusions';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { VolunteerConsentRow } from '../volunteers/volunteer-papers.entities';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { EMAIL, PHONE } from '../volunteers/volunteers.queries';
import {
  ASKED_AT_ONCE,
  byRow,
  type Checked,
  type FreshRow,
  type ImportOfKind,
  inSlices,
  readRows,
  type RefusedRow,
  writeInSlices,
} from './import-kind';
import type { Told } from './import-progress';
import type { Table } from './reading/table';

/** Noon in Finland of a day that is told without a time, winter and summer. */
const NOON = 'T10:00:00.000Z';

/** Volunteers from a table: recognised by the address, and received as if recorded one by one. */
@Injectable()
export class VolunteerImport implements ImportOfKind<ImportedVolunteer> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly facts: VolunteerFactsKeeper,
    private readonly exclusions: VolunteerExclusions,
  ) {}

  async check({ rows }: Table, columns: ImportColumns): Promise<Checked<ImportedVolunteer>> {
    const grounds = await this.grounds();
    const { read, refused } = await readRows(rows, (cells) => volunteerOfRow(columns, cells, grounds));
    const seen = new Map<string, number>();
    const repeated: RefusedRow[] = [];
    const first: { readonly print: string; readonly fresh: FreshRow<ImportedVolunteer> }[] = [];
    await inSlices(read, ASKED_AT_ONCE, async (slice) => {
      for (const fresh of slice) {
        const print = this.exclusions.emailOf(fresh.value.email)?.toString('hex') ?? '';
        const earlierRow = seen.get(print);
        if (earlierRow === undefined) {
          seen.set(print, fresh.row.number);
          first.push({ print, fresh });
        } else
          repeated.push({
            row: fresh.row,
            faults: [{ field: 'email', code: 'REPEATED', params: { row: earlierRow } }],
          });
      }
    });
    const known = await this.known([...seen.keys()]);
    const fresh = first.filter(({ print }) => !known.has(print)).map((each) => each.fresh);
    return { fresh, known: first.length - fresh.length, refused: [...refused, ...repeated].sort(byRow) };
  }

  write(importId: string, fresh: readonly FreshRow<ImportedVolunteer>[], told: Told): Promise<void> {
    return writeInSlices(fresh, told, (slice) => this.writeSlice(importId, slice));
  }

  private async grounds(): Promise<VolunteerGrounds> {
    const work = this.unitOfWork.current;
    const units = await work.rows<{ id: string; name: string }>(
      sql`select u.id, u.name from ${scoped('platform.unit', 'u')}`,
    );
    return { today: this.clock.today(), units, ownUnitIds: work.actor.unitIds };
  }

  /** Of these fingerprints, those of a volunteer of the association. */
  private async known(prints: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    await inSlices(prints, ASKED_AT_ONCE, async (slice) => {
      const asked = slice.map((print) => Buffer.from(print, 'hex'));
      const row = await this.unitOfWork.current.row<{ known: Buffer[] }>(
        sql`select people.known_email_prints(${asked}::bytea[]) as known`,
      );
      for (const print of row?.known ?? []) found.add(print.toString('hex'));
    });
    return found;
  }

  private async writeSlice(
    importId: string,
    volunteers: readonly (ImportedVolunteer & { id: string })[],
  ): Promise<void> {
    const work = this.unitOfWork.current;
    const ids = volunteers.map(({ id }) => id);
    const keys = await this.vault.createKeys(ids);
    await work.insertAll(
      VolunteerRow,
      volunteers.map((each) => this.rowOf(each, keys.get(each.id))),
    );
    const consents = volunteers.flatMap(({ id, consent }) =>
      consent ? [{ ...consent, volunteerId: id }] : [],
    );
    await work.insertAll(
      VolunteerConsentRow,
      consents.map((consent) => ({ ...consent, recordedBy: work.actor.accountId })),
    );
    await this.facts.refreshAll(ids);
    await this.exclusions.checkAll(ids);
    for (const { id, unitId, consent } of volunteers)
      work.record({
        action: 'volunteer.created',
        objectType: 'volunteer',
        objectId: id,
        details: { unitIds: [unitId], consented: consent !== null, importId },
      });
  }

  private rowOf(volunteer: ImportedVolunteer & { id: string }, key: PersonKey | undefined) {
    const { id, firstName, lastName, email, phone, alias, unitId, arrivedOn, birthYear, municipality } =
      volunteer;
    if (!key) throw new Error('A volunteer without a key.');
    return {
      id,
      unitIds: [unitId],
      firstName,
      lastName,
      alias,
      birthYear,
      municipality,
      languages: volunteer.languages.map((code) => ({ code, level: 'fluent' as const })),
      emailSealed: key.seal(EMAIL, id, email),
      phoneSealed: key.seal(PHONE, id, phone),
      namePrint: this.exclusions.nameOf({ firstName, lastName, birthYear }),
      emailPrint: this.exclusions.emailOf(email),
      phonePrint: this.exclusions.phoneOf(phone),
      arrivedAt: arrivedOn ? new Date(`${arrivedOn}${NOON}`) : this.clock.now(),
    };
  }
}
