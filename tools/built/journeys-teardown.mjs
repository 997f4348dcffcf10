/** Jest's globalTeardown of the journeys: ends the products that the setup started. */
export default async function teardown() {
  await globalThis.journeyProducts?.stop();
}
