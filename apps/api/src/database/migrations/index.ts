import { Foundation0001 } from './0001-foundation';
import { Audit0002 } from './0002-audit';
import { Accounts0003 } from './0003-accounts';
import { AccountFunctions0004 } from './0004-account-functions';
import { Volunteers0005 } from './0005-volunteers';
import { Seekers0006 } from './0006-seekers';
import { Support0007 } from './0007-support';
import { StartingCatalogue0008 } from './0008-starting-catalogue';
import { ChainedAudit0009 } from './0009-chained-audit';
import { ExpiryInOnePass0010 } from './0010-expiry-in-one-pass';
import { WhoLooked0011 } from './0011-who-looked';
import { AccountsTakeTurns0012 } from './0012-accounts-take-turns';
import { NarrowerGrants0013 } from './0013-narrower-grants';
import { Sizes0014 } from './0014-sizes';
import { ReleasesByState0015 } from './0015-releases-by-state';
import { VolunteersPairsForVolunteers0016 } from './0016-volunteers-pairs-for-volunteers';
import { AuditOfAdministration0017 } from './0017-audit-of-administration';
import { ClosedSeekersByIndexAlone0018 } from './0018-closed-seekers-by-index-alone';
import { WhoLookedByIndex0019 } from './0019-who-looked-by-index';
import { NoMoreThanNeeded0020 } from './0020-no-more-than-needed';
import { UnitsForCoordinators0021 } from './0021-units-for-coordinators';
import { CourseRuns0022 } from './0022-course-runs';
import { Requirements0023 } from './0023-requirements';
import { Papers0024 } from './0024-papers';
import { MessagesAndJobs0025 } from './0025-messages-and-jobs';
import { HeadOfWhoActs0026 } from './0026-head-of-who-acts';
import { DailyRequests0027 } from './0027-daily-requests';
import { Imports0028 } from './0028-imports';
import { Badges0029 } from './0029-badges';
import { FeedsAndFeedback0030 } from './0030-feeds-and-feedback';
import { FoundByTheirOwn0031 } from './0031-found-by-their-own';
import { CourseFeedback0032 } from './0032-course-feedback';
import { ClosedSeekersOnce0033 } from './0033-closed-seekers-once';
import { Groups0034 } from './0034-groups';
import { GroupsAndMeetings0035 } from './0035-groups-and-meetings';
import { Listings0036 } from './0036-listings';
import { PublicForms0037 } from './0037-public-forms';
import { PageFeedback0038 } from './0038-page-feedback';
import { Directory0039 } from './0039-directory';
import { PresencesAndCounters0040 } from './0040-presences-and-counters';
import { VolunteerMeetings0041 } from './0041-volunteer-meetings';
import { PublicTexts0042 } from './0042-public-texts';
import { Rota0043 } from './0043-rota';
import { MeetingReminders0044 } from './0044-meeting-reminders';
import { DirectoryAtSize0045 } from './0045-directory-at-size';
import { ListingRhythms0046 } from './0046-listing-rhythms';
import { CircumstancesOfRequests0047 } from './0047-circumstances-of-requests';
import { RotaAtSize0048 } from './0048-rota-at-size';
import { EventParts0049 } from './0049-event-parts';
import { StaffSubstitutes0050 } from './0050-staff-substitutes';
import { PersonalCalendars0051 } from './0051-personal-calendars';

/** The one ordered list of migrations; a new one goes to the end (`npm run migration NAME`). */
export const migrations = [
  Foundation0001,
  Audit0002,
  Accounts0003,
  AccountFunctions0004,
  Volunteers0005,
  Seekers0006,
  Support0007,
  StartingCatalogue0008,
  ChainedAudit0009,
  ExpiryInOnePass0010,
  WhoLooked0011,
  AccountsTakeTurns0012,
  NarrowerGrants0013,
  Sizes0014,
  ReleasesByState0015,
  VolunteersPairsForVolunteers0016,
  AuditOfAdministration0017,
  ClosedSeekersByIndexAlone0018,
  WhoLookedByIndex0019,
  NoMoreThanNeeded0020,
  UnitsForCoordinators0021,
  CourseRuns0022,
  Requirements0023,
  Papers0024,
  MessagesAndJobs0025,
  HeadOfWhoActs0026,
  DailyRequests0027,
  Imports0028,
  Badges0029,
  FeedsAndFeedback0030,
  FoundByTheirOwn0031,
  CourseFeedback0032,
  ClosedSeekersOnce0033,
  Groups0034,
  GroupsAndMeetings0035,
  Listings0036,
  PublicForms0037,
  PageFeedback0038,
  Directory0039,
  PresencesAndCounters0040,
  VolunteerMeetings0041,
  PublicTexts0042,
  Rota0043,
  MeetingReminders0044,
  DirectoryAtSize0045,
  ListingRhythms0046,
  CircumstancesOfRequests0047,
  RotaAtSize0048,
  EventParts0049,
  StaffSubstitutes0050,
  PersonalCalendars0051,
];
