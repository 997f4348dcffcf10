import { demo } from '../stage/demo';
import { takesTheCall } from '../stage/intake';
import { about } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';

const { someone } = setStage();
const supporter = 'Aino Esimerkki';
/** Today in Finland, as people there write it. */
const today = new Date().toLocaleDateString('fi-FI', { timeZone: 'Europe/Helsinki' });

describe('A request for support', () => {
  it('goes from the first call to a running relationship', async () => {
    const [firstName, alias] = [surname(), surname()];
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    await sofia.press('Uusi');
    await sofia.page.getByRole('menuitem', { name: 'Tuen hakija' }).click();
    await sofia.sees('Uusi pyyntö');
    await takesTheCall(sofia, { firstName, alias });
    await sofia.sees(firstName);

    await sofia.press('Kirjaa yhteydenotto');
    await sofia.choice('Mitä tapahtui?', 'Tavoitettu').check();
    await sofia.examines('with a note');
    await sofia.press('Tallenna yhteydenotto');
    await sofia.press('Siirrä jonoon');
    await sofia.follow('Ehdokaslista');
    await sofia.sees(`Ehdokaslista: ${firstName}`);
    await sofia.press(`Perustelut: ${supporter}`);
    await sofia.settles();
    await sofia.examines('with the reasons');
    await sofia.press(about('Ehdota paria', supporter));
    const question = sofia.dialog(`Ehdotetaanko paria ${supporter}`);
    await question.waitFor();
    await sofia.settles();
    await sofia.examines('with the question');
    await question.getByRole('button', { name: 'Ehdota paria' }).click();
    await sofia.sees(new RegExp(supporter));

    const aino = await someone('phone');
    await aino.signIn(demo.volunteer);
    await aino.sees('Hei Aino');
    const card = aino.page.locator('rk-proposal-card').filter({ hasText: alias });
    expect(await card.innerText()).not.toContain(firstName);
    await card.getByRole('button', { name: 'Suostun' }).tap();
    await card.getByText('Kiitos, olet suostunut.').waitFor();

    await sofia.page.reload();
    await sofia.sees(new RegExp(supporter));
    await sofia.press('Hakija suostuu');
    await sofia.choice('Miten sait vastauksen?', 'Puhelin').check();
    await sofia.examines('with an answer');
    await sofia.page.getByRole('button', { name: 'Hakija suostuu' }).click();
    await sofia.press('Sovi aloitustapaaminen');
    await sofia.field('Aloitustapaamisen päivä').fill(today);
    await sofia.examines('with a meeting');
    await sofia.page.locator('form').getByRole('button', { name: 'Sovi aloitustapaaminen' }).click();
    await sofia.press('Aloita tukisuhde');
    for (const person of [firstName, 'Aino', 'Koordinaattori']) {
      await sofia.choice('Ketkä olivat läsnä?', new RegExp(person)).check();
    }
    await sofia.examines('with those present');
    await sofia.page.locator('form').getByRole('button', { name: 'Aloita tukisuhde' }).click();
    await sofia.text('Käynnissä').first().waitFor();
    await sofia.settles();
    await sofia.examines('running');

    await aino.page.reload();
    await aino.sees('Hei Aino');
    await aino.page.getByRole('link', { name: 'Kirjaa tapaaminen' }).nth(2).waitFor();
  });
});
