import { demo } from '../stage/demo';
import { about } from '../stage/person';
import { setStage } from '../stage/stage';

const { someone } = setStage();

/** A feed of the fellowship's, with one row that cannot be listed. */
const feed = JSON.stringify([
  {
    slug: 'tuonti-1',
    name: 'Tuotu ryhmä',
    day: 1,
    time: '18:00',
    end_time: '19:00',
    formatted_address: 'Esimerkkikatu 1, 33100 Tampere, Finland',
    approximate: 'no',
    types: ['O', 'FI'],
  },
  {
    slug: 'tuonti-2',
    name: 'Toinen tuotu',
    day: 3,
    time: '17:00',
    formatted_address: 'Mallikatu 2, 20100 Turku, Finland',
  },
  { name: 'Ilman tunnusta' },
]);

describe('Independent groups', () => {
  it('are imported after a look at what changes, checked, hidden and removed', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    await sofia.opens('Itsenäiset ryhmät');
    await sofia.follow('Tuo ryhmiä');
    await sofia.sees('Tuo ryhmiä');
    await sofia.choice('Mistä', 'Liitä tekstinä').check({ force: true });
    await sofia.choice('Mikä se on', 'Meeting Guide -syöte').check({ force: true });
    await sofia.field('Teksti').fill(feed);
    await sofia.press('Näytä muutokset');
    await sofia.text('Tuotu ryhmä').waitFor();
    await sofia.settles();
    await sofia.examines('changes');
    const found = async (): Promise<number> => {
      const { body } = await sofia.ask('/api/listings?q=tuotu');
      return (body as { total: number }).total;
    };
    expect(await found()).toBe(0);
    await sofia.press('Tuo');
    await sofia.dialog('Tuodaanko ryhmät?').waitFor();
    await sofia.page.getByRole('alertdialog').getByRole('button', { name: 'Tuo', exact: true }).click();
    await sofia.text('Tuotu: 2 uutta, 0 muuttunutta').waitFor();
    expect(await found()).toBe(2);

    await sofia.goTo('/listings/due');
    await sofia.sees('Itsenäiset ryhmät');
    await sofia.settles();
    const due = await sofia.page.locator('tbody tr').count();
    expect(due).toBeGreaterThan(0);
    await sofia.field('Kaikki tällä sivulla').check();
    await sofia.press(/Merkitse \d+ tarkistetuksi/);
    await sofia.text('Näillä rajauksilla ei löytynyt ryhmiä').waitFor();

    await sofia.goTo('/listings');
    await sofia.sees('Itsenäiset ryhmät');
    await sofia.press(about('Piilota', 'Tuotu ryhmä'));
    await sofia.text('Tuotu ryhmä on piilotettu').waitFor();
    await sofia.press(about('Poista', 'Toinen tuotu'));
    await sofia.page.getByRole('alertdialog').getByRole('button', { name: 'Poista' }).click();
    await sofia.text('Toinen tuotu on poistettu').waitFor();
    expect(await found()).toBe(1);
    await sofia.settles();
    await sofia.examines('after removal');
  });
});
