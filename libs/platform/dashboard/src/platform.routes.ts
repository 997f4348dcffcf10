import type { Routes } from '@angular/router';
import { guarded } from './session/guards';

/** Pages one sees without signing in. */
export const publicRoutes: Routes = [
  {
    path: 'sign-in',
    title: $localize`:@@platform.sign_in.title:Sign in`,
    loadComponent: () => import('./sign-in/sign-in-page').then(({ SignInPage }) => SignInPage),
  },
  {
    path: 'forgotten',
    title: $localize`:@@platform.forgotten.title:Forgotten password`,
    loadComponent: () => import('./sign-in/forgotten-page').then(({ ForgottenPage }) => ForgottenPage),
  },
  {
    path: 'invitation',
    title: $localize`:@@platform.invitation.page:Invitation`,
    loadComponent: () => import('./invitation/invitation-page').then(({ InvitationPage }) => InvitationPage),
  },
  {
    path: 'setup',
    title: $localize`:@@platform.setup.page:Taking into use`,
    loadComponent: () => import('./setup/setup-page').then(({ SetupPage }) => SetupPage),
  },
];

/** Pages of the administrators: people, roles and units of an association, and the associations themselves. */
const administrationRoutes: Routes = [
  {
    path: 'admin/accounts',
    title: $localize`:@@platform.accounts.title:People and roles`,
    data: { permission: 'account.invite' },
    loadComponent: () => import('./accounts/accounts-page').then(({ AccountsPage }) => AccountsPage),
  },
  {
    path: 'admin/accounts/invite',
    title: $localize`:@@platform.accounts.invite:Invite a person`,
    data: { permission: 'account.invite' },
    loadComponent: () => import('./accounts/invite-page').then(({ InvitePage }) => InvitePage),
  },
  {
    path: 'admin/invitations',
    title: $localize`:@@platform.invitations.title:Invitations`,
    data: { permission: 'invitation.read' },
    loadComponent: () => import('./accounts/invitations-page').then(({ InvitationsPage }) => InvitationsPage),
  },
  {
    path: 'admin/units',
    title: $localize`:@@platform.units.title:Units`,
    data: { permission: 'unit.create' },
    loadComponent: () => import('./organisations/units-page').then(({ UnitsPage }) => UnitsPage),
  },
  {
    path: 'admin/messages',
    title: $localize`:@@platform.outbox.title:Messages`,
    data: { permission: 'message.list' },
    loadComponent: () => import('./outbox/outbox-page').then(({ OutboxPage }) => OutboxPage),
  },
  {
    path: 'page-feedback',
    title: $localize`:@@platform.page_feedback.title:Feedback on the pages`,
    data: { permission: 'page_feedback.read' },
    loadComponent: () => import('./page-feedback/page-feedback-page').then((m) => m.PageFeedbackPage),
  },
  {
    path: 'admin/jobs',
    title: $localize`:@@platform.jobs.title:Scheduled work`,
    data: { permission: 'job.list' },
    loadComponent: () => import('./outbox/jobs-page').then(({ JobsPage }) => JobsPage),
  },
  {
    path: 'organisations',
    title: $localize`:@@platform.associations.title:Associations`,
    data: { permission: 'organisation.list' },
    loadComponent: () =>
      import('./organisations/associations-page').then(({ AssociationsPage }) => AssociationsPage),
  },
  {
    path: 'organisations/new',
    title: $localize`:@@platform.associations.found:Found an association`,
    data: { permission: 'organisation.create' },
    loadComponent: () => import('./organisations/found-page').then(({ FoundPage }) => FoundPage),
  },
];

/** Pages of every signed-in role that belong to no context. */
export const platformRoutes: Routes = [
  ...guarded(administrationRoutes),
  {
    path: 'welcome',
    title: $localize`:@@platform.welcome.page:Start`,
    loadComponent: () => import('./pages/welcome-page').then(({ WelcomePage }) => WelcomePage),
  },
  {
    path: '**',
    title: $localize`:@@platform.not_found.title:The page wasn't found`,
    data: { missing: true },
    loadComponent: () => import('./pages/not-found-page').then(({ NotFoundPage }) => NotFoundPage),
  },
];
