import { comesTo, opens, tells } from '../stage/public-pages';
import { setStage } from '../stage/stage';

const { someone } = setStage();

describe('A public page', () => {
  it('is left in a hurry: covered at once, gone on going back, nothing kept', async () => {
    const maija = await someone('phone');
    maija.watch.expect(401, /^\/api\//);
    await opens(maija, '/tuki/turvallinen-selailu', 'Turvallinen selailu');
    await comesTo(maija, '/tuki/pyyda', 'Pyydä tukea');
    await tells(maija, 'Salainen Maija');
    await maija.press('Tallenna keskeneräinen tähän laitteeseen');
    await maija.text('Tallessa tässä laitteessa.').waitFor();
    let asked = 0;
    maija.page.on('request', (request) => {
      if (request.isNavigationRequest() && asked === 0) asked = Date.now();
    });
    const { pressed, covered } = await maija.page.evaluate(
      () =>
        new Promise<{ pressed: number; covered: number }>((resolve) => {
          const at = performance.now();
          const since = Date.now();
          new MutationObserver(() => {
            if (document.querySelector('.cover'))
              resolve({ pressed: since, covered: performance.now() - at });
          }).observe(document.body, { childList: true });
          document.getElementById('leave')?.click();
        }),
    );
    await maija.page.waitForURL(/calendar\.html$/);
    process.stdout.write(
      `Quick exit of a public page: covered after ${covered.toFixed(1)} ms, on its way out after ${asked - pressed} ms\n`,
    );
    expect(covered).toBeLessThan(100);
    expect(asked - pressed).toBeLessThan(200);
    const kept = await maija.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(kept).not.toMatch(/Maija|Käpylehmä|040/);
    await maija.page.goBack();
    await maija.page.waitForURL(/calendar\.html$/);
    expect(await maija.page.content()).not.toMatch(/Maija|Turvallinen selailu/);
  });
});
