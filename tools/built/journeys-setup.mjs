import { chromiumAdvice, findChromium } from './chromium.mjs';
import { startJourneyProducts } from './journey-products.mjs';

/**
 * Jest's globalSetup of the journeys: tells their tests which browser to drive (CHROMIUM) and the products they run on
 * (JOURNEY_PRODUCTS), one started for each worker. A JOURNEY_PRODUCTS or a JOURNEY_URL given from outside is used as it
 * is.
 */
export default async function setup({ maxWorkers }) {
  const chromium = findChromium();
  if (!chromium) throw new Error(chromiumAdvice);
  process.env.CHROMIUM = chromium;
  if (process.env.JOURNEY_PRODUCTS) return;
  const given = process.env.JOURNEY_URL;
  if (given) {
    process.env.JOURNEY_PRODUCTS = JSON.stringify([{ url: given, logs: [], letters: null }]);
    return;
  }
  globalThis.journeyProducts = await startJourneyProducts(maxWorkers);
  process.env.JOURNEY_PRODUCTS = globalThis.journeyProducts.told;
}
