import type { Routes } from '@angular/router';

/** The pages of volunteers' own meetings. */
export const volunteerMeetingRoutes: Routes = [
  {
    path: 'volunteer-meetings',
    title: $localize`:@@people.meetings.title:Volunteers' meetings`,
    data: { permission: 'volunteer_meeting.list' },
    loadComponent: () => import('./volunteer-meetings-page').then((m) => m.VolunteerMeetingsPage),
  },
  {
    path: 'volunteer-meetings/:id',
    title: $localize`:@@people.meetings.one:Volunteers' meeting`,
    data: { permission: 'volunteer_meeting.read' },
    loadComponent: () => import('./volunteer-meeting-page').then((m) => m.VolunteerMeetingPage),
  },
];
