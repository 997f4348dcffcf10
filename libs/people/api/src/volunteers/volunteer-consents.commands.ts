import { Injectable } from '@nestjs/common';
import { allowedActions, type FieldError, RuleViolation, VOLUNTEER_LIFECYCLE } from '@rinnakkain/domain';
import { Clock, invalid, notFound, scoped, sql, UnitOfWork, type Work } from '@rinnakkain/platform-api';
import type { NewConsent } from '../person/person.messages';
import { VolunteerConsentRow } from './volunteer-papers.entities';
import { VolunteerPath } from './volunteer-path.commands';
import { VolunteerRow } from './volunteer.entity';
import type { RemainingData } from './volunteers.messages';

/** What is wrong with a consent's day. */
export const consentErrorsOf = (consent: NewConsent, today: string, path = ''): FieldError[] =>
  consent.day > today ? [{ pointer: `${path}/day`, code: 'OUT_OF_RANGE', params: { max: today } }] : [];

/** Whether a consent of the volunteer is in force. */
export async function isConsented(work: Work, volunteerId: string): Promise<boolean> {
  const found = await work.row(sql`
    select 1 from ${scoped('people.volunteer_consent', 'c')}
    where c.volunteer_id = ${volunteerId}::uuid and c.withdrawn_on is null limit 1`);
  return found !== undefined;
}

/** Records consents of volunteers, and that one was withdrawn. */
@Injectable()
export class VolunteerConsents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly path: VolunteerPath,
  ) {}

  /** A consent: text version, day, how it was given. */
  async record(id: string, consent: NewConsent): Promise<void> {
    const work = this.unitOfWork.current;
    await work.load(VolunteerRow, id);
    const errors = consentErrorsOf(consent, this.clock.today());
    if (errors.length > 0) throw invalid(errors);
    const consentId = await work.insert(VolunteerConsentRow, {
      ...consent,
      volunteerId: id,
      recordedBy: work.actor.accountId,
    });
    work.record({
      action: 'volunteer.consent_recorded',
      objectType: 'volunteer',
      objectId: id,
      details: { consentId, textVersion: consent.textVersion, how: consent.how },
    });
  }

  /** Withdraws a consent; without another one the volunteer leaves. Says what is kept, and by which rule. */
  async withdraw(id: string, consentId: string, told?: string): Promise<RemainingData[]> {
    const work = this.unitOfWork.current;
    const volunteer = await work.load(VolunteerRow, id, { lock: true });
    const [consent] = await work.find(
      VolunteerConsentRow,
      sql`t.id = ${consentId}::uuid and t.volunteer_id = ${id}::uuid`,
      { lock: true },
    );
    if (!consent) throw notFound();
    if (consent.withdrawnOn) throw new RuleViolation('CONSENT_MISSING', { withdrawnOn: consent.withdrawnOn });
    const today = this.clock.today();
    const day = told ?? today;
    if (day > today || day < consent.day)
      throw invalid([{ pointer: '/day', code: 'OUT_OF_RANGE', params: { min: consent.day, max: today } }]);
    await work.updateWhere(VolunteerConsentRow, sql`t.id = ${consentId}::uuid`, null, { withdrawnOn: day });
    work.record({
      action: 'volunteer.consent_withdrawn',
      objectType: 'volunteer',
      objectId: id,
      details: { consentId },
    });
    if (!(await isConsented(work, id))) await this.leave(volunteer);
    return this.remains(volunteer);
  }

  private async leave(volunteer: VolunteerRow): Promise<void> {
    const allowed = allowedActions(VOLUNTEER_LIFECYCLE, volunteer.state);
    const action = (['stop', 'withdraw'] as const).find((each) => allowed.includes(each));
    if (action) await this.path.move(volunteer, action);
  }

  private remains({ facts }: VolunteerRow): RemainingData[] {
    return [
      { kind: 'name', retention: 'volunteer' },
      { kind: 'consent', retention: 'volunteer' },
      ...((facts.papers ?? []).length > 0 ? [{ kind: 'papers' as const, retention: 'papers' as const }] : []),
      ...((facts.trainings ?? []).length > 0
        ? [{ kind: 'training' as const, retention: 'volunteer' as const }]
        : []),
      { kind: 'audit', retention: 'audit' },
    ];
  }
}
