import { Injectable } from '@nestjs/common';
import type { FieldError } from '@rinnakkain/domain';
import {
  Clock,
  invalid,
  notFound,
  type PersonKey,
  scoped,
  sql,
  staleVersion,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { consentErrorsOf, isConsented } from './volunteer-consents.commands';
import { detailColumns, detailErrors } from './volunteer-details';
import { VolunteerExclusions } from './volunteer-exclusions';
import { VolunteerFactsKeeper } from './volunteer-facts';
import { VolunteerConsentRow } from './volunteer-papers.entities';
import { VolunteerRow } from './volunteer.entity';
import type { NewVolunteer, VolunteerChanges } from './volunteers.messages';
import { EMAIL, PHONE } from './volunteers.queries';

/** Registers volunteers and changes what is told of them. */
@Injectable()
export class VolunteersCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly facts: VolunteerFactsKeeper,
    private readonly exclusions: VolunteerExclusions,
  ) {}

  /** A new volunteer, received today; returns the id. */
  async create(body: NewVolunteer): Promise<string> {
    const work = this.unitOfWork.current;
    const { actor } = work;
    const today = this.clock.today();
    const unitIds = unitsOf(body.units, actor.unitIds);
    const errors = [
      ...detailErrors(body, body.consent !== undefined, today),
      ...(body.consent ? consentErrorsOf(body.consent, today, '/consent') : []),
      ...(await this.unitErrors(unitIds, [])),
    ];
    if (errors.length > 0) throw invalid(errors);
    const id = randomUUID();
    const key = await this.vault.createKey(id);
    const columns = { ...detailColumns(body), ...this.contactColumns(id, body, key) };
    await work.insert(VolunteerRow, {
      ...columns,
      id,
      unitIds,
      firstName: body.firstName,
      lastName: body.lastName,
      namePrint: this.exclusions.nameOf({ birthYear: null, ...body }),
      arrivedAt: this.clock.now(),
    });
    if (body.consent)
      await work.insert(VolunteerConsentRow, {
        ...body.consent,
        volunteerId: id,
        recordedBy: actor.accountId,
      });
    await this.facts.refresh(id);
    await this.exclusions.check(id);
    work.record({
      action: 'volunteer.created',
      objectType: 'volunteer',
      objectId: id,
      details: { unitIds, consented: body.consent !== undefined },
    });
    return id;
  }

  /** Changes what the body tells; everything else stays. */
  async change(id: string, version: number, body: VolunteerChanges): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await work.load(VolunteerRow, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    const errors = [
      ...detailErrors(body, await isConsented(work, id), this.clock.today()),
      ...(body.units ? await this.unitErrors(body.units, row.unitIds) : []),
    ];
    if (errors.length > 0) throw invalid(errors);
    const columns = detailColumns(body);
    if (body.units) columns.unitIds = body.units;
    Object.assign(columns, await this.changedContact(id, body));
    const named = body.firstName ?? body.lastName ?? body.birthYear;
    if (named !== undefined) columns.namePrint = this.exclusions.nameOf({ ...row, ...columns });
    await work.update(VolunteerRow, id, version, columns);
    await this.facts.refresh(id);
    if ('namePrint' in columns || 'phonePrint' in columns || 'emailPrint' in columns)
      await this.exclusions.check(id);
    work.record({
      action: 'volunteer.changed',
      objectType: 'volunteer',
      objectId: id,
      details: {
        fields: Object.keys(body).filter((name) => body[name as keyof VolunteerChanges] !== undefined),
      },
    });
  }

  private async changedContact(id: string, body: VolunteerChanges): Promise<Partial<VolunteerRow>> {
    if (body.phone === undefined && body.email === undefined) return {};
    const key = await this.vault.keyOf(id);
    if (!key) throw notFound();
    return this.contactColumns(id, body, key);
  }

  private contactColumns(
    id: string,
    { phone, email }: VolunteerChanges,
    key: PersonKey,
  ): Partial<VolunteerRow> {
    return {
      ...(phone === undefined
        ? {}
        : { phoneSealed: key.seal(PHONE, id, phone), phonePrint: this.exclusions.phoneOf(phone) }),
      ...(email === undefined
        ? {}
        : { emailSealed: key.seal(EMAIL, id, email), emailPrint: this.exclusions.emailOf(email) }),
    };
  }

  /** Units must exist; one of the actor's own must stay, and another unit's volunteer is not taken from it. */
  private async unitErrors(wanted: readonly string[], present: readonly string[]): Promise<FieldError[]> {
    const { unitIds } = this.unitOfWork.current.actor;
    const known = await this.unitOfWork.current.rows<{ id: string }>(
      sql`select u.id from ${scoped('platform.unit', 'u')} where u.id = any (${wanted}::uuid[])`,
    );
    if (known.length !== wanted.length) return [{ pointer: '/units', code: 'NOT_FOUND_VALUE' }];
    const keepsOwn = wanted.some((unit) => unitIds.includes(unit));
    const keepsOthers = present.every((unit) => unitIds.includes(unit) || wanted.includes(unit));
    return keepsOwn && keepsOthers ? [] : [{ pointer: '/units', code: 'NOT_ALLOWED_VALUE' }];
  }
}

/** The units told, or the actor's own when there is one only. */
function unitsOf(told: readonly string[] | undefined, own: readonly string[]): string[] {
  if (told && told.length > 0) return told.map((id) => id.toLowerCase());
  if (own.length === 1) return [...own];
  throw invalid([{ pointer: '/units', code: 'REQUIRED' }]);
}
