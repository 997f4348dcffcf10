import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../testing/tables';
import { EXPERIENCE_THEMES } from '../themes/experience-themes';
import { themeNearness } from '../themes/themes';
import { byDistance, distanceKm, MUNICIPALITIES, municipalityOf, wellbeingCountyOf } from './places';
import { WELLBEING_COUNTIES } from './wellbeing-counties';

const read = (name: string) => rowsOf(readFileSync(join(__dirname, '../../data', name), 'utf8'));

describe('The reference tables', () => {
  it('have every municipality as the file has it', () => {
    expect(MUNICIPALITIES).toEqual(
      read('municipalities.csv').map((row) => ({
        code: row['code'],
        nameFi: row['name_fi'],
        nameSv: row['name_sv'],
        county: row['wellbeing_county'],
        population: Number(row['population']),
        latitude: Number(row['latitude']),
        longitude: Number(row['longitude']),
      })),
    );
  });

  it('have every wellbeing county as the file has it, and every municipality in one', () => {
    expect(WELLBEING_COUNTIES).toEqual(
      read('wellbeing-counties.csv').map((row) => ({
        code: row['code'],
        shortNameFi: row['short_name_fi'],
        shortNameSv: row['short_name_sv'],
        nameFi: row['name_fi'],
        nameSv: row['name_sv'],
      })),
    );
    expect(MUNICIPALITIES.filter(({ county }) => !wellbeingCountyOf(county))).toEqual([]);
  });

  it('have every experience theme as the file has it', () => {
    expect(EXPERIENCE_THEMES).toEqual(
      read('experience-themes.csv').map((row) => ({
        code: row['code'],
        area: row['area'],
        broader: row['broader'] || null,
        nameFi: row['name_fi'],
        nameSv: row['name_sv'],
        nameEn: row['name_en'],
        sensitivity: row['sensitivity'],
      })),
    );
  });
});

describe('Distance', () => {
  it('is about what a map says, either way round', () => {
    const [helsinki, tampere] = ['091', '837'];
    expect(distanceKm(helsinki, tampere)).toBeGreaterThan(150);
    expect(distanceKm(helsinki, tampere)).toBeLessThan(175);
    expect(distanceKm(tampere, helsinki)).toBe(distanceKm(helsinki, tampere));
    expect(distanceKm(helsinki, helsinki)).toBe(0);
  });

  it('is not known for an unknown code', () => {
    expect(municipalityOf('999')).toBeUndefined();
    expect(distanceKm('091', '999')).toBeNull();
  });
});

describe('Themes', () => {
  it('are near when they are the same, broader or narrower', () => {
    expect(themeNearness('alcohol', 'alcohol')).toBe('same');
    expect(themeNearness('alcohol', 'substance-addiction')).toBe('broader');
    expect(themeNearness('substance-addiction', 'alcohol')).toBe('narrower');
  });

  it('are not near when they only share an area or a broader theme', () => {
    expect(themeNearness('alcohol', 'drugs')).toBeNull();
    expect(themeNearness('used-violence', 'domestic-violence')).toBeNull();
  });
});

describe('What lies where somebody lives', () => {
  it('comes first, then what is near, the nearest first, and last what has no place', () => {
    const all = [null, '091', '837', '604', '211'].map((municipality) => ({ municipality }));
    const found = byDistance(all, '837');
    const codes = (part: keyof typeof found) => found[part].map(({ at }) => at.municipality);
    expect(codes('here')).toEqual(['837']);
    expect(codes('near')).toEqual(['604', '211']);
    expect(codes('elsewhere')).toEqual(['091', null]);
    expect(found.near.every(({ km }) => (km ?? 0) > 0 && (km ?? 0) <= 100)).toBe(true);
  });
});
