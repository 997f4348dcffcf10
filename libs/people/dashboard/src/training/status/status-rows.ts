import { computed, effect, inject, linkedSignal, signal, type Signal, untracked } from '@angular/core';
import type { TrainingStatusLine, TrainingStatusPage } from '@rinnakkain/api-client';
import { type Problem, type Query, problemOf } from '@rinnakkain/platform-dashboard';
import { RequirementsApi } from '../requirements-api';

/** Rows that are fetched at once. */
export const ROWS_AT_ONCE = 50;

/** The rows of the matrix: as many as the filters let through, each fetched when it comes into sight. */
export class StatusRows {
  private readonly api = inject(RequirementsApi);
  private readonly asked = new Set<number>();
  private sight = { from: 0, to: 0 };
  readonly problem = signal<Problem | null>(null);
  private readonly pages: ReturnType<typeof linkedSignal<ReadonlyMap<number, readonly TrainingStatusLine[]>>>;
  /** Every row; null where it is not here yet. */
  readonly rows: Signal<readonly (TrainingStatusLine | null)[]>;

  /** @param first The page that came with the counts; a new one begins anew. */
  constructor(
    private readonly first: Signal<TrainingStatusPage | null>,
    private readonly query: () => Query,
  ) {
    this.pages = linkedSignal(() => {
      const page = first();
      this.asked.clear();
      return new Map(page ? [[1, page.items]] : []);
    });
    // What is in sight when everything is asked anew comes anew too.
    effect(() => {
      if (this.first()) untracked(() => void this.show(this.sight.from, this.sight.to));
    });
    this.rows = computed(() => {
      const pages = this.pages();
      return Array.from(
        { length: first()?.total ?? 0 },
        (_, index) => pages.get(Math.floor(index / ROWS_AT_ONCE) + 1)?.[index % ROWS_AT_ONCE] ?? null,
      );
    });
  }

  /** Fetches what is missing of the rows from one to another, which are now in sight. */
  async show(from: number, to: number): Promise<void> {
    this.sight = { from, to };
    const last = Math.floor(Math.max(0, to - 1) / ROWS_AT_ONCE) + 1;
    for (let page = Math.floor(from / ROWS_AT_ONCE) + 1; page <= last; page += 1) await this.fetch(page);
  }

  private async fetch(page: number): Promise<void> {
    const of = this.first();
    if (!of || (page - 1) * ROWS_AT_ONCE >= of.total || this.pages().has(page) || this.asked.has(page))
      return;
    this.asked.add(page);
    this.problem.set(null);
    try {
      const { items } = await this.api.statusPage({ ...this.query(), page, pageSize: ROWS_AT_ONCE });
      // What came for other filters than those of now is not shown.
      if (this.first() === of) this.pages.update((pages) => new Map([...pages, [page, items]]));
    } catch (failure) {
      this.asked.delete(page);
      this.problem.set(problemOf(failure));
    }
  }
}
