import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { reportFigure } from '../../../../tools/walls/figures.mjs';
import { demo } from '../stage/demo';
import { type FirstCall, takesTheCall } from '../stage/intake';
import { Person } from '../stage/person';
import { home, logs } from '../stage/product';
import { residueIn } from '../stage/residue';
import { screens } from '../stage/stage';

/** A browser with a memory of its own takes its time on a busy machine. */
const patience = 300_000;
/** Words that stand nowhere else. */
const word = (): string => `zq${randomBytes(5).toString('hex')}`;
const call: Required<FirstCall> = {
  firstName: `Etu${word()}`,
  alias: `Peite${word()}`,
  phone: `+3580047${Math.floor(Math.random() * 1e8)}`,
  email: `${word()}@esimerkki.invalid`,
  safety: { times: `ti ${word()}`, codeWord: word(), note: `Varo ${word()}` },
};
const note = `Soitettu ${word()}`;
const sentinels = [
  ...[call.firstName, call.alias, call.phone.slice(1), call.email],
  ...[call.safety.times, call.safety.codeWord, call.safety.note, note],
];

/** Every page has been examined for accessibility: that is what other specs do. */
class Examined extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/** What was left of a day at the desk; told together with its control. */
let left: readonly string[] = ['never looked'];

const folders: string[] = [];
const profile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnakkain-profile-'));
  folders.push(folder);
  return folder;
};

/** A browser that keeps what it keeps in this folder, as a person's own does: no switch of a test tool holds it back. */
const open = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...screens.desk,
    executablePath: process.env['CHROMIUM'],
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    ignoreDefaultArgs: ['--enable-automation', '--disable-back-forward-cache'],
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    reducedMotion: 'reduce',
  });

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('After a day at the desk', () => {
  const folder = profile();
  let cookie = '';

  beforeAll(async () => {
    const context = await open(folder);
    context.setDefaultTimeout(30_000);
    const sofia = new Person(await context.newPage(), home, new Examined());
    await sofia.signIn(demo.coordinator);
    cookie = (await context.cookies()).map(({ value }) => value).join();
    await sofia.goTo('/seekers/new');
    await sofia.sees('Uusi pyyntö');
    await takesTheCall(sofia, call);
    await sofia.sees(call.firstName);
    await sofia.press('Kirjaa yhteydenotto');
    await sofia.choice('Mitä tapahtui?', 'Tavoitettu').check();
    await sofia.page.locator('textarea').last().fill(note);
    await sofia.press('Tallenna yhteydenotto');
    await sofia.text(note).waitFor();
    await sofia.page.reload();
    await sofia.text(note).waitFor();
    await sofia.page.keyboard.press('Control+k');
    await sofia.page.keyboard.type(call.firstName);
    await sofia.page.getByRole('option', { name: new RegExp(call.firstName) }).click();
    await sofia.sees(call.firstName);
    await sofia.follow('Muokkaa');
    await sofia.sees('Muokkaa pyyntöä');
    await sofia.goTo('/seekers');
    await sofia.sees('Tuen hakijat');
    await sofia.page.goBack();
    await sofia.sees('Muokkaa pyyntöä');
    await sofia.goTo('/today');
    await sofia.sees('Tänään');
    await sofia.signOut();
    await context.close();
  }, patience);

  it('the browser’s files hold nothing of a seeker, and no session', () => {
    expect(cookie).toMatch(/^[\w-]{43}$/);
    const { found, files, bytes } = residueIn(folder, [...sentinels, cookie]);
    expect(files).toBeGreaterThan(20);
    expect(bytes).toBeGreaterThan(100_000);
    left = found;
    expect(found).toEqual([]);
  });

  it('the logs of the product and its database hold nothing of a seeker either, and no address of anybody', () => {
    // On a product that somebody else started there is no log to read.
    if (logs.length === 0) return;
    const text = logs.map((log) => readFileSync(log, 'utf8')).join('\n');
    expect(text).toContain('"route":"/api/seekers"');
    expect(text).toContain('connection authorized');
    const faults = (lines: string): string[] => [
      ...[...sentinels, cookie].filter((each) => lines.includes(each)),
      ...(lines.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? []),
    ];
    const found = faults(text);
    const control = faults(`${text}\n{"email":"${call.email}"}`).length > found.length;
    reportFigure('F3', {
      part: 'journey-logs',
      tried: text.split('\n').length,
      failed: found.length,
      control,
    });
    expect(control).toBe(true);
    expect(found).toEqual([]);
  });
});

describe('A page that leaves something behind', () => {
  it('is found in storage, cache, history and database alike', async () => {
    const kept = { storage: word(), cache: word(), history: word(), database: word() };
    const server = createServer((request, response) => {
      response.setHeader('Cache-Control', 'max-age=3600');
      response.setHeader('Content-Type', request.url === '/data' ? 'application/json' : 'text/html');
      response.end(request.url === '/data' ? JSON.stringify({ name: kept.cache }) : '<title>Jälki</title>');
    }).listen(0, '127.0.0.1');
    const folder = profile();
    const context = await open(folder);
    try {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${kept.history}`);
      await page.evaluate(async (words) => {
        localStorage.setItem('name', words.storage);
        await (await fetch('/data')).text();
        await new Promise((done) => {
          const opening = indexedDB.open('kept', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('names').put(words.database, 1);
          opening.onsuccess = done;
        });
      }, kept);
    } finally {
      await context.close();
      server.close();
    }
    const { found } = residueIn(folder, Object.values(kept));
    const places = (words: string): boolean => found.some((each) => each.startsWith(words));
    const control = [kept.storage, kept.cache, kept.history, kept.database].every(places);
    reportFigure('F3', {
      part: 'browser-profile',
      tried: sentinels.length + 1,
      failed: left.length,
      control,
    });
    expect(control).toBe(true);
  });
});
