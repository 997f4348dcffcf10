/** A running product with the invented data. */
interface Product {
  readonly url: string;
  /** What it and its database log; none of a product that somebody else started. */
  readonly logs: readonly string[];
  /** The folder of the letters it sent; null of a product that somebody else started. */
  readonly letters: string | null;
}

const products = JSON.parse(process.env['JOURNEY_PRODUCTS'] ?? '[]') as readonly Product[];

/** The product of this worker: each has one of its own, so that no journey meets what another is doing. */
const ours = products[(Number(process.env['JEST_WORKER_ID']) - 1) % products.length];
if (!ours) throw new Error('No product was started for the journeys.');

/** Where it is, what it logs, and where its letters are kept. */
export const { url: home, logs, letters } = ours;
