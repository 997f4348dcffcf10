import type {
  ConversationDuration,
  OwnGroupType,
  MeetingState,
  ParticipantState,
  PartLeader,
  SeasonPlan,
  StoredGroupState,
} from '@rinnakkain/domain';
import type { Instant } from './rows';

interface Texts {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

interface OfGroup {
  readonly groupId: string;
  readonly unitId: string;
  readonly type: OwnGroupType;
}

/** A group. */
export interface SupportGroupRow {
  readonly id: string;
  readonly unitId: string;
  readonly type: OwnGroupType;
  readonly registers: boolean;
  readonly state: StoredGroupState;
  readonly published: boolean;
  readonly name: Texts;
  readonly purpose: Texts;
  readonly rules: Texts;
  readonly parts: readonly { readonly by: PartLeader; readonly name: Texts; readonly minutes: number }[];
  readonly themes: string[];
  readonly language: string;
  readonly municipality: string;
  readonly accessibility: string | null;
  readonly childCare: boolean;
  readonly capacityMin: number | null;
  readonly capacityMax: number | null;
  readonly closesAfter: number | null;
  readonly enrolsFrom: string | null;
  readonly enrolsUntil: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly settingsCheckedOn: string | null;
  readonly createdAt: Instant;
}

/** Somebody who leads a group. */
export interface LeaderRow extends OfGroup {
  readonly id: string;
  readonly volunteerId: string | null;
  readonly staffAccountId: string | null;
  readonly trained: boolean;
}

/** One meeting. */
export interface MeetingRow extends OfGroup {
  readonly id: string;
  readonly seasonId: string;
  readonly originalDay: string;
  readonly day: string;
  readonly start: string;
  readonly minutes: number;
  readonly state: MeetingState;
}

/** Somebody who leads is away from a meeting, and who of the staff stands in; somebody is looked for while nobody does. */
export interface SubstitutionRow extends OfGroup {
  readonly id: string;
  readonly meetingId: string;
  readonly day: string;
  readonly awayVolunteerId: string | null;
  readonly awayAccountId: string | null;
  readonly staffAccountId: string | null;
  readonly createdAt: Instant;
}

/** What was written of a meeting, before it is sealed with a key of its own. */
export interface NoteRow extends OfGroup {
  readonly id: string;
  readonly meetingId: string;
  readonly worry: boolean;
  readonly note: string;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
}

/** Somebody who registered. */
export interface ParticipantRow extends OfGroup {
  readonly id: string;
  readonly registers: true;
  readonly state: ParticipantState;
  readonly alias: string;
  readonly contact: string;
  readonly createdAt: Instant;
}

/** Somebody who registered was at a meeting. */
export interface PresenceRow extends OfGroup {
  readonly meetingId: string;
  readonly participantId: string;
  readonly registers: true;
}

/** How many came to a meeting. */
export interface CountRow extends OfGroup {
  readonly meetingId: string;
  readonly total: number;
  readonly newcomers: number | null;
  readonly returners: number | null;
  readonly countedBy: string;
  readonly countedAt: Instant;
}

/** How many conversations a chat had on a day, or how many members there were. */
export interface NumberRow extends OfGroup {
  readonly day: string;
  readonly countedBy: string;
  readonly countedAt: Instant;
}

/** The groups of one association, before anything is sealed and written. */
export interface GroupDrafts {
  readonly groups: SupportGroupRow[];
  readonly leaders: LeaderRow[];
  readonly places: (OfGroup & { readonly venue: string | null; readonly joinLink: string | null })[];
  readonly seasons: (OfGroup & {
    readonly id: string;
    readonly plan: SeasonPlan & { readonly start: string; readonly minutes: number };
  })[];
  readonly meetings: MeetingRow[];
  readonly substitutions: SubstitutionRow[];
  readonly counts: CountRow[];
  readonly notes: NoteRow[];
  readonly participants: ParticipantRow[];
  readonly presences: PresenceRow[];
  readonly conversations: (NumberRow & {
    readonly id: string;
    readonly duration: ConversationDuration;
    readonly theme: string;
    readonly conversations: number;
  })[];
  readonly members: (NumberRow & { readonly members: number })[];
}
