import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Finland and Åland in the numbers of ISO 3166. */
const COUNTRIES: readonly unknown[] = ['246', '248'];
/** Edges of the map in degrees. */
const EDGES = { west: 18.9, east: 32, south: 59.4, north: 70.4 } as const;
/** A degree to the east is so much shorter than one to the north, about where people live. */
const SHORTER = Math.cos((63 * Math.PI) / 180);
const SCALE = 44;

/** Width and height of the map in its own units. */
export const MAP_SIZE = {
  width: Math.round((EDGES.east - EDGES.west) * SHORTER * SCALE),
  height: Math.round((EDGES.north - EDGES.south) * SCALE),
} as const;

/** Where a point of the earth is on the map. */
export const onMap = (longitude: number, latitude: number): { x: number; y: number } => ({
  x: Math.round((longitude - EDGES.west) * SHORTER * SCALE),
  y: Math.round((EDGES.north - latitude) * SCALE),
});

type Ring = readonly (readonly number[])[];

/** A ring as a path of whole units; what falls on one point is one point, and what is smaller than that is nothing. */
function pathOf(ring: Ring): string {
  const points: string[] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const { x, y } = onMap(longitude, latitude);
    const point = `${x},${y}`;
    if (points.at(-1) !== point) points.push(point);
  }
  return points.length < 4 ? '' : `M${points.join('L')}Z`;
}

let drawn: string | undefined;

/** The outline of Finland (Natural Earth by `world-atlas`, public domain), made once. */
export const outlineOfFinland = (): string => (drawn ??= draw());

function draw(): string {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(atlas, atlas.objects.countries);
  return features
    .filter(({ id }) => COUNTRIES.includes(id))
    .flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.type === 'Polygon'
          ? geometry.coordinates
          : [],
    )
    .map(pathOf)
    .join('');
}
