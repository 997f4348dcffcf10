import { Module, type Type } from '@nestjs/common';
import { PeopleModule } from '@rinnakkain/people-api';
import { Counters } from './counters/counters';
import { CountersController } from './counters/counters.controller';
import { OwnChatsController } from './counters/own-chats.controller';
import { ConversationCountRow, MemberCountRow } from './counters/counters.entities';
import './counters/counters.personal-data';
import { GroupsCommands } from './groups/groups.commands';
import { EventsController } from './groups/events.controller';
import { GroupsController } from './groups/groups.controller';
import { GroupPlaceRow, GroupRow, LeaderRow } from './groups/groups.entities';
import { GroupsQueries } from './groups/groups.queries';
import { Leaders } from './groups/leaders';
import { listingControllers, listingEntities, listingProviders } from './listings';
import { MeetingNotes } from './meetings/meeting-notes';
import { MeetingsCommands } from './meetings/meetings.commands';
import { MeetingsController } from './meetings/meetings.controller';
import { HeadCountRow, MeetingNoteRow, MeetingRow, SeasonRow } from './meetings/meetings.entities';
import './meetings/meetings.personal-data';
import { MeetingsQueries } from './meetings/meetings.queries';
import { SeasonsCommands } from './meetings/seasons.commands';
import { AliasLists } from './participants/alias-lists';
import { ForgetRegistrations } from './participants/forget-registrations.job';
import { ParticipantRow } from './participants/participant.entity';
import { ParticipantsCommands } from './participants/participants.commands';
import { ParticipantsController } from './participants/participants.controller';
import './participants/participants.personal-data';
import { ParticipantsQueries } from './participants/participants.queries';
import { Places } from './participants/places';
import { GroupFeeds } from './published/group-feeds';
import { GroupFeedsController } from './published/group-feeds.controller';
import { PublishedDirectory } from './published/published-directory';
import { PresenceRow } from './participants/presence.entity';
import { PublishedEpochs } from './published/published-epochs';
import { MeetingReminders } from './reminders/meeting-reminders.job';
import { ParticipantsAsReceivers } from './reminders/participant-receivers';
import { OwnRotas } from './rota/own-rota';
import { RotaCommands } from './rota/rota.commands';
import { RotaController } from './rota/rota.controller';
import './rota/rota.personal-data';
import { RotaQueries } from './rota/rota.queries';
import { SubstitutionRow } from './rota/substitution.entity';
import { PublishedGroups } from './published/published-groups';
import { SeasonCountsExport } from './season-counts/season-counts';
import { SeasonCountsController } from './season-counts/season-counts.controller';
import { GroupsToday } from './today/groups-today';

/** Entities of the context's tables. */
export const groupsEntities: readonly Type[] = [
  GroupRow,
  LeaderRow,
  GroupPlaceRow,
  SeasonRow,
  MeetingRow,
  HeadCountRow,
  MeetingNoteRow,
  ParticipantRow,
  PresenceRow,
  SubstitutionRow,
  ConversationCountRow,
  MemberCountRow,
  ...listingEntities,
];

/** The groups context. */
@Module({
  imports: [PeopleModule],
  controllers: [
    EventsController,
    GroupsController,
    MeetingsController,
    ParticipantsController,
    GroupFeedsController,
    CountersController,
    OwnChatsController,
    RotaController,
    SeasonCountsController,
    ...listingControllers,
  ],
  providers: [
    GroupsQueries,
    GroupsCommands,
    Leaders,
    SeasonsCommands,
    MeetingNotes,
    MeetingsCommands,
    MeetingsQueries,
    Places,
    AliasLists,
    Counters,
    OwnRotas,
    RotaQueries,
    RotaCommands,
    ParticipantsCommands,
    ParticipantsQueries,
    ForgetRegistrations,
    MeetingReminders,
    ParticipantsAsReceivers,
    PublishedGroups,
    PublishedEpochs,
    PublishedDirectory,
    GroupFeeds,
    SeasonCountsExport,
    GroupsToday,
    ...listingProviders,
  ],
  exports: [PublishedDirectory, PublishedGroups, GroupFeeds, ...listingProviders],
})
export class GroupsModule {}
