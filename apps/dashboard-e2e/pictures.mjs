/**
 * Takes the README's pictures into docs/pictures from the built product with its invented data, in Finnish:
 * `npm run nx -- run dashboard-e2e:pictures`. A JOURNEY_URL given from outside is used as it is.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, chromiumAdvice } from '../../tools/built/chromium.mjs';
import { startProduct } from '../../tools/built/product.mjs';
import { Advice, workspaceRoot } from '../../tools/workspace.mjs';

const folder = join(workspaceRoot, 'docs', 'pictures');
const password = 'rinnakkain-demo';
const coordinator = 'koordinaattori@esimerkkila.invalid';
const volunteer = 'vapaaehtoinen@esimerkkila.invalid';
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** The id of the row of a list that this is true of. */
const idOf = async (page, list, test) => {
  const { items } = await page.evaluate(async (url) => (await fetch(url)).json(), list);
  return items.find(test)?.id;
};

/** Each picture: who looks (nobody, where no account is needed), at what screen, and the way to the page. */
const pictures = [
  { name: 'today', email: coordinator, screen: desk, open: () => '/today' },
  {
    name: 'shortlist',
    email: coordinator,
    screen: desk,
    open: async (page) => {
      const queue = '/api/seekers?state=waiting&pageSize=100';
      return `/seekers/${await idOf(page, queue, ({ firstName }) => firstName === 'Iida')}/shortlist`;
    },
  },
  {
    name: 'volunteer',
    email: coordinator,
    screen: desk,
    open: async (page) => `/volunteers/${await idOf(page, '/api/volunteers?q=Henna%20Testinen', () => true)}`,
  },
  {
    name: 'phone',
    email: volunteer,
    screen: phone,
    open: async (page) =>
      `/own/relationships/${await idOf(page, '/api/relationships?state=running', () => true)}/log`,
  },
  { name: 'find-support', screen: desk, open: () => '/tuki/ryhmat' },
  { name: 'ask-for-support', screen: phone, open: () => '/tuki/pyyda' },
];

/** Waits until nothing is fetched any more and the fonts are there. */
async function settle(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('rk-skeleton-rows').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => true)');
}

async function signIn(page, home, email) {
  await page.goto(`${home}/fi/sign-in`);
  await page.getByLabel('Sähköposti').fill(email);
  await page.getByLabel('Salasana', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await settle(page);
}

async function take(browser, home, { name, email, screen, open }) {
  const context = await browser.newContext({
    viewport: screen,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (email) await signIn(page, home, email);
  await page.goto(`${home}${email ? '/fi' : ''}${await open(page)}`);
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

const executablePath = findChromium();
if (!executablePath) throw new Advice(chromiumAdvice);
mkdirSync(folder, { recursive: true });
const given = process.env.JOURNEY_URL;
const product = given ? undefined : await startProduct({ environment: { DEMO: 'on' } });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  for (const picture of pictures) await take(browser, given ?? product.url, picture);
} finally {
  await browser.close();
  await product?.stop();
  product?.remove();
}
