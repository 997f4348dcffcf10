import type { PublicPlace } from '@rinnakkain/people-api';
import {
  type FormStep,
  formWith,
  frameText,
  html,
  type Html,
  pageAddress,
  PageFields,
  type SentForm,
  type ShownText,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';
import { placeName, placeOptions } from './choices';

/** What is shown of a form: how it was sent, what is wrong with it, and where it can go. */
export interface ShownForm {
  readonly language: TextLanguage;
  readonly sent: SentForm;
  readonly faults: ReadonlyMap<string, string>;
  readonly places: readonly PublicPlace[];
  /** Where it goes; undefined when what was sent names no place that takes it. */
  readonly place: PublicPlace | undefined;
  readonly consent: ShownText;
  readonly privacy: ShownText;
  /** Something to say above it that is about no field. */
  readonly notice?: string;
}

/** Texts of one form beside its steps. */
export interface FormWords {
  readonly key: 'ask' | 'volunteer';
  readonly heading: string;
  readonly lead: string;
  readonly send: string;
}

/** The number for danger, as every form and the first page show it. */
export const dangerCard = (language: TextLanguage): Html =>
  html`<section class="card" aria-labelledby="danger">
    <h2 id="danger">${frameText(language, 'danger')}</h2>
    <p>${frameText(language, 'danger_help')}</p>
    <a class="outlined" href="tel:112">${frameText(language, 'call_112')}</a>
  </section>`;

/** What happens next, honestly, before anything is sent. */
export const nextSteps = (heading: string, steps: readonly string[]): Html =>
  html`<section class="card" aria-labelledby="next">
    <h2 id="next">${heading}</h2>
    <ol class="plain">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  </section>`;

/** Where the form goes: settled before it is filled in, and chosen anew when that place takes none any more. */
export const placeField = (fields: PageFields, { places, place, language }: ShownForm): Html =>
  place
    ? html`<input type="hidden" name="place" value="${place.unitId}" />`
    : fields.list({
        name: 'place',
        label: commonText(language, 'place'),
        options: placeOptions(places, language),
      });

/** Whom the form is for, above it: choosing another loses nothing yet. */
function placeLine(key: FormWords['key'], { places, place, language }: ShownForm): Html | null {
  if (!place) return null;
  return html`<p>
    ${commonText(language, 'place')}: <b>${placeName(place, language)}</b>
    ${
      places.length > 1 &&
      html` <a href="${pageAddress(key, language)}">${commonText(language, 'choose_again')}</a>`
    }
  </p>`;
}

/** A page with a form beside what one should know of it. */
export function formPage(shown: ShownForm, words: FormWords, steps: readonly FormStep[], aside: Html): Html {
  const { language, places, notice } = shown;
  const fields = new PageFields(shown);
  const form =
    places.length === 0
      ? html`<p class="card">${commonText(language, 'no_places')}</p>`
      : html`${fields.summary(notice)}${formWith({
          language,
          name: words.key,
          action: pageAddress(words.key, language),
          steps,
          send: words.send,
          trap: fields.trap(),
          keeps: true,
        })}`;
  return html`<div class="wide">
    <h1>${words.heading}</h1>
    <p class="lead">
      ${words.lead}
      <a href="${pageAddress('safe-browsing', language)}">${commonText(language, 'sent_keep')}</a>
    </p>
    ${placeLine(words.key, shown)}
    <div class="beside">
      <div>${form}</div>
      <aside>${aside}${dangerCard(language)}</aside>
    </div>
  </div>`;
}

/** A page after a form has been sent; the same for everybody. */
export const sentPage = (
  language: TextLanguage,
  words: { readonly key: string; readonly heading: string; readonly lead: string },
  more: Html | null = null,
): Html =>
  html`<div class="wide narrow" data-sent="${words.key}">
    <h1>${words.heading}</h1>
    <p class="lead">${words.lead}</p>
    ${more}
    <p><a href="${pageAddress('safe-browsing', language)}">${commonText(language, 'sent_keep')}</a></p>
  </div>`;
