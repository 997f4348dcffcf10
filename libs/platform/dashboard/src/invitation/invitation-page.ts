import { Component, computed, inject, resource, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { InvitationWelcome } from '@rinnakkain/api-client';
import { ErrorNote, Field, FormFrame, SkeletonRows, TextInput } from '@rinnakkain/ui';
import type { FieldFault } from '@rinnakkain/ui';
import { ApiCaller } from '../api/api-caller';
import { problemOf } from '../api/problem';
import { QuickExit } from '../leaving/quick-exit';
import { Languages } from '../pages/languages';
import { Session } from '../session/session';
import { tokenOfLink } from '../sign-in/link-token';
import { NewPassword } from '../sign-in/new-password';
import { strongPassword } from '../sign-in/password-fault';
import { PublicFrame } from '../sign-in/public-frame';
import { ProblemNote } from '../api/problem-note';

/** What a one-time link opens: a welcome and the password, the new one or that of the account one already has. */
@Component({
  selector: 'rk-invitation-page',
  imports: [
    ErrorNote,
    Field,
    FormField,
    FormFrame,
    Languages,
    MatButton,
    NewPassword,
    ProblemNote,
    PublicFrame,
    QuickExit,
    RouterLink,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './invitation-page.html',
  styleUrl: '../sign-in/public-form.scss',
})
export class InvitationPage {
  private readonly api = inject(ApiCaller);
  private readonly session = inject(Session);
  private readonly token = tokenOfLink();

  protected readonly invitation = resource({
    loader: () => this.api.post<InvitationWelcome>('/api/invitations/look', { token: this.token }),
  });
  protected readonly welcome = computed(() => (this.invitation.hasValue() ? this.invitation.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.invitation.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly expired = computed(() => {
    const status = this.problem()?.status;
    return this.used() || status === 410 || status === 404 || status === 422;
  });
  protected readonly around = computed(() => {
    const welcome = this.welcome();
    return welcome ? [welcome.name, welcome.organisation] : [];
  });
  protected readonly firstName = computed(() => this.welcome()?.name.split(' ')[0] ?? '');

  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => {
    strongPassword(
      path.password,
      () => this.around(),
      () => !this.welcome()?.hasAccount,
    );
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly done = signal(false);
  private readonly used = signal(false);

  protected async accept(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.faults.set([]);
    try {
      await this.api.post<void>('/api/invitations/accept', { token: this.token, ...this.model() });
      // Whoever was signed in on this device is not the one who now has a password.
      if (this.session.me()) await this.session.signOut().catch(() => this.session.forget());
      this.model.set({ password: '' });
      this.done.set(true);
    } catch (failure) {
      const problem = problemOf(failure);
      this.used.set(problem.status === 410);
      if (problem.code === 'PASSWORD_TOO_WEAK') {
        this.faults.set([{ pointer: '/password', message: problem.text }]);
      } else if (problem.code === 'SIGN_IN_FAILED') {
        this.failure.set(
          $localize`:@@platform.invitation.wrong:The password doesn't match. It is the one you already sign in with here.`,
        );
      } else {
        this.failure.set(problem.text);
      }
    } finally {
      this.busy.set(false);
    }
  }
}
