import { DOCUMENT } from '@angular/common';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { NewSession, SessionAnswer } from '@rinnakkain/api-client';
import { type Problem, newIdempotencyKey, problemOf } from '@rinnakkain/platform-dashboard';

/**
 * Sends an entry until it has arrived: the same content goes under the same key, so that a retry never makes a second
 * entry; without a network it waits and goes by itself when the network is back. One per page.
 */
@Injectable()
export class SessionSending {
  private readonly key = signal<{ key: string; content: string } | null>(null);
  private readonly failed = signal<Problem | null>(null);
  private retry: (() => void) | null = null;

  readonly busy = signal(false);
  /** True from the moment the entry has arrived: nothing is lost by leaving. */
  readonly sent = signal(false);
  readonly problem = this.failed.asReadonly();
  /** True while there is no network: the entry is kept and goes by itself. */
  readonly waits = computed(() => this.failed()?.code === 'OFFLINE');

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const online = () => this.retry?.();
    window?.addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('online', online));
  }

  /** Sends; the answer, or null when it didn't arrive. `later` is called when the network is back. */
  async send(
    session: NewSession,
    call: (session: NewSession, key: string) => Promise<SessionAnswer>,
    later: () => void,
  ): Promise<SessionAnswer | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.failed.set(null);
    this.retry = null;
    try {
      const answer = await call(session, this.keyFor(session));
      this.sent.set(true);
      return answer;
    } catch (failure) {
      const problem = problemOf(failure);
      this.failed.set(problem);
      if (problem.code === 'OFFLINE') this.retry = later;
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private keyFor(session: NewSession): string {
    const content = JSON.stringify(session);
    const known = this.key();
    if (known?.content === content) return known.key;
    const key = newIdempotencyKey();
    this.key.set({ key, content });
    return key;
  }
}
