import { DOCUMENT } from '@angular/common';
import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { ReturnToSession } from './return-to-session';
import { Session } from './session';

const activity = ['keydown', 'pointerdown', 'input', 'wheel', 'touchstart'] as const;
const lookEvery = 1000;
const tellServerEvery = 60_000;

/**
 * Counts the time since someone did something here; typing counts. Two minutes before the end it warns, at the end the
 * password is asked over the page and nothing typed is lost. Activity in another tab counts too.
 */
@Injectable({ providedIn: 'root' })
export class IdleWatch {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly back = inject(ReturnToSession);
  private readonly lastActive = signal(performance.now());
  private readonly now = signal(performance.now());
  private toldServerAt = performance.now();
  private readonly tabs =
    'BroadcastChannel' in globalThis ? new BroadcastChannel('rinnakkain-activity') : null;

  private readonly idleSeconds = computed(() => Math.floor((this.now() - this.lastActive()) / 1000));
  /** Seconds until the end while the warning is in sight, null otherwise. */
  readonly secondsLeft = computed(() => {
    const idle = this.session.me()?.idle;
    if (!idle || this.back.open() || this.idleSeconds() < idle.warnAfterSeconds) return null;
    return Math.max(0, idle.endAfterSeconds - this.idleSeconds());
  });

  constructor() {
    effect(() => {
      if (this.secondsLeft() === 0) void this.end();
    });
  }

  start(): void {
    const active = () => this.active();
    for (const kind of activity)
      this.document.addEventListener(kind, active, { capture: true, passive: true });
    this.tabs?.addEventListener('message', () => this.lastActive.set(performance.now()));
    setInterval(() => this.now.set(performance.now()), lookEvery);
  }

  /** Someone is here. */
  active(): void {
    if (this.back.open()) return;
    const now = performance.now();
    this.lastActive.set(now);
    if (!this.session.me() || now - this.toldServerAt < tellServerEvery) return;
    this.toldServerAt = now;
    this.tabs?.postMessage('active');
    void this.session.keepAlive().catch(() => undefined);
  }

  private async end(): Promise<void> {
    const returned = this.back.ask();
    await this.session.pause().catch(() => undefined);
    await returned;
    this.lastActive.set(performance.now());
    this.toldServerAt = performance.now();
  }
}
