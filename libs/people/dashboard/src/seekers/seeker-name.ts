import type { ListedSeeker, Seeker } from '@rinnakkain/api-client';

/** What to call somebody: the first name, or the alias where the name isn't told. */
export const nameOfSeeker = (seeker: Pick<Seeker | ListedSeeker, 'firstName' | 'alias'>): string =>
  seeker.firstName ?? seeker.alias ?? $localize`:@@people.seekers.erased:Erased`;
