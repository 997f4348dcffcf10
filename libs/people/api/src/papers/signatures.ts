import { createHash } from 'node:crypto';

/** The column label that typed names are sealed with. */
export const SIGNER_NAME = 'people.paper.signer_name';

/** SHA-256 of a text as it was signed: what shows that it has stayed the same. */
export const digestOf = (body: string): Buffer => createHash('sha256').update(body, 'utf8').digest();
