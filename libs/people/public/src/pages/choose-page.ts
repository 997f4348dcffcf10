import { type AtDistance, byDistance, municipalityOf } from '@rinnakkain/domain';
import type { PublicPlace } from '@rinnakkain/people-api';
import { html, type Html, optionsOf, pageAddress, type TextLanguage } from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';
import { municipalityOptions, placeName } from './choices';
import { dangerCard, type FormWords } from './form-page';

/** What is asked before the form itself: which association it is for. */
export interface ShownChoice {
  readonly language: TextLanguage;
  readonly words: Pick<FormWords, 'key' | 'heading' | 'lead'>;
  readonly places: readonly PublicPlace[];
  /** What was asked for; undefined before anything was, and empty when it is not told. */
  readonly municipality: string | undefined;
  /** Something to say first. */
  readonly notice?: string;
}

function listed(
  heading: string,
  found: readonly AtDistance<PublicPlace>[],
  choice: ShownChoice,
): Html | false {
  const { language, words, municipality } = choice;
  return (
    found.length > 0 &&
    html`<section class="card beneath">
      <h2>${heading}</h2>
      <ul class="plain">
        ${found.map(({ at, km }) => {
          const asked = new URLSearchParams({ place: at.unitId, ...(municipality ? { municipality } : {}) });
          return html`<li>
            <a href="${pageAddress(words.key, language)}?${asked.toString()}">${placeName(at, language)}</a>
            ${km !== null && km > 0 && html`<small>${commonText(language, 'choose_km', { km })}</small>`}
          </li>`;
        })}
      </ul>
    </section>`
  );
}

function found(choice: ShownChoice): Html | null {
  const { language, places, municipality } = choice;
  if (municipality === undefined) return null;
  const known = municipalityOf(municipality);
  if (!known)
    return html`${listed(
      commonText(language, 'choose_all'),
      places.map((at) => ({ at, km: null })),
      choice,
    )}`;
  const { here, near, elsewhere } = byDistance(places, known.code);
  const name = language === 'sv' ? known.nameSv : known.nameFi;
  return html`${listed(commonText(language, 'choose_here', { municipality: name }), here, choice)}${listed(commonText(language, 'choose_near'), near, choice)}${listed(commonText(language, 'choose_elsewhere'), elsewhere, choice)}`;
}

/** The page where one says where one lives and chooses an association: plain links, so that it works without a script. */
export function choosePage(choice: ShownChoice): Html {
  const { language, words, municipality, notice } = choice;
  const options = optionsOf(municipalityOptions(language), commonText(language, 'municipality_nothing'));
  return html`<div class="wide">
    <h1>${words.heading}</h1>
    <p class="lead">
      ${words.lead}
      <a href="${pageAddress('safe-browsing', language)}">${commonText(language, 'sent_keep')}</a>
    </p>
    ${notice && html`<p class="faults" role="alert">${notice}</p>`}
    <div class="beside">
      <div>
        <form class="card" method="get" action="${pageAddress(words.key, language)}" autocomplete="off">
          <h2>${commonText(language, 'choose_heading')}</h2>
          <p class="hint">${commonText(language, 'choose_help')}</p>
          <div class="field">
            <label for="municipality">${commonText(language, 'municipality')}</label>
            <select id="municipality" name="municipality" autocomplete="off">
              ${options(municipality ?? '')}
            </select>
          </div>
          <p class="row">
            <button type="submit" class="primary">${commonText(language, 'choose_show')}</button>
          </p>
        </form>
        ${found(choice)}
      </div>
      <aside>${dangerCard(language)}</aside>
    </div>
  </div>`;
}
