import { demo } from '../stage/demo';
import { type Person, about } from '../stage/person';
import { setStage } from '../stage/stage';

const { someone } = setStage();
const lapsed = 'Pekka Näyte';

/** Opens Iida's shortlist from today. */
async function opensShortlist(sofia: Person): Promise<void> {
  await sofia.goTo('/today');
  await sofia.sees('Tänään');
  await sofia.follow(about('Ehdokaslista', 'Iida'));
  await sofia.sees('Ehdokaslista: Iida');
}

describe('A volunteer whose training had lapsed', () => {
  it('is ready again and in the shortlist once a reviewer approves the renewal', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    await opensShortlist(sofia);
    await sofia.link(/^Yhden syyn päässä/).click();
    await sofia.settles();
    await sofia.examines('one reason away');
    await sofia.link(lapsed).click();
    await sofia.sees(lapsed);
    await sofia
      .text(/Vanheni /)
      .first()
      .waitFor();

    const ritva = await someone();
    await ritva.signIn(demo.reviewer);
    await ritva.sees('Koulutusmerkinnät');
    const waiting = ritva.page.getByRole('checkbox', { name: new RegExp(`^${lapsed}`) });
    await waiting.check();
    await ritva.press('Hyväksy');
    await ritva.text(new RegExp(`Hyväksytty: ${lapsed}`)).waitFor();
    await ritva.settles();
    expect(await waiting.count()).toBe(0);

    await sofia.page.reload();
    await sofia.sees(lapsed);
    await sofia
      .text(/^Valmis/)
      .first()
      .waitFor();
    await opensShortlist(sofia);
    const others = sofia.button(/^Näytä loput/);
    if (await others.count()) await others.click();
    await sofia.page.getByRole('heading', { level: 2, name: lapsed }).waitFor();
  });
});
