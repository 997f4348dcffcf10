import { CERTIFICATE_KINDS, CERTIFICATE_PARTS, limits, PAPER_LANGUAGES } from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NameInLanguages } from '../tasks/tasks.messages';

/** What may be done to a certificate. */
export const CERTIFICATE_ACTIONS = ['show', 'badge', 'revoke'] as const;
export type CertificateAction = (typeof CERTIFICATE_ACTIONS)[number];

/** A course within a certificate of volunteering. */
export class CertifiedCourse {
  @ObjectField('Name of the course', () => NameInLanguages)
  name: NameInLanguages;

  @WholeField('Hours, own study included', { min: 0, max: 100_000 })
  hours: number;

  @DayField('The day it was completed')
  completedOn: string;
}

/** What a certificate is about: a course, or a period in tasks. Never whom it was about. */
export class CertificateSubject {
  @ObjectField('The course, of a certificate of training', () => NameInLanguages, { nullable: true })
  course: NameInLanguages | null;

  @DayField('The day it was completed, of a certificate of training', { nullable: true })
  completedOn: string | null;

  @DayField('Last day the training counts; null for ever', { nullable: true })
  validUntil: string | null;

  @DayField('First day, of a certificate of volunteering', { nullable: true })
  from: string | null;

  @DayField('Last day, of a certificate of volunteering', { nullable: true })
  to: string | null;

  @ListField('The tasks, of a certificate of volunteering', () => NameInLanguages)
  tasks: NameInLanguages[];
}

/** How much: hours of a course, or encounters, their minutes and courses of a period. */
export class CertificateFigures {
  @WholeField('Hours of the course, of a certificate of training', { min: 0, max: 100_000, nullable: true })
  hours: number | null;

  @WholeField('Encounters from the own entries, of a certificate of volunteering', {
    min: 0,
    max: 1_000_000,
    nullable: true,
  })
  encounters: number | null;

  @WholeField('Their minutes in all', { min: 0, max: 100_000_000, nullable: true })
  minutes: number | null;

  @ListField('Courses approved within the period', () => CertifiedCourse)
  courses: CertifiedCourse[];
}

/** A certificate to be issued: of an approved record, or of a period of volunteering. */
export class NewCertificate {
  @KeyField('What it is of', CERTIFICATE_KINDS, { name: 'CertificateKind' })
  kind: (typeof CERTIFICATE_KINDS)[number];

  @IdField('The volunteer')
  volunteerId: string;

  @IdField('The approved record, of a certificate of training', { optional: true })
  recordId?: string;

  @DayField('First day, of a certificate of volunteering', { optional: true })
  from?: string;

  @DayField('Last day, of a certificate of volunteering; today at the latest', { optional: true })
  to?: string;
}

/** What the holder lets the public page show. */
export class CertificateShowing {
  @KeysField('What it shows besides that it is genuine; null closes the page', CERTIFICATE_PARTS, {
    name: 'CertificatePart',
    nullable: true,
  })
  shows: (typeof CERTIFICATE_PARTS)[number][] | null;
}

/** A certificate as its holder and those who issue see it. */
export class Certificate {
  @IdField('The certificate')
  id: string;

  @KeyField('What it is of', CERTIFICATE_KINDS, { name: 'CertificateKind' })
  kind: (typeof CERTIFICATE_KINDS)[number];

  @TextField('Its number, by which anybody confirms it once the holder has opened it', { max: 30 })
  number: string;

  @IdField('The volunteer')
  volunteerId: string;

  @TextField('Whose it is, as they were called then', { max: 2 * limits.nameMaxLength + 1, nullable: true })
  holder: string | null;

  @ObjectField('What it is about', () => CertificateSubject)
  what: CertificateSubject;

  @ObjectField('How much', () => CertificateFigures)
  figures: CertificateFigures;

  @DayField('The day it was issued')
  issuedOn: string;

  @TextField('Who signed it', { max: 120, nullable: true })
  issuedBy: string | null;

  @DayField('The day it was revoked', { nullable: true })
  revokedOn: string | null;

  @KeysField('What its public page shows; null while there is none', CERTIFICATE_PARTS, {
    name: 'CertificatePart',
    nullable: true,
  })
  shows: (typeof CERTIFICATE_PARTS)[number][] | null;

  @KeysField('What may be done to it', CERTIFICATE_ACTIONS)
  allowed: CertificateAction[];

  @WholeField('Version of the row, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Certificates, a page of them. */
export class CertificateList {
  @ListField('The latest first', () => Certificate)
  items: Certificate[];

  @WholeField('How many there are in all', { min: 0, max: 10_000_000 })
  total: number;
}

/** Which certificates to list. */
export class CertificateQuery extends ListQuery {
  @IdField('Only of this volunteer', { optional: true })
  volunteerId?: string;

  @KeyField('Only of this kind', CERTIFICATE_KINDS, { name: 'CertificateKind', optional: true })
  kind?: (typeof CERTIFICATE_KINDS)[number];
}

/** In which language a certificate is written out. */
export class CertificateFileQuery {
  @KeyField('Finnish when left out', PAPER_LANGUAGES, { name: 'PaperLanguage', optional: true })
  language?: (typeof PAPER_LANGUAGES)[number];
}

/** The number somebody wants confirmed. */
export class ConfirmationQuery {
  @TextField('The number as it stands on the certificate; capitals and hyphens do not matter', { max: 60 })
  number: string;
}

/** A genuine certificate as everybody may see it: what its holder chose, and nothing more. */
export class ConfirmedCertificate {
  @TextField('The number in its one spelling', { max: 30 })
  number: string;

  @KeyField('What it is of', CERTIFICATE_KINDS, { name: 'CertificateKind' })
  kind: (typeof CERTIFICATE_KINDS)[number];

  @TextField('The association that issued it', { max: limits.organisationNameMaxLength })
  association: string;

  @DayField('The day it was issued')
  issuedOn: string;

  @TextField('Whose it is, if the holder shows it', { max: 2 * limits.nameMaxLength + 1, nullable: true })
  holder: string | null;

  @ObjectField('What it is about, if the holder shows it', () => CertificateSubject, { nullable: true })
  what: CertificateSubject | null;

  @ObjectField('How much, if the holder shows it', () => CertificateFigures, { nullable: true })
  figures: CertificateFigures | null;

  @TextField('Who has issued a genuine open badge of this training; null of volunteering', {
    max: 100,
    nullable: true,
  })
  badgeIssuer: string | null;
}
