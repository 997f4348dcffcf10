import { html, type Html, type PageFields } from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';
import type { ShownForm } from './form-page';
import { writtenText } from './written-text';

/** What is consented to, with the version that is sent along, and how details are handled to read beside it. */
export const consentPart = (fields: PageFields, { language, consent, privacy }: ShownForm): Html =>
  html`${writtenText(consent.words[language], 3)}
    <details class="beneath">
      <summary>${commonText(language, 'privacy_of')}</summary>
      ${writtenText(privacy.words[language], 3)}
    </details>
    <input type="hidden" name="consentVersion" value="${consent.version}" />
    ${fields.box({ name: 'consent', label: commonText(language, 'consent') })}`;
