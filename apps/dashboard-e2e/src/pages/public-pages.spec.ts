import { looksAt, onPhone } from '../stage/look';
import { setStage } from '../stage/stage';

const { home, someone } = setStage();

/** Pages that no link leads to: one comes to them by sending something. */
const afterwards = ['/tuki/pyyda/kiitos', '/tuki/vapaaehtoiseksi/kiitos', '/tuki/palaute/kiitos'];

describe('Every public page', () => {
  it('is accessible in both themes, and fits a narrow screen', async () => {
    const reader = await someone();
    await reader.page.goto(`${home}/tuki`);
    await reader.page.locator('h1').waitFor();
    // Menu and foot are on every page; what they lead to is a list that nobody has to keep. The way out is not a page.
    const links = await reader.page
      .locator('a[href^="/tuki"]')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const addresses = [...new Set(['/tuki', ...links, ...afterwards])].filter(
      (path) => path !== '/tuki/poistu',
    );
    expect(addresses).toEqual(
      expect.arrayContaining(['/tuki/pyyda', '/tuki/vapaaehtoiseksi', '/tuki/tietosuoja', '/tuki/palaute']),
    );
    for (const address of addresses) {
      await reader.page.goto(`${home}${address}`);
      await reader.page.locator('h1').waitFor();
      await looksAt(reader, address, onPhone);
    }
  });
});
