import { Injectable } from '@nestjs/common';
import { badgeHindrance, type CertificateKind, certificateNumberOf, mayRole } from '@rinnakkain/domain';
import { Clock, CredentialSigning, notFound, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { StaffNames } from '../person/staff-names';
import { CertificateRow, standingOf } from './certificate.entity';
import type {
  Certificate,
  CertificateAction,
  CertificateFigures,
  CertificateList,
  CertificateQuery,
  CertificateSubject,
  ConfirmedCertificate,
} from './certificates.messages';

interface ConfirmedRow {
  readonly organisation_id: string;
  readonly kind: CertificateKind;
  readonly association: string;
  readonly issued_on: string;
  readonly holder_name: string | null;
  readonly what: CertificateSubject | null;
  readonly figures: CertificateFigures | null;
}

/** Certificates as the actor may see them, and as everybody may. */
@Injectable()
export class CertificateQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
    private readonly signing: CredentialSigning,
    private readonly clock: Clock,
  ) {}

  /** A page of certificates, the latest first; recorded as one entry. */
  async list(query: CertificateQuery): Promise<CertificateList> {
    const work = this.unitOfWork.current;
    const volunteerId = query.volunteerId ?? null;
    const kind = query.kind ?? null;
    const term = query.q ?? null;
    const { rows, total } = await work.page<CertificateRow>(
      work.queryFor(
        CertificateRow,
        sql`(${volunteerId}::uuid is null or t.volunteer_id = ${volunteerId}::uuid)
          and (${kind}::text is null or t.kind = ${kind}::text)
          and (${term}::text is null or position(lower(${term}::text) in lower(concat_ws(' ', t.holder_name, t.number))) > 0)`,
        { order: sql`t.issued_on desc, t.created_at desc, t.id` },
      ),
      query,
    );
    work.record({
      action: 'certificate.listed',
      objectType: 'certificate',
      details: { count: rows.length, volunteerIds: [...new Set(rows.map((row) => row.volunteerId))] },
    });
    return { items: await this.answers(rows), total };
  }

  /** One certificate, and the entry that it was seen. */
  async one(id: string): Promise<Certificate> {
    this.unitOfWork.current.record({ action: 'certificate.viewed', objectType: 'certificate', objectId: id });
    return this.answer(id);
  }

  /** One certificate as it stands, for the answer of a change that is recorded itself. */
  async answer(id: string): Promise<Certificate> {
    const [answer] = await this.answers([await this.unitOfWork.current.load(CertificateRow, id)]);
    if (!answer) throw notFound();
    return answer;
  }

  /** What everybody may see of a number: nothing unless it is genuine, open and not revoked. */
  async confirm(typed: string): Promise<ConfirmedCertificate> {
    const number = certificateNumberOf(typed);
    const row = number
      ? await this.unitOfWork.current.row<ConfirmedRow>(
          sql`select * from people.confirm_certificate(${number})`,
        )
      : undefined;
    if (!number || !row) throw notFound();
    const { kind, association, issued_on: issuedOn, holder_name: holder, what, figures } = row;
    const badgeIssuer = kind === 'training' ? await this.signing.issuerOf(row.organisation_id) : null;
    return { number, kind, association, issuedOn, holder, what, figures, badgeIssuer };
  }

  private async answers(rows: readonly CertificateRow[]): Promise<Certificate[]> {
    const names = await this.staff.of(rows.map(({ issuedBy }) => issuedBy));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      volunteerId: row.volunteerId,
      holder: row.holderName,
      what: row.what,
      figures: row.figures,
      issuedOn: row.issuedOn,
      issuedBy: names.get(row.issuedBy) ?? null,
      revokedOn: row.revokedOn,
      shows: row.publicShows,
      allowed: this.allowed(row),
      version: row.version,
    }));
  }

  private allowed(row: CertificateRow): CertificateAction[] {
    const { role } = this.unitOfWork.current.actor;
    if (row.revokedOn !== null) return [];
    if (mayRole(role, 'certificate.show'))
      return badgeHindrance(standingOf(row), this.clock.today()) === null ? ['show', 'badge'] : ['show'];
    return mayRole(role, 'certificate.revoke') ? ['revoke'] : [];
  }
}
