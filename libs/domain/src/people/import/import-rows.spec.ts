import { guessColumns } from './guess-columns';
import { NO_VALUE } from './cell-values';
import { IMPORT_SHAPES, misplacedFields, missingFields } from './import-fields';
import { IMPORT_KINDS, type ImportField } from './import-keys';
import { recordKey, recordOfRow } from './training-row';
import { volunteerOfRow } from './volunteer-row';
import { IMPORT_HEADINGS } from './guess-columns';

const TODAY = '2026-11-29';
const UNITS = [
  { id: 'u1', name: 'Turun yksikkö' },
  { id: 'u2', name: 'Vaasan yksikkö' },
];

describe('Headings', () => {
  it('are understood in Finnish, Swedish and English', () => {
    const wanted: readonly ImportField[] = ['lastName', 'firstName', 'email', 'phone', 'municipality'];
    for (const headings of [
      ['Sukunimi', 'ETUNIMI', 'Sähköposti', 'puh.', 'Kotikunta'],
      ['Efternamn', 'Förnamn', 'E-postadress', 'Tel.', 'Hemkommun'],
      ['Last name', 'First name', 'E-Mail address', 'Phone number', 'Municipality'],
    ])
      expect(guessColumns('volunteers', headings)).toEqual(wanted);
  });

  it('that mean nothing are left out, and a field is taken once', () => {
    expect(guessColumns('volunteers', ['', 'Huomautus', 'Sähköposti', 'E-mail'])).toEqual([
      null,
      null,
      'email',
      null,
    ]);
    expect(guessColumns('training_records', ['Sähköposti', 'Kurssin nimi', 'Pvm', 'Etunimi'])).toEqual([
      'email',
      'course',
      'completedOn',
      null,
    ]);
  });

  it.each(IMPORT_KINDS)('of the template of %s are all understood, in every language', (kind) => {
    const { fields } = IMPORT_SHAPES[kind];
    for (const language of [0, 1, 2])
      expect(
        guessColumns(
          kind,
          fields.map((field) => IMPORT_HEADINGS[field][language] ?? ''),
        ),
      ).toEqual(fields);
  });

  it('have to carry what is required, each field once and of this kind', () => {
    expect(missingFields('volunteers', ['firstName', null])).toEqual(['lastName', 'email']);
    expect(misplacedFields('volunteers', ['email', 'course', 'email', null])).toEqual(['course', 'email']);
  });
});

describe('A row of a volunteer', () => {
  const grounds = { today: TODAY, units: UNITS, ownUnitIds: ['u1'] };
  const columns = IMPORT_SHAPES.volunteers.fields;
  const full = [
    'Aino',
    'Mäki',
    'aino@esimerkki.fi',
    '040 123 4567',
    'Aino',
    'turun yksikkö',
    '1.2.2026',
    '2.2.2026',
    '2026-1',
    'Kirjallisesti',
    '1970',
    'Turku',
    'suomi, ruotsi',
  ];
  const faultsOf = (cells: readonly string[], given = grounds) =>
    (volunteerOfRow(columns, cells, given).faults ?? []).map(({ field, code }) => `${field} ${code}`);
  const withCell = (field: ImportField, cell: string) => full.with(columns.indexOf(field), cell);

  it('is taken with everything it tells', () => {
    expect(volunteerOfRow(columns, full, grounds).value).toEqual({
      firstName: 'Aino',
      lastName: 'Mäki',
      email: 'aino@esimerkki.fi',
      phone: '+358401234567',
      alias: 'Aino',
      unitId: 'u1',
      arrivedOn: '2026-02-01',
      consent: { textVersion: '2026-1', day: '2026-02-02', how: 'written' },
      birthYear: 1970,
      municipality: '853',
      languages: ['fi', 'sv'],
    });
  });

  it('says everything that is wrong with it at once', () => {
    expect(faultsOf(['', 'Mäki', 'ei osoite', '12', '', '', '31.2.2026', '', '', '', '', '', ''])).toEqual([
      'firstName REQUIRED',
      'email NOT_AN_EMAIL',
      'phone NOT_A_PHONE_NUMBER',
      'arrivedOn NOT_A_DAY',
    ]);
  });

  it('tells nothing that needs consent without one, and a consent in full', () => {
    expect(
      faultsOf(['Aino', 'Mäki', 'a@b.fi', '', '', '', '', '', '', '', '1970', 'Turku', 'suomi']),
    ).toEqual(['birthYear CONSENT_NEEDED', 'municipality CONSENT_NEEDED', 'languages CONSENT_NEEDED']);
    expect(faultsOf(withCell('consentHow', ''))).toEqual(['consentHow REQUIRED']);
    expect(faultsOf(withCell('consentText', ''))).toEqual(['consentText REQUIRED']);
    expect(faultsOf(withCell('consentOn', '1.1.2099'))).toEqual(['consentOn IN_FUTURE']);
  });

  it('belongs to an own unit', () => {
    expect(faultsOf(withCell('unit', 'Vaasan yksikkö'))).toEqual(['unit NOT_OWN_UNIT']);
    expect(faultsOf(withCell('unit', 'Porin yksikkö'))).toEqual(['unit NOT_FOUND']);
    expect(faultsOf(withCell('unit', ''))).toEqual([]);
    expect(faultsOf(withCell('unit', ''), { ...grounds, ownUnitIds: ['u1', 'u2'] })).toEqual([
      'unit REQUIRED',
    ]);
  });

  it('is of an adult, in a known municipality, with known languages', () => {
    expect(faultsOf(withCell('birthYear', '2009'))).toEqual(['birthYear OUT_OF_RANGE']);
    expect(faultsOf(withCell('municipality', 'Atlantis'))).toEqual(['municipality NOT_FOUND']);
    expect(volunteerOfRow(columns, withCell('municipality', 'Åbo'), grounds).value?.municipality).toBe('853');
    expect(faultsOf(withCell('languages', 'suomi, klingon'))).toEqual(['languages NOT_FOUND']);
  });

  it('says so where the spreadsheet has no value', () => {
    expect(faultsOf(withCell('lastName', NO_VALUE))).toEqual(['lastName NO_VALUE']);
  });
});

describe('A row of a training record', () => {
  const course = (id: string, kind: 'basic' | 'further', name: string, retired = false) => ({
    id,
    kind,
    names: [name, `${name} sv`, `${name} en`],
    retired,
  });
  const courses = [
    course('c1', 'basic', 'Tukihenkilön peruskurssi'),
    course('c2', 'further', 'Vertaistuen jatkokurssi'),
    course('c3', 'further', 'Ryhmänohjaus'),
    course('c4', 'basic', 'Vanha kurssi', true),
    course('c5', 'basic', 'Tukihenkilön peruskurssi', true),
  ];
  const columns = IMPORT_SHAPES.training_records.fields;
  const read = (...cells: string[]) => recordOfRow(columns, cells, { today: TODAY, courses });
  const faultsOf = (...cells: string[]) =>
    (read(...cells).faults ?? []).map(({ field, code }) => `${field} ${code}`);

  it('is of a course by its name in any language, or by its kind when only one is in use', () => {
    const idOf = (name: string) => read('a@b.fi', name, '1.2.2026').value?.courseId;
    expect(idOf('tukihenkilön  peruskurssi')).toBe('c1');
    expect(idOf('Ryhmänohjaus sv')).toBe('c3');
    expect(idOf('Vanha kurssi')).toBe('c4');
    expect(idOf('Peruskurssi')).toBe('c1');
    expect(faultsOf('a@b.fi', 'Jatkokurssi', '1.2.2026')).toEqual(['course NOT_UNIQUE']);
    expect(faultsOf('a@b.fi', 'Keramiikka', '1.2.2026')).toEqual(['course NOT_FOUND']);
  });

  it('waits for a reviewer unless it says that it is approved', () => {
    expect(read('a@b.fi', 'Ryhmänohjaus', '1.2.2026').value?.state).toBe('attended');
    expect(read('a@b.fi', 'Ryhmänohjaus', '1.2.2026', 'Hyväksytty').value?.state).toBe('approved');
    expect(faultsOf('a@b.fi', 'Ryhmänohjaus', '1.2.2026', 'kesken')).toEqual(['recordState NOT_ALLOWED']);
  });

  it('of an earlier training says what it was and how long, and is approved by hand only', () => {
    const earlier = ['vastaava', 'Opisto, 2019', '12,5'] as const;
    expect(read('a@b.fi', 'Ryhmänohjaus', '1.2.2026', '', ...earlier).value?.earlier).toBe(
      'Opisto, 2019, 12,5 h',
    );
    expect(faultsOf('a@b.fi', 'Ryhmänohjaus', '1.2.2026', 'hyväksytty', ...earlier)).toEqual([
      'recordState NOT_ALLOWED',
    ]);
    expect(faultsOf('a@b.fi', 'Ryhmänohjaus', '1.2.2026', '', 'vastaava', '')).toEqual(['earlier REQUIRED']);
    expect(faultsOf('a@b.fi', 'Ryhmänohjaus', '1.2.2026', '', '', 'Opisto', '2')).toEqual([
      'earlier NOT_ALLOWED',
      'earlierHours NOT_ALLOWED',
    ]);
  });

  it('was completed on a day that has been', () => {
    expect(faultsOf('', 'Ryhmänohjaus', '1.2.2099')).toEqual(['email REQUIRED', 'completedOn IN_FUTURE']);
    expect(recordKey('v', 'basic', '2026-02-01')).toBe('v basic 2026-02-01');
  });
});
