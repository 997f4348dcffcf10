import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';

/** How long an opened number stays in sight, in seconds. */
export const numberShownSeconds = 30;

/**
 * How a seeker may be reached, always in sight before a number opens. `reveal` fetches the number; the card shows it
 * for half a minute and masks it again by itself.
 */
@Component({
  selector: 'rk-safe-contact',
  imports: [Icon, MatButton],
  templateUrl: './safe-contact.html',
  styleUrl: './safe-contact.scss',
})
export class SafeContact {
  readonly heading = input.required<string>();
  readonly allowed = input<readonly string[]>([]);
  readonly forbidden = input<readonly string[]>([]);
  readonly note = input('');
  /** What stands in the number's place while it is masked; empty when there is none. */
  readonly masked = input('');
  readonly reveal = input<() => Promise<string>>();
  /** The number is in clear already, without opening (a volunteer's released field). */
  readonly number = input('');

  private readonly opened = signal('');
  protected readonly secondsLeft = signal(0);
  protected readonly failed = signal(false);
  protected readonly shown = computed(() => this.number() || this.opened());
  protected readonly call = computed(() => `tel:${this.shown().replace(/[^+\d]/g, '')}`);
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  protected async open(): Promise<void> {
    const reveal = this.reveal();
    if (!reveal) return;
    this.failed.set(false);
    try {
      this.opened.set(await reveal());
    } catch {
      this.failed.set(true);
      return;
    }
    this.secondsLeft.set(numberShownSeconds);
    clearInterval(this.timer);
    this.timer = setInterval(() => this.tick(), 1000);
  }

  protected mask(): void {
    clearInterval(this.timer);
    this.opened.set('');
    this.secondsLeft.set(0);
  }

  private tick(): void {
    this.secondsLeft.update((left) => left - 1);
    if (this.secondsLeft() <= 0) this.mask();
  }
}
