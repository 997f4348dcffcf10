import { Module, type Type } from '@nestjs/common';
import { requirementControllers, requirementEntities, requirementProviders } from './requirements';
import { ExpiryReminders } from './reminders/expiry-reminders.job';
import { RunReminders } from './reminders/run-reminders.job';
import { ReviewDigest } from './reminders/review-digest.job';
import { VolunteersAsReceivers } from './reminders/volunteer-receivers';
import { calendarFeedControllers, calendarFeedEntities, calendarFeedProviders } from './calendar-feeds';
import { certificateControllers, certificateEntities, certificateProviders } from './certificates';
import { importControllers, importEntities, importProviders } from './imports';
import { paperControllers, paperEntities, paperProviders } from './papers';
import { publicIntakeControllers, publicIntakeProviders } from './public-intake';
import { seekerControllers, seekerEntities, seekerProviders } from './seekers';
import { TaskRow } from './tasks/task.entity';
import { Tasks } from './tasks/tasks';
import { TasksController } from './tasks/tasks.controller';
import { VolunteersToday } from './today/volunteers-today';
import { trainingControllers, trainingEntities, trainingProviders } from './training';
import {
  volunteerMeetingControllers,
  volunteerMeetingEntities,
  volunteerMeetingProviders,
} from './volunteer-meetings';
import { volunteerControllers, volunteerEntities, volunteerProviders } from './volunteers';

/** Entities of the context's tables. */
export const peopleEntities: readonly Type[] = [
  TaskRow,
  ...paperEntities,
  ...volunteerEntities,
  ...certificateEntities,
  ...trainingEntities,
  ...calendarFeedEntities,
  ...requirementEntities,
  ...seekerEntities,
  ...importEntities,
  ...volunteerMeetingEntities,
];

const providers = [
  Tasks,
  VolunteersToday,
  ...requirementProviders,
  VolunteersAsReceivers,
  ExpiryReminders,
  RunReminders,
  ReviewDigest,
  ...volunteerProviders,
  ...trainingProviders,
  ...calendarFeedProviders,
  ...paperProviders,
  ...certificateProviders,
  ...seekerProviders,
  ...importProviders,
  ...publicIntakeProviders,
  ...volunteerMeetingProviders,
];

/** The people context: volunteers, seekers, training, tasks. */
@Module({
  controllers: [
    TasksController,
    ...trainingControllers,
    ...calendarFeedControllers,
    ...requirementControllers,
    ...volunteerControllers,
    ...paperControllers,
    ...certificateControllers,
    ...seekerControllers,
    ...importControllers,
    ...publicIntakeControllers,
    ...volunteerMeetingControllers,
  ],
  providers,
  exports: providers,
})
export class PeopleModule {}
