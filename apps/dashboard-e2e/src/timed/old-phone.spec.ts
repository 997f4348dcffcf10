import { openOnOldPhone } from '../stage/old-phone';
import { setStage } from '../stage/stage';

const { home, someone } = setStage();

/** The most that may come over the line at the first visit, bytes. */
const MOST = 150_000;

describe('An old phone on a bad line', () => {
  it.each([
    ['the directory', '/tuki/ryhmat', 'Löydä ryhmä'],
    ['the week', '/tuki/ryhmat?nakyma=viikko', 'Löydä ryhmä'],
    ['the map', '/tuki/ryhmat?nakyma=kartta', 'Löydä ryhmä'],
    ['asking for support', '/tuki/pyyda', /./],
  ])('opens %s for less than 150 kB', async (name, path, heading) => {
    const reader = await someone('phone');
    const { transferred, largest, fetched } = await openOnOldPhone(reader, `${home}${path}`);
    await reader.reaches(heading);
    // Bytes are the same each time; the time is told, since it depends on what else the machine does.
    process.stdout.write(
      `Old phone, ${name}: ${Math.round(transferred / 1000)} kB in ${fetched.length} files, largest paint after ${Math.round(largest)} ms (1.6 Mbit/s, 150 ms, processor 4 × slower)\n`,
    );
    expect(transferred).toBeLessThanOrEqual(MOST);
    expect(transferred).toBeGreaterThan(20_000);
  });

  it('leads from the directory to the page of a group for as little', async () => {
    const reader = await someone('phone');
    await reader.page.goto(`${home}/tuki/ryhmat`);
    const link = reader.page.locator('#found a[href^="/tuki/ryhmat/"]').first();
    const address = await link.getAttribute('href');
    const { transferred, largest } = await openOnOldPhone(reader, `${home}${address}`);
    process.stdout.write(
      `Old phone, a group: ${Math.round(transferred / 1000)} kB, largest paint after ${Math.round(largest)} ms\n`,
    );
    expect(transferred).toBeLessThanOrEqual(MOST);
  });
});
