import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';

/** How long an answer of the database is as good as a new one. */
const GOOD_MS = 1_000;

/** What stands for everything that is published: whose mark is the same says the same. */
export interface PublishedMarks {
  readonly mark: string;
  /** By the id of the association. */
  readonly of: ReadonlyMap<string, string>;
}

/**
 * Which associations have changed what they publish. The database counts the changes of each in the same transaction; a
 * small question a second, for everybody who asks meanwhile, tells whether anything has to be read anew.
 */
@Injectable()
export class PublishedEpochs {
  private known: { readonly at: number; readonly marks: PublishedMarks } | null = null;
  private reading: Promise<PublishedMarks> | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** As they were at most a second ago. */
  now(): Promise<PublishedMarks> {
    if (this.known && performance.now() - this.known.at < GOOD_MS) return Promise.resolve(this.known.marks);
    this.reading ??= this.read().finally(() => (this.reading = null));
    return this.reading;
  }

  /** They are asked for again: for whoever has just changed something. */
  forget(): void {
    this.known = null;
  }

  private async read(): Promise<PublishedMarks> {
    const at = performance.now();
    const rows = await this.unitOfWork.runAs(null, (work) =>
      work.rows<{ id: string; name: string; n: string }>(
        sql`select e.association_id as id, e.association as name, e.n from groups.published_epochs() e order by e.association_id`,
      ),
    );
    const of = new Map(rows.map(({ id, name, n }) => [id, `${n} ${name}`]));
    const marks = { mark: JSON.stringify([...of]), of };
    this.known = { at, marks };
    return marks;
  }
}
