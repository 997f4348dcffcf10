import { demo } from '../stage/demo';
import type { Person } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';
import { until } from '../stage/until';

const { someone } = setStage();

const palette = (person: Person) => person.dialog('Hae ihmistä tai siirry sivulle');
const option = (person: Person, name: string | RegExp) => palette(person).getByRole('option', { name });

/** Opens the palette by its key and types, as fast as a keyboard can. */
async function types(person: Person, words: string): Promise<void> {
  await person.page.keyboard.press('Control+k');
  await person.page.keyboard.type(words);
}

describe('The palette', () => {
  it('leads to pages and actions with the keyboard alone, and å ä ö need no keys of their own', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    await sofia.page.keyboard.press('Control+k');
    await palette(sofia).waitFor();
    await sofia.settles();
    await sofia.examines('palette');
    await sofia.seesIn('dark');
    await sofia.examines('dark palette');
    await sofia.seesIn('light');
    await sofia.page.keyboard.press('Escape');
    await palette(sofia).waitFor({ state: 'hidden' });
    expect(await sofia.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await types(sofia, 'uusi py');
    await option(sofia, 'Uusi pyyntö').waitFor();
    await sofia.page.keyboard.press('Enter');
    await sofia.sees('Uusi pyyntö');
    await types(sofia, 'tanaan');
    await option(sofia, 'Tänään').waitFor();
    await sofia.page.keyboard.press('Enter');
    await sofia.sees('Tänään');
    await types(sofia, 'kirjaudu ulos');
    await option(sofia, 'Kirjaudu ulos').waitFor();
    await sofia.page.keyboard.press('Enter');
    await sofia.sees('Kirjaudu sisään');
  });

  it('finds people of one’s scope and leaves their names nowhere', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    const name = surname();
    await sofia.creates('/api/seekers', { firstName: name });
    await types(sofia, name);
    await palette(sofia).getByText('Löytyi: 1').waitFor();
    expect(await palette(sofia).getByRole('group', { name: 'Ihmiset' }).getByRole('option').count()).toBe(1);
    await sofia.settles();
    await sofia.examines('palette with people');
    await sofia.page.keyboard.press('Enter');
    await sofia.sees(name);
    expect(sofia.page.url()).not.toContain(name);
    expect(await sofia.page.title()).toBe('Tuen hakija – Rinnakkain');
    const kept = await sofia.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    );
    expect(kept).not.toContain(name);
    await sofia.page.keyboard.press('Control+k');
    expect(await palette(sofia).getByRole('combobox').inputValue()).toBe('');
  });

  it('acts in another role and changes how everything looks', async () => {
    const kaisa = await someone();
    await kaisa.signIn(demo.several);
    const button = kaisa.page.getByRole('button', { name: 'Toimit roolissa' });
    const before = await button.innerText();
    await kaisa.page.keyboard.press('Control+k');
    const field = kaisa.page.getByRole('dialog').getByRole('combobox');
    await field.fill('toimi roolissa');
    await kaisa.page.getByRole('option', { name: 'Toimi roolissa' }).first().waitFor();
    await kaisa.page.keyboard.press('Enter');
    await until(async () => (await button.innerText()) !== before, 'the other role');
    await kaisa.settles();
    await kaisa.page.keyboard.press('Control+k');
    await field.fill('tumma');
    await kaisa.page.getByRole('option', { name: 'Tumma' }).waitFor();
    await kaisa.page.keyboard.press('Enter');
    await kaisa.page.locator('html[data-theme="dark"]').waitFor();
  });

  it('is a button of a phone too, where a tap chooses', async () => {
    const sofia = await someone('phone');
    await sofia.signIn(demo.coordinator);
    await sofia.button('Hae ihmistä tai siirry sivulle').tap();
    await palette(sofia).waitFor();
    await sofia.settles();
    await sofia.examines('palette');
    expect(await sofia.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await palette(sofia).getByRole('combobox').fill('vapaaeh');
    await option(sofia, /^Vapaaehtoiset/).tap();
    await sofia.sees('Vapaaehtoiset');
  });

  it('is nothing to a volunteer', async () => {
    const aino = await someone();
    await aino.signIn(demo.volunteer);
    await aino.page.keyboard.press('Control+k');
    expect(await aino.page.getByRole('dialog').count()).toBe(0);
  });
});
