import { httpResource } from '@angular/common/http';
import { computed, Injectable, inject, type Signal } from '@angular/core';
import type {
  AccountList,
  Group,
  GroupAction,
  GroupChanges,
  GroupCounts,
  GroupList,
  GroupMeeting,
  GroupMeetingList,
  GroupParticipant,
  GroupParticipantList,
  GroupRota,
  MeetingTransition,
  NewAttendanceCount,
  NewConversationCount,
  NewGroup,
  NewGroupParticipant,
  NewMemberCount,
  NewSubstitution,
  OwnChatList,
  OwnRota,
  ParticipantAction,
  SeasonBody,
  SeasonCounts,
  SeasonPreview,
  Substitution,
  VolunteerList,
} from '@rinnakkain/api-client';
import { type HalfYear, leadsInUnit } from '@rinnakkain/domain';
import { ApiCaller, type Problem, problemOf, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

interface StaffWhoLead {
  readonly items: Signal<AccountList['items']>;
  readonly problem: Signal<Problem | null>;
  again(): void;
}

interface Held {
  readonly id: string;
  readonly version: number;
}

/** Groups, their meetings and those who register. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class GroupsApi {
  private readonly api = inject(ApiCaller);

  groups(query: () => Query) {
    return httpResource<GroupList>(() => ({ url: '/api/groups', params: paramsOf(query()) }));
  }

  /** Nothing is asked while there is no id. */
  group(id: () => string | undefined) {
    return httpResource<Group>(() => {
      const asked = id();
      return asked && `/api/groups/${asked}`;
    });
  }

  /** What was counted in a half year, as it may leave. */
  seasonCounts(of: { readonly year: number; readonly half: HalfYear }): Promise<SeasonCounts> {
    return this.api.get<SeasonCounts>('/api/groups/counts/export', { ...of });
  }

  add(group: NewGroup): Promise<Group> {
    return this.api.post<Group>('/api/groups', group);
  }

  change({ id, version }: Held, changes: GroupChanges): Promise<Group> {
    return this.api.patch<Group>(`/api/groups/${id}`, changes, { version });
  }

  step({ id, version }: Held, action: GroupAction): Promise<Group> {
    return this.api.post<Group>(`/api/groups/${id}/transitions`, { action }, { version });
  }

  /** Somebody has looked at the settings of a group on social media. */
  checkSettings({ id, version }: Held): Promise<Group> {
    return this.api.post<Group>(`/api/groups/${id}/settings-check`, {}, { version });
  }

  /** Numbers of a chat or of a group on social media. */
  counts(id: () => string) {
    return httpResource<GroupCounts>(() => `/api/groups/${id()}/counts`);
  }

  countConversations(id: string, count: NewConversationCount): Promise<GroupCounts> {
    return this.api.post<GroupCounts>(`/api/groups/${id}/conversations`, count);
  }

  countMembers(id: string, count: NewMemberCount): Promise<GroupCounts> {
    return this.api.post<GroupCounts>(`/api/groups/${id}/members`, count);
  }

  meetings(id: () => string) {
    return httpResource<GroupMeetingList>(() => ({
      url: `/api/groups/${id()}/meetings`,
      params: paramsOf({ pageSize: 100 }),
    }));
  }

  preview(id: string, season: SeasonBody): Promise<SeasonPreview> {
    return this.api.post<SeasonPreview>(`/api/groups/${id}/meetings/preview`, season);
  }

  plan(id: string, season: SeasonBody): Promise<GroupMeetingList> {
    return this.api.post<GroupMeetingList>(`/api/groups/${id}/meetings`, season);
  }

  /** Nothing is asked of a group that nobody registers to. */
  participants(id: () => string | undefined) {
    return httpResource<GroupParticipantList>(() => {
      const asked = id();
      return asked
        ? { url: `/api/groups/${asked}/participants`, params: paramsOf({ pageSize: 100 }) }
        : undefined;
    });
  }

  enrol(id: string, participant: NewGroupParticipant): Promise<GroupParticipant> {
    return this.api.post<GroupParticipant>(`/api/groups/${id}/participants`, participant);
  }

  stepParticipant({ id, version }: Held, action: ParticipantAction): Promise<GroupParticipant> {
    return this.api.post<GroupParticipant>(`/api/participants/${id}/transitions`, { action }, { version });
  }

  /** The meetings of the groups one leads. */
  own() {
    return httpResource<GroupMeetingList>(() => ({
      url: '/api/meetings/own',
      params: paramsOf({ pageSize: 100 }),
    }));
  }

  meeting(id: () => string) {
    return httpResource<GroupMeeting>(() => `/api/meetings/${id()}`);
  }

  stepMeeting({ id, version }: Held, step: MeetingTransition): Promise<GroupMeeting> {
    return this.api.post<GroupMeeting>(`/api/meetings/${id}/transitions`, step, { version });
  }

  count({ id, version }: Held, count: NewAttendanceCount): Promise<GroupMeeting> {
    return this.api.post<GroupMeeting>(`/api/meetings/${id}/attendance`, count, { version });
  }

  acknowledge(id: string): Promise<GroupMeeting> {
    return this.api.post<GroupMeeting>(`/api/meetings/${id}/acknowledge`, {});
  }

  /** Who leads the meetings of a group that are to come. */
  rota(id: () => string) {
    return httpResource<GroupRota>(() => `/api/groups/${id()}/rota`);
  }

  /** One's own substitutions, and those one could take. */
  ownRota() {
    return httpResource<OwnRota>(() => '/api/substitutions/own');
  }

  /** Somebody is away from a meeting; oneself unless told. */
  askSubstitute(meetingId: string, substitution: NewSubstitution): Promise<Substitution> {
    return this.api.post<Substitution>(`/api/meetings/${meetingId}/substitutions`, substitution);
  }

  /** One stands in. */
  takeSubstitution({ id, version }: Held): Promise<OwnRota> {
    return this.api.post<OwnRota>(`/api/substitutions/${id}/take`, {}, { version });
  }

  /** Whoever stands in gives it back, whoever was away leads after all. */
  undoSubstitution({ id, version }: Held): Promise<void> {
    return this.api.post<void>(`/api/substitutions/${id}/undo`, {}, { version });
  }

  /** The chats one leads. */
  ownChats() {
    return httpResource<OwnChatList>(() => '/api/chats/own');
  }

  /** Volunteers of a unit who are ready; nothing is asked while there are no words. */
  volunteers(words: () => string, unitId: () => string) {
    return httpResource<VolunteerList>(() => {
      const [q, unit] = [words(), unitId()];
      return q
        ? { url: '/api/volunteers', params: paramsOf({ q, unitId: unit, ready: 'true', pageSize: 8 }) }
        : undefined;
    });
  }

  /** Those of the staff one knows who lead groups of a unit, none until they have come; why they have not, and asking again. */
  staffWhoLead(unitId: () => string): StaffWhoLead {
    const accounts = httpResource<AccountList>(() => ({
      url: '/api/accounts',
      params: paramsOf({ pageSize: 100 }),
    }));
    return {
      items: computed(() =>
        accounts.hasValue() ? accounts.value().items.filter(({ roles }) => leadsInUnit(roles, unitId())) : [],
      ),
      problem: computed(() => {
        const failure = accounts.error();
        return failure ? problemOf(failure) : null;
      }),
      again: () => accounts.reload(),
    };
  }
}
