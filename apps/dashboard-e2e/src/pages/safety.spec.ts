import { demo, demoPassword } from '../stage/demo';
import type { Person } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';
import { until } from '../stage/until';

const { home, someone } = setStage();

/** Moves with the keyboard until the focus is on what has this label or text. */
async function tabTo(person: Person, name: string): Promise<void> {
  const named = (words: string) => {
    const { activeElement } = document;
    const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
    const texts = [activeElement?.textContent, ...labels.map(({ textContent }) => textContent)];
    return texts.some((text) => text?.trim() === words);
  };
  for (let presses = 0; presses < 40; presses++) {
    await person.page.keyboard.press('Tab');
    if (await person.page.evaluate(named, name)) return;
  }
  throw new Error(`The keyboard does not reach “${name}” on ${person.path}`);
}

describe('When the session ends over an open form', () => {
  it('the password is asked over it, and what was typed is still there and goes on its way', async () => {
    const tapio = await someone();
    tapio.watch.expect(401, /^\/api\//);
    const name = `Maija ${surname()}`;
    await tapio.signIn(demo.administrator);
    await tapio.goTo('/admin/accounts/invite');
    await tapio.sees('Kutsu ihminen');
    await tapio.field('Nimi').fill(name);
    await tapio.field('Sähköposti').fill(`${name.replace(' ', '.').toLowerCase()}@esimerkki.invalid`);
    await tapio.page.getByRole('radio', { name: 'Tietosuojavastaava' }).check();
    await tapio.choice('Miten linkki toimitetaan', /^Näytä linkki minulle/).check();
    await tapio.context.clearCookies();
    await tapio.press('Tee kutsu');

    const question = tapio.dialog('Olit hetken poissa');
    await question.waitFor();
    await tapio.settles();
    await tapio.examines('with the question');
    expect(await tapio.field('Nimi').inputValue()).toBe(name);
    await question.getByLabel('Salasana').fill('väärä salasana kokonaan');
    await question.getByRole('button', { name: 'Jatka' }).click();
    await question.getByText('ei täsmää').waitFor();
    await question.getByLabel('Salasana').fill(demoPassword);
    await question.getByRole('button', { name: 'Jatka' }).click();
    await question.waitFor({ state: 'detached' });
    await tapio.field('Kertalinkki').waitFor();
  });

  it('two minutes before, the page warns; typing takes the warning away', async () => {
    const tapio = await someone();
    await tapio.page.clock.install();
    await tapio.signIn(demo.administrator);
    await tapio.goTo('/admin/accounts/invite');
    await tapio.sees('Kutsu ihminen');
    await tapio.field('Nimi').fill('Maija');
    await tapio.page.clock.fastForward('28:30');
    await tapio.text('Kirjoittamasi säilyy').waitFor();
    await tapio.examines('with the warning');
    await tapio.field('Nimi').press('a');
    await tapio.text('Kirjoittamasi säilyy').waitFor({ state: 'detached' });
    await tapio.page.clock.fastForward('31:00');
    await tapio.dialog('Olit hetken poissa').waitFor();
    expect(await tapio.field('Nimi').inputValue()).toBe('Maijaa');
  });
});

describe('Leaving in a hurry', () => {
  const hurried = async (leave: (aino: Person) => Promise<void>) => {
    const aino = await someone('phone');
    aino.watch.expect(401, /^\/api\//);
    await aino.signIn(demo.volunteer);
    await aino.sees('Hei Aino');
    await leave(aino);
    await aino.page.waitForURL(/calendar\.html$/);
    await aino.examines();
    expect(await aino.page.title()).toBe('Kalenteri');
    expect(await aino.page.locator('body').innerText()).not.toMatch(/Rinnakkain|tuki|tuke/i);
    await until(async () => (await aino.context.cookies()).length === 0, 'the end of the session');
    await aino.page.goBack();
    await until(async () => !(await aino.page.content()).includes('Hei Aino'), 'another page');
  };

  it('covers the page at once with a calendar, signs out, and going back does not return', () =>
    hurried((aino) => aino.link('Poistu sivulta nopeasti').tap()));

  it('is three presses of Esc as well', () =>
    hurried(async (aino) => {
      for (let presses = 0; presses < 3; presses++) await aino.page.keyboard.press('Escape');
    }));
});

describe('With the keyboard alone', () => {
  it('one signs in, reads today, and goes on by the palette', async () => {
    const sofia = await someone();
    const { keyboard } = sofia.page;
    await sofia.page.goto(home);
    await sofia.sees('Kirjaudu sisään');
    await tabTo(sofia, 'Sähköposti');
    await keyboard.type(demo.coordinator);
    await tabTo(sofia, 'Salasana');
    await keyboard.type(demoPassword);
    await tabTo(sofia, 'Kirjaudu sisään');
    await keyboard.press('Enter');
    await sofia.sees('Tänään');
    expect(await sofia.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await keyboard.press('Control+k');
    await keyboard.type('tuen hak');
    await sofia.page.getByRole('option', { name: 'Tuen hakijat' }).waitFor();
    await keyboard.press('Enter');
    await sofia.sees('Tuen hakijat');
  });
});
