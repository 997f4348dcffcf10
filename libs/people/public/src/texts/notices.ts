import { type InThree, pageTexts, type TextLanguage } from '@rinnakkain/platform-api';
import { ACCESSIBILITY } from './accessibility-notice';
import { PRIVACY } from './privacy-notice';
import { SAFE_BROWSING } from './safe-browsing-notice';

/** Texts that stand on a page of their own. */
const NOTICES = {
  'safe-browsing': SAFE_BROWSING,
  privacy: PRIVACY,
  accessibility: ACCESSIBILITY,
} as const satisfies Readonly<Record<string, InThree>>;

/** Which of them. */
export type NoticeKey = keyof typeof NOTICES;

const titles = pageTexts<NoticeKey>({
  'safe-browsing': { fi: 'Ohje', sv: 'Anvisning', en: 'Guide' },
  privacy: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
  accessibility: { fi: 'Saavutettavuus', sv: 'Tillgänglighet', en: 'Accessibility' },
});

/** The title of the window: neutral. */
export const noticeTitle = (language: TextLanguage, key: NoticeKey): string => titles(language, key);

/** The text, its heading first. */
export const noticeText = (key: NoticeKey, language: TextLanguage): string => NOTICES[key][language];
