/** How long what is kept is as good as new, and how long it is still shown while it is read anew. */
const GOOD_MS = 15_000;
const SHOWN_MS = 30_000;

interface Known<T> {
  readonly at: number;
  readonly value: T;
}

/**
 * Something read once for everybody who asks within a quarter of a minute: what is public is the same for all of them.
 * Afterwards the first who asks has it read anew, and those who ask meanwhile need not wait.
 */
export class Kept<T> {
  private known: Known<T> | null = null;
  private reading: Promise<T> | null = null;

  constructor(private readonly read: () => Promise<T>) {}

  /** As it was at most half a minute ago. */
  get(): Promise<T> {
    const age = this.known ? performance.now() - this.known.at : Infinity;
    if (this.known && age < GOOD_MS) return Promise.resolve(this.known.value);
    const reading = this.readOnce();
    if (!this.known || age >= SHOWN_MS) return reading;
    // Whoever waits for it is told; here what is known will do.
    reading.catch(() => undefined);
    return Promise.resolve(this.known.value);
  }

  private readOnce(): Promise<T> {
    this.reading ??= this.read()
      .then((value) => {
        this.known = { at: performance.now(), value };
        return value;
      })
      .finally(() => (this.reading = null));
    return this.reading;
  }
}
