import type { Role } from '../keys/keys';

/** Pages a role can begin on. */
export const FIRST_PAGES = [
  'organisations',
  'people_and_units',
  'today',
  'training_records',
  'own_relationships',
  'audit',
  'own_meetings',
  'welcome',
] as const;
export type FirstPage = (typeof FIRST_PAGES)[number];

const pages: Readonly<Record<Role, FirstPage>> = {
  platform_administrator: 'organisations',
  organisation_administrator: 'people_and_units',
  coordinator: 'today',
  training_reviewer: 'training_records',
  volunteer: 'own_relationships',
  group_leader: 'own_meetings',
  data_protection_officer: 'audit',
};

/** The page a role sees first after signing in. */
export const firstPageOf = (role: Role): FirstPage => pages[role];
