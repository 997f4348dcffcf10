import { chromiumAdvice, findChromium } from './chromium.mjs';
import { startProduct } from './product.mjs';

/**
 * Jest's globalSetup of the journeys: starts the built product with the demo data and tells the tests where it is
 * (JOURNEY_URL) and which browser to drive (CHROMIUM). A JOURNEY_URL given from outside is used as it is.
 */
export default async function setup() {
  const chromium = findChromium();
  if (!chromium) throw new Error(chromiumAdvice);
  process.env.CHROMIUM = chromium;
  if (process.env.JOURNEY_URL) return;
  const product = await startProduct({ environment: { DEMO: 'on' } });
  process.env.JOURNEY_URL = product.url;
  globalThis.journeyProduct = product;
}
