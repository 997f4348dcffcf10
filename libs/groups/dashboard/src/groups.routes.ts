import { Routes } from '@angular/router';
import { listingRoutes } from './listings';

/** The pages of groups, meetings, events and listings. */
export const groupsRoutes: Routes = [
  {
    path: 'groups',
    title: $localize`:@@groups.title:Groups`,
    data: { permission: 'group.list' },
    loadComponent: () => import('./groups/groups-page').then((m) => m.GroupsPage),
  },
  {
    path: 'groups/new',
    title: $localize`:@@groups.new:Add a group`,
    data: { permission: 'group.create' },
    loadComponent: () => import('./groups/group-form-page').then((m) => m.GroupFormPage),
  },
  {
    path: 'groups/:id',
    title: $localize`:@@groups.group:Group`,
    data: { permission: 'group.read' },
    loadComponent: () => import('./groups/group-page').then((m) => m.GroupPage),
  },
  {
    path: 'groups/:id/edit',
    title: $localize`:@@groups.edit:Edit the group`,
    data: { permission: 'group.update' },
    loadComponent: () => import('./groups/group-form-page').then((m) => m.GroupFormPage),
  },
  {
    path: 'groups/:id/season',
    title: $localize`:@@groups.plan_season:Plan a season`,
    data: { permission: 'group.plan' },
    loadComponent: () => import('./groups/season-page').then((m) => m.SeasonPage),
  },
  {
    path: 'meetings/:id',
    title: $localize`:@@groups.meeting:Meeting`,
    data: { permission: 'meeting.read' },
    loadComponent: () => import('./own/count-page').then((m) => m.CountPage),
  },
  {
    path: 'own/groups',
    title: $localize`:@@own.groups:My groups`,
    data: { permission: 'meeting.read_own' },
    loadComponent: () => import('./own/own-meetings-page').then((m) => m.OwnMeetingsPage),
  },
  {
    path: 'own/chats/:id',
    title: $localize`:@@own.chat:Chat`,
    data: { permission: 'chat.read_own' },
    loadComponent: () => import('./own/chat-page').then((m) => m.ChatPage),
  },
  ...listingRoutes,
];
