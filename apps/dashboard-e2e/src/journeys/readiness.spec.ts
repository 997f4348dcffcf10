import { demo } from '../stage/demo';
import { type Person } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';
import { until } from '../stage/until';

const { someone } = setStage();
const supporter = 'Aino Esimerkki';

/** The day so many months from today, as it is typed and as an address has it. */
function inMonths(months: number): { typed: string; iso: string } {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 15));
  const iso = day.toISOString().slice(0, 10);
  return { typed: `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`, iso };
}

/** The row of the supporter in the matrix of a task, as it is on the page now. */
async function rowIn(person: Person, words: RegExp): Promise<void> {
  await person.settles();
  await person.page.getByRole('row', { name: supporter }).filter({ hasText: words }).waitFor();
}

describe('A requirement that is raised from a day to come', () => {
  it('shows whom it concerns before it is saved, keeps those who were ready, and is told to them on their path', async () => {
    const [from, later] = [inMonths(2), inMonths(9)];
    const name = `Ystävätoiminta ${surname()}`;
    const tapio = await someone();
    await tapio.signIn(demo.administrator);
    const task = await tapio.creates('/api/tasks', {
      name: { fi: name, sv: name, en: name },
      forms: ['phone'],
    });
    await tapio.goTo('/tasks');
    await tapio.sees('Tehtävät');
    await tapio.follow(new RegExp(`^Vaatimukset\\s*: ${name}`));
    await tapio.sees(`Vaatimukset: ${name}`);
    await tapio.field('Voimassa alkaen').fill(from.typed);
    await tapio.field('Aiemmin hyväksytyille riittää edellinen versio, kk').fill('0');
    const courses = tapio.page.getByRole('checkbox', { name: /^ohjaajakoulutus/i });
    const before = await courses.count();
    await tapio.press(/^Lisää vaatimus:\s*Koulutus$/);
    await until(async () => (await courses.count()) > before, 'one more requirement');
    await courses.last().check();
    await tapio.press('Katso vaikutus');
    await tapio.text(/menettää valmiuden/).waitFor();
    await tapio.settles();
    await tapio.examines('with those who would lose readiness');

    await tapio.field('Aiemmin hyväksytyille riittää edellinen versio, kk').fill('6');
    await tapio.press('Katso vaikutus');
    await tapio.text(/jatkaa siirtymäajan edellisellä versiolla/).waitFor();
    expect(await tapio.text(/menettää valmiuden/).count()).toBe(0);
    await tapio.press('Tallenna versio');
    await tapio.text('Vaatimusten uusi versio on tallennettu').waitFor();

    await tapio.goTo(`/training/status?task=${task}&q=Aino`);
    await tapio.sees('Koulutustilanne');
    await rowIn(tapio, /Valmis/);
    expect(await tapio.page.getByRole('columnheader', { name: /^ohjaajakoulutus/i }).count()).toBe(0);
    await tapio.field('Tilanne päivänä').fill(from.typed);
    await tapio.field('Tilanne päivänä').press('Enter');
    await tapio.page.getByRole('columnheader', { name: /^ohjaajakoulutus/i }).waitFor();
    await rowIn(tapio, /riittää/);
    await tapio.goTo(`/training/status?task=${task}&q=Aino&day=${later.iso}`);
    await tapio.sees('Koulutustilanne');
    await rowIn(tapio, /Puuttuu: ohjaajakoulutus/);

    await tapio.goTo(`/training/expiries?task=${task}`);
    await tapio.sees('Vanhenemiskalenteri');
    const months = tapio.page.getByRole('navigation', { name: 'Kuukaudet' });
    // The months of transition end on the eve of the ninth month's day.
    await months.getByRole('link').nth(8).click();
    await tapio
      .text(/^Ohjaajakoulutus/)
      .first()
      .waitFor();
    await tapio.settles();
    await tapio.examines('with the end of a time of transition');

    const aino = await someone('phone');
    await aino.signIn(demo.volunteer);
    await aino.follow('Minun polkuni');
    await aino.sees('Minun polkuni');
    await aino.list('Tehtävä').selectOption({ label: name });
    const change = aino.page.getByRole('region', { name: 'Vaatimukset muuttuvat' });
    await change.getByText('Ohjaajakoulutus').waitFor();
    await change.getByText(/Voit jatkaa entiseen tapaan .+ asti/).waitFor();
    await aino.text(/^Olet valmis/).waitFor();
    await aino.settles();
    await aino.examines('with a change to come');
  });
});

describe('What awaits the reviewer beside the matrix', () => {
  it('is chosen row by row with keys, approved at once, and taken back within a minute', async () => {
    const ritva = await someone();
    await ritva.signIn(demo.reviewer);
    await ritva.opens('Koulutustilanne');
    const queue = ritva.page.getByRole('region', { name: 'Odottaa hyväksyntää' });
    const names = ['Oona Testinen', 'Pasi Näyte'];
    for (const name of names) {
      const row = ritva.page.getByRole('row', { name });
      await row.getByRole('rowheader').focus();
      await ritva.page.keyboard.press('Space');
      await queue.getByRole('checkbox', { name: new RegExp(`^${name}`), checked: true }).waitFor();
      expect(await row.getAttribute('aria-selected')).toBe('true');
    }
    await ritva.examines('with chosen rows');
    await ritva.press('Hyväksy 2 valittua');
    await ritva.text('Hyväksytty: 2 suoritusta').first().waitFor();
    await ritva.settles();
    expect(await queue.getByText('Oona Testinen').count()).toBe(0);
    const awaiting = ritva.page.getByRole('row', { name: 'Oona Testinen' }).filter({ hasText: 'Odottaa' });
    await until(async () => (await awaiting.count()) === 0, 'the matrix with what was approved');
    await ritva.press('Kumoa');
    for (const name of names) await queue.getByRole('checkbox', { name: new RegExp(`^${name}`) }).waitFor();
  });
});
