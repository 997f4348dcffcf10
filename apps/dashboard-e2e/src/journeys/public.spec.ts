import { demo } from '../stage/demo';
import type { Person } from '../stage/person';
import { association, comesTo, opens, tells } from '../stage/public-pages';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';
import { until } from '../stage/until';

const { home, someone } = setStage();

const next = 'Seuraava';

/** Chooses the place whose name begins so. */
async function chooses(person: Person, label: string, name: RegExp): Promise<void> {
  const list = person.field(label);
  const options = await list.locator('option').allInnerTexts();
  await list.selectOption({ label: options.find((each) => name.test(each)) ?? '' });
}

describe('Asking for support without an account', () => {
  it('takes five steps, and a coordinator finds it in today', async () => {
    const maija = await someone('phone');
    const name = `Maija ${surname()}`;
    await opens(maija, '/tuki', 'Et ole yksin');
    await maija.page.getByRole('region', { name: 'Pyydä tukea' }).getByRole('link').tap();
    await maija.sees('Pyydä tukea');
    await maija.examines('choosing the association');
    await comesTo(maija, '/tuki/pyyda', 'Pyydä tukea');
    await tells(maija, name);
    await maija.press(next);
    await maija.examines('second step');
    await maija.field('Mistä haluat puhua jonkun kanssa?').selectOption('postnatal-depression');
    await maija.press(next);
    await maija.examines('third step');
    await maija.press(next);
    await maija.examines('fourth step');
    await maija.choice('Tukihenkilö olisi', 'nainen').check();
    await maija.press(next);
    await maija.examines('fifth step');
    maija.watch.expect(422, /^\/tuki\/pyyda$/);
    await maija.press('Lähetä');
    // The consent is missing: the form is as it was, on the step it is about.
    await maija.page.getByRole('alert').getByText('Tarvitsemme luvan').waitFor();
    await maija.examines('with a fault');
    await maija.field(/^Olen lukenut tämän/).check();
    await maija.press('Lähetä');
    await maija.sees('Kiitos, viestisi on perillä');
    expect(await maija.context.cookies()).toEqual([]);

    const venla = await someone();
    await venla.signIn('venla.kuvitelma@esimerkkila.invalid');
    await venla.sees('Tänään');
    await venla.text(`${name} pyytää tukea`).first().waitFor();
  });

  it('is left by three presses of Esc as well, and never by capital letters', async () => {
    const maija = await someone();
    maija.watch.expect(401, /^\/api\//);
    await comesTo(maija, '/tuki/pyyda', 'Pyydä tukea');
    await maija.field('Etunimi').pressSequentially('MAIJA');
    for (const letter of 'ABC') await maija.page.keyboard.press(`Shift+${letter}`);
    expect(maija.page.url()).toMatch(/\/tuki\/pyyda\?place=/);
    for (let presses = 0; presses < 3; presses++) await maija.page.keyboard.press('Escape');
    await maija.page.waitForURL(/calendar\.html$/);
  });

  it('works without scripts: one page, one form, one plain link out', async () => {
    const maija = await someone();
    const context = await maija.context.browser()?.newContext({ javaScriptEnabled: false, locale: 'fi-FI' });
    const page = await context?.newPage();
    if (!context || !page) throw new Error('No browser.');
    try {
      const name = `Skriptitön ${surname()}`;
      await page.goto(`${home}/tuki/pyyda`);
      await page.getByLabel('Kunta', { exact: true }).selectOption({ label: 'Tampere' });
      await page.getByRole('button', { name: 'Näytä yhdistykset' }).click();
      await page.getByRole('link', { name: association }).click();
      await page.getByLabel('Etunimi', { exact: true }).fill(name);
      await page.getByLabel('lähettää sähköpostia').check();
      await page.getByRole('button', { name: 'Lähetä' }).click();
      // What is missing is said, and what was written is still there.
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('Etunimi', { exact: true }).inputValue()).toBe(name);
      await page.getByLabel(/^Sähköposti/).fill('maija@esimerkki.invalid');
      await page.getByLabel('Mistä haluat puhua jonkun kanssa?').selectOption('postnatal-depression');
      await page.getByLabel(/^Olen lukenut tämän/).check();
      await page.getByRole('button', { name: 'Lähetä' }).click();
      await page.getByRole('heading', { name: 'Kiitos, viestisi on perillä' }).waitFor();
      await page.getByRole('link', { name: 'Poistu sivulta nopeasti' }).click();
      await page.waitForURL(/calendar\.html$/);
      expect(await context.cookies()).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

describe('Applying and giving feedback without an account', () => {
  it('lands where coordinators and administrators look', async () => {
    const aino = await someone();
    const last = surname();
    await comesTo(aino, '/tuki/vapaaehtoiseksi', 'Hae vertaistukijaksi');
    await aino.field('Etunimi').fill('Aino');
    await aino.field('Sukunimi').fill(last);
    await aino.field('Syntymävuosi').fill('1985');
    await aino.field(/^Sähköposti/).fill('aino@esimerkki.invalid');
    await aino.press(next);
    await aino.field(/^Mistä sinulla on oma kokemus/).selectOption('postnatal-depression');
    await aino.press(next);
    await aino.field(/^Olen lukenut tämän/).check();
    await aino.press('Lähetä hakemus');
    await aino.sees('Kiitos hakemuksestasi');

    await opens(aino, '/tuki/palaute', 'Anna palautetta');
    await chooses(aino, 'Mitä yhdistystä palaute koskee?', /^Esimerkkilän perhetyö ry$/);
    await aino.field('Mitä haluat sanoa?').fill(`Kuntaa ei löydy, sanoo ${last}.`);
    await aino.press('Lähetä palaute');
    await aino.sees('Kiitos palautteesta');

    const venla = await someone();
    await venla.signIn('venla.kuvitelma@esimerkkila.invalid');
    await venla
      .text(`Aino ${last} hakee tukijaksi`)
      .or(venla.text(new RegExp(last)))
      .first()
      .waitFor();
    await venla.opens('Palaute sivuista');
    const row = venla.page.getByRole('listitem').filter({ hasText: last });
    await row.getByRole('button', { name: 'Merkitse vastatuksi' }).click();
    await row.getByText(/^Vastattu/).waitFor();
  });

  it('a page looks as it should on a desk and in every language', async () => {
    const reader = await someone();
    for (const [path, heading] of [
      ['/tuki/tietosuoja', 'Tietosuojaseloste'],
      ['/stod/tillganglighet', 'Tillgänglighetsutlåtande'],
      ['/support/ask', 'Ask for support'],
    ] as const)
      await opens(reader, path, heading);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    await reader.examines('dark');
    await until(async () => (await reader.context.cookies()).length === 0, 'no cookie');
  });
});

describe('What an administrator decides about the public pages', () => {
  it('is where forms go and where the quick exit leads', async () => {
    const tapio = await someone();
    await tapio.signIn(demo.administrator);
    await tapio.opens('Julkiset sivut');
    const unit = tapio.page.getByRole('form', { name: 'Vauvatyö' });
    await unit.getByLabel(/^Kuka ottaa vastaan/).selectOption({ label: 'Venla Kuvitelma' });
    await unit.getByRole('button', { name: /^Tallenna/ }).click();
    await tapio.text('Tallennettu: Vauvatyö').waitFor();
    await tapio.field(/^Minne nopea poistuminen vie/).fill('http://saa.example');
    await tapio.press('Tallenna osoite');
    await tapio
      .text(/alkaa https/)
      .first()
      .waitFor();
  });
});
