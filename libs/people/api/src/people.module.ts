import { Module, type Type } from '@nestjs/common';
import { Tasks } from './tasks/tasks';
import { TasksController } from './tasks/tasks.controller';
import { TrainingCommands } from './training/training.commands';
import { TrainingController } from './training/training.controller';
import { TrainingQueries } from './training/training.queries';
import { VolunteerConsents } from './volunteers/volunteer-consents.commands';
import { VolunteerInvitations } from './volunteers/volunteer-invitations.commands';
import { VolunteerPapers } from './volunteers/volunteer-papers.commands';
import { VolunteerPapersController } from './volunteers/volunteer-papers.controller';
import { VolunteerReadinessQueries } from './volunteers/volunteer-readiness.queries';
import { VolunteersCommands } from './volunteers/volunteers.commands';
import { VolunteersController } from './volunteers/volunteers.controller';
import { VolunteersQueries } from './volunteers/volunteers.queries';

/** Entities of the context's tables. */
export const peopleEntities: readonly Type[] = [];

/** The people context. */
@Module({
  controllers: [TasksController, TrainingController, VolunteersController, VolunteerPapersController],
  providers: [
    Tasks,
    TrainingCommands,
    TrainingQueries,
    VolunteerConsents,
    VolunteerInvitations,
    VolunteerPapers,
    VolunteerReadinessQueries,
    VolunteersCommands,
    VolunteersQueries,
  ],
  exports: [],
})
export class PeopleModule {}
