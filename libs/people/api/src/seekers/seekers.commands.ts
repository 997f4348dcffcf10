import { Injectable } from '@nestjs/common';
import { RELEASABLE_FIELDS, type FieldError, type ReleasableField } from '@rinnakkain/domain';
import {
  Clock,
  invalid,
  sql,
  staleVersion,
  UnitOfWork,
  Vault,
  type PersonKey,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { newAlias } from './aliases';
import { SeekerConsentRow } from './consents/seeker-consent.entity';
import { OpenPairs } from './open-pairs';
import { loadOpenSeeker, present } from './open-seeker';
import { aliasErrors, seekerErrors } from './seeker-checks';
import { openField, sealField } from './seeker-content';
import { NO_PLACE, privatePatch, toldFields } from './seeker-patch';
import { SeekerPrivateRow } from './seeker-private.entity';
import { SeekerResponsibility, type Responsibility } from './seeker-responsibility';
import { SeekerRow } from './seeker.entity';
import type { NewSeeker, SeekerChange } from './seekers.messages';

const refuse = (errors: readonly FieldError[]): void => {
  if (errors.length > 0) throw invalid(errors);
};

/** Registers and changes seekers. */
@Injectable()
export class SeekerCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly pairs: OpenPairs,
    private readonly responsibility: SeekerResponsibility,
  ) {}

  /** Registers a request; the waiting time runs from now. */
  async create({ consent, unitId, ...fields }: NewSeeker): Promise<string> {
    const work = this.unitOfWork.current;
    const today = this.clock.today();
    const wanted: Responsibility = {
      unitId: this.responsibility.unitOf(unitId) ?? '',
      coordinatorId: fields.coordinatorId ?? work.actor.accountId,
      deputyId: fields.deputyId ?? null,
    };
    if (wanted.unitId === '') throw invalid([{ pointer: '/unitId', code: 'REQUIRED' }]);
    refuse([
      ...(fields.firstName || fields.alias ? [] : [{ pointer: '/firstName', code: 'REQUIRED' as const }]),
      ...seekerErrors(fields, consent !== undefined, today),
      ...aliasErrors(fields.protected ?? false, fields.alias ?? null, fields.firstName ?? null),
      ...(consent && consent.day > today
        ? [{ pointer: '/consent/day', code: 'OUT_OF_RANGE' as const, params: { max: today } }]
        : []),
      ...(await this.responsibility.errors(wanted)),
      ...(await this.responsibility.taskErrors(fields.taskId)),
    ]);
    const id = randomUUID();
    const key = await this.vault.createKey(id);
    await work.insert(SeekerRow, {
      id,
      ...wanted,
      aliasSealed: sealField(key, id, 'alias', fields.alias || newAlias()) ?? undefined,
      priority: fields.priority ?? 'normal',
      taskId: fields.taskId ?? null,
      consented: consent !== undefined,
      arrivedAt: this.clock.now(),
      waitingSince: today,
    });
    const place = fields.protected ? NO_PLACE : {};
    await work.insert(SeekerPrivateRow, {
      ...privatePatch(fields, key, id),
      ...place,
      seekerId: id,
      unitId: wanted.unitId,
    });
    if (consent)
      await work.insert(SeekerConsentRow, {
        ...consent,
        seekerId: id,
        unitId: wanted.unitId,
        recordedBy: work.actor.accountId,
      });
    // Last, since from here on the details may be closed to whoever registers.
    if (fields.protected) await work.update(SeekerRow, id, null, { protected: true });
    work.record({
      action: 'seeker.created',
      objectType: 'seeker',
      objectId: id,
      details: {
        unitId: wanted.unitId,
        protected: fields.protected ?? false,
        consented: consent !== undefined,
      },
    });
    return id;
  }

  /** Changes what is recorded; fields left out stay as they are, null empties them. */
  async change(id: string, version: number, { unitId, ...fields }: SeekerChange): Promise<void> {
    const work = this.unitOfWork.current;
    const seeker = await loadOpenSeeker(work, id, { lock: true });
    if (seeker.version !== version) throw staleVersion();
    const wanted: Responsibility = {
      unitId: unitId ?? seeker.unitId,
      coordinatorId: fields.coordinatorId ?? seeker.coordinatorId,
      deputyId: fields.deputyId === undefined ? seeker.deputyId : fields.deputyId,
    };
    const isProtected = fields.protected ?? seeker.protected;
    const key = present(await this.vault.keyOf(id));
    refuse([
      ...seekerErrors(fields, seeker.consented, this.clock.today()),
      ...(await this.aliasErrors(key, seeker, fields, isProtected)),
      ...(await this.responsibility.errors(wanted, seeker)),
      ...(await this.responsibility.conflictErrors(id, wanted)),
      ...(await this.responsibility.taskErrors(fields.taskId)),
    ]);
    const secret = {
      ...privatePatch(fields, key, id),
      ...(fields.priority === 'normal' ? { priorityReasonSealed: null } : {}),
      ...(isProtected ? NO_PLACE : {}),
    };
    if (Object.keys(secret).length > 0)
      await work.updateWhere(SeekerPrivateRow, sql`t.seeker_id = ${id}::uuid`, null, secret);
    await work.update(SeekerRow, id, version, {
      ...(fields.priority === undefined ? {} : { priority: fields.priority }),
      ...(fields.taskId === undefined ? {} : { taskId: fields.taskId }),
      ...(fields.alias === undefined
        ? {}
        : { aliasSealed: sealField(key, id, 'alias', fields.alias || newAlias()) ?? undefined }),
    });
    const becomesProtected = isProtected && !seeker.protected;
    await this.pairs.refreshReleased(id, becomesProtected ? RELEASABLE_FIELDS : releasable(fields));
    // Last, since from here on the details may be closed to whoever changes them.
    const closing = { ...wanted, protected: isProtected };
    if (Object.entries(closing).some(([name, value]) => seeker[name as keyof typeof closing] !== value))
      await work.update(SeekerRow, id, null, closing);
    work.record({
      action: 'seeker.changed',
      objectType: 'seeker',
      objectId: id,
      details: {
        fields: [...toldFields(fields), ...(unitId === undefined ? [] : ['unitId'])],
        ...wanted,
        protected: isProtected,
      },
    });
  }

  private async aliasErrors(
    key: PersonKey,
    seeker: SeekerRow,
    fields: SeekerChange,
    isProtected: boolean,
  ): Promise<FieldError[]> {
    if (!isProtected) return [];
    const [secret] = await this.unitOfWork.current.find(
      SeekerPrivateRow,
      sql`t.seeker_id = ${seeker.id}::uuid`,
    );
    const alias =
      fields.alias === undefined ? openField(key, seeker.id, 'alias', seeker.aliasSealed) : fields.alias;
    const firstName =
      fields.firstName === undefined
        ? openField(key, seeker.id, 'firstName', secret?.firstNameSealed ?? null)
        : fields.firstName;
    return aliasErrors(true, alias, firstName);
  }
}

/** What else the anonymous card tells. */
const ON_CARD = ['alias', 'wellbeingCounty', 'themes', 'languages', 'forms'] as const;

const releasable = (fields: SeekerChange): ReleasableField[] =>
  RELEASABLE_FIELDS.filter(
    (name) =>
      fields[name] !== undefined ||
      (name === 'municipality' && ON_CARD.some((told) => fields[told] !== undefined)),
  );
