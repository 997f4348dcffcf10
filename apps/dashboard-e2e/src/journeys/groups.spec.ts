import { demo } from '../stage/demo';
import type { Person } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';

const { someone } = setStage();

const dayAhead = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  const [year, month, day] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })
    .format(at)
    .split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
};
const isoAhead = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(Date.now() + days * 86_400_000);
const idOf = async (person: Person, path: string): Promise<string> =>
  ((await person.ask(path)).body as { items: { id: string }[] }).items[0]?.id ?? '';

/** The meetings of a group of today and later. */
const meetingsOf = async (person: Person, group: string): Promise<string[]> =>
  ((await person.ask(`/api/groups/${group}/meetings`)).body as { items: { id: string }[] }).items.map(
    ({ id }) => id,
  );

describe('A group', () => {
  it('is planned for a season, loses a date, moves one, and comes to its last meeting', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    const name = `Kohtaamispaikka ${surname()}`;
    await sofia.opens('Ryhmät');
    await sofia.follow('Lisää ryhmä');
    await sofia.sees('Lisää ryhmä');
    await sofia.list('Toimintamuoto').selectOption({ label: 'Avoin kohtaamispaikka' });
    await sofia.field('Nimi suomeksi').fill(name);
    await sofia.list('Lisää työntekijä').selectOption({ label: 'Sofia Näyte' });
    await sofia.press('Tallenna ryhmä');
    await sofia.sees(name);
    await sofia.text('Tapaamisia ei ole suunniteltu.').waitFor();

    await sofia.follow('Suunnittele kausi');
    await sofia.sees('Suunnittele kausi');
    await sofia.field('Ensimmäinen päivä').fill(dayAhead(0));
    await sofia.field('Viimeinen päivä').fill(dayAhead(27));
    await sofia.page.getByRole('checkbox', { name: 'Pyhäpäivinä ei kokoonnuta' }).uncheck();
    await sofia
      .list('Viikonpäivä')
      .selectOption(String(((new Date(`${isoAhead(0)}T12:00:00Z`).getUTCDay() + 6) % 7) + 1));
    await sofia.press('Näytä päivät');
    await sofia.button('Luo 4 tapaamista').waitFor();
    await sofia.settles();
    await sofia.examines('the dates of a season');
    await sofia
      .button(/^Jätä pois/)
      .nth(1)
      .click();
    await sofia.button('Luo 3 tapaamista').click();
    await sofia.sees(name);
    await sofia
      .button(/^Siirrä/)
      .last()
      .click();
    await sofia.field('Uusi päivä').fill(dayAhead(28));
    await sofia.settles();
    await sofia.examines('a meeting that is being moved');
    await sofia.press('Siirrä tapaaminen');
    await sofia.text(/^Piti olla/).waitFor();

    await sofia.press('Aloita ryhmä');
    await sofia.follow(/^Laske osallistujat/);
    await sofia.sees(name);
    for (let n = 0; n < 3; n += 1) await sofia.press('Yksi lisää: Ensimmäistä kertaa');
    await sofia.press('Tallenna määrä');
    await sofia.text('Määrä tallennettiin').waitFor();
    await sofia.follow(/^Ryhmä$/);
    await sofia.sees(name);
    await sofia.press('Päätä ryhmä');
    await sofia
      .dialog(/^Päätetäänkö/)
      .getByRole('button', { name: 'Päätä ryhmä' })
      .click();
    await sofia.page.getByText('päättynyt', { exact: true }).first().waitFor();
    expect(await sofia.page.getByText('peruttu', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('is ticked off by aliases where one registers, and the number of ticks is the count', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    const group = await idOf(sofia, `/api/groups?q=${encodeURIComponent('Eron jälkeen')}`);
    const meeting = await idOf(sofia, `/api/groups/${group}/meetings?which=past`);
    await sofia.page.setViewportSize({ width: 390, height: 844 });
    await sofia.goTo(`/meetings/${meeting}`);
    await sofia.sees('Eron jälkeen -ryhmä');
    await sofia.page.getByRole('checkbox', { name: 'Kuutar' }).setChecked(true);
    await sofia.page.getByRole('checkbox', { name: 'Helmi' }).setChecked(true);
    await sofia.settles();
    await sofia.examines('a list of aliases');
    await sofia.press('Tallenna määrä');
    await sofia.text('Määrä tallennettiin').waitFor();
    expect(await sofia.page.getByRole('checkbox', { name: 'Helmi' }).isChecked()).toBe(true);
  });

  it('is counted on a phone by the volunteer who leads it, and a worry comes to the coordinator', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    const group = await idOf(sofia, `/api/groups?q=${encodeURIComponent('Avoin olohuone')}`);
    const before = await meetingsOf(sofia, group);
    const today = isoAhead(0);
    const weekday = ((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
    await sofia.ask(`/api/groups/${group}/meetings`, {
      firstDay: today,
      lastDay: today,
      every: 'week',
      weekday,
      start: '09:00',
      minutes: 60,
      skipHolidays: false,
    });
    const meeting = (await meetingsOf(sofia, group)).find((id) => !before.includes(id)) ?? '';

    const aino = await someone();
    await aino.page.setViewportSize({ width: 390, height: 844 });
    await aino.signIn(demo.volunteer);
    await aino.follow('Ryhmät');
    await aino.sees('Omat ryhmät');
    await aino.page.locator(`a[href$="/meetings/${meeting}"]`).first().click();
    await aino.sees('Avoin olohuone');
    for (let n = 0; n < 2; n += 1) await aino.press('Yksi lisää: Ensimmäistä kertaa');
    for (let n = 0; n < 5; n += 1) await aino.press('Yksi lisää: Käynyt aiemmin');
    await aino.press('Yksi vähemmän: Käynyt aiemmin');
    await aino.text('Yhteensä 6 osallistujaa').waitFor();
    await aino.page.getByRole('checkbox', { name: 'Minulla on huoli' }).check();
    await aino.settles();
    await aino.examines('counting with a worry');
    await aino.press('Tallenna määrä');
    await aino.text('Määrä tallennettiin').waitFor();

    await sofia.goTo('/today');
    await sofia.text('Huoli ryhmästä Avoin olohuone').first().waitFor();
    await sofia.page.locator(`a[href$="/meetings/${meeting}"]`).first().waitFor();
    const list = await idOf(sofia, `/api/groups/${group}/participants`);
    expect(list).toBe('');
  });
});
