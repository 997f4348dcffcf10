import { stop } from '../../../tools/test-postgres.mjs';

/** Ends the throw-away server. */
export default async function globalTeardown(): Promise<void> {
  await stop();
}
