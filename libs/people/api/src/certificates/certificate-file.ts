import { Injectable } from '@nestjs/common';
import type { PaperLanguage } from '@rinnakkain/domain';
import {
  Accounts,
  type FileAnswer,
  type PdfPiece,
  sql,
  taggedPdf,
  type TextKey,
  UnitOfWork,
  writtenDay,
  writtenText,
} from '@rinnakkain/platform-api';
import { CertificateRow } from './certificate.entity';

/** A certificate as a file to keep, print and send. */
@Injectable()
export class CertificateFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** The file in one language. */
  async of(id: string, language: PaperLanguage): Promise<FileAnswer> {
    const work = this.unitOfWork.current;
    const row = await work.load(CertificateRow, id);
    const association = await work.row<{ name: string }>(sql`select platform.organisation_name() as name`);
    const names = await this.accounts.names([row.issuedBy]);
    work.record({ action: 'certificate.viewed', objectType: 'certificate', objectId: id });
    const title = writtenText(
      row.kind === 'training' ? 'certificate_training' : 'certificate_service',
      language,
      {},
    );
    const page = new CertificatePage(row, language);
    const bytes = await taggedPdf({
      title,
      language,
      madeAt: row.createdAt,
      pieces: [
        { kind: 'title', text: title },
        { kind: 'paragraph', text: page.says(association?.name ?? '') },
        ...page.content(),
        ...page.signature(association?.name ?? '', names.get(row.issuedBy) ?? ''),
      ],
    });
    return { name: `certificate-${row.issuedOn}.pdf`, bytes };
  }
}

/** The words of one certificate in one language. */
class CertificatePage {
  constructor(
    private readonly row: CertificateRow,
    private readonly language: PaperLanguage,
  ) {}

  /** The sentence that certifies. */
  says(association: string): string {
    const { kind, what, holderName } = this.row;
    return this.text(kind === 'training' ? 'certificate_training_says' : 'certificate_service_says', {
      association,
      name: holderName ?? '',
      course: what.course?.[this.language] ?? '',
      from: this.day(what.from),
      to: this.day(what.to),
    });
  }

  /** What it is about and how much. */
  content(): PdfPiece[] {
    return this.row.kind === 'training' ? this.training() : this.volunteering();
  }

  /** When, by whom, under which number. */
  signature(association: string, signer: string): PdfPiece[] {
    const { issuedOn, number, revokedOn } = this.row;
    const rows: [string, string][] = [
      [this.text('certificate_issued'), this.day(issuedOn)],
      [this.text('certificate_signer'), [signer, association].filter(Boolean).join(', ')],
      [this.text('certificate_number'), number],
    ];
    return [
      ...(revokedOn
        ? [{ kind: 'heading', text: this.text('certificate_revoked', { day: this.day(revokedOn) }) } as const]
        : []),
      { kind: 'facts', rows },
      { kind: 'small', text: this.text('certificate_confirm') },
    ];
  }

  private training(): PdfPiece[] {
    const { what, figures } = this.row;
    const rows: [string, string][] = [
      [this.text('certificate_course'), what.course?.[this.language] ?? ''],
      [this.text('certificate_completed'), this.day(what.completedOn)],
    ];
    if (what.validUntil) rows.push([this.text('certificate_valid'), this.day(what.validUntil)]);
    rows.push([this.text('certificate_hours'), this.number(figures.hours)]);
    return [{ kind: 'facts', rows }];
  }

  private volunteering(): PdfPiece[] {
    const { what, figures } = this.row;
    const rows: [string, string][] = [
      [this.text('certificate_tasks'), what.tasks.map((name) => name[this.language]).join(', ')],
      [this.text('certificate_encounters'), this.number(figures.encounters)],
      [this.text('certificate_time'), this.number((figures.minutes ?? 0) / 60)],
    ];
    const items = figures.courses.map(({ name, hours, completedOn }) =>
      this.text('certificate_course_line', {
        course: name[this.language],
        hours: this.number(hours),
        day: this.day(completedOn),
      }),
    );
    if (items.length === 0) return [{ kind: 'facts', rows }];
    return [
      { kind: 'facts', rows },
      { kind: 'heading', text: this.text('certificate_courses') },
      { kind: 'list', items },
    ];
  }

  private text(key: TextKey, values: Readonly<Record<string, string>> = {}): string {
    return writtenText(key, this.language, values);
  }

  private day(day: string | null): string {
    return day === null ? '' : writtenDay(day, this.language);
  }

  private number(value: number | null): string {
    return new Intl.NumberFormat(this.language === 'en' ? 'en-GB' : `${this.language}-FI`, {
      maximumFractionDigits: 1,
    }).format(value ?? 0);
  }
}
