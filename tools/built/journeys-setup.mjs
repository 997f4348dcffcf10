import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumAdvice, findChromium } from './chromium.mjs';
import { openMailbox } from './mailbox.mjs';
import { startProduct, temporaryDataDir } from './product.mjs';

/**
 * Jest's globalSetup of the journeys: starts the built product with the demo data, one for each worker, and tells the
 * tests of each (JOURNEY_PRODUCTS) where it is, what it and its database log and where its letters are kept, and which
 * browser to drive (CHROMIUM). A JOURNEY_URL given from outside is used as it is.
 */
export default async function setup({ maxWorkers }) {
  const chromium = findChromium();
  if (!chromium) throw new Error(chromiumAdvice);
  process.env.CHROMIUM = chromium;
  globalThis.journeyProducts = [];
  const given = process.env.JOURNEY_URL;
  if (!given) globalThis.journeyProducts = await allStarted(Array.from({ length: maxWorkers }, startOne));
  process.env.JOURNEY_PRODUCTS = JSON.stringify(
    given
      ? [{ url: given, logs: [], letters: null }]
      : globalThis.journeyProducts.map(({ url, logs, letters }) => ({ url, logs, letters })),
  );
}

/** All of them, or none is left running. */
async function allStarted(starting) {
  const outcomes = await Promise.allSettled(starting);
  const products = outcomes.flatMap(({ value }) => value ?? []);
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (!failure) return products;
  await Promise.all(products.map(({ stop }) => stop()));
  throw failure.reason;
}

async function startOne() {
  const dataDir = temporaryDataDir();
  const log = join(dataDir, 'product.log');
  const letters = join(dataDir, 'letters');
  mkdirSync(letters);
  const mailbox = await openMailbox(letters);
  const environment = { DEMO: 'on', LOG_LEVEL: 'info', ...mailbox.settings };
  const product = await startProduct({ dataDir, environment, log }).catch(async (problem) => {
    await mailbox.stop();
    throw problem;
  });
  return {
    ...{ url: product.url, logs: [log, join(dataDir, 'postgres.log')], letters },
    async stop() {
      await product.stop();
      await mailbox.stop();
      product.remove();
    },
  };
}
