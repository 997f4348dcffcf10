import type { PublicTextKind, PublicTextLine } from '@rinnakkain/api-client';
import { capital, type Formats, publishingWords } from '@rinnakkain/platform-dashboard';
import { nameOfVersion } from '../papers/paper-words';

/** How a text of the public pages is called. */
export const nameOfKind = (kind: PublicTextKind): string => capital(publishingWords.public_text.kind[kind]);

/** How a version of it is called. */
export const nameOfPublicText = ({ kind, number }: Pick<PublicTextLine, 'kind' | 'number'>): string =>
  nameOfVersion(nameOfKind(kind), number);

/** From which day it stands on the pages. */
export const daysOfPublicText = ({ appliesFrom }: PublicTextLine, formats: Formats): string =>
  appliesFrom
    ? $localize`:@@people.public_text.from:On the pages from ${formats.date(appliesFrom)}:day:`
    : '';
