import { demo } from '../stage/demo';
import { setStage } from '../stage/stage';

const { home, someone } = setStage();
const limits = 'Jatkokoulutus: Omat rajat ja jaksaminen';
const stalking = 'Jatkokoulutus: Eron jälkeinen vaino';

describe('A course', () => {
  it('is enrolled on by a volunteer’s phone, and its reviewer sees who comes', async () => {
    const aino = await someone();
    await aino.page.setViewportSize({ width: 390, height: 844 });
    await aino.signIn(demo.volunteer);
    await aino.follow('Minun polkuni');
    await aino.sees('Minun polkuni');
    await aino.press(new RegExp(`^Ilmoittaudu\\s*: ${stalking}`));
    await aino.text('Sinulla on paikka. Kiitos, että ilmoittauduit.').waitFor();
    await aino.settles();
    await aino.examines('own path with a place');

    const ritva = await someone();
    await ritva.signIn(demo.reviewer);
    await ritva.goTo('/training/courses');
    await ritva.sees('Kurssit');
    await ritva.link(new RegExp(`^${stalking}, `)).click();
    await ritva.sees(stalking);
    await ritva.page.getByRole('heading', { level: 3, name: 'Aino Esimerkki' }).waitFor();

    await aino.press(new RegExp(`^Peru ilmoittautuminen\\s*: ${stalking}`));
    await aino.page.getByRole('alertdialog').getByRole('button', { name: 'Peru ilmoittautuminen' }).click();
    await aino.text('Ilmoittautumisesi on peruttu.').waitFor();
    await ritva.page.reload();
    await ritva.text('Kukaan ei ole vielä ilmoittautunut.').waitFor();
  });

  it('is followed by a calendar elsewhere for as long as its volunteer wants', async () => {
    const aino = await someone();
    await aino.page.setViewportSize({ width: 390, height: 844 });
    await aino.signIn(demo.volunteer);
    await aino.follow('Minun polkuni');
    await aino.press(new RegExp(`^Ilmoittaudu\\s*: ${stalking}`));
    await aino.text('Sinulla on paikka. Kiitos, että ilmoittauduit.').waitFor();
    await aino.press('Luo kalenteriosoite');
    const address = aino.page.getByLabel('Kalenteriosoite');
    await address.waitFor();
    await aino.settles();
    await aino.examines('a calendar address that was just made');
    const feed = `${home}${new URL(await address.inputValue()).pathname}`;

    const calendar = await fetch(feed);
    const text = await calendar.text();
    expect([calendar.status, calendar.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    expect(text).toContain('SUMMARY:Koulutus\r\n');
    expect(text).not.toMatch(/vaino|Esimerk|Aino/i);

    await aino.press('Valmis');
    await aino.press('Poista osoite');
    await aino.page.getByRole('alertdialog').getByRole('button', { name: 'Poista osoite' }).click();
    await aino.text('Osoite on poistettu.').waitFor();
    expect((await fetch(feed)).status).toBe(404);
    await aino.press(new RegExp(`^Peru ilmoittautuminen\\s*: ${stalking}`));
    await aino.page.getByRole('alertdialog').getByRole('button', { name: 'Peru ilmoittautuminen' }).click();
    await aino.text('Ilmoittautumisesi on peruttu.').waitFor();
  });

  it('ends with the approval of those who were there', async () => {
    const ritva = await someone();
    await ritva.signIn(demo.reviewer);
    const { body } = await ritva.ask('/api/training/runs?q=Kertaus');
    const [run] = (body as { items: { id: string }[] }).items;
    await ritva.goTo(`/training/runs/${run?.id}/attendance`);
    await ritva.sees('Läsnäolo');
    await ritva.text('Läsnä 4 / 6').waitFor();
    const absent = ritva.page.getByRole('button', { name: 'Läsnä', pressed: false, exact: true });
    await absent.first().click();
    await ritva.text('Läsnä 5 / 6').waitFor();
    await ritva.follow('Takaisin toteutukseen');
    await ritva.sees('Kertaus');
    await ritva.press('Hyväksy läsnäolon täyttäneet');
    await ritva.text('Hyväksytty: 5. Täydennettävänä tai poissa: 1.').waitFor();
    await ritva.settles();
    await ritva.examines('a concluded run');
    expect(await ritva.page.getByText('ei saapunut').count()).toBe(1);
  });

  it('is told of by those who were there, without a name, and read all together', async () => {
    const aino = await someone();
    await aino.page.setViewportSize({ width: 390, height: 844 });
    await aino.signIn(demo.volunteer);
    await aino.follow('Minun polkuni');
    await aino.press(new RegExp(`^Anna palautetta\\s*: ${limits}`));
    await aino.press('Lähetä nimettömänä');
    await aino.text('Valitse numero jokaiseen kysymykseen.').waitFor();
    await aino.settles();
    await aino.examines('the form for feedback on a run');
    for (const question of [
      'Oliko koulutuksesta hyötyä?',
      'Miten kouluttajat onnistuivat?',
      'Sopiko tahti sinulle?',
      'Suosittelisitko koulutusta?',
    ])
      await aino.page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: '4' }).check();
    await aino.press('Lähetä nimettömänä');
    await aino.text('Kiitos. Palautteesi tallennettiin ilman nimeäsi.').waitFor();
    await aino.page.getByRole('main').getByText('Anna palautetta').waitFor({ state: 'detached' });

    const ritva = await someone();
    await ritva.signIn(demo.reviewer);
    const { body } = await ritva.ask('/api/training/runs?q=rajat&pageSize=50');
    const over = (body as { items: { id: string; state: string }[] }).items.filter(
      ({ state }) => state === 'ended',
    );
    const told: string[] = [];
    for (const { id } of over) {
      await ritva.goTo(`/training/runs/${id}`);
      await ritva.sees(limits);
      const feedback = ritva.page.getByRole('region', { name: 'Palaute' });
      await feedback.waitFor();
      await ritva.settles();
      await ritva.examines('a run with feedback');
      told.push((await feedback.textContent()) ?? '');
    }
    const shown = told.filter((each) => each.includes('Keskiarvo'));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('kenelle silloin soitetaan');
    expect(told.filter((each) => each.includes('vähintään 5 on vastannut'))).toHaveLength(1);
  });
});
