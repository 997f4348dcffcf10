import { demo } from '../stage/demo';
import { letterTo } from '../stage/letters';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';
import { until } from '../stage/until';

const first = 'sateinen polku vie rantaan';
const second = 'kuiva polku vie takaisin kotiin';
const { someone } = setStage();

/** A name as it stands in an address of the invented data. */
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * From nine in the evening to seven in the morning nobody is written to, in Helsinki. What was written down just before may
 * have gone, and what waited for the morning goes within its first minute.
 */
function isNight(): boolean {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', timeStyle: 'short' });
  const now = time.format(new Date());
  return now < '07:02' || now >= '21:00';
}

const linkIn = (text: string): string => /http\S+#[\w-]{43}/.exec(text)?.[0] ?? '';

describe('Letters', () => {
  it('remind a volunteer whose training is about to lapse, say nothing of it, and the administrator sees why', async () => {
    const tapio = await someone();
    await tapio.signIn(demo.administrator);
    await tapio.opens('Viestit');
    // What the invented history says was delivered long ago never came here.
    const lately = new Date(Date.now() - 3_600_000).toISOString();
    const reminderThatIs = async (state: 'due' | 'delivered'): Promise<string | undefined> => {
      const { body } = await tapio.ask(`/api/messages?pageSize=100&state=${state}`);
      const { items } = body as { items: { kind: string; receiver: string; deliveredAt: string | null }[] };
      return items.find(
        (each) => each.kind === 'expiry_reminder' && (each.deliveredAt === null || each.deliveredAt > lately),
      )?.receiver;
    };
    let delivered: string | undefined;
    let receiver = '';
    await until(async () => {
      delivered = await reminderThatIs('delivered');
      receiver = delivered ?? (isNight() ? await reminderThatIs('due') : undefined) ?? '';
      return receiver !== '';
    }, 'a reminder');
    await tapio.goTo('/admin/messages');
    await tapio.page.getByRole('rowheader', { name: receiver }).first().waitFor();
    await tapio.text('Muistutus voimassaolon päättymisestä').first().waitFor();
    await tapio.follow('Ajastetut työt');
    await tapio.sees('Ajastetut työt');
    await tapio.text('Muistutukset voimassaolosta').waitFor();

    if (!delivered) return;
    const letter = await letterTo(new RegExp(`^${folded(receiver).replace(' ', '\\.')}\\.[\\d.]+@`));
    expect(letter.subject).toMatch(/^(Sinulle on viesti|Du har ett meddelande|You have a message)$/);
    expect(letter.text).not.toMatch(/koulutu|utbildning|training|tuki|stöd|Esimerkki/i);
  });

  it('bring an invitation and, when the password is forgotten, the way back in', async () => {
    const name = `Kaisa ${surname()}`;
    const email = `${name.replace(' ', '.').toLowerCase()}@esimerkki.invalid`;
    const tapio = await someone();
    await tapio.signIn(demo.administrator);
    await tapio.follow('Kutsu ihminen');
    await tapio.sees('Kutsu ihminen');
    await tapio.field('Nimi').fill(name);
    await tapio.field('Sähköposti').fill(email);
    await tapio.page.getByRole('radio', { name: 'Koordinaattori' }).check();
    await tapio.page.getByRole('checkbox', { name: 'Erotyö' }).check();
    await tapio.press('Tee kutsu');
    await tapio.text(`Kutsu lähtee sähköpostilla: ${name}`).waitFor();

    const kaisa = await someone('phone');
    await kaisa.page.goto(linkIn((await letterTo(email)).text));
    await kaisa.sees('Tervetuloa, Kaisa');
    await kaisa.field('Uusi salasana').fill(first);
    await kaisa.press('Tallenna salasana');
    await kaisa.link('Kirjaudu sisään').click();
    await kaisa.sees('Kirjaudu sisään');

    await kaisa.follow('Olen unohtanut salasanani');
    await kaisa.sees('Unohtunut salasana');
    await kaisa.field('Sähköposti').fill(email);
    await kaisa.press('Lähetä linkki');
    await kaisa.sees('Katso sähköpostisi');
    let text = '';
    await until(async () => {
      ({ text } = await letterTo(email));
      return text.includes('60 minuutin');
    }, 'the letter with the link');
    await kaisa.page.goto(linkIn(text));
    await kaisa.field('Uusi salasana').fill(second);
    await kaisa.press('Tallenna salasana');
    await kaisa.link('Kirjaudu sisään').click();
    await kaisa.sees('Kirjaudu sisään');
    kaisa.watch.expect(401, /^\/api\/sign-in/);
    await kaisa.enterPassword(email, first);
    await kaisa.page.getByRole('alert').waitFor();
    await kaisa.field('Salasana').fill(second);
    await kaisa.press('Kirjaudu sisään');
    await kaisa.sees('Tänään');
  });
});
