import { definePages } from '@rinnakkain/platform-api';

/** What routes and links call the directory; the page of a group has its id behind it. */
export const DIRECTORY_PAGE = 'groups';

/** The directory in the words of each language; here, since calendars lead to the pages of groups as well. */
definePages([
  {
    key: DIRECTORY_PAGE,
    words: { fi: 'ryhmat', sv: 'grupper', en: 'groups' },
    name: { fi: 'Etsi tukea', sv: 'Sök stöd', en: 'Find support' },
    place: 'menu',
    order: 10,
  },
]);
