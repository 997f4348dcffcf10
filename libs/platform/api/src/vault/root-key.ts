import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The one secret outside the database; every other key is derived from it by purpose. */
export class RootKey {
  /** What has been derived; there is a handful for each organisation. */
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly bytes: Buffer) {
    if (bytes.length !== 32) throw new Error('A root key has 32 bytes.');
  }

  /** Reads the key file: 64 hexadecimal digits. Null when there is none. */
  static async read(file: string): Promise<RootKey | null> {
    let text: string;
    try {
      text = (await readFile(file, 'utf8')).trim();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    if (!/^[0-9a-f]{64}$/i.test(text))
      throw new Error('The key file does not hold a key of 64 hexadecimal digits.');
    return new RootKey(Buffer.from(text, 'hex'));
  }

  /** Makes a new key and writes it for its owner's eyes only. */
  static async create(file: string): Promise<RootKey> {
    const bytes = randomBytes(32);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${bytes.toString('hex')}\n`, { mode: 0o400, flag: 'wx' });
    await chmod(file, 0o400);
    return new RootKey(bytes);
  }

  /** A key for one purpose, 32 bytes. */
  derive(purpose: string): Buffer {
    const known =
      this.derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', this.bytes, 'rinnakkain', purpose, 32));
    this.derived.set(purpose, known);
    return known;
  }

  /** A keyed fingerprint of a text for one purpose, 32 bytes. */
  fingerprint(purpose: string, text: string): Buffer {
    return createHmac('sha256', createSecretKey(this.derive(purpose)))
      .update(text)
      .digest();
  }
}
