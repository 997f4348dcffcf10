import { Injectable } from '@nestjs/common';
import { badgeHindrance, type CourseKind, type PaperLanguage } from '@rinnakkain/domain';
import {
  Clock,
  Configuration,
  CredentialSigning,
  type FileAnswer,
  Problem,
  scoped,
  sql,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { randomBytes } from 'node:crypto';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { EMAIL } from '../volunteers/volunteers.queries';
import { type BadgeFacts, badgeDocument } from './badge-document';
import { CertificateRow, standingOf } from './certificate.entity';

const SALT_BYTES = 16;

/** A certificate of training as an open badge, signed by the association, for its holder to take along. */
@Injectable()
export class CertificateBadge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly signing: CredentialSigning,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** The badge as a file, its words in one language. */
  async of(id: string, language: PaperLanguage): Promise<FileAnswer> {
    const work = this.unitOfWork.current;
    const row = await work.load(CertificateRow, id);
    const hindrance = badgeHindrance(standingOf(row), this.clock.today());
    if (hindrance !== null) throw new Problem(409, 'TRANSITION_NOT_ALLOWED', { from: hindrance });
    const { organisationId } = work.actor;
    const document = badgeDocument(row, {
      language,
      ...(await this.aboutTraining(row)),
      issuer: await this.signing.issuerOf(organisationId),
      address: this.configuration.publicUrl?.origin ?? null,
      email: await this.emailOf(row.volunteerId),
      salt: randomBytes(SALT_BYTES).toString('hex'),
    });
    work.record({
      action: 'certificate.badge_made',
      objectType: 'certificate',
      objectId: id,
      details: { language },
    });
    const badge = await this.signing.sign(organisationId, document);
    return { name: `badge-${row.issuedOn}.json`, bytes: Buffer.from(JSON.stringify(badge, null, 2)) };
  }

  private async aboutTraining({
    courseId,
    what,
  }: CertificateRow): Promise<Pick<BadgeFacts, 'association' | 'kind' | 'until'>> {
    const row = await this.unitOfWork.current.row<{
      association: string;
      kind: CourseKind | null;
      until: Date | null;
    }>(sql`
      select platform.organisation_name() as association,
        (select c.kind from ${scoped('people.course', 'c')} where c.id = ${courseId}::uuid) as kind,
        (${what.validUntil}::date + 1)::timestamp at time zone 'Europe/Helsinki' - interval '1 second' as until`);
    return { association: row?.association ?? '', kind: row?.kind ?? null, until: row?.until ?? null };
  }

  private async emailOf(volunteerId: string): Promise<string | null> {
    const { emailSealed } = await this.unitOfWork.current.load(VolunteerRow, volunteerId);
    const key = await this.vault.keyOf(volunteerId);
    return key?.open(EMAIL, volunteerId, emailSealed) ?? null;
  }
}
