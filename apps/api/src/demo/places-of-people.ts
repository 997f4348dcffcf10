import { distanceKm, MUNICIPALITIES, municipalityOf, type Municipality } from '@rinnakkain/domain';
import type { Random } from './random';

const byPopulation = (places: readonly Municipality[]): (readonly [Municipality, number])[] =>
  places.map((place) => [place, place.population] as const);
const whole = byPopulation(MUNICIPALITIES);
const counties = new Map<string, (readonly [Municipality, number])[]>();

/** A municipality drawn by population: mostly of the county the association works in, else of the whole country. */
export function drawHome(random: Random, base: string, nearby: number): string {
  const county = municipalityOf(base)?.county ?? '';
  let near = counties.get(county);
  if (!near)
    counties.set(county, (near = byPopulation(MUNICIPALITIES.filter((place) => place.county === county))));
  return random.weighted(random.chance(nearby) ? near : whole).code;
}

/** A municipality that somebody who travels so far reaches: their own, or one of the county near enough. */
export function drawWithin(random: Random, home: string, km: number): string {
  if (random.chance(0.4)) return home;
  const drawn = drawHome(random, home, 1);
  const way = distanceKm(home, drawn);
  return way !== null && way <= km ? drawn : home;
}
