import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** How long something hidden stays in sight. */
export interface ShownFor {
  /** Seconds left; 0 when it is hidden. */
  left: Signal<number>;
  start(seconds: number): void;
  hide(): void;
}

/** Hides by itself when the time is over, by the clock: a page in the background shows nothing longer. */
export function shownFor(hidden: () => void): ShownFor {
  const left = signal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    left.set(0);
  };
  const hide = () => {
    stop();
    hidden();
  };
  inject(DestroyRef).onDestroy(stop);
  return {
    left: left.asReadonly(),
    hide,
    start: (seconds) => {
      stop();
      const until = Date.now() + seconds * 1000;
      left.set(seconds);
      timer = setInterval(() => {
        const rest = Math.ceil((until - Date.now()) / 1000);
        if (rest <= 0) hide();
        else left.set(rest);
      }, 1000);
    },
  };
}
