import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { VolunteerExitReason } from '@rinnakkain/api-client';
import { VOLUNTEER_EXIT_REASONS, VOLUNTEER_LIFECYCLE, type VolunteerAction } from '@rinnakkain/domain';
import { stateLabel } from '@rinnakkain/platform-dashboard';
import { ErrorSummary, FormFrame, Options } from '@rinnakkain/ui';

/** Whose application ends, and by which action. */
export interface Leaving {
  name: string;
  action: VolunteerAction;
}

/** What was chosen; null reason where the action does without. */
export interface LeavingAnswer {
  reason: VolunteerExitReason | null;
}

/** Asks why an application goes no further; the question names the person, the button repeats the verb. */
@Component({
  selector: 'rk-exit-dialog',
  imports: [ErrorSummary, FormFrame, MatButton, Options],
  template: `<h2 id="rk-exit-title" tabindex="-1">{{ question }}</h2>
    <form rkForm (send)="answer()">
      <rk-error-summary />
      <p class="rk-meta" i18n="@@people.exit.text">
        The application goes no further. What was recorded stays as long as the law and the retention rules
        say.
      </p>
      <rk-options
        label="Reason"
        i18n-label="@@people.exit.reason"
        look="rows"
        [optional]="!required"
        [options]="reasons"
        [errors]="faults()"
        [(value)]="reason"
      />
      <footer>
        <button matButton class="rk-quiet" type="button" (click)="dialog.close()" i18n="@@ui.cancel">
          Cancel
        </button>
        <button matButton="outlined" class="rk-danger" type="submit">{{ verb }}</button>
      </footer>
    </form>`,
  styles: `
    :host {
      display: block;
      padding: 20px 22px 18px;
    }
    h2 {
      font-size: 1.1875rem;
      line-height: 1.5625rem;
      margin-bottom: 6px;
    }
    h2:focus {
      outline: none;
    }
    form {
      display: grid;
      gap: 14px;
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
    }
  `,
})
export class ExitDialog {
  private readonly leaving = inject<Leaving>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<ExitDialog, LeavingAnswer>>(MatDialogRef);
  protected readonly required =
    VOLUNTEER_LIFECYCLE.transitions[this.leaving.action].reason?.when === 'required';
  protected readonly verb = stateLabel('volunteer', 'action', this.leaving.action);
  protected readonly question = `${this.leaving.name}: ${this.verb.toLocaleLowerCase()}?`;
  protected readonly reasons = VOLUNTEER_EXIT_REASONS.map((value) => ({
    value,
    label: stateLabel('volunteer', 'exit_reason', value),
  }));
  protected readonly reason = signal<VolunteerExitReason | null>(null);
  protected readonly faults = computed(() =>
    this.required && !this.reason()
      ? [{ kind: 'required', message: $localize`:@@problem.REASON_REQUIRED:Choose a reason.` }]
      : [],
  );

  protected answer(): void {
    this.dialog.close({ reason: this.reason() });
  }
}
