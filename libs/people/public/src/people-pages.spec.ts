import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { PagesUnderTest } from './testing';

describe('the public pages', () => {
  let pages: PagesUnderTest;
  let product: TestProduct;
  let organisation: TestOrganisation;
  let other: TestOrganisation;
  let administrator: TestActor;

  beforeAll(async () => {
    pages = await PagesUnderTest.start();
    ({ product, organisation, other, administrator } = pages);
  });
  afterAll(() => product.stop());

  it.each([
    ['/tuki', 'fi', 'Et ole yksin'],
    ['/stod', 'sv', 'Du är inte ensam'],
    ['/support', 'en', 'You are not alone'],
    ['/tuki/pyyda', 'fi', 'Pyydä tukea'],
    ['/stod/be-om-stod', 'sv', 'Be om stöd'],
    ['/support/volunteer', 'en', 'Become a volunteer'],
    ['/tuki/turvallinen-selailu', 'fi', 'Turvallinen selailu'],
    ['/stod/dataskydd', 'sv', 'Dataskyddsbeskrivning'],
    ['/support/accessibility', 'en', 'Accessibility statement'],
    ['/tuki/palaute', 'fi', 'Anna palautetta'],
  ])('%s is there in %s', async (path, language, heading) => {
    const { status, text, headers } = await product.get(path);
    expect([status, headers['content-language']]).toEqual([200, language]);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<h1>${heading}</h1>`);
    expect(text.indexOf('id="leave"')).toBeLessThan(text.indexOf('<h1>'));
    expect(/<title>(.*?)<\/title>/.exec(text)?.[1]).not.toMatch(/tuk|stöd|support|ry\b/i);
  });

  it('set no cookie, keep the browser strict and ask nothing of anybody else', async () => {
    const { headers, text } = await product.get('/tuki/pyyda');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(text).not.toMatch(/ (src|href|action)="(https?:)?\/\//);
    expect(text).not.toMatch(/<script>|<style|style="| on\w+="/);
  });

  it('say that nothing has changed to whoever has them already', async () => {
    const { headers } = await product.get('/tuki');
    const again = await product.get('/tuki').set('If-None-Match', String(headers['etag']));
    expect([again.status, again.text]).toEqual([304, '']);
    expect(headers['cache-control']).toBe('public, no-cache');
  });

  it('bring at most 150 kB with everything they need', async () => {
    const { text } = await product.get('/tuki/pyyda');
    const { text: style } = await product.get(/rel="stylesheet" href="(.*?)"/.exec(text)?.[1] ?? '');
    const parts = [
      ...text.matchAll(/ (?:src|href)="(\/pages\/assets\/.*?)"/g),
      ...style.matchAll(/url\('(.*?)'\)/g),
    ].flatMap(([, path = '']) => (path.includes('text-ext') ? [] : [path]));
    let bytes = Buffer.byteLength(text);
    for (const path of new Set(parts)) {
      const file = await product.get(path).buffer(true);
      expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      bytes += Number(file.headers['content-length']);
    }
    expect(new Set(parts).size).toBeGreaterThan(4);
    expect(bytes).toBeLessThan(150_000);
  });

  it('answer people in words, and programs as ever', async () => {
    const page = await product.get('/tuki/ei-ole').set('Accept', 'text/html,*/*;q=0.8').expect(404);
    expect(page.text).toContain('Sivua ei löytynyt');
    const { body } = await product.get('/tuki/ei-ole').expect(404);
    expect(body.code).toBe('NOT_FOUND');
  });

  it('lead out to where the association chose, and else to a page of our own', async () => {
    const leave = async () =>
      (await product.get(`/stod/lamna?association=${organisation.id}`).expect(302)).headers;
    expect((await leave())['location']).toBe('/sv/calendar.html');
    await product
      .post('/api/public-site', administrator)
      .send({ exitAddress: 'https://saa.example/tanaan' })
      .expect(200);
    expect((await leave())['location']).toBe('https://saa.example/tanaan');
    const { body } = await product.get('/api/public-site', administrator).expect(200);
    expect(body).toEqual({ exitAddress: 'https://saa.example/tanaan' });
    const refused = await product
      .post('/api/public-site', administrator)
      .send({ exitAddress: 'http://saa.example' });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ pointer: '/exitAddress', code: 'MALFORMED' }],
    ]);
    // Of the other association nothing has changed.
    const { headers } = await product.get(`/tuki/poistu?association=${other.id}`);
    expect(headers['location']).toBe('/fi/calendar.html');
  });
});
