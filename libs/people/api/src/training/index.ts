import { AttendanceCommands } from './attendance.commands';
import { CoursesCommands } from './courses.commands';
import { CoursesController } from './courses.controller';
import { CoursesQueries } from './courses.queries';
import { EnrolmentsCommands } from './enrolments.commands';
import { EnrolmentsController } from './enrolments.controller';
import { EnrolmentsQueries } from './enrolments.queries';
import { Feedback } from './feedback';
import { FeedbackController } from './feedback.controller';
import { Places } from './places';
import { TrainingReviews } from './reviews.commands';
import { RunCalendars } from './run-calendars';
import { RunsCommands } from './runs.commands';
import { RunsController } from './runs.controller';
import { RunsQueries } from './runs.queries';
import { TrainingCommands } from './training.commands';
import { TrainingController } from './training.controller';
import { CourseRow, CourseRunRow, TrainingRecordRow } from './training.entities';
import './training.personal-data';
import { TrainingQueries } from './training.queries';

/** Entities of courses, their runs and records. */
export const trainingEntities = [CourseRow, CourseRunRow, TrainingRecordRow];

/** Routes of courses, their runs and records. */
export const trainingControllers = [
  CoursesController,
  RunsController,
  EnrolmentsController,
  FeedbackController,
  TrainingController,
];

/** What answers them. */
export const trainingProviders = [
  CoursesQueries,
  CoursesCommands,
  RunsQueries,
  RunsCommands,
  RunCalendars,
  Places,
  EnrolmentsQueries,
  EnrolmentsCommands,
  AttendanceCommands,
  Feedback,
  TrainingQueries,
  TrainingCommands,
  TrainingReviews,
];
