import { createHmac, randomBytes } from 'node:crypto';
import { fold, type Searched, type Wanted } from './seeker-search';

const WORDS = 8;
const BITS = WORDS * 32;

/** Pairs of letters that occur at all are few; more than so many are not kept. */
const MOST_PAIRS = 20_000;

/**
 * Which pairs of letters a seeker's alias, name and number hold, as a keyed filter of 256 bits: it can say that somebody
 * is surely not looked for, and tells no name. The key lives as long as the process.
 */
export type SeekerFilter = Uint32Array;

/** Makes the filters of one process. */
export class FilterMaker {
  private readonly key = randomBytes(32);
  private readonly places = new Map<string, readonly [number, number]>();

  /** The filter of a seeker. */
  of({ alias, firstName, phone }: Searched): SeekerFilter {
    const filter = new Uint32Array(WORDS);
    for (const text of [alias, firstName]) if (text !== null) this.add(filter, fold(text), 'name');
    if (phone !== null) this.add(filter, phone, 'number');
    return filter;
  }

  /** What a filter must hold for the seeker to be looked at: the name's pairs, or the number's. */
  wanting({ name, digits }: Wanted): readonly SeekerFilter[] {
    const wanted = [this.add(new Uint32Array(WORDS), name, 'name')];
    if (digits !== null) wanted.push(this.add(new Uint32Array(WORDS), digits, 'number'));
    return wanted;
  }

  private add(filter: SeekerFilter, text: string, kind: string): SeekerFilter {
    for (let i = 0; i + 1 < text.length; i++) {
      for (const bit of this.bitsOf(`${kind}|${text.slice(i, i + 2)}`)) {
        filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
      }
    }
    return filter;
  }

  private bitsOf(pair: string): readonly [number, number] {
    const known = this.places.get(pair);
    if (known) return known;
    const hash = createHmac('sha256', this.key).update(pair).digest();
    const bits = [hash.readUInt16BE(0) % BITS, hash.readUInt16BE(2) % BITS] as const;
    if (this.places.size < MOST_PAIRS) this.places.set(pair, bits);
    return bits;
  }
}

/** True when the filter holds everything of one of those wanted. */
export const mayBe = (filter: SeekerFilter, wanted: readonly SeekerFilter[]): boolean =>
  wanted.some((each) => holds(filter, each));

/** Asked of every open request in reach for one search: a loop, without a call for each word. */
function holds(filter: SeekerFilter, wanted: SeekerFilter): boolean {
  for (let i = 0; i < WORDS; i++) {
    const bits = wanted[i] ?? 0;
    if (((filter[i] ?? 0) & bits) >>> 0 !== bits) return false;
  }
  return true;
}
