import { limits, TRAVELS_KM } from '@rinnakkain/domain';
import { type FormStep, html, type Html, optionsOf, PageFields } from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';
import { volunteerText } from '../texts/volunteer-texts';
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

type Words = (key: Parameters<typeof volunteerText>[1], values?: Readonly<Record<string, string>>) => string;

function whoStep(fields: PageFields, t: Words, shown: ShownForm): FormStep {
  const { language } = shown;
  return {
    title: t('step_who'),
    body: html`${[
      fields.line({
        name: 'firstName',
        label: commonText(language, 'first_name'),
        max: limits.nameMaxLength,
      }),
      fields.line({ name: 'lastName', label: t('last_name'), max: limits.nameMaxLength }),
      fields.line({
        name: 'birthYear',
        label: t('birth_year'),
        hint: t('birth_year_hint'),
        max: 4,
        width: 'short',
      }),
      fields.line({
        name: 'phone',
        label: commonText(language, 'phone'),
        hint: t('reach_hint'),
        type: 'tel',
        max: 30,
        optional: true,
      }),
      fields.line({
        name: 'email',
        label: commonText(language, 'email'),
        type: 'email',
        max: limits.emailMaxLength,
        optional: true,
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

function whatStep(fields: PageFields, t: Words, shown: ShownForm): FormStep {
  const { language } = shown;
  return {
    title: t('step_what'),
    body: html`<p>${t('what_help')}</p>
      ${[
        placeField(fields, shown),
        fields.list({
          name: 'theme',
          label: t('theme'),
          hint: t('theme_hint'),
          options: themeOptions(language),
          optional: true,
        }),
        fields.list({
          name: 'furtherTheme',
          label: t('theme_more'),
          options: themeOptions(language),
          optional: true,
        }),
        fields.several({ name: 'forms', label: t('forms'), options: formOptions(language), optional: true }),
        fields.several({
          name: 'weekly',
          label: t('weekly'),
          options: timeOptions(language),
          optional: true,
        }),
        fields.list({
          name: 'travelKm',
          label: t('travel'),
          options: optionsOf(
            TRAVELS_KM.map((value) => ({ value, name: t('travel_km', { km: value }) })),
            t('travel_nothing'),
          ),
          optional: true,
        }),
        fields.list({
          name: 'language',
          label: commonText(language, 'language'),
          options: (chosen) => optionsOf(languageOptions(language))(chosen || language),
        }),
        fields.list({
          name: 'furtherLanguage',
          label: t('further_language'),
          options: optionsOf(languageOptions(language), t('no_further_language')),
          optional: true,
        }),
      ]}`,
  };
}

/** The page where one applies to become a volunteer. */
export function volunteerPage(shown: ShownForm): Html {
  const t: Words = (key, values) => volunteerText(shown.language, key, values);
  const fields = new PageFields(shown);
  return formPage(
    shown,
    { key: 'volunteer', heading: t('heading'), lead: t('lead'), send: t('send') },
    [
      whoStep(fields, t, shown),
      whatStep(fields, t, shown),
      {
        title: t('step_send'),
        body: html`${fields.list({
          name: 'heardFrom',
          label: t('heard_from'),
          options: heardFromOptions(shown.language),
          optional: true,
        })}${consentPart(fields, shown)}`,
      },
    ],
    nextSteps(t('next_heading'), [t('next_1'), t('next_2'), t('next_3')]),
  );
}

/** What whoever has applied sees. */
export const volunteerSentPage = (language: ShownForm['language']): Html =>
  sentPage(language, {
    key: 'volunteer',
    heading: volunteerText(language, 'sent_heading'),
    lead: volunteerText(language, 'sent_lead'),
  });
