import type { PublicTextKind } from '@rinnakkain/domain';
import type { TextLanguage } from '../texts/written-texts';
import { CONSENT_OF_SEEKER, CONSENT_OF_VOLUNTEER } from './defaults/consents';
import { PRIVACY } from './defaults/privacy-notice';
import { SAFE_BROWSING } from './defaults/safe-browsing-notice';

/** What public pages say while an association has published nothing of its own, and what its first draft begins with. */
export const DEFAULT_PUBLIC_TEXTS: Readonly<Record<PublicTextKind, Readonly<Record<TextLanguage, string>>>> =
  {
    privacy: PRIVACY,
    consent_seeker: CONSENT_OF_SEEKER,
    consent_volunteer: CONSENT_OF_VOLUNTEER,
    safe_browsing: SAFE_BROWSING,
  };

/** Version of the default consents; it changes whenever their words do. */
const DEFAULT_VERSION = 'lomake 2';

/** The version of a text as a consent names it: of the association's own its number, and else of the defaults. */
export const versionOfText = (number: number | null): string =>
  number === null ? DEFAULT_VERSION : `oma ${number}`;
