import { demo } from '../stage/demo';
import { setStage } from '../stage/stage';

const { someone } = setStage();

describe('A meeting of volunteers', () => {
  it('is added, its attendance ticked off, and the volunteer sees that they were there', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    await sofia.opens('Vapaaehtoisten tapaamiset');
    await sofia.press('Lisää tapaaminen');
    await sofia.page.getByRole('radio', { name: 'Työnohjaus' }).check();
    await sofia.field(/^Kuka ohjaa/).fill('Ilma Ohjaaja');
    await sofia.settles();
    await sofia.examines('a meeting of volunteers that is added');
    await sofia.press('Lisää tapaaminen');
    await sofia.text('Tapaaminen lisättiin').waitFor();
    const added = sofia.page.getByRole('listitem').filter({ hasText: 'Ilma Ohjaaja' });
    await added.getByRole('link', { name: 'Työnohjaus' }).click();
    await sofia.sees('Työnohjaus');
    await sofia.page
      .getByRole('checkbox', { name: /^Aino / })
      .first()
      .check();
    await sofia.settles();
    await sofia.examines('attendance of volunteers');
    await sofia.press('Tallenna läsnäolo');
    await sofia.text('Läsnäolo tallennettiin').waitFor();

    const aino = await someone();
    await aino.page.setViewportSize({ width: 390, height: 844 });
    await aino.signIn(demo.volunteer);
    await aino.follow('Ryhmät');
    await aino.sees('Omat ryhmät');
    await aino.follow('Vapaaehtoisten tapaamiset');
    await aino.sees('Vapaaehtoisten tapaamiset');
    await aino.text('Olit mukana').first().waitFor();
    await aino.settles();
    await aino.examines('the meetings a volunteer sees');
  });
});
