import type { RootKey } from '@rinnakkain/platform-api';
import type { BulkWriter } from './bulk-writer';
import type { GroupDrafts, NoteRow, ParticipantRow } from './group-rows';
import { hex, keyOfItsOwn } from './row-key';
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
  const { key, wrappedKey } = keyOfItsOwn(rootKey, organisationId, 'groups.meeting_note', row.id);
  return { ...row, wrappedKey, noteSealed: hex(key.seal('groups.meeting_note.note', row.id, note)) };
}
