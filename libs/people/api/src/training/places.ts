import { Injectable } from '@nestjs/common';
import { courseRunState, givesFreePlaces } from '@rinnakkain/domain';
import { Clock, notFound, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { CourseRunRow } from './training.entities';

/** The places of runs: counted over every unit, given under the lock of the run, passed on in the order of arrival. */
@Injectable()
export class Places {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Holds a run until the end of the transaction; how many of its places are free. */
  async hold(runId: string): Promise<number> {
    const row = await this.unitOfWork.current.row<{ free: number | null }>(
      sql`select people.hold_run(${runId}::uuid) as free`,
    );
    if (row?.free === undefined || row.free === null) throw notFound();
    return row.free;
  }

  /** How many places of a run are taken. */
  async taken(runId: string): Promise<number> {
    const row = await this.unitOfWork.current.row<{ taken: number }>(
      sql`select n.taken from people.run_counts(${[runId]}::uuid[]) n`,
    );
    return row?.taken ?? 0;
  }

  /** Gives what is free to those who wait, unless the run has begun; returns the records that got a place. */
  async fill(run: Omit<CourseRunRow, 'dates'>): Promise<string[]> {
    const state = courseRunState(
      { ...run, cancelled: run.cancelledAt !== null, taken: 0 },
      this.clock.today(),
    );
    if (!givesFreePlaces(state)) return [];
    const rows = await this.unitOfWork.current.rows<{ id: string }>(
      sql`select p.id from people.fill_places(${run.id}::uuid) p (id)`,
    );
    return rows.map(({ id }) => id);
  }
}
