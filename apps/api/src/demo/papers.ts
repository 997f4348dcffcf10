import {
  addMonths,
  CERTIFICATE_NUMBER_BYTES,
  certificateNumber,
  type Day,
  type PaperKind,
} from '@rinnakkain/domain';
import { createHash } from 'node:crypto';
import type { AssociationDraft, DraftVolunteer } from './draft';
import { at } from './instants';
import { PAPER_WORDS } from './paper-words';
import { Random } from './random';
import type { CertificateRow, CourseRow, PaperTextRow } from './rows';

/** How many volunteers of an association have a certificate of their basic training. */
const CERTIFICATES = 12;

/**
 * Gives an association the texts of its papers, what was signed under them, and some certificates. Chance of its own: the
 * rest of the demo stays as it is without them.
 */
export function addPapers(draft: AssociationDraft): void {
  const random = new Random([0x70617065, draft.index + 1]);
  const administrator = draft.memberships.find(({ role }) => role === 'organisation_administrator');
  const publishedBy = administrator?.accountId ?? '';
  const text = (kind: PaperKind, number: number, appliesFrom: Day): PaperTextRow => {
    const { fi, sv, en } = PAPER_WORDS[kind][number - 1] ?? PAPER_WORDS[kind][0];
    const moment = at(appliesFrom, '09:00');
    const bodies = { bodyFi: fi, bodySv: sv, bodyEn: en };
    const days = { appliesFrom, publishedBy, publishedAt: moment, createdAt: moment };
    return { id: random.uuid(), kind, number, ...bodies, ...days };
  };
  draft.paperTexts.push(
    text('agreement', 1, addMonths(draft.today, -30)),
    text('agreement', 2, addMonths(draft.today, -5)),
    text('pledge', 1, addMonths(draft.today, -30)),
    begun(random.uuid(), at(draft.today, '08:30')),
  );
  const accounts = new Map(draft.volunteers.map(({ row }) => [row.id, row]));
  for (const paper of draft.papers) {
    const signed = textOn(draft.paperTexts, paper.kind, paper.day);
    if (!signed) continue;
    paper.textId = signed.id;
    paper.textVersion = String(signed.number);
    const signer = accounts.get(paper.volunteerId);
    if (!signer?.accountId) continue;
    paper.language = 'fi';
    paper.textDigest = `\\x${createHash('sha256').update(signed.bodyFi, 'utf8').digest('hex')}`;
    paper.signerName = `${signer.firstName} ${signer.lastName}`;
    paper.signedAt = at(paper.day, '18:20');
    paper.recordedBy = signer.accountId;
  }
  addCertificates(draft, random);
}

/** A pledge's text that somebody has begun to write. */
const begun = (id: string, createdAt: string): PaperTextRow => ({
  id,
  kind: 'pledge',
  number: null,
  bodyFi: PAPER_WORDS.draft.fi,
  bodySv: PAPER_WORDS.draft.sv,
  bodyEn: PAPER_WORDS.draft.en,
  appliesFrom: null,
  publishedBy: null,
  publishedAt: null,
  createdAt,
});

const textOn = (texts: readonly PaperTextRow[], kind: PaperKind, day: Day): PaperTextRow | undefined =>
  texts.findLast((text) => text.kind === kind && text.appliesFrom !== null && text.appliesFrom <= day);

/** Of basic training, for those who can sign in; the first of them shows what it is about to everybody. */
function addCertificates(draft: AssociationDraft, random: Random): void {
  const holders = draft.volunteers.filter(({ row }) => row.accountId !== null);
  for (const holder of holders) {
    if (draft.certificates.length >= CERTIFICATES) return;
    const certificate = certificateOf(draft, random, holder);
    if (certificate) draft.certificates.push(certificate);
  }
}

function certificateOf(
  draft: AssociationDraft,
  random: Random,
  { row }: DraftVolunteer,
): CertificateRow | undefined {
  const record = draft.trainingRecords.find(
    ({ volunteerId, state, completedOn }) =>
      volunteerId === row.id && state === 'approved' && completedOn !== null,
  );
  const course = Object.values(draft.courses).find(({ id }) => id === record?.courseId);
  if (!record?.completedOn || !course) return undefined;
  const bytes = Uint8Array.from({ length: CERTIFICATE_NUMBER_BYTES }, () => random.whole(0, 255));
  return {
    id: random.uuid(),
    volunteerId: row.id,
    kind: 'training',
    number: certificateNumber(bytes),
    holderName: `${row.firstName} ${row.lastName}`,
    courseId: course.id,
    what: {
      course: { fi: course.nameFi, sv: course.nameSv, en: course.nameEn },
      completedOn: record.completedOn,
      validUntil: lastDay(course, record.completedOn),
      from: null,
      to: null,
      tasks: [],
    },
    figures: {
      hours: course.contactHours + course.selfStudyHours,
      encounters: null,
      minutes: null,
      courses: [],
    },
    issuedOn: record.completedOn,
    issuedBy: draft.reviewerId,
    publicShows: draft.certificates.length === 0 ? ['what', 'figures'] : null,
  };
}

const lastDay = ({ validityMonths }: CourseRow, completedOn: Day): Day | null =>
  validityMonths === null ? null : addMonths(completedOn, validityMonths);
