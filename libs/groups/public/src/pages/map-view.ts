import { municipalityOf } from '@rinnakkain/domain';
import { html, type Html, type TextLanguage } from '@rinnakkain/platform-api';
import type { Answer } from '../search/directory';
import { addressOf, placeName, type Question } from '../search/question';
import { directoryText } from '../texts/directory-texts';
import { MAP_SIZE, onMap, outlineOfFinland } from './outline';

/** A municipality in which something was found. */
interface Place {
  readonly code: string;
  readonly name: string;
  /** Groups of ours; independent ones are shown and not counted. */
  readonly groups: number;
}

/** Names of places in the order of their alphabet. */
const ORDER = { fi: new Intl.Collator('fi'), sv: new Intl.Collator('sv') } as const;

function placesOf({ all }: Answer, language: TextLanguage): Place[] {
  const groups = new Map<string, number>();
  for (const { municipality, counted } of all)
    if (municipality && municipalityOf(municipality))
      groups.set(municipality, (groups.get(municipality) ?? 0) + Number(counted));
  return [...groups]
    .map(([code, count]) => ({ code, name: placeName(code, language), groups: count }))
    .sort((a, b) => ORDER[language === 'sv' ? 'sv' : 'fi'].compare(a.name, b.name));
}

/** Of more places the points are too close to be hit, and their links too many to be sent twice. */
const LINKED_POINTS = 60;

/** In words what a place has. */
export const groupsIn = (groups: number, language: TextLanguage): string =>
  groups === 0
    ? directoryText(language, 'only_independent')
    : groups === 1
      ? directoryText(language, 'one_group')
      : directoryText(language, 'groups', { n: groups });

/** Municipalities as points on the outline of the country, and the same as a list; no street, and nobody else’s map. */
export function mapView(language: TextLanguage, question: Question, answer: Answer): Html {
  const places = placesOf(answer, language);
  if (places.length === 0) return html`<p class="card">${directoryText(language, 'map_none')}</p>`;
  const linked = places.map((place) => {
    const search = { municipality: place.code, nearby: false };
    return { place, address: addressOf(language, question, { view: 'list', unknownPlace: null, search }) };
  });
  return html`<div class="map">
    <svg viewBox="0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}" aria-hidden="true" focusable="false">
      <path class="land" d="${outlineOfFinland()}" />
      ${
        places.length > LINKED_POINTS
          ? dots(places)
          : linked.map(
              ({ place, address }) => html`<a href="${address}" tabindex="-1">${point(place, language)}</a>`,
            )
      }
    </svg>
    <section aria-labelledby="places">
      <h2 id="places">${directoryText(language, 'map_places')}</h2>
      <ul>
        ${linked.map(
          ({ place, address }) =>
            html`<li>
              <a href="${address}">${place.name}</a> <small>${groupsIn(place.groups, language)}</small>
            </li>`,
        )}
      </ul>
    </section>
  </div>`;
}

/** Where a place is on the map, and how large its point. */
function circleOf({ code, groups }: Place): { x: number; y: number; radius: number; kind: string } {
  const { longitude = 0, latitude = 0 } = municipalityOf(code) ?? {};
  const radius = Math.min(18, 6 + Math.round(2 * Math.sqrt(groups)));
  return { ...onMap(longitude, latitude), radius, kind: groups === 0 ? 'place independent' : 'place' };
}

/** A point for the eye and the hand; the same links stand beside the map as words. */
function point(place: Place, language: TextLanguage): Html {
  const { x, y, radius, kind } = circleOf(place);
  return html`<circle cx="${x}" cy="${y}" r="${radius}" class="${kind}">
    <title>${place.name}: ${groupsIn(place.groups, language)}</title>
  </circle>`;
}

/** The points of a full map, half as wide so that they stay apart, a line for each size: none is hit, the list says the same. */
function dots(places: readonly Place[]): Html[] {
  const lines = new Map<string, { kind: string; width: number; at: string }>();
  for (const { x, y, radius, kind } of places.map(circleOf)) {
    const at = lines.get(`${kind} ${radius}`)?.at ?? '';
    lines.set(`${kind} ${radius}`, { kind, width: radius, at: `${at}M${x} ${y}h0` });
  }
  return [...lines.values()].map(
    ({ kind, width, at }) => html`<path class="${kind} dots" stroke-width="${width}" d="${at}" />`,
  );
}
