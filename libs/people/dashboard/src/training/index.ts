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
    path: 'training/forecast',
    title: $localize`:@@people.forecast.title:Forecast`,
    data: { permission: 'training.status.read' },
    loadComponent: () => import('./status/forecast-page').then((m) => m.ForecastPage),
  },
  {
    path: 'training/courses',
    title: $localize`:@@people.courses.title:Courses`,
    data: { permission: 'training.course.read' },
    loadComponent: () => import('./courses-page').then((m) => m.CoursesPage),
  },
];
