import { FEEDBACK_ANSWER_DAYS, limits } from '@rinnakkain/domain';
import {
  formWith,
  html,
  type Html,
  optionsOf,
  pageAddress,
  PageFields,
  type PublicAssociation,
  type SentForm,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';
import { feedbackText } from '../texts/feedback-texts';
import { sentPage } from './form-page';

/** What is shown of the form. */
export interface ShownFeedback {
  readonly language: TextLanguage;
  readonly sent: SentForm;
  readonly faults: ReadonlyMap<string, string>;
  readonly associations: readonly PublicAssociation[];
  readonly notice?: string;
}

const days = { days: FEEDBACK_ANSWER_DAYS };

function associationField(fields: PageFields, { associations, language }: ShownFeedback): Html {
  const [only, ...others] = associations;
  if (only && others.length === 0) return html`<input type="hidden" name="association" value="${only.id}" />`;
  return fields.list({
    name: 'association',
    label: feedbackText(language, 'association'),
    options: optionsOf(
      associations.map(({ id, name }) => ({ value: id, name })),
      commonText(language, 'place_choose'),
    ),
  });
}

/** The page where one says what is wrong with the pages. */
export function feedbackPage(shown: ShownFeedback): Html {
  const { language } = shown;
  const t = (key: Parameters<typeof feedbackText>[1]): string => feedbackText(language, key, days);
  const fields = new PageFields(shown);
  const step = {
    title: t('step'),
    body: html`${[
      associationField(fields, shown),
      fields.lines({
        name: 'words',
        label: t('words'),
        hint: t('words_hint'),
        max: limits.pageFeedbackMaxLength,
      }),
      fields.line({
        name: 'replyTo',
        label: t('reply'),
        type: 'email',
        max: limits.emailMaxLength,
        optional: true,
      }),
    ]}`,
  };
  const form = formWith({
    language,
    name: 'feedback',
    action: pageAddress('feedback', language),
    steps: [step],
    send: t('send'),
    trap: fields.trap(),
    keeps: false,
  });
  return html`<div class="wide narrow">
    <h1>${t('heading')}</h1>
    <p class="lead">${t('lead')}</p>
    ${fields.summary(shown.notice)}
    <div class="beneath">${form}</div>
  </div>`;
}

/** What whoever has given feedback sees. */
export const feedbackSentPage = (language: TextLanguage): Html =>
  sentPage(language, {
    key: 'feedback',
    heading: feedbackText(language, 'sent_heading'),
    lead: feedbackText(language, 'sent_lead', days),
  });
