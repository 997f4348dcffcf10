import type { Routes } from '@angular/router';

export { VolunteerSearch } from './volunteer-search';

/** The pages of volunteers. */
export const volunteerRoutes: Routes = [
  {
    path: 'volunteers',
    title: $localize`:@@people.volunteers.title:Volunteers`,
    data: { permission: 'volunteer.list' },
    loadComponent: () => import('./volunteers-page').then((m) => m.VolunteersPage),
  },
  {
    path: 'volunteers/new',
    title: $localize`:@@people.volunteers.new:Register a volunteer`,
    data: { permission: 'volunteer.create' },
    loadComponent: () => import('./details/new-volunteer-page').then((m) => m.NewVolunteerPage),
  },
  {
    path: 'volunteers/:id',
    title: $localize`:@@people.volunteer.title:Volunteer`,
    data: { permission: 'volunteer.read' },
    loadComponent: () => import('./volunteer-page').then((m) => m.VolunteerPage),
  },
  {
    path: 'volunteers/:id/edit',
    title: $localize`:@@people.profile.edit:Edit the details`,
    data: { permission: 'volunteer.update' },
    loadComponent: () => import('./details/edit-volunteer-page').then((m) => m.EditVolunteerPage),
  },
];
