import type { CourseKind, PaperLanguage } from '@rinnakkain/domain';
import { type Credential, type TextKey, writtenText } from '@rinnakkain/platform-api';
import { createHash } from 'node:crypto';
import type { CertificateRow } from './certificate.entity';

/** What a badge says besides its certificate. */
export interface BadgeFacts {
  readonly language: PaperLanguage;
  readonly association: string;
  /** The association's key as an address. */
  readonly issuer: string;
  /** Where the product is reached; null when nobody has set it. */
  readonly address: string | null;
  /** The kind of the course; null of a certificate that does not know its course. */
  readonly kind: CourseKind | null;
  /** The last moment the training counts; null for ever. */
  readonly until: Date | null;
  /** The holder's address for mail, which leaves as a salted hash; null when the association knows none. */
  readonly email: string | null;
  /** Random text that the hash is salted with. */
  readonly salt: string;
}

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/**
 * A certificate of training as an Open Badge 3.0, unsigned: which training, by whom it was approved, and until when it
 * counts. Nobody's name stands in it.
 */
export function badgeDocument(row: CertificateRow, facts: BadgeFacts): Credential {
  const { language, issuer, association, address, until } = facts;
  const name = row.what.course?.[language] ?? '';
  return {
    '@context': CONTEXTS,
    id: `urn:uuid:${row.id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: association, ...(address ? { url: address } : {}) },
    validFrom: row.createdAt.toISOString(),
    ...(until ? { validUntil: until.toISOString() } : {}),
    name,
    ...confirmation(row, facts),
    credentialSubject: {
      type: ['AchievementSubject'],
      ...recipient(row, facts),
      achievement: achievement(row, name, facts),
    },
  };
}

/** Whose it is: the hash of their address, which whoever knows the address can compare; else the certificate alone. */
function recipient({ id, number }: CertificateRow, { email, salt }: BadgeFacts): object {
  if (email === null) return { id: `urn:uuid:${id}`, licenseNumber: number };
  const identityHash = `sha256$${createHash('sha256')
    .update(email.trim().toLowerCase() + salt)
    .digest('hex')}`;
  const identity = { type: 'IdentityObject', hashed: true, identityHash, identityType: 'emailAddress', salt };
  return { identifier: [identity], licenseNumber: number };
}

/** What everybody who has completed the course has achieved. */
function achievement({ id, courseId, figures }: CertificateRow, name: string, facts: BadgeFacts): object {
  const { association, language, kind } = facts;
  const text = (key: TextKey): string =>
    writtenText(key, language, { association, hours: String(figures.hours ?? 0) });
  return {
    id: `urn:uuid:${courseId ?? id}`,
    type: ['Achievement'],
    achievementType: 'Certificate',
    inLanguage: language,
    name,
    description: text('badge_description'),
    criteria: {
      narrative: [...(kind ? [text(`badge_kind_${kind}`)] : []), text('badge_criteria')].join(' '),
    },
  };
}

/** The page that confirms the certificate, while its holder keeps it open. */
function confirmation({ number, publicShows }: CertificateRow, { address, language }: BadgeFacts): object {
  if (publicShows === null || address === null) return {};
  const name = writtenText('badge_confirm', language, {});
  return { evidence: [{ id: `${address}/${language}/confirm/${number}`, type: ['Evidence'], name }] };
}
