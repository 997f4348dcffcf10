import { setStage } from '../stage/stage';

const { home, someone } = setStage();

describe('Finding a group without an account', () => {
  it('goes from a word to the page of a group, and nothing of it is kept', async () => {
    const maija = await someone('phone');
    await maija.page.goto(`${home}/tuki/ryhmat`);
    await maija.sees('Löydä ryhmä');
    await maija.examines('the directory');
    const started = Date.now();
    await maija.page.getByText('Rajaa', { exact: true }).tap();
    await maija.field('Sana').fill('olohuone');
    await maija.press('Hae');
    await maija.page.waitForURL(/sana=olohuone/);
    const link = maija.page.getByRole('link', { name: 'Avoin olohuone' }).first();
    await link.waitFor();
    process.stdout.write(`Public search: found after ${Date.now() - started} ms\n`);
    await link.tap();
    await maija.sees('Avoin olohuone');
    await maija.text('Tule paikalle. Ilmoittautumista ei tarvita').waitFor();
    await maija.examines('the page of a group');
    expect(await maija.context.cookies()).toEqual([]);
    const kept = await maija.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(kept).not.toMatch(/olohuone/i);
  });

  it('shows a week and a map, and says what to do when nothing is found', async () => {
    const maija = await someone();
    await maija.page.goto(`${home}/tuki/ryhmat`);
    for (const [view, heading] of [
      ['Viikko', /^Viikko \d+$/],
      ['Kartta', 'Kunnat'],
    ] as const) {
      await maija.page.getByRole('navigation', { name: 'Näkymä' }).getByRole('link', { name: view }).click();
      await maija.page.getByRole('heading', { name: heading }).waitFor();
      await maija.examines(`as ${view}`);
    }
    await maija.page.goto(`${home}/tuki/ryhmat?sana=purjelentokone`);
    await maija.page.getByRole('heading', { name: 'Tällä haulla ei löytynyt ryhmiä' }).waitFor();
    await maija.examines('nothing found');
    await maija.page.getByRole('link', { name: 'Poista rajaukset' }).click();
    // There is more than a page of them, whatever day it is.
    await maija.page.getByRole('link', { name: 'Seuraavat' }).waitFor();
  });
});
