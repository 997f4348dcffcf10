import { PersonKey, type RootKey, seal } from '@rinnakkain/platform-api';
import { randomBytes } from 'node:crypto';
import type { BulkWriter } from './bulk-writer';
import type { GroupDrafts, NoteRow, ParticipantRow } from './group-rows';
import { tableOf } from './tables';

const PARTICIPANTS = tableOf<ParticipantRow>('groups.participant', 'id', ['alias', 'contact']);

/** Writes the groups of an association with everything that hangs on them. */
export async function writeGroups(
  writer: BulkWriter,
  rootKey: RootKey,
  { id, groups }: { readonly id: string; readonly groups: GroupDrafts },
): Promise<void> {
  await writer.createKeys(groups.participants.map((participant) => participant.id));
  await writer.insert('groups.support_group', groups.groups);
  await writer.insert('groups.leader', groups.leaders);
  await writer.insert('groups.group_place', groups.places);
  await writer.insert('groups.season', groups.seasons);
  await writer.insert('groups.meeting', groups.meetings);
  await writer.insert('groups.substitution', groups.substitutions);
  await writer.insert('groups.head_count', groups.counts);
  await writer.insert(
    'groups.meeting_note',
    groups.notes.map((note) => sealed(rootKey, id, note)),
  );
  await writer.write(PARTICIPANTS, groups.participants);
  await writer.insert('groups.conversation_count', groups.conversations);
  await writer.insert('groups.member_count', groups.members);
  await writer.insert('groups.presence', groups.presences);
}

/** A note with a key of its own, wrapped, in its row, as the product keeps it. */
function sealed(rootKey: RootKey, organisationId: string, { note, ...row }: NoteRow): object {
  const key = randomBytes(32);
  const wrapping = rootKey.derive(`organisation|${organisationId}`);
  const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
  const own = new PersonKey(organisationId, key);
  return {
    ...row,
    wrappedKey: hex(seal(wrapping, `${organisationId}|groups.meeting_note.wrapped_key|${row.id}`, key)),
    noteSealed: hex(own.seal('groups.meeting_note.note', row.id, note)),
  };
}
