import { Injectable, Optional } from '@nestjs/common';
import {
  CERTIFICATE_NUMBER_BYTES,
  certificateNumber,
  type FieldError,
  servicePeriodErrors,
} from '@rinnakkain/domain';
import { Clock, invalid, Problem, scoped, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { randomBytes } from 'node:crypto';
import { NO_SERVICE, ServiceFigures } from '../ports/service-figures';
import type { NameInLanguages } from '../tasks/tasks.messages';
import { refuseOwnRow } from '../volunteers/volunteer-path.commands';
import { validUntil } from '../volunteers/volunteer-parts.queries';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { CertificateRow } from './certificate.entity';
import type { CertificateFigures, CertificateSubject, NewCertificate } from './certificates.messages';

interface ApprovedCourse {
  readonly id: string;
  readonly courseId: string;
  readonly course: NameInLanguages;
  readonly hours: number;
  readonly completedOn: string;
  readonly validityMonths: number | null;
}

type Content = Pick<CertificateRow, 'courseId' | 'what' | 'figures'>;

const NOTHING: CertificateSubject = {
  course: null,
  completedOn: null,
  validUntil: null,
  from: null,
  to: null,
  tasks: [],
};
const NO_FIGURES: CertificateFigures = { hours: null, encounters: null, minutes: null, courses: [] };

/** Issues and revokes certificates; the holder opens and closes their public page. */
@Injectable()
export class CertificateCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Optional() private readonly service: ServiceFigures = NO_SERVICE,
  ) {}

  /** A new certificate of somebody else's training or volunteering; returns its id. */
  async issue(body: NewCertificate): Promise<string> {
    const work = this.unitOfWork.current;
    const [volunteer] = await work.find(VolunteerRow, sql`t.id = ${body.volunteerId}::uuid`);
    if (!volunteer) throw invalid([{ pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' }]);
    refuseOwnRow(volunteer, work.actor);
    const errors = fieldErrors(body, this.clock.today());
    if (errors.length > 0) throw invalid(errors);
    const content = body.kind === 'training' ? await this.training(body) : await this.volunteering(body);
    const id = await work.insert(CertificateRow, {
      volunteerId: volunteer.id,
      kind: body.kind,
      number: certificateNumber(randomBytes(CERTIFICATE_NUMBER_BYTES)),
      holderName: `${volunteer.firstName} ${volunteer.lastName}`,
      ...content,
      issuedOn: this.clock.today(),
      issuedBy: work.actor.accountId,
    });
    work.record({
      action: 'certificate.issued',
      objectType: 'certificate',
      objectId: id,
      details: { kind: body.kind, volunteerId: volunteer.id },
    });
    return id;
  }

  /** The holder chooses what the public page shows, or closes it. */
  async show(id: string, version: number, shows: readonly string[] | null): Promise<void> {
    const work = this.unitOfWork.current;
    await this.held(id, version);
    const row = await work.row<{ version: number | null }>(
      sql`select people.show_certificate(${id}::uuid, ${shows}::text[], ${version}::integer) as version`,
    );
    if (!row?.version) throw staleVersion();
    work.record({
      action: 'certificate.shown',
      objectType: 'certificate',
      objectId: id,
      details: { shows: shows === null ? null : [...shows] },
    });
  }

  /** From now on nobody is told that it is genuine. */
  async revoke(id: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    await this.held(id, version);
    await work.update(CertificateRow, id, version, {
      revokedOn: this.clock.today(),
      revokedBy: work.actor.accountId,
    });
    work.record({ action: 'certificate.revoked', objectType: 'certificate', objectId: id });
  }

  private async held(id: string, version: number): Promise<void> {
    const row = await this.unitOfWork.current.load(CertificateRow, id);
    if (row.version !== version) throw staleVersion();
    if (row.revokedOn !== null) throw new Problem(409, 'TRANSITION_NOT_ALLOWED', { from: 'revoked' });
  }

  private async training({ volunteerId, recordId }: NewCertificate): Promise<Content> {
    const record = (await this.approved(volunteerId)).find(({ id }) => id === recordId);
    if (!record) throw invalid([{ pointer: '/recordId', code: 'NOT_FOUND_VALUE' }]);
    return {
      courseId: record.courseId,
      what: {
        ...NOTHING,
        course: record.course,
        completedOn: record.completedOn,
        validUntil: validUntil({ ...record, state: 'approved' }),
      },
      figures: { ...NO_FIGURES, hours: record.hours },
    };
  }

  private async volunteering({ volunteerId, from = '', to = '' }: NewCertificate): Promise<Content> {
    const { encounters, minutes, taskIds } = await this.service.of(volunteerId, from, to);
    const tasks = await this.unitOfWork.current.rows<{ name: NameInLanguages }>(sql`
      select jsonb_build_object('fi', k.name_fi, 'sv', k.name_sv, 'en', k.name_en) as name
      from ${scoped('people.task', 'k')} where k.id = any (${taskIds}::uuid[]) order by k.name_fi collate "fi-x-icu", k.id`);
    const courses = (await this.approved(volunteerId))
      .filter(({ completedOn }) => completedOn >= from && completedOn <= to)
      .map(({ course, hours, completedOn }) => ({ name: course, hours, completedOn }));
    return {
      courseId: null,
      what: { ...NOTHING, from, to, tasks: tasks.map(({ name }) => name) },
      figures: { ...NO_FIGURES, encounters, minutes, courses },
    };
  }

  private approved(volunteerId: string): Promise<ApprovedCourse[]> {
    return this.unitOfWork.current.rows<ApprovedCourse>(sql`
      select r.id, c.id as "courseId", jsonb_build_object('fi', c.name_fi, 'sv', c.name_sv, 'en', c.name_en) as course,
        c.contact_hours + c.self_study_hours as hours, r.completed_on as "completedOn", c.validity_months as "validityMonths"
      from ${scoped('people.training_record', 'r')} join ${scoped('people.course', 'c')} on c.id = r.course_id
      where r.volunteer_id = ${volunteerId}::uuid and r.state = 'approved' and r.completed_on is not null
      order by r.completed_on, r.id limit 100`);
  }
}

/** Of training a record and no period, of volunteering a period and no record. */
function fieldErrors({ kind, recordId, from, to }: NewCertificate, today: string): FieldError[] {
  const wanted = kind === 'training' ? { recordId } : { from, to };
  const unwanted = kind === 'training' ? { from, to } : { recordId };
  const missing = Object.entries(wanted).filter(([, value]) => value === undefined);
  const tooMuch = Object.entries(unwanted).filter(([, value]) => value !== undefined);
  return [
    ...missing.map(([name]): FieldError => ({ pointer: `/${name}`, code: 'REQUIRED' })),
    ...tooMuch.map(([name]): FieldError => ({ pointer: `/${name}`, code: 'NOT_ALLOWED_VALUE' })),
    ...(kind === 'service' && from && to ? servicePeriodErrors({ from, to }, today) : []),
  ];
}
