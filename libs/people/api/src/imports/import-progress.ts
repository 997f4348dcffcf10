import { Injectable } from '@nestjs/common';

/** Hears how many of all are done. */
export type Told = (done: number, all: number) => void;

/**
 * How far what is being written is. It lies in this process: the transaction that writes is seen by nobody before its
 * end. Asked of another process it is not known, and the state alone tells.
 */
@Injectable()
export class ImportProgress {
  private readonly percents = new Map<string, number>();

  /** Per cent done; null while nothing of it is being written here. */
  of(importId: string): number | null {
    return this.percents.get(importId) ?? null;
  }

  /** Follows a task from its beginning to its end, however it ends. */
  async during<T>(importId: string, task: (told: Told) => Promise<T>): Promise<T> {
    this.percents.set(importId, 0);
    try {
      return await task((done, all) =>
        this.percents.set(importId, all === 0 ? 0 : Math.floor((99 * done) / all)),
      );
    } finally {
      this.percents.delete(importId);
    }
  }
}
