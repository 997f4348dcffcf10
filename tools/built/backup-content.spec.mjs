import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../backup.mjs';
import { reportFigure } from '../walls/figures.mjs';
import { startProduct, temporaryDataDir } from './product.mjs';

const coordinator = { email: 'koordinaattori@esimerkkila.invalid', password: 'rinnakkain-demo' };
const word = () => `zq${randomBytes(6).toString('hex')}`;

describe('a backup of the embedded database', () => {
  const dataDir = temporaryDataDir();
  const places = mkdtempSync(join(tmpdir(), 'rinnakkain-backup-'));
  const sealed = {
    name: word(),
    alias: word(),
    email: `${word()}@esimerkki.invalid`,
    code: word(),
    note: word(),
  };
  /** Names of units lie in the clear by decision: the search must find this one. */
  const inTheClear = word();
  let product;
  let cookie;

  async function send(path, body, who = coordinator) {
    const headers = {
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      Cookie: cookie ?? '',
    };
    if (who !== coordinator) headers.Cookie = who;
    const method = body ? 'POST' : 'GET';
    const answer = await fetch(product.url + path, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
  const signIn = async (account) =>
    (await send('/api/sign-in', account)).headers.get('set-cookie').split(';')[0];

  beforeAll(async () => {
    product = await startProduct({ dataDir, environment: { DEMO: 'on', LOG_LEVEL: 'warn' } });
    const administrator = await signIn({ ...coordinator, email: 'paakayttaja@esimerkkila.invalid' });
    await send('/api/units', { name: inTheClear }, administrator);
    cookie = await signIn(coordinator);
    const { items: units } = await (await send('/api/units?pageSize=100')).json();
    const { memberships } = await (await send('/api/me')).json();
    const own = memberships.flatMap(({ units: mine }) => mine.map(({ id }) => id));
    const consent = { textVersion: '2026-1', day: new Date().toISOString().slice(0, 10), how: 'spoken' };
    const safeContact = {
      allowedChannels: ['phone'],
      voicemail: false,
      smsMayNameOrganisation: false,
      codeWord: sealed.code,
      note: sealed.note,
    };
    await send('/api/seekers', {
      firstName: sealed.name,
      alias: sealed.alias,
      email: sealed.email,
      unitId: units.find(({ id }) => own.includes(id)).id,
      safeContact,
      consent,
    });
    await product.stop();
    await backup(['--to', join(places, 'data'), '--key-to', join(places, 'key')], () => undefined, {
      DATA_DIR: dataDir,
    });
  }, 300_000);
  afterAll(async () => {
    await product?.stop();
    for (const folder of [dataDir, places]) rmSync(folder, { recursive: true, force: true });
  });

  it('holds nothing sealed in the clear, neither in tables nor in the log of changes', () => {
    const files = readdirSync(join(places, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    const holds = (text) =>
      [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('hex'))].some(
        (way) => files.some((file) => file.includes(way)),
      );
    const found = Object.values(sealed).filter(holds);
    const control = holds(inTheClear);
    reportFigure('F3', { part: 'backup', tried: Object.keys(sealed).length, failed: found.length, control });
    expect(control).toBe(true);
    expect(found).toEqual([]);
  });
});
