import { CONVERSATION_DURATIONS, limits } from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  KeyField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { GroupName } from '../groups/groups.messages';

const CONVERSATIONS = { min: 0, max: limits.headCountMax } as const;
const MEMBERS = { min: 0, max: limits.groupMembersMax } as const;
const THEME = { max: 80 } as const;

/** Conversations of a chat on a day; nothing of what was said, or by whom. */
export class ConversationCount {
  @DayField('The day')
  day: string;

  @KeyField('How long each took', CONVERSATION_DURATIONS, { name: 'ConversationDuration' })
  duration: (typeof CONVERSATION_DURATIONS)[number];

  @TextField('Code of the theme; null where none was told', { ...THEME, nullable: true })
  theme: string | null;

  @WholeField('How many there were', CONVERSATIONS)
  conversations: number;
}

/** Members of a group on social media on a day. */
export class MemberCount {
  @DayField('The day')
  day: string;

  @WholeField('How many there were', MEMBERS)
  members: number;
}

/** What is counted of a chat or a group on social media. */
export class GroupCounts {
  @ListField('Conversations, the latest days first', () => ConversationCount)
  conversations: ConversationCount[];

  @ListField('Members, the latest days first', () => MemberCount)
  members: MemberCount[];
}

/** A chat that one leads. */
export class OwnChat {
  @IdField('The chat')
  id: string;

  @ObjectField('Its name', () => GroupName)
  name: GroupName;

  @WholeField('Conversations counted of today', { min: 0, max: 1_000_000 })
  today: number;
}

/** The chats that one leads. */
export class OwnChatList {
  @ListField('Those that go on, by name', () => OwnChat)
  items: OwnChat[];
}

/** Conversations of a day that are alike; the same day, length and theme again replaces the number. */
export class NewConversationCount {
  @DayField('The day, no later than today')
  day: string;

  @KeyField('How long each took', CONVERSATION_DURATIONS, { name: 'ConversationDuration' })
  duration: (typeof CONVERSATION_DURATIONS)[number];

  @TextField('Code of the theme', { ...THEME, optional: true, nullable: true })
  theme?: string | null;

  @WholeField('How many there were', CONVERSATIONS)
  conversations: number;
}

/** Members on a day; the same day again replaces the number. */
export class NewMemberCount {
  @DayField('The day, no later than today')
  day: string;

  @WholeField('How many there were', MEMBERS)
  members: number;
}
