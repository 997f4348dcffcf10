/** Where a row of numbers begins: two words of 32 bits. */
export type Seed = readonly [number, number];

/** A small seeded source of chance (sfc32): the same seed gives the same row of numbers everywhere. */
export class Random {
  private a: number;
  private b: number;
  private c = 0x9e3779b9;
  private counter = 1;

  constructor([a, b]: Seed) {
    [this.a, this.b] = [a | 0, b | 0];
    // The first numbers of like seeds are alike; nobody sees them.
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** At least 0, less than 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so many times of one. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of them, each as likely. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }

  /** One of them, each as likely as its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let left = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return this.pick(items)[0];
  }

  /** One of them, the first most likely: item n is drawn about 1 / (n + 1) as often. */
  skewed<T>(items: readonly T[]): T {
    return this.weighted(items.map((item, index) => [item, 1 / (index + 1)] as const));
  }

  /** So many different ones, in a new order. */
  sample<T>(items: readonly T[], count: number): T[] {
    const left = [...items];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(this.whole(0, left.length - 1), 1));
    }
    return taken;
  }

  /** An id of version 4's shape. */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () => this.whole(0, 0xffffffff).toString(16).padStart(8, '0')).join(
      '',
    );
    const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20),
    ].join('-');
  }

  /** Where another source can begin. */
  seed(): Seed {
    return [this.whole(0, 0xffffffff), this.whole(0, 0xffffffff)];
  }

  /** Another source, its own row of numbers. */
  fork(): Random {
    return new Random(this.seed());
  }
}
