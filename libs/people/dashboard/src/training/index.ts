import type { Routes } from '@angular/router';

/** The pages of training. */
export const trainingRoutes: Routes = [
  {
    path: 'training',
    title: $localize`:@@people.training.title:Training`,
    data: { permission: 'training.record.list' },
    loadComponent: () => import('./training-page').then((m) => m.TrainingPage),
  },
  {
    path: 'training/status',
    title: $localize`:@@people.status.title:Training status`,
    data: { permission: 'training.status.read' },
    loadComponent: () => import('./status/status-page').then((m) => m.StatusPage),
  },
  {
    path: 'training/expiries',
    title: $localize`:@@people.expiries.title:Expiry calendar`,
    data: { permission: 'training.status.read' },
    loadComponent: () => import('./status/expiries-page').then((m) => m.ExpiriesPage),
  },
  {
    path: 'training/forecast',
    title: $localize`:@@people.forecast.title:Forecast`,
    data: { permission: 'training.status.read' },
    loadComponent: () => import('./status/forecast-page').then((m) => m.ForecastPage),
  },
  {
    path: 'training/courses',
    title: $localize`:@@people.courses.title:Courses`,
    data: { permission: 'training.record.list' },
    loadComponent: () => import('./courses-page').then((m) => m.CoursesPage),
  },
  {
    path: 'training/courses/new',
    title: $localize`:@@people.courses.new:Add a course`,
    data: { permission: 'training.course.write' },
    loadComponent: () => import('./course-form-page').then((m) => m.CourseFormPage),
  },
  {
    path: 'training/courses/:id',
    title: $localize`:@@people.enrol.course:Course`,
    data: { permission: 'training.record.list' },
    loadComponent: () => import('./course-page').then((m) => m.CoursePage),
  },
  {
    path: 'training/courses/:id/edit',
    title: $localize`:@@people.course.edit:Edit the course`,
    data: { permission: 'training.course.write' },
    loadComponent: () => import('./course-form-page').then((m) => m.CourseFormPage),
  },
  {
    path: 'training/courses/:courseId/runs/new',
    title: $localize`:@@people.run.new:Add a run`,
    data: { permission: 'training.run.write' },
    loadComponent: () => import('./run-form-page').then((m) => m.RunFormPage),
  },
  {
    path: 'training/runs/:id',
    title: $localize`:@@people.run.title:Run of a course`,
    data: { permission: 'training.record.list' },
    loadComponent: () => import('./run-page').then((m) => m.RunPage),
  },
  {
    path: 'training/runs/:id/edit',
    title: $localize`:@@people.run.edit:Edit the run`,
    data: { permission: 'training.run.write' },
    loadComponent: () => import('./run-form-page').then((m) => m.RunFormPage),
  },
  {
    path: 'training/runs/:id/attendance',
    title: $localize`:@@people.run.attendance:Attendance`,
    data: { permission: 'training.attendance' },
    loadComponent: () => import('./attendance-page').then((m) => m.AttendancePage),
  },
  {
    path: 'own/path',
    title: $localize`:@@own.path.title:My path`,
    data: { permission: 'training.path.read_own' },
    loadComponent: () => import('./path/own-path-page').then((m) => m.OwnPathPage),
  },
];
