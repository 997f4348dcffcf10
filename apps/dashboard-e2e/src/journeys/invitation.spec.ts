import { demo } from '../stage/demo';
import type { Person } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';

const password = 'sateinen polku vie rantaan';
const { someone } = setStage();

/** The link that the page shows once. */
const linkShownTo = (person: Person) => person.field('Kertalinkki').inputValue();

/** Opens a one-time link, sets the password and signs in for the first time. */
async function comeIn(person: Person, link: string, firstName: string, email: string): Promise<void> {
  await person.page.goto(link);
  await person.sees(`Tervetuloa, ${firstName}`);
  expect(person.page.url()).not.toContain('#');
  await person.field('Uusi salasana').fill('lyhyt');
  await person.press('Tallenna salasana');
  await person.field('Uusi salasana').and(person.page.locator('[aria-invalid="true"]')).waitFor();
  await person.field('Uusi salasana').fill(password);
  await person.press('Tallenna salasana');
  await person.link('Kirjaudu sisään').click();
  await person.sees('Kirjaudu sisään');
  await person.enterPassword(email, password);
}

describe('An invitation', () => {
  it('makes a coordinator of whom the administrator invites; the link works once', async () => {
    const name = `Maija ${surname()}`;
    const email = `${name.replace(' ', '.').toLowerCase()}@esimerkki.invalid`;
    const tapio = await someone();
    await tapio.signIn(demo.administrator);
    await tapio.sees('Ihmiset ja roolit');
    await tapio.follow('Kutsu ihminen');
    await tapio.sees('Kutsu ihminen');
    await tapio.field('Nimi').fill(name);
    await tapio.field('Sähköposti').fill(email);
    await tapio.page.getByRole('radio', { name: 'Koordinaattori' }).check();
    await tapio.page.getByRole('checkbox', { name: 'Erotyö' }).check();
    await tapio.choice('Miten linkki toimitetaan', /^Näytä linkki minulle/).check();
    await tapio.press('Tee kutsu');
    const link = await linkShownTo(tapio);
    await tapio.examines('with the link');

    const maija = await someone();
    await comeIn(maija, link, 'Maija', email);
    await maija.sees('Tänään');

    const late = await someone();
    late.watch.expect(404, /^\/api\/invitations/);
    late.watch.expect(409, /^\/api\/invitations/);
    late.watch.expect(410, /^\/api\/invitations/);
    await late.page.goto(link);
    await late.sees('Linkki ei ole enää voimassa');
  });

  it('lets a volunteer in whom the coordinator invites from the volunteer’s page', async () => {
    const lastName = surname();
    const email = `testi.${lastName.toLowerCase()}@esimerkki.invalid`;
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    const id = await sofia.creates('/api/volunteers', { firstName: 'Testi', lastName, email });
    await sofia.goTo(`/volunteers/${id}`);
    await sofia.sees(`Testi ${lastName}`);
    await sofia.press('Kutsu kirjautumaan');
    await sofia.examines('with the invitation');
    await sofia.choice('Miten linkki toimitetaan', /^Näytä linkki minulle/).check();
    await sofia.press('Tee linkki');
    const link = await linkShownTo(sofia);
    const message = await sofia.field('Valmis viesti').inputValue();
    expect(message).not.toMatch(/tuki|tuke|Esimerkki|Rinnakkain/i);
    await sofia.settles();
    await sofia.examines('with the link');

    const testi = await someone('phone');
    await comeIn(testi, link, 'Testi', email);
    await testi.sees('Hei Testi');
    await testi.text('Ei tukisuhdetta juuri nyt').waitFor();
  });
});
