import { DestroyRef, Injectable, Injector, afterNextRender, inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Confirmation } from '@rinnakkain/ui';

/** Knows of forms with something typed and not saved. Drafts live in memory only: nothing personal is stored here. */
@Injectable({ providedIn: 'root' })
export class Unsaved {
  private readonly checks = new Set<() => boolean>();

  constructor() {
    addEventListener('beforeunload', (event) => {
      if (this.anything()) event.preventDefault();
    });
  }

  /** A form says how to tell whether it has unsaved changes; call in its constructor. */
  watch(check: () => boolean, destroyed = inject(DestroyRef)): void {
    this.checks.add(check);
    destroyed.onDestroy(() => this.checks.delete(check));
  }

  anything(): boolean {
    return [...this.checks].some((check) => check());
  }

  /** Leaving in a hurry asks nothing. */
  forget(): void {
    this.checks.clear();
  }
}

/** Asks before leaving a page with unsaved changes. */
export const asksBeforeLeaving: CanDeactivateFn<unknown> = async () => {
  const [unsaved, confirmation, injector] = [inject(Unsaved), inject(Confirmation), inject(Injector)];
  if (!unsaved.anything()) return true;
  // A page that has just saved tells its form so with the next rendering.
  await new Promise<void>((rendered) => afterNextRender(() => rendered(), { injector }));
  return unsaved.anything() ? askToLeave(confirmation) : true;
};

/** The question before unsaved changes are thrown away; true when they may go. */
export function askToLeave(confirmation: Confirmation): Promise<boolean> {
  return confirmation.ask({
    title: $localize`:@@platform.unsaved.title:Leave without saving?`,
    consequences: [$localize`:@@platform.unsaved.text:What you typed on this page isn't saved.`],
    verb: $localize`:@@platform.unsaved.verb:Leave without saving`,
    danger: true,
  });
}
