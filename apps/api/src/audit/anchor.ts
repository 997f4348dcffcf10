import type { RootKey } from '@rinnakkain/platform-api';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The end of one organisation's chain at a moment. */
export interface ChainHead {
  readonly organisationId: string;
  /** Number of the last entry. */
  readonly n: number;
  /** Its hash, hexadecimal. */
  readonly hash: string;
  /** How many entries are from before the chain. */
  readonly before: number;
}

/** The ends of all chains, for keeping where the database's administrator cannot reach. */
export interface Anchor {
  readonly madeAt: string;
  readonly heads: readonly ChainHead[];
}

/** The anchor as the text of a file, with a mark of the key at its end. */
export function writeAnchor(rootKey: RootKey, anchor: Anchor): string {
  const content = { madeAt: anchor.madeAt, heads: anchor.heads };
  return `${JSON.stringify({ ...content, mark: markOf(rootKey, content).toString('hex') }, null, 2)}\n`;
}

/** The anchor of a file; null when it is none, or was not written with this key as it stands. */
export function readAnchor(rootKey: RootKey, text: string): Anchor | null {
  try {
    const { mark, madeAt, heads } = JSON.parse(text) as Anchor & { mark: string };
    const given = Buffer.from(mark, 'hex');
    const due = markOf(rootKey, { madeAt, heads });
    return given.length === due.length && timingSafeEqual(given, due) ? { madeAt, heads } : null;
  } catch {
    return null;
  }
}

const markOf = (rootKey: RootKey, content: Anchor): Buffer =>
  createHmac('sha256', rootKey.derive('audit anchor')).update(JSON.stringify(content)).digest();
