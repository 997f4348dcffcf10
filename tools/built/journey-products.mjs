import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openMailbox } from './mailbox.mjs';
import { startProduct, temporaryDataDir } from './product.mjs';

/**
 * Starts the built product with the demo data, `count` times over: all of them, or none is left running. Gives
 * { told, stop() }: `told` says of each where it is, what it and its database log and where its letters are kept, as
 * the journeys read it from JOURNEY_PRODUCTS.
 */
export async function startJourneyProducts(count) {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, startOne));
  const products = outcomes.flatMap(({ value }) => value ?? []);
  const stop = () => Promise.all(products.map((each) => each.stop()));
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  return { told: JSON.stringify(products.map(({ url, logs, letters }) => ({ url, logs, letters }))), stop };
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
