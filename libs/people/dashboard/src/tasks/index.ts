import type { Routes } from '@angular/router';

/** The pages of tasks. */
export const taskRoutes: Routes = [
  {
    path: 'tasks',
    title: $localize`:@@people.tasks.title:Tasks`,
    data: { permission: 'task.list' },
    loadComponent: () => import('./tasks-page').then((m) => m.TasksPage),
  },
  {
    path: 'tasks/new',
    title: $localize`:@@people.tasks.new:Add a task`,
    data: { permission: 'task.create' },
    loadComponent: () => import('./new-task-page').then((m) => m.NewTaskPage),
  },
  {
    path: 'tasks/:id/requirements',
    title: $localize`:@@people.requirements.title:Requirements`,
    data: { permission: 'training.requirement.read' },
    loadComponent: () => import('./requirements-page').then((m) => m.RequirementsPage),
  },
];
