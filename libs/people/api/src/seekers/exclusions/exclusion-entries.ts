import { Injectable } from '@nestjs/common';
import { plainEmail, plainPhone, type FieldError } from '@rinnakkain/domain';
import { invalid, scoped, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import type { ExclusionRow } from './exclusion.entity';
import type { NewExclusion } from './exclusions.messages';

/** What an entry is compared by. */
export type ExclusionPrint = Pick<
  ExclusionRow,
  'volunteerId' | 'accountId' | 'namePrint' | 'phonePrint' | 'emailPrint'
>;

const NONE: ExclusionPrint = {
  volunteerId: null,
  accountId: null,
  namePrint: null,
  phonePrint: null,
  emailPrint: null,
};

/** Turns what is typed into ids and keyed fingerprints, and compares them with the association's volunteers. */
@Injectable()
export class ExclusionEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** The one entry a message tells; several at once, half a name or an unknown id are refused. */
  async from(given: NewExclusion): Promise<ExclusionPrint> {
    const errors = formErrors(given);
    if (errors.length > 0) throw invalid(errors);
    const { volunteerId, accountId, firstName, lastName, birthYear, phone, email } = given;
    if (volunteerId) return { ...NONE, volunteerId: await this.knownVolunteer(volunteerId) };
    if (accountId) return { ...NONE, accountId: await this.knownAccount(accountId) };
    if (firstName)
      return { ...NONE, namePrint: this.vault.fingerprint('name', `${firstName} ${lastName} ${birthYear}`) };
    if (phone) return { ...NONE, phonePrint: this.vault.fingerprint('phone', plainPhone(phone)) };
    return { ...NONE, emailPrint: this.vault.fingerprint('email', plainEmail(email ?? '')) };
  }

  /** Volunteers of the whole association that a seeker's list hits: ids only. */
  async hits(seekerId: string): Promise<ReadonlySet<string>> {
    const row = await this.unitOfWork.current.row<{ ids: string[] }>(
      sql`select people.excluded_volunteer_ids(${seekerId}::uuid) as ids`,
    );
    return new Set(row?.ids ?? []);
  }

  private async knownVolunteer(id: string): Promise<string> {
    const row = await this.unitOfWork.current.row(
      sql`select 1 from ${scoped('people.volunteer', 'v')} where v.id = ${id}::uuid`,
    );
    if (!row) throw invalid([{ pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' }]);
    return id;
  }

  /** Somebody whom the actor sees among the accounts; whether others are there is not told this way. */
  private async knownAccount(id: string): Promise<string> {
    const row = await this.unitOfWork.current.row(
      sql`select 1 from ${scoped('platform.membership', 'm')} where m.account_id = ${id}::uuid and m.ended_at is null limit 1`,
    );
    if (!row) throw invalid([{ pointer: '/accountId', code: 'NOT_FOUND_VALUE' }]);
    return id;
  }
}

function formErrors({
  volunteerId,
  accountId,
  firstName,
  lastName,
  birthYear,
  phone,
  email,
}: NewExclusion): FieldError[] {
  const name = { firstName, lastName, birthYear };
  const isNamed = Object.values(name).some((part) => part !== undefined && part !== '');
  const told = [volunteerId, accountId, isNamed || undefined, phone, email].filter(Boolean).length;
  if (told === 0) return [{ pointer: '', code: 'REQUIRED' }];
  if (told > 1) return [{ pointer: '', code: 'NOT_ALLOWED_VALUE' }];
  if (!isNamed) return [];
  return Object.entries(name)
    .filter(([, part]) => part === undefined || part === '')
    .map(([field]) => ({ pointer: `/${field}`, code: 'REQUIRED' as const }));
}
