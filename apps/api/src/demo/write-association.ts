import { type AccountSeal, AuditTrail, type RootKey, type Sql } from '@rinnakkain/platform-api';
import type { Client } from 'pg';
import { BulkWriter, insertRows } from './bulk-writer';
import type { AssociationDraft } from './draft';
import { writeFeedback } from './feedback';
import { messagesOf } from './messages';
import { writePageFeedback } from './page-feedback';
import type { RelationshipRow, ReleaseRow, SessionRow } from './pair-rows';
import type {
  AccountRow,
  ExemptionRow,
  InterviewRow,
  PaperRow,
  TrainingRecordRow,
  VolunteerRow,
} from './rows';
import type { ContactNoteRow, SeekerPrivateRow, SeekerRow } from './seeker-rows';
import { hex } from './row-key';
import { everySession } from './sessions';
import { writeGroups } from './write-groups';
import { tableOf, type DemoTable } from './tables';

const VOLUNTEERS = tableOf<VolunteerRow>('people.volunteer', 'id', ['phone', 'email']);
const INTERVIEWS = tableOf<InterviewRow>('people.interview', 'volunteerId', ['note']);
const EXEMPTIONS = tableOf<ExemptionRow>('people.exemption', 'volunteerId', ['reason']);
const RECORDS = tableOf<TrainingRecordRow>('people.training_record', 'volunteerId', ['earlier']);
const PAPERS = tableOf<PaperRow>('people.paper', 'volunteerId', ['signerName']);
const SEEKERS = tableOf<SeekerRow>('people.seeker', 'id', ['alias']);
const SEEKER_DETAILS: DemoTable<SeekerPrivateRow> = {
  name: 'people.seeker_private',
  sealed: ['firstName', 'phone', 'email', 'safeContact', 'priorityReason'],
  person: (row) => row.seekerId,
  rowId: (row) => row.seekerId,
};
const NOTES = tableOf<ContactNoteRow>('people.contact_note', 'seekerId', ['text']);
const RELATIONSHIPS = tableOf<RelationshipRow>('support.relationship', 'seekerId', ['card']);
const RELEASES = tableOf<ReleaseRow>('support.release', 'seekerId', ['value']);
const SESSIONS = tableOf<SessionRow>('support.session', 'seekerId', ['note', 'earlier']);

/** What seals and writes. */
export interface Sealing {
  readonly client: Client;
  readonly rootKey: RootKey;
  readonly accountSeal: AccountSeal;
  /** Hash of the password of every demo account. */
  readonly passwordHash: string;
}

/** Writes accounts, their addresses sealed. */
export async function writeAccounts(
  { client, accountSeal, passwordHash }: Sealing,
  accounts: readonly AccountRow[],
): Promise<void> {
  const rows = accounts.map(({ id, name, email }) => {
    const { index, sealed, wrappedKey } = accountSeal.sealEmail(id, email);
    return {
      id,
      name,
      emailIndex: hex(index),
      emailSealed: hex(sealed),
      wrappedKey: hex(wrappedKey),
      passwordHash,
    };
  });
  await insertRows(client, 'platform.account', rows);
}

/** Writes one association with everything in it, and that it was loaded. */
export async function writeAssociation(sealing: Sealing, draft: AssociationDraft): Promise<void> {
  const { client, rootKey } = sealing;
  const writer = new BulkWriter(client, rootKey, draft.id);
  await insertRows(client, 'platform.organisation', [
    { id: draft.id, name: draft.outline.name, kind: 'association' },
  ]);
  await recordLoading(sealing, draft);
  await writeAccounts(sealing, draft.accounts);
  await writer.insert(
    'platform.unit',
    // Every unit takes requests and applications from public pages; its first coordinator receives them.
    draft.units.map(({ id, name, municipality, coordinatorIds: [receiverId = null] }) => ({
      id,
      name,
      municipality,
      receiverId,
      takesSeekers: true,
      takesVolunteers: true,
    })),
  );
  await writer.insert('platform.membership', draft.memberships);
  await writer.insert('people.task', Object.values(draft.tasks));
  await writer.insert('people.course', Object.values(draft.courses));
  await writer.insert('people.requirement_set', draft.requirementSets);
  await writeVolunteers(writer, draft);
  await writeSeekers(writer, draft);
  await writer.write(
    RELATIONSHIPS,
    draft.pairs.map(({ row }) => row),
  );
  await writer.write(RELEASES, draft.releases);
  await writer.write(SESSIONS, everySession(draft));
  await writer.insert('groups.fellowship', draft.fellowships);
  await writer.insert('groups.listing', draft.listings);
  await writeGroups(writer, rootKey, draft);
  await writePageFeedback(writer, rootKey, draft);
  await writer.insert('platform.message', messagesOf(draft));
  await writer.finish();
  await writeFeedback(sealing, draft);
}

async function writeVolunteers(writer: BulkWriter, draft: AssociationDraft): Promise<void> {
  const rows = draft.volunteers.map(({ row }) => row);
  await writer.createKeys(rows.map(({ id }) => id));
  const printed = rows.map((row) => ({
    ...row,
    namePrint: writer.fingerprint(
      'name',
      row.birthYear === null ? null : `${row.firstName} ${row.lastName} ${row.birthYear}`,
    ),
    phonePrint: writer.fingerprint('phone', row.phone),
    emailPrint: writer.fingerprint('email', row.email),
  }));
  await writer.write(VOLUNTEERS, printed);
  await writer.write(INTERVIEWS, draft.interviews);
  await writer.insert('people.paper_text', draft.paperTexts);
  await writer.write(PAPERS, draft.papers);
  await writer.insert('people.certificate', draft.certificates);
  await writer.insert('people.volunteer_consent', draft.volunteerConsents);
  await writer.insert('people.background_check', draft.checks);
  await writer.insert('people.course_run', draft.runs);
  await writer.write(RECORDS, draft.trainingRecords);
  await writer.write(EXEMPTIONS, draft.exemptions);
  await writer.insert('people.volunteer_meeting', draft.volunteerMeetings);
  await writer.insert('people.volunteer_attendance', draft.volunteerAttendance);
  await writer.insert('people.guidance_contact', draft.guidance);
}

async function writeSeekers(writer: BulkWriter, draft: AssociationDraft): Promise<void> {
  await writer.createKeys(draft.seekers.map(({ row }) => row.id));
  await writer.write(
    SEEKERS,
    draft.seekers.map(({ row }) => row),
  );
  await writer.write(
    SEEKER_DETAILS,
    draft.seekers.map(({ details }) => details),
  );
  await writer.insert('people.seeker_consent', draft.seekerConsents);
  await writer.write(NOTES, draft.notes);
  const exclusions = draft.exclusions.map(({ name, phone, ...row }) => ({
    ...row,
    namePrint: writer.fingerprint('name', name),
    phonePrint: writer.fingerprint('phone', phone),
  }));
  await writer.insert('people.exclusion', exclusions);
}

/** The audit entry; it also lets the transaction's rows of this association pass the recording trigger at once. */
async function recordLoading({ client, rootKey }: Sealing, draft: AssociationDraft): Promise<void> {
  await client.query(`select set_config('app.organisation_id', $1, true)`, [draft.id]);
  const details = { volunteers: draft.volunteers.length, seekers: draft.seekers.length };
  const { rows } = await client.query<{ now: Date }>('select now() as now');
  const ask = async <T>(query: Sql): Promise<T[]> => {
    const { text, values } = query.compile();
    return (await client.query(text, values)).rows as T[];
  };
  const entry = { action: 'demo.loaded', objectType: 'organisation', objectId: draft.id, details } as const;
  const stamp = { at: rows[0]?.now ?? new Date(0), requestId: null };
  await ask(await new AuditTrail(rootKey).link(ask, [entry], stamp));
}
