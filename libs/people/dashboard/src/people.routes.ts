import { Routes } from '@angular/router';
import { importRoutes } from './imports';
import { paperRoutes } from './papers';
import { publicPageRoutes } from './public-pages';
import { seekerRoutes } from './seekers';
import { taskRoutes } from './tasks';
import { trainingRoutes } from './training';
import { volunteerMeetingRoutes } from './volunteer-meetings';
import { volunteerRoutes } from './volunteers';

/** The pages of people. */
export const peopleRoutes: Routes = [
  ...seekerRoutes,
  ...volunteerRoutes,
  ...volunteerMeetingRoutes,
  ...trainingRoutes,
  ...taskRoutes,
  ...paperRoutes,
  ...importRoutes,
  ...publicPageRoutes,
];
