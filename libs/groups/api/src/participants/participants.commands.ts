import { Injectable } from '@nestjs/common';
import {
  groupState,
  holdsGroupPlace,
  joinsAs,
  nextState,
  PARTICIPANT_LIFECYCLE,
  refuseJoining,
  RuleViolation,
} from '@rinnakkain/domain';
import { scoped, sql, staleVersion, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { GroupRow } from '../groups/groups.entities';
import { sealAlias, sealContact } from './participant-content';
import { ParticipantRow } from './participant.entity';
import type { NewGroupParticipant, ParticipantTransition } from './participants.messages';
import { Places } from './places';

/** Enrolments to groups; the group is held while a place is given. */
@Injectable()
export class ParticipantsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly places: Places,
  ) {}

  /** Enrols somebody, on the waiting list when no place is free; returns the enrolment. */
  async enrol(groupId: string, { alias, phone, email }: NewGroupParticipant): Promise<string> {
    const work = this.unitOfWork.current;
    const group = await work.load(GroupRow, groupId, { lock: true });
    if (!group.registers) throw new RuleViolation('GROUP_NOT_OPEN', { registers: false });
    const taken = await this.places.taken(groupId);
    refuseJoining({
      state: groupState({ ...group, taken }),
      closesAfter: group.closesAfter,
      held: await this.held(groupId),
    });
    const state = joinsAs(await this.places.free(group));
    const id = randomUUID();
    const key = await this.vault.createKey(id);
    await work.insert(ParticipantRow, {
      id,
      groupId,
      unitId: group.unitId,
      type: group.type,
      state,
      aliasSealed: sealAlias(key, id, alias),
      contactSealed: sealContact(key, id, { phone: phone ?? null, email: email ?? null }),
    });
    work.record({
      action: 'participant.created',
      objectType: 'participant',
      objectId: id,
      details: { groupId, state },
    });
    return id;
  }

  /** Takes an enrolment along; a place that comes free goes to the next who waits. */
  async transition(id: string, version: number, { action }: ParticipantTransition): Promise<void> {
    const work = this.unitOfWork.current;
    const { groupId } = await work.load(ParticipantRow, id);
    const group = await work.load(GroupRow, groupId, { lock: true });
    const before = await work.load(ParticipantRow, id, { lock: true });
    if (before.version !== version) throw staleVersion();
    const to = nextState(PARTICIPANT_LIFECYCLE, before.state, action);
    const takes = !holdsGroupPlace(before.state) && holdsGroupPlace(to);
    if (takes && (await this.places.free(group)) === 0) throw new RuleViolation('PLACE_TAKEN');
    await work.update(ParticipantRow, id, version, { state: to });
    const promoted = await this.places.fill(group);
    work.record({
      action: 'participant.transitioned',
      objectType: 'participant',
      objectId: id,
      details: { groupId, action, from: before.state, to, promoted },
    });
  }

  private async held(groupId: string): Promise<number> {
    const row = await this.unitOfWork.current.row<{ held: number }>(sql`
      select count(*)::integer as held from ${scoped('groups.meeting', 'm')}
      where m.group_id = ${groupId}::uuid and m.state = 'held'`);
    return row?.held ?? 0;
  }
}
