/** Jest's globalTeardown of the journeys: ends the product that the setup started. */
export default async function teardown() {
  const product = globalThis.journeyProduct;
  await product?.stop();
  await globalThis.journeyMailbox?.stop();
  product?.remove();
}
