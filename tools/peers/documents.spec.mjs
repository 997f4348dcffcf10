import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCredential } from '@digitalcredentials/verifier-core';
import { startProduct, temporaryDataDir } from '../built/product.mjs';
import { DemoPeople } from './demo-people.mjs';
import { poppler } from './poppler.mjs';

/** Letters of Polish and Ukrainian beside those of Finnish and Swedish. */
const name = { firstName: 'Łukasz Åke', lastName: 'Їжакевич-Äijälä' };
const fullName = `${name.firstName} ${name.lastName}`;
const words = {
  fi: '## Tähän sitoudun\n\nKuuntelen enkä määrää.\n\n- yhdessä\n- ääneti',
  sv: '## Det här lovar jag\n\nJag lyssnar på dig och rår inte över ditt liv.\n\n- öppet\n- ärligt',
  en: '## What I promise\n\nI listen.\n\n- openly\n- honestly',
};

describe('what the built product writes for others', () => {
  const dataDir = temporaryDataDir();
  const folder = mkdtempSync(join(tmpdir(), 'rinnakkain-documents-'));
  let product;
  let certificate;
  let files;

  const people = new DemoPeople(() => product.url);
  const ask = (...request) => people.ask(...request);
  async function keep(path, as) {
    const answer = await people.send('vapaaehtoinen', 'GET', path);
    const file = join(folder, as);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    return file;
  }

  /** Renames the demo's volunteer, certifies their training under the new name, and has them sign a new pledge. */
  async function prepare() {
    await people.signIn('koordinaattori', 'vapaaehtoinen', 'paakayttaja');
    const { volunteerId } = (await ask('vapaaehtoinen', 'GET', '/api/certificates')).items[0];
    const { version } = await ask('koordinaattori', 'GET', `/api/volunteers/${volunteerId}`);
    await ask('koordinaattori', 'PATCH', `/api/volunteers/${volunteerId}`, name, version);
    const { items } = await ask('koordinaattori', 'GET', `/api/training/records?volunteerId=${volunteerId}`);
    const recordId = items.find(({ state }) => state === 'approved').id;
    const asked = { kind: 'training', volunteerId, recordId };
    certificate = await ask('koordinaattori', 'POST', '/api/certificates', asked);
    const text = await ask('paakayttaja', 'POST', '/api/paper-texts', { kind: 'pledge', texts: words });
    const inFinland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });
    const day = (days) => inFinland.format(Date.now() + days * 86_400_000);
    const from = { appliesFrom: day(0), renewBy: day(30) };
    await ask('paakayttaja', 'POST', `/api/paper-texts/${text.id}/publish`, from, text.version);
    const signature = { textId: text.id, language: 'sv', name: fullName };
    const { signed } = await ask('vapaaehtoinen', 'POST', '/api/papers', signature);
    const paperId = signed[0].id;
    const { id } = certificate;
    files = {
      certificate: await keep(`/api/certificates/${id}/file?language=fi`, 'certificate.pdf'),
      paper: await keep(`/api/papers/${paperId}/file`, 'paper.pdf'),
    };
  }

  beforeAll(async () => {
    product = await startProduct({ dataDir, environment: { DEMO: 'on', LOG_LEVEL: 'warn' } });
    await prepare();
  }, 300_000);
  afterAll(async () => {
    await product?.stop();
    for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
  });

  const pieces = () => ({
    certificate: [
      'Koulutustodistus',
      `todistaa, että ${fullName} on suorittanut hyväksytysti koulutuksen`,
      'Suoritettu:',
      'Laajuus tunteina:',
      'Annettu:',
      'Todistuksen numero:',
      certificate.number,
      'vahvistaa todistuksen aitouden',
    ],
    paper: ['Det här lovar jag', 'rår inte över ditt liv', 'öppet', 'ärligt', fullName],
  });
  /** The pieces as they stand in a text: all of them, one behind the other. */
  const inOrder = (text, wanted) => {
    const flat = text.replace(/\s+/g, ' ');
    let from = 0;
    return wanted.filter((piece) => {
      const found = flat.indexOf(piece, from);
      if (found >= 0) from = found + piece.length;
      return found >= 0;
    });
  };

  it.each(['certificate', 'paper'])(
    '%s: its text is read out in order, every letter as it is',
    async (which) => {
      const wanted = pieces()[which];
      expect(inOrder(await poppler('pdftotext', '-enc', 'UTF-8', files[which], '-'), wanted)).toEqual(wanted);
      // By the tags too, which is how a screen reader goes.
      expect(inOrder(await poppler('pdfinfo', '-struct-text', files[which]), wanted)).toEqual(wanted);
    },
  );

  it.each([
    ['certificate', 'Koulutustodistus'],
    ['paper', 'Tystnadsförbindelse'],
  ])('%s: is tagged, has a title, and brings its fonts', async (which, title) => {
    const facts = await poppler('pdfinfo', files[which]);
    expect(facts).toMatch(new RegExp(`^Title: +${title}`, 'm'));
    expect(facts).toMatch(/^Tagged: +yes$/m);
    const fonts = (await poppler('pdffonts', files[which])).trim().split('\n').slice(2);
    // Embedded, a subset, and with a map to Unicode.
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/SourceSans3.* yes yes yes +\d+ +\d+$/);
  });

  it('badge: is verified by a program of others', async () => {
    const answer = await people.send(
      'vapaaehtoinen',
      'GET',
      `/api/certificates/${certificate.id}/badge?language=fi`,
    );
    const badge = JSON.parse(await answer.text());
    expect(JSON.stringify(badge)).not.toContain('Їжакевич');
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('offline'));
    for (const say of ['log', 'error']) jest.spyOn(console, say).mockReturnValue();
    const { log } = await verifyCredential({ credential: badge, knownDIDRegistries: [] });
    jest.restoreAllMocks();
    expect(log).toEqual(expect.arrayContaining([{ id: 'valid_signature', valid: true }]));
  });
});
