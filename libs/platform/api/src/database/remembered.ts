import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Sql, sql } from './sql';
import { UnitOfWork } from './unit-of-work';
import type { Work } from './work';

/** How many ids or people are remembered in all; what was used longest ago goes first. */
const MOST = 500_000;

interface Kept {
  readonly epoch: string;
  readonly value: readonly unknown[];
}

/**
 * What reading people and pairs gave is used again while nothing of theirs has changed in the organisation: the
 * database counts the changes (its epoch), and whoever asks compares. Everything is kept for one organisation and one
 * actor or unit; nothing that identifies anybody belongs in here, and what a request shows of it is read through the
 * walls again.
 */
@Injectable()
export class Remembered {
  private readonly kept = new Map<string, Kept>();
  private readonly epochs = new WeakMap<Work, string>();
  private size = 0;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The ids that a query gives, in its order, for the acting account in its role and units. */
  ids(query: Sql): Promise<readonly string[]> {
    const { text, values } = query.compile();
    const asked = createHash('sha256')
      .update(JSON.stringify([text, values]))
      .digest('base64');
    return this.ofActor(asked, () => this.read(query));
  }

  /** What else is found out for the acting account in its role and units. */
  ofActor<T>(what: string, load: () => Promise<readonly T[]>): Promise<readonly T[]> {
    const { accountId, role, unitIds } = this.unitOfWork.current.actor;
    return this.keep([accountId, role, ...unitIds, what], load);
  }

  /** What is the same for every coordinator of a unit. */
  ofUnit<T>(unitId: string, what: string, load: () => Promise<readonly T[]>): Promise<readonly T[]> {
    const { role, unitIds } = this.unitOfWork.current.actor;
    return role === 'coordinator' && unitIds.includes(unitId) ? this.keep([unitId, what], load) : load();
  }

  /** The ids that a query gives now; for questions that hold words of somebody's name. */
  async read(query: Sql): Promise<readonly string[]> {
    const row = await this.unitOfWork.current.row<{ ids: string | null }>(
      sql`select string_agg(found.id::text, ',') as ids from (${query}) found`,
    );
    return row?.ids ? row.ids.split(',') : [];
  }

  /** The epoch is read first, so that what is kept is never older than it says. */
  private async keep<T>(parts: readonly string[], load: () => Promise<readonly T[]>): Promise<readonly T[]> {
    const work = this.unitOfWork.current;
    // What this very transaction has changed raises the epoch only when it commits.
    if (work.entries.length > 0) return load();
    const key = [work.actor.organisationId, ...parts].join('|');
    const epoch = await this.epochOf(work);
    const known = this.kept.get(key);
    if (known?.epoch === epoch) {
      this.put(key, known);
      return known.value as readonly T[];
    }
    const value = await load();
    if (work.entries.length === 0) this.put(key, { epoch, value });
    return value;
  }

  private put(key: string, kept: Kept): void {
    this.drop(key);
    this.kept.set(key, kept);
    this.size += kept.value.length + 1;
    for (const oldest of this.kept.keys()) {
      if (this.size <= MOST) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const known = this.kept.get(key);
    if (known && this.kept.delete(key)) this.size -= known.value.length + 1;
  }

  private async epochOf(work: Work): Promise<string> {
    const known = this.epochs.get(work);
    if (known !== undefined) return known;
    const row = await work.row<{ epoch: string }>(sql`select platform.current_epoch() as epoch`);
    const epoch = row?.epoch ?? '';
    this.epochs.set(work, epoch);
    return epoch;
  }
}

/** One page of ids. */
export const pageOf = (
  ids: readonly string[],
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): readonly string[] => ids.slice((page - 1) * pageSize, page * pageSize);

/** Rows in the order of their ids. */
export function inOrder<T extends { readonly id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  return rows.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
