import { demo } from '../stage/demo';
import { setStage } from '../stage/stage';

const { home, someone } = setStage();
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
    await aino.follow('Koulutus');
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
});
