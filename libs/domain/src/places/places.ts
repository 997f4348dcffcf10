import { MUNICIPALITY_ROWS } from './municipalities';
import { WELLBEING_COUNTIES, type WellbeingCounty } from './wellbeing-counties';

/** A municipality with its middle point. */
export interface Municipality {
  /** Three digits of the national code table. */
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  /** Code of the wellbeing services county. */
  readonly county: string;
  readonly population: number;
  /** Degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
}

/** The municipalities of Finland, by code. */
export const MUNICIPALITIES: readonly Municipality[] = MUNICIPALITY_ROWS.map(
  ([code, nameFi, nameSv, county, population, latitude, longitude]) => ({
    code,
    nameFi,
    nameSv,
    county,
    population,
    latitude,
    longitude,
  }),
);

const byCode = new Map(MUNICIPALITIES.map((municipality) => [municipality.code, municipality]));
const countyByCode = new Map(WELLBEING_COUNTIES.map((county) => [county.code, county]));

/** The municipality of a code, undefined when there is none. */
export const municipalityOf = (code: string): Municipality | undefined => byCode.get(code);

/** The wellbeing services county of a code, undefined when there is none. */
export const wellbeingCountyOf = (code: string): WellbeingCounty | undefined => countyByCode.get(code);

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** About how far two municipalities' middle points are, whole kilometres; null when either code is unknown. */
export function distanceKm(from: string, to: string): number | null {
  const a = byCode.get(from);
  const b = byCode.get(to);
  if (!a || !b) return null;
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord =
    halfLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2;
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord))));
}

/** How far somebody can be expected to come from, kilometres. */
const NEAR_KM = 100;

/** Something at a place, and how far it is. */
export interface AtDistance<T> {
  readonly at: T;
  /** Null when nobody knows where it is. */
  readonly km: number | null;
}

/** What lies in a municipality, near it and elsewhere, the nearest first; what has no place comes last. */
export function byDistance<T extends { readonly municipality: string | null }>(
  all: readonly T[],
  from: string,
): { readonly here: AtDistance<T>[]; readonly near: AtDistance<T>[]; readonly elsewhere: AtDistance<T>[] } {
  const measured = all
    .map((at): AtDistance<T> => ({ at, km: at.municipality ? distanceKm(from, at.municipality) : null }))
    .toSorted((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || 0);
  const isHere = ({ at }: AtDistance<T>): boolean => at.municipality === from;
  const isNear = ({ km }: AtDistance<T>): boolean => km !== null && km <= NEAR_KM;
  return {
    here: measured.filter(isHere),
    near: measured.filter((each) => !isHere(each) && isNear(each)),
    elsewhere: measured.filter((each) => !isHere(each) && !isNear(each)),
  };
}
