import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumAdvice, findChromium } from './chromium.mjs';
import { openMailbox } from './mailbox.mjs';
import { startProduct, temporaryDataDir } from './product.mjs';

/**
 * Jest's globalSetup of the journeys: starts the built product with the demo data and tells the tests where it is
 * (JOURNEY_URL), what it and its database log (JOURNEY_LOGS), where its
 * letters are kept (JOURNEY_LETTERS) and which browser to drive (CHROMIUM). A JOURNEY_URL given
 * from outside is used as it is.
 */
export default async function setup() {
  const chromium = findChromium();
  if (!chromium) throw new Error(chromiumAdvice);
  process.env.CHROMIUM = chromium;
  if (process.env.JOURNEY_URL) return;
  const dataDir = temporaryDataDir();
  const log = join(dataDir, 'product.log');
  const letters = join(dataDir, 'letters');
  mkdirSync(letters);
  const mailbox = await openMailbox(letters);
  const environment = { DEMO: 'on', LOG_LEVEL: 'info', ...mailbox.settings };
  const product = await startProduct({ dataDir, environment, log });
  process.env.JOURNEY_URL = product.url;
  process.env.JOURNEY_LOGS = [log, join(dataDir, 'postgres.log')].join(delimiter);
  process.env.JOURNEY_LETTERS = letters;
  globalThis.journeyProduct = product;
  globalThis.journeyMailbox = mailbox;
}
