import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What to do when there is no browser. */
export const chromiumAdvice =
  'The journeys need a Chromium: install it (Debian: apt-get install chromium fonts-dejavu-core) or name one in CHROMIUM.';

/** The browser of the journeys: CHROMIUM, else the system's; undefined when there is none. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  const known = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM, ...known, ...elsewhere].find((path) => path && existsSync(path));
}
