import { createCipheriv, createDecipheriv, createSecretKey, KeyObject, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of a key, or the key made of them once: Node takes several times as long to look at bytes as to use a key. */
export type SealingKey = Buffer | KeyObject;

const made = (key: SealingKey): KeyObject => (key instanceof KeyObject ? key : createSecretKey(key));

/** Seals text with AES-256-GCM: version, random IV, tag, ciphertext. It opens at the same place only. */
export function seal(key: SealingKey, place: string, text: string | Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', made(key), iv);
  cipher.setAAD(Buffer.from(`${place}|${VERSION}`));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made; throws when the key, the place or a byte differs. */
export function open(key: SealingKey, place: string, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION) throw new Error('Sealed with an unknown version.');
  const decipher = createDecipheriv('aes-256-gcm', made(key), sealed.subarray(1, 1 + IV_BYTES));
  decipher.setAAD(Buffer.from(`${place}|${VERSION}`));
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
}
