import { computed, signal } from '@angular/core';
import { type Problem, problemOf } from '../api/problem';

/** One form's or button's sending: whether it is under way, and what was refused. What was typed stays with the form. */
export class Sending {
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  /** The fields to mend, for `form[rkForm]`. */
  readonly faults = computed(() => this.problem()?.fieldFaults ?? []);

  /** Does the work once; true when it went through. */
  async send(work: () => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (failure) {
      this.problem.set(problemOf(failure));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** The refusal has been answered. */
  forget(): void {
    this.problem.set(null);
  }
}
