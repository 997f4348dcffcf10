import { Component, Injectable, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import type { SeekerExitReason } from '@rinnakkain/api-client';
import { SEEKER_EXIT_REASONS } from '@rinnakkain/domain';
import { stateLabel } from '@rinnakkain/platform-dashboard';
import { Options } from '@rinnakkain/ui';
import { firstValueFrom } from 'rxjs';

/** What is asked before a request ends. */
export interface EndingQuestion {
  title: string;
  consequences: readonly string[];
  verb: string;
}

/** Asks why a request ends, and says what happens then. */
@Component({
  selector: 'rk-ending-dialog',
  imports: [MatButton, MatDialogClose, Options],
  template: `<h2 id="rk-ending-title" tabindex="-1">{{ question.title }}</h2>
    <ul>
      @for (line of question.consequences; track line) {
        <li>{{ line }}</li>
      }
    </ul>
    <rk-options
      label="Why?"
      i18n-label="@@people.ending.reason"
      look="rows"
      [options]="reasons"
      [(value)]="reason"
    />
    @if (missing()) {
      <p class="missing" role="alert" i18n="@@problem.REASON_REQUIRED">Choose a reason.</p>
    }
    <footer>
      <button matButton class="rk-quiet" type="button" mat-dialog-close i18n="@@ui.cancel">Cancel</button>
      <button matButton="outlined" class="rk-danger" type="button" (click)="end()">
        {{ question.verb }}
      </button>
    </footer>`,
  styles: `
    :host {
      display: block;
      padding: 20px 22px 18px;
    }
    h2 {
      font-size: 1.1875rem;
      margin-bottom: 6px;
    }
    h2:focus {
      outline: none;
    }
    ul {
      display: grid;
      gap: 5px;
      margin-bottom: 14px;
      padding-left: 18px;
      list-style: disc;
      color: var(--rk-ink-2);
    }
    .missing {
      margin-top: 8px;
      font-weight: 600;
      color: var(--rk-pihlaja-ink);
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      margin-top: 18px;
    }
  `,
})
export class EndingDialog {
  protected readonly question = inject<EndingQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<EndingDialog, SeekerExitReason>>(MatDialogRef);
  protected readonly reasons = SEEKER_EXIT_REASONS.map((reason) => ({
    value: reason,
    label: stateLabel('seeker', 'exit_reason', reason),
  }));
  protected readonly reason = signal<SeekerExitReason | null>(null);
  protected readonly missing = signal(false);

  protected end(): void {
    const reason = this.reason();
    if (reason) this.dialog.close(reason);
    else this.missing.set(true);
  }
}

/** Asks why before a request ends. */
@Injectable({ providedIn: 'root' })
export class Endings {
  private readonly dialogs = inject(MatDialog);

  /** The reason; nothing when the request goes on. */
  ask(question: EndingQuestion): Promise<SeekerExitReason | undefined> {
    const opened = this.dialogs.open<EndingDialog, EndingQuestion, SeekerExitReason>(EndingDialog, {
      data: question,
      panelClass: 'rk-dialog',
      autoFocus: '#rk-ending-title',
      ariaLabelledBy: 'rk-ending-title',
    });
    return firstValueFrom(opened.afterClosed());
  }
}
