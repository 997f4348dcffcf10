import type { Permission, Role } from '@rinnakkain/domain';
import type { IconName, MarkKind } from '@rinnakkain/ui';

/** One line of the side menu; a mark stands where a page is about people. */
export interface MenuEntry {
  name: string;
  link: string;
  permission?: Permission;
  icon?: IconName;
  mark?: MarkKind;
  /** The line is the present one on its own page alone, not on those below it. */
  exact?: boolean;
}

/** Lines under one small heading; the first group has none. */
export interface MenuGroup {
  heading?: string;
  entries: readonly MenuEntry[];
}

const today: MenuEntry = {
  name: $localize`:@@shell.menu.today:Today`,
  link: '/today',
  permission: 'today.read',
  icon: 'sun-horizon',
};
const volunteers: MenuEntry = {
  name: $localize`:@@shell.menu.volunteers:Volunteers`,
  link: '/volunteers',
  permission: 'volunteer.list',
  mark: 'supporter',
};

const desk: readonly MenuGroup[] = [
  { entries: [today] },
  {
    heading: $localize`:@@shell.menu.people:People`,
    entries: [
      {
        name: $localize`:@@shell.menu.seekers:Support seekers`,
        link: '/seekers',
        permission: 'seeker.list',
        mark: 'seeker',
      },
      volunteers,
      {
        name: $localize`:@@shell.menu.relationships:Relationships`,
        link: '/relationships',
        permission: 'relationship.transition',
        mark: 'pair',
      },
    ],
  },
  {
    heading: $localize`:@@shell.menu.pairing:Pairing`,
    entries: [
      {
        name: $localize`:@@shell.menu.proposals:Open proposals`,
        link: '/proposals',
        permission: 'relationship.transition',
        icon: 'hourglass-medium',
      },
    ],
  },
  {
    heading: $localize`:@@shell.menu.activity:Activity`,
    entries: [
      {
        name: $localize`:@@groups.title:Groups`,
        link: '/groups',
        permission: 'group.list',
        icon: 'users',
      },
      {
        name: $localize`:@@own.groups:My groups`,
        link: '/own/groups',
        permission: 'meeting.read_own',
        icon: 'users',
      },
      {
        name: $localize`:@@people.meetings.title:Volunteers' meetings`,
        link: '/volunteer-meetings',
        permission: 'volunteer_meeting.list',
        icon: 'calendar-blank',
      },
      {
        name: $localize`:@@people.status.title:Training status`,
        link: '/training/status',
        permission: 'training.status.read',
        icon: 'graduation-cap',
      },
      {
        name: $localize`:@@shell.menu.training:Training`,
        link: '/training',
        exact: true,
        permission: 'training.record.list',
        icon: 'certificate',
      },
      {
        name: $localize`:@@people.courses.title:Courses`,
        link: '/training/courses',
        permission: 'training.record.list',
        icon: 'calendar-blank',
      },
      {
        name: $localize`:@@listings.title:Independent groups`,
        link: '/listings',
        permission: 'listing.read',
        icon: 'map-pin',
      },
      {
        name: $localize`:@@people.tasks.title:Tasks`,
        link: '/tasks',
        permission: 'task.list',
        icon: 'list-checks',
      },
      {
        name: $localize`:@@people.paper_texts.title:Agreement and pledge`,
        link: '/paper-texts',
        permission: 'paper.text.write',
        icon: 'file-text',
      },
    ],
  },
  {
    heading: $localize`:@@shell.menu.administration:Administration`,
    entries: [
      {
        name: $localize`:@@shell.menu.accounts:People and roles`,
        link: '/admin/accounts',
        permission: 'account.invite',
        icon: 'user-gear',
      },
      {
        name: $localize`:@@shell.menu.units:Units`,
        link: '/admin/units',
        permission: 'unit.create',
        icon: 'buildings',
      },
      {
        name: $localize`:@@people.public_pages.title:Public pages`,
        link: '/admin/public-pages',
        permission: 'public_site.change',
        icon: 'globe-simple',
      },
      {
        name: $localize`:@@platform.page_feedback.title:Feedback on the pages`,
        link: '/page-feedback',
        permission: 'page_feedback.read',
        icon: 'chat-text',
      },
      {
        name: $localize`:@@platform.outbox.title:Messages`,
        link: '/admin/messages',
        permission: 'message.list',
        icon: 'envelope-simple',
      },
      {
        name: $localize`:@@shell.menu.organisations:Associations`,
        link: '/organisations',
        permission: 'organisation.list',
        icon: 'buildings',
      },
      {
        name: $localize`:@@shell.menu.audit:Log of events`,
        link: '/audit',
        permission: 'audit.read',
        icon: 'clock-counter-clockwise',
      },
    ],
  },
];

/** A place of the volunteer's bottom bar; the filled icon marks the present one. */
export interface BarEntry {
  name: string;
  link: string;
  icon: IconName;
  present: IconName;
  exact: boolean;
}

/** The volunteer's places, at the bottom of a phone and in the menu of a desk. */
export const volunteerPlaces: readonly BarEntry[] = [
  {
    name: $localize`:@@shell.bar.home:Home`,
    link: '/own',
    icon: 'house',
    present: 'house-fill',
    exact: true,
  },
  {
    name: $localize`:@@shell.bar.entries:Entries`,
    link: '/own/entries',
    icon: 'note-pencil',
    present: 'note-pencil-fill',
    exact: false,
  },
  {
    name: $localize`:@@shell.bar.groups:Groups`,
    link: '/own/groups',
    icon: 'users',
    present: 'users',
    exact: false,
  },
  {
    name: $localize`:@@own.path.title:My path`,
    link: '/own/path',
    icon: 'certificate',
    present: 'certificate-fill',
    exact: false,
  },
  {
    name: $localize`:@@shell.bar.details:Own details`,
    link: '/own/details',
    icon: 'user',
    present: 'user-fill',
    exact: false,
  },
];

/** The menu of a role: only what it may open. */
export function menuOf(role: Role, may: (permission: Permission) => boolean): MenuGroup[] {
  if (role === 'volunteer') {
    return [{ entries: volunteerPlaces.map(({ name, link, icon, exact }) => ({ name, link, icon, exact })) }];
  }
  return desk
    .map(({ heading, entries }) => ({
      ...(heading && { heading }),
      entries: entries.filter(({ permission }) => !permission || may(permission)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** What the button *New* can begin. */
export const beginnings: readonly { name: string; link: string; permission: Permission; mark: MarkKind }[] = [
  {
    name: $localize`:@@shell.new.seeker:Support seeker`,
    link: '/seekers/new',
    permission: 'seeker.create',
    mark: 'seeker',
  },
  {
    name: $localize`:@@shell.new.volunteer:Volunteer`,
    link: '/volunteers/new',
    permission: 'volunteer.create',
    mark: 'supporter',
  },
];
