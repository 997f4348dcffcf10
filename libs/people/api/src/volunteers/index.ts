import type { Provider, Type } from '@nestjs/common';
import { BackgroundChecks } from './background-checks.commands';
import { VolunteerConsents } from './volunteer-consents.commands';
import { VolunteerDirectory } from './volunteer-directory';
import { VolunteerExclusions } from './volunteer-exclusions';
import { VolunteerFactsKeeper } from './volunteer-facts';
import { VolunteerInvitations } from './volunteer-invitations.commands';
import { VolunteerLists } from './volunteer-list.queries';
import { VolunteerParts } from './volunteer-parts.queries';
import { VolunteerInterviews } from './volunteer-interviews.commands';
import { VolunteerPapersController } from './volunteer-papers.controller';
import { BackgroundCheckRow, InterviewRow, PaperRow, VolunteerConsentRow } from './volunteer-papers.entities';
import { VolunteerPath } from './volunteer-path.commands';
import { VolunteerReadinessQueries } from './volunteer-readiness.queries';
import { VolunteerRow } from './volunteer.entity';
import './volunteer.personal-data';
import { VolunteersCommands } from './volunteers.commands';
import { VolunteersController } from './volunteers.controller';
import { VolunteersQueries } from './volunteers.queries';

/** Controllers of everything about volunteers. */
export const volunteerControllers: Type[] = [VolunteersController, VolunteerPapersController];

/** Providers of everything about volunteers; `VolunteerDirectory` is the one other contexts read. */
export const volunteerProviders: Provider[] = [
  BackgroundChecks,
  VolunteerConsents,
  VolunteerDirectory,
  VolunteerExclusions,
  VolunteerFactsKeeper,
  VolunteerInterviews,
  VolunteerInvitations,
  VolunteerLists,
  VolunteerParts,
  VolunteerPath,
  VolunteerReadinessQueries,
  VolunteersCommands,
  VolunteersQueries,
];

/** Entities of the volunteers' tables. */
export const volunteerEntities: Type[] = [
  VolunteerRow,
  InterviewRow,
  PaperRow,
  VolunteerConsentRow,
  BackgroundCheckRow,
];
