import { type InThree, pageTexts, type TextLanguage } from '@rinnakkain/platform-api';

/** Texts that stand on a page of their own; all but the accessibility statement can be the association's own. */
export type NoticeKey = 'safe-browsing' | 'privacy' | 'accessibility';

const titles = pageTexts<NoticeKey>({
  'safe-browsing': { fi: 'Ohje', sv: 'Anvisning', en: 'Guide' },
  privacy: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
  accessibility: { fi: 'Saavutettavuus', sv: 'Tillgänglighet', en: 'Accessibility' },
});

const HEADINGS: Readonly<Record<NoticeKey, InThree>> = {
  'safe-browsing': { fi: 'Turvallinen selailu', sv: 'Trygg surfning', en: 'Safe browsing' },
  privacy: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy notice' },
  accessibility: {
    fi: 'Saavutettavuusseloste',
    sv: 'Tillgänglighetsutlåtande',
    en: 'Accessibility statement',
  },
};

/** The title of the window: neutral. */
export const noticeTitle = (language: TextLanguage, key: NoticeKey): string => titles(language, key);

/** The heading of the page. */
export const noticeHeading = (language: TextLanguage, key: NoticeKey): string => HEADINGS[key][language];
