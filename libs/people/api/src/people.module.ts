import { Module, type Type } from '@nestjs/common';
import { certificateControllers, certificateEntities, certificateProviders } from './certificates';
import { paperControllers, paperEntities, paperProviders } from './papers';
import { seekerControllers, seekerEntities, seekerProviders } from './seekers';
import { TaskRow } from './tasks/task.entity';
import { Tasks } from './tasks/tasks';
import { TasksController } from './tasks/tasks.controller';
import { VolunteersToday } from './today/volunteers-today';
import { TrainingCommands } from './training/training.commands';
import { TrainingController } from './training/training.controller';
import { CourseRow, TrainingRecordRow } from './training/training.entities';
import './training/training.personal-data';
import { TrainingQueries } from './training/training.queries';
import { volunteerControllers, volunteerEntities, volunteerProviders } from './volunteers';

/** Entities of the context's tables. */
export const peopleEntities: readonly Type[] = [
  TaskRow,
  CourseRow,
  ...paperEntities,
  ...volunteerEntities,
  ...certificateEntities,
  TrainingRecordRow,
  ...seekerEntities,
];

const providers = [
  Tasks,
  TrainingCommands,
  TrainingQueries,
  VolunteersToday,
  ...volunteerProviders,
  ...paperProviders,
  ...certificateProviders,
  ...seekerProviders,
];

/** The people context: volunteers, seekers, training, tasks. */
@Module({
  controllers: [
    TasksController,
    TrainingController,
    ...volunteerControllers,
    ...paperControllers,
    ...certificateControllers,
    ...seekerControllers,
  ],
  providers,
  exports: providers,
})
export class PeopleModule {}
