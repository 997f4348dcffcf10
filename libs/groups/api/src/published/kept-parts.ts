import type { PublishedMarks } from './published-epochs';

/** Something of an association. */
export interface OfAssociation {
  readonly associationId: string;
}

/**
 * What all associations publish of one kind, kept until one of them changes something; then its part alone is read anew,
 * once for all who wait for it.
 */
export class KeptParts<T extends OfAssociation> {
  private parts = new Map<string, { readonly mark: string; readonly rows: readonly T[] }>();
  private whole: { readonly mark: string; readonly rows: readonly T[] } | null = null;
  private reading: { readonly mark: string; readonly rows: Promise<readonly T[]> } | null = null;

  /** `read` gives what one association publishes, or all of them, in the order it is shown in. */
  constructor(private readonly read: (association: string | null) => Promise<readonly T[]>) {}

  /** As it stands with these marks; the same list as long as they are the same. */
  get(marks: PublishedMarks): Promise<readonly T[]> {
    if (this.whole?.mark === marks.mark) return Promise.resolve(this.whole.rows);
    if (this.reading?.mark !== marks.mark) {
      const rows = this.readAnew(marks).finally(() => {
        if (this.reading?.rows === rows) this.reading = null;
      });
      this.reading = { mark: marks.mark, rows };
    }
    return this.reading.rows;
  }

  private async readAnew({ mark, of }: PublishedMarks): Promise<readonly T[]> {
    const changed = [...of].filter(([id, each]) => this.parts.get(id)?.mark !== each).map(([id]) => id);
    const [one = null] = changed;
    const read = changed.length > 0 ? await this.read(changed.length === 1 ? one : null) : [];
    const fresh = Map.groupBy(read, ({ associationId }) => associationId);
    const isFresh = new Set(changed);
    const parts = [...of].map(([id, each]) => {
      const rows = (isFresh.has(id) ? fresh.get(id) : this.parts.get(id)?.rows) ?? [];
      return [id, { mark: each, rows }] as const;
    });
    this.parts = new Map(parts);
    this.whole = { mark, rows: parts.flatMap(([, { rows }]) => rows) };
    return this.whole.rows;
  }
}
