import { Component, Injectable, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogClose } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** A question before something that can't be undone: the question with names, what will happen, the verb again. */
export interface Question {
  title: string;
  consequences?: readonly string[];
  verb: string;
  /** Ending and removing carry the danger look. */
  danger?: boolean;
}

/** The dialog of a question; opened through `Confirmation`. */
@Component({
  selector: 'rk-confirm-dialog',
  imports: [MatButton, MatDialogClose],
  template: `<h2 id="rk-confirm-title" tabindex="-1">{{ question.title }}</h2>
    @if (question.consequences?.length) {
      <ul>
        @for (line of question.consequences; track line) {
          <li>{{ line }}</li>
        }
      </ul>
    }
    <footer>
      <button matButton class="rk-quiet" type="button" [mat-dialog-close]="false" i18n="@@ui.cancel">
        Cancel
      </button>
      <button
        [matButton]="question.danger ? 'outlined' : 'filled'"
        [class.rk-danger]="question.danger"
        type="button"
        [mat-dialog-close]="true"
      >
        {{ question.verb }}
      </button>
    </footer>`,
  styleUrl: './dialog.scss',
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}

/** Asks before what can't be undone: `if (await confirmation.ask({ title, consequences, verb }))`. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly dialogs = inject(MatDialog);

  /** True only when the verb was pressed. */
  async ask(question: Question): Promise<boolean> {
    const opened = this.dialogs.open<ConfirmDialog, Question, boolean>(ConfirmDialog, {
      data: question,
      panelClass: 'rk-dialog',
      autoFocus: '#rk-confirm-title',
      ariaLabelledBy: 'rk-confirm-title',
      role: 'alertdialog',
    });
    return (await firstValueFrom(opened.afterClosed())) === true;
  }
}
