import {
  ACCESS_NEEDS,
  CONTACT_CHANNELS,
  FIRST_CONTACT_DAYS,
  limits,
  SUPPORTED,
  WISHED_AGES,
  WISHED_GENDERS,
} from '@rinnakkain/domain';
import { type FormStep, html, type Html, optionsOf, PageFields } from '@rinnakkain/platform-api';
import { askText } from '../texts/ask-texts';
import { commonText } from '../texts/common-texts';
import {
  formOptions,
  heardFromOptions,
  languageOptions,
  municipalityOptions,
  themeOptions,
  timeOptions,
} from './choices';
import { consentPart } from './consent-part';
import { formPage, nextSteps, placeField, sentPage, type ShownForm } from './form-page';

type Words = (key: Parameters<typeof askText>[1], values?: Readonly<Record<string, string>>) => string;

function safetyStep(fields: PageFields, t: Words, { language }: ShownForm): FormStep {
  return {
    title: t('step_safety'),
    body: html`<p>${t('safety_help')}</p>
      ${[
        fields.line({
          name: 'firstName',
          label: commonText(language, 'first_name'),
          hint: t('name_hint'),
          max: limits.nameMaxLength,
        }),
        fields.several({
          name: 'channels',
          label: t('channels'),
          options: CONTACT_CHANNELS.map((value) => ({ value, name: t(`channel_${value}`) })),
        }),
        fields.line({
          name: 'phone',
          label: commonText(language, 'phone'),
          hint: t('phone_hint'),
          type: 'tel',
          max: 30,
          optional: true,
        }),
        fields.line({
          name: 'email',
          label: commonText(language, 'email'),
          hint: t('email_hint'),
          type: 'email',
          max: limits.emailMaxLength,
          optional: true,
        }),
        fields.line({
          name: 'times',
          label: t('times'),
          hint: t('times_hint'),
          max: limits.safeContactTimesMaxLength,
          optional: true,
        }),
        fields.box({ name: 'voicemail', label: t('voicemail') }),
        fields.box({ name: 'smsMayNameOrganisation', label: t('sms_names') }),
        fields.line({
          name: 'codeWord',
          label: t('code_word'),
          hint: t('code_word_hint'),
          max: limits.safeContactCodeWordMaxLength,
          optional: true,
        }),
        fields.lines({
          name: 'note',
          label: t('note'),
          hint: t('note_hint'),
          max: limits.safeContactNoteMaxLength,
          optional: true,
        }),
        fields.box({ name: 'isProtected', label: t('protected'), hint: t('protected_hint') }),
      ]}`,
  };
}

function needStep(fields: PageFields, t: Words, shown: ShownForm): FormStep {
  const { language } = shown;
  return {
    title: t('step_need'),
    body: html`<p>${t('need_help')}</p>
      ${[
        placeField(fields, shown),
        fields.one({
          name: 'supported',
          label: t('supported'),
          first: '',
          options: [
            ...SUPPORTED.map((value) => ({ value, name: t(`supported_${value}`) })),
            { value: '', name: t('supported_nothing') },
          ],
        }),
        fields.list({ name: 'theme', label: t('theme'), options: themeOptions(language) }),
        fields.list({
          name: 'furtherTheme',
          label: t('theme_more'),
          options: themeOptions(language),
          optional: true,
        }),
        fields.list({
          name: 'language',
          label: commonText(language, 'language'),
          options: (chosen) => optionsOf(languageOptions(language))(chosen || language),
        }),
        fields.list({
          name: 'municipality',
          label: commonText(language, 'municipality'),
          options: optionsOf(municipalityOptions(language), commonText(language, 'municipality_nothing')),
          optional: true,
        }),
      ]}`,
  };
}

/** What meeting takes. Of children only whether one is along: no names, no ages, nothing of where they live. */
function meetingStep(fields: PageFields, t: Words, { language }: ShownForm): FormStep {
  return {
    title: t('step_meeting'),
    body: html`<p>${t('meeting_help')}</p>
      ${[
        fields.several({ name: 'forms', label: t('forms'), options: formOptions(language), optional: true }),
        fields.several({
          name: 'weekly',
          label: t('weekly'),
          options: timeOptions(language),
          optional: true,
        }),
        fields.one({
          name: 'withChildren',
          label: t('with_children'),
          hint: t('with_children_hint'),
          first: '',
          options: [
            { value: 'no', name: t('children_no') },
            { value: 'yes', name: t('children_yes') },
            { value: '', name: t('children_unknown') },
          ],
        }),
        fields.several({
          name: 'accessNeeds',
          label: t('access_needs'),
          hint: t('access_needs_hint'),
          options: ACCESS_NEEDS.map((value) => ({ value, name: t(`access_${value}`) })),
          optional: true,
        }),
      ]}`,
  };
}

function wishStep(fields: PageFields, t: Words): FormStep {
  const anybody = { value: '', name: t('wish_any') };
  return {
    title: t('step_wishes'),
    body: html`<p>${t('wishes_help')}</p>
      ${[
        fields.one({
          name: 'wishedGender',
          label: t('wished_gender'),
          first: '',
          options: [anybody, ...WISHED_GENDERS.map((value) => ({ value, name: t(`gender_${value}`) }))],
        }),
        fields.box({ name: 'genderRequired', label: t('gender_required') }),
        fields.list({
          name: 'wishedAge',
          label: t('wished_age'),
          options: optionsOf(
            WISHED_AGES.map((value) => ({
              value,
              name: t('age_years', { ages: value.replace('-', '–') }),
            })),
            t('age_any'),
          ),
          optional: true,
        }),
        fields.box({ name: 'wishedParent', label: t('wished_parent') }),
      ]}`,
  };
}

const sendStep = (fields: PageFields, t: Words, shown: ShownForm): FormStep => ({
  title: t('step_send'),
  body: html`${fields.list({
    name: 'heardFrom',
    label: t('heard_from'),
    hint: t('heard_hint'),
    options: heardFromOptions(shown.language),
    optional: true,
  })}${consentPart(fields, shown)}`,
});

/** The page where one asks for support. */
export function askPage(shown: ShownForm): Html {
  const { language } = shown;
  const days = { days: FIRST_CONTACT_DAYS };
  const t: Words = (key, values = {}) => askText(language, key, { ...days, ...values });
  const fields = new PageFields(shown);
  return formPage(
    shown,
    { key: 'ask', heading: t('heading'), lead: t('lead'), send: t('send') },
    [
      safetyStep(fields, t, shown),
      needStep(fields, t, shown),
      meetingStep(fields, t, shown),
      wishStep(fields, t),
      sendStep(fields, t, shown),
    ],
    nextSteps(t('next_heading'), [t('next_1'), t('next_2'), t('next_3')]),
  );
}

/** What whoever has asked sees. */
export const askSentPage = (language: ShownForm['language']): Html =>
  sentPage(language, {
    key: 'ask',
    heading: askText(language, 'sent_heading'),
    lead: askText(language, 'sent_lead', { days: FIRST_CONTACT_DAYS }),
  });
