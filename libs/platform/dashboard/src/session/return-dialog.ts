import { Component, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialogRef } from '@angular/material/dialog';
import { Field, FormFrame, TextInput } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { Unsaved } from '../leaving/unsaved';
import { Session } from './session';

/** "You were away for a while": signs in again over the open page. */
@Component({
  selector: 'rk-return-dialog',
  imports: [Field, FormField, FormFrame, MatButton, TextInput],
  templateUrl: './return-dialog.html',
  styleUrl: './return-dialog.scss',
})
export class ReturnDialog {
  private readonly session = inject(Session);
  private readonly unsaved = inject(Unsaved);
  private readonly dialog = inject<MatDialogRef<ReturnDialog, boolean>>(MatDialogRef);

  protected readonly emailKnown = this.session.email() !== '';
  private readonly model = signal({ email: this.session.email(), password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    required(path.password);
  });
  protected readonly failure = signal('');
  protected readonly busy = signal(false);

  protected async comeBack(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    try {
      const { email, password } = this.model();
      const same = await this.session.comeBack(email, password);
      if (!same) this.leaveTo('');
      this.dialog.close(same);
    } catch (failure) {
      this.failure.set(problemOf(failure).text);
    } finally {
      this.busy.set(false);
    }
  }

  protected signOut(): void {
    this.session.forget();
    this.leaveTo('sign-in');
  }

  // A fresh load: nothing of the person who was here may stay in memory.
  private leaveTo(page: string): void {
    this.unsaved.forget();
    location.assign(new URL(page, document.baseURI));
  }
}
