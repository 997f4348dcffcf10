import { readFile } from 'node:fs/promises';
import { demo } from '../stage/demo';
import type { Person } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';

const { someone } = setStage();

/** A seeker whom the coordinator has just looked at, also in a list. */
async function someoneLookedAt(sofia: Person): Promise<{ id: string; name: string }> {
  const name = surname();
  await sofia.signIn(demo.coordinator);
  const id = await sofia.creates('/api/seekers', { firstName: name });
  await sofia.goTo(`/seekers/${id}`);
  await sofia.settles();
  await sofia.ask('/api/seekers?state=received&pageSize=100');
  return { id, name };
}

describe('The data protection officer', () => {
  it('filters the log, takes it along as a table and answers a person who asks who has looked', async () => {
    const seeker = await someoneLookedAt(await someone());
    const leila = await someone();
    await leila.signIn(demo.dataProtection);
    await leila.sees('Tapahtumaloki');

    await leila.list('Mitä tehtiin').selectOption('Katsoi hakijan tietoja');
    await leila.field('Kohteen tunniste').fill(`https://tuki.invalid/fi/seekers/${seeker.id}`);
    await leila.field('Kohteen tunniste').press('Enter');
    await leila.settles();
    const rows = leila.page.getByRole('row', { name: /Sofia Näyte/ });
    expect(await rows.count()).toBe(1);
    await leila.examines('filtered');

    const download = leila.page.waitForEvent('download');
    await leila.press('Vie taulukkona');
    const file = await download;
    expect(file.suggestedFilename()).toBe('tapahtumaloki.csv');
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`"Katsoi hakijan tietoja";"Sofia Näyte";"koordinaattori"`);
    expect(lines.join('')).not.toContain(seeker.name);

    await rows.getByRole('link', { name: /kuka on katsonut/ }).click();
    await leila.sees('Kuka on katsonut');
    await leila.page.getByRole('row', { name: /Katsoi hakijan tietoja.*henkilön omalla sivulla/ }).waitFor();
    await leila.page
      .getByRole('row', { name: /Katsoi hakijoiden luetteloa.*luettelossa/ })
      .first()
      .waitFor();
    expect(await leila.page.getByRole('row', { name: /^Sofia Näyte koordinaattori/ }).count()).toBe(1);
    expect(await leila.page.locator('main').innerText()).not.toContain(seeker.name);
    await leila.examines('with lookers');

    await leila.field('Kenen tiedot').fill('Sofia');
    await leila.field('Kenen tiedot').press('Enter');
    await leila.text(/Tässä ei ole tunnistetta/).waitFor();
    await leila.goTo('/audit');
    await leila.sees('Tapahtumaloki');
    for (const entry of ['Vei lokitiedot tiedostoon', 'Selvitti henkilön tietojen katsojat'])
      await leila.page
        .getByRole('row', { name: new RegExp(`${entry} Leila`) })
        .first()
        .waitFor();
  });

  it('asks on a phone too', async () => {
    const leila = await someone('phone');
    await leila.signIn(demo.dataProtection);
    await leila.sees('Tapahtumaloki');
    await leila.page.getByRole('link', { name: 'Kuka on katsonut', exact: true }).click();
    await leila.sees('Kuka on katsonut');
    await leila.field('Kenen tiedot').fill('5b0c7d2e-1111-4222-8333-944455556666');
    await leila.press('Hae');
    await leila.page.getByRole('heading', { name: 'Kukaan ei ole katsonut' }).waitFor();
    await leila.examines('with nobody');
  });
});
