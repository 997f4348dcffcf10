import { randomBytes } from 'node:crypto';

/** A surname nobody else has, so that a journey can be walked again in the same product. */
export const surname = () => `Kulkija${randomBytes(3).toString('hex')}`;
