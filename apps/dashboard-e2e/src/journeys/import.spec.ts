import { readFile } from 'node:fs/promises';
import { demo } from '../stage/demo';
import type { Person } from '../stage/person';
import { setStage } from '../stage/stage';

const { someone } = setStage();
const HEADS = 'Etunimi;Sukunimi;Meiliosoite;Puhelin;Kotikunta';

/** A file as Finnish Excel saves it: Windows-1252 and semicolons. */
const fileOf = (rows: readonly string[]) => ({
  name: 'uudet vapaaehtoiset.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\r\n'), 'latin1'),
});

async function choosesFile(sofia: Person, rows: readonly string[]): Promise<void> {
  await sofia.sees('Tuo vapaaehtoisia');
  await sofia.field('Tiedosto').setInputFiles(fileOf(rows));
  await sofia.press('Seuraava');
  await sofia.text('Ensimmäiset arvot').waitFor();
  await sofia.settles();
}

/** Has the browser save the rows with errors; what stands in the file. */
async function savesFailedRows(sofia: Person): Promise<string> {
  const download = sofia.page.waitForEvent('download');
  await sofia.press('Lataa virheelliset rivit');
  return readFile(await (await download).path(), 'utf8');
}

describe('A table of volunteers with errors', () => {
  it('is understood, tried, taken in without the rows with errors, and changes nothing the second time', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    await sofia.opens('Vapaaehtoiset');
    await sofia.follow('Tuo taulukosta');
    const rows = [
      `${HEADS};Yksikkö`,
      'Väinö;Tuontinen;vaino.tuontinen@esimerkki.invalid;040 123 4567;;Erotyö',
      'Åsa;Tuontinen;asa.tuontinen@esimerkki.invalid;;;Erotyö',
      'Eino;Virhe;ei osoite;123;;Erotyö',
      'Aino;Virhe;aino.virhe@esimerkki.invalid;;Turku;Erotyö',
    ];
    await choosesFile(sofia, rows);
    await sofia.examines('columns');
    // The heading is nobody's usual one.
    expect(await sofia.list('C Meiliosoite').inputValue()).toBe('email');
    await sofia.press('Tarkista rivit');
    await sofia.text('Korjattavaa').first().waitFor();
    await sofia.settles();
    await sofia.examines('checked with errors');
    const faults = await sofia.page.locator('tbody tr').allInnerTexts();
    expect(faults.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      '4 C · Sähköposti ei osoite Ei ole sähköpostiosoite.',
      '4 D · Puhelin 123 Ei ole puhelinnumero.',
      '5 E · Kunta Turku Tallennetaan vasta suostumuksen jälkeen.',
    ]);
    expect(await savesFailedRows(sofia)).toContain('"ei osoite";"123"');

    // Nothing has been written yet.
    const found = () =>
      sofia.ask('/api/volunteers?q=Tuontinen').then(({ body }) => (body as { total: number }).total);
    expect(await found()).toBe(0);
    await sofia.press('Tuo 2 vapaaehtoista ilman virheellisiä rivejä');
    await sofia.dialog('Tuodaanko 2 vapaaehtoista?').waitFor();
    await sofia.settles();
    await sofia.examines('question of an import');
    await sofia.page.getByRole('alertdialog').getByRole('button', { name: 'Tuo', exact: true }).click();
    await sofia.text('Tuotu: 2 vapaaehtoista').waitFor();
    await sofia.settles();
    await sofia.examines('taken in');
    expect(await found()).toBe(2);
    expect(await savesFailedRows(sofia)).toContain('Ei ole puhelinnumero.');

    await sofia.follow('Tuo lisää');
    await choosesFile(sofia, rows.slice(0, 3));
    await sofia.press('Tarkista rivit');
    await sofia.text('Kaikki taulukossa oleva on jo täällä.').waitFor();
    expect(await found()).toBe(2);
    await sofia.press('Luovu');
    await sofia.page.getByRole('alertdialog').getByRole('button', { name: 'Poista' }).click();
    await sofia.sees('Tuo vapaaehtoisia');
  });
});
