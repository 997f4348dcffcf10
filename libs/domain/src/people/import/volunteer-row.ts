import type { Day } from '../../days/days';
import type { ConsentWay } from '../../keys/keys';
import { limits } from '../../limits';
import { MUNICIPALITIES } from '../../places/places';
import {
  readChoice,
  readChoices,
  readDay,
  readEmail,
  readNumberWithin,
  readPhone,
  readText,
} from './cell-values';
import { type ImportColumns, IMPORT_FIELDS_OF_CONSENT } from './import-fields';
import { type ReadRow, RowCells } from './import-rows';
import { CONSENT_WAY_WORDS, foldedWord, LANGUAGE_WORDS } from './words-of-cells';

/** A volunteer as a row tells of one. */
export interface ImportedVolunteer {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly alias: string | null;
  readonly unitId: string;
  readonly arrivedOn: Day | null;
  readonly consent: { readonly textVersion: string; readonly day: Day; readonly how: ConsentWay } | null;
  readonly birthYear: number | null;
  readonly municipality: string | null;
  readonly languages: readonly string[];
}

/** What the rows of volunteers are read against. */
export interface VolunteerGrounds {
  readonly today: Day;
  /** Every unit of the association. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The units of whoever takes the file in. */
  readonly ownUnitIds: readonly string[];
}

const MUNICIPALITY_WORDS: ReadonlyMap<string, string> = new Map(
  MUNICIPALITIES.flatMap(({ code, nameFi, nameSv }): [string, string][] => [
    [foldedWord(nameSv), code],
    [foldedWord(nameFi), code],
    [code, code],
    [String(Number(code)), code],
  ]),
);

/** Reads one row; the grounds are the same for every row. */
export function volunteerOfRow(
  columns: ImportColumns,
  cells: readonly string[],
  grounds: VolunteerGrounds,
): ReadRow<ImportedVolunteer> {
  const row = new RowCells(columns, cells);
  const name = (cell: string) => readText(cell, limits.nameMaxLength);
  const firstName = row.read('firstName', name, true);
  const lastName = row.read('lastName', name, true);
  const email = row.read('email', readEmail, true);
  const phone = row.read('phone', readPhone);
  const alias = row.read('alias', (cell) => readText(cell, limits.aliasMaxLength));
  const unitId = unitOf(row, grounds);
  const arrivedOn = row.read('arrivedOn', (cell) => readDay(cell, grounds.today));
  const consent = consentOf(row, grounds.today);
  const lastYear = Number(grounds.today.slice(0, 4)) - limits.adultAge;
  const birthYear = row.read('birthYear', (cell) =>
    readNumberWithin(cell, { min: limits.birthYearMin, max: lastYear, decimals: 0 }),
  );
  const municipality = row.read('municipality', (cell) => {
    const found = readChoice(cell, MUNICIPALITY_WORDS);
    return found.ok ? found : { ok: false, code: 'NOT_FOUND' };
  });
  const languages = row.read('languages', (cell) => readChoices(cell, LANGUAGE_WORDS, limits.languagesMax));
  return row.done(() => ({
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    email: email ?? '',
    phone,
    alias,
    unitId: unitId ?? '',
    arrivedOn,
    consent,
    birthYear,
    municipality,
    languages: languages ?? [],
  }));
}

/** The unit told by its name; the only own one where none is told. It has to be an own one, as for a volunteer recorded by hand. */
function unitOf(row: RowCells, { units, ownUnitIds }: VolunteerGrounds): string | null {
  if (!row.told('unit')) {
    const [only, ...others] = ownUnitIds;
    return only !== undefined && others.length === 0 ? only : row.wrong('unit', 'REQUIRED');
  }
  const found = row.read('unit', (cell) => {
    const named = units.filter(({ name }) => foldedWord(name) === foldedWord(cell));
    if (named.length > 1) return { ok: false, code: 'NOT_UNIQUE' };
    return named[0] ? { ok: true, value: named[0].id } : { ok: false, code: 'NOT_FOUND' };
  });
  if (found === null || ownUnitIds.includes(found)) return found;
  return row.wrong('unit', 'NOT_OWN_UNIT');
}

/** The consent, when its day is told; what needs it is wrong without it. */
function consentOf(row: RowCells, today: Day): ImportedVolunteer['consent'] {
  const given = row.told('consentOn');
  const day = row.read('consentOn', (cell) => readDay(cell, today));
  const textVersion = row.read('consentText', (cell) => readText(cell, limits.textVersionMaxLength), given);
  const how = row.read('consentHow', (cell) => readChoice(cell, CONSENT_WAY_WORDS), given);
  if (!given) {
    for (const field of IMPORT_FIELDS_OF_CONSENT) if (row.told(field)) row.wrong(field, 'CONSENT_NEEDED');
    return null;
  }
  return day && textVersion && how ? { day, textVersion, how } : null;
}
