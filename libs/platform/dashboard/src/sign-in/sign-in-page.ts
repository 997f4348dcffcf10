import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Role } from '@rinnakkain/domain';
import { ErrorNote, Field, FormFrame, Icon, Tag, TextInput } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { QuickExit } from '../leaving/quick-exit';
import { Languages } from '../pages/languages';
import { Session } from '../session/session';
import { stateLabel } from '../words/state-text';
import { PublicFrame } from './public-frame';

interface Welcome {
  demo: boolean;
  mail: boolean;
  demoAccounts: { email: string; role: Role; organisation: string; severalRoles: boolean }[];
}

const demoPassword = 'rinnakkain-demo';

/** Signing in; in demo mode the invented accounts open with one press. */
@Component({
  selector: 'rk-sign-in-page',
  imports: [
    ErrorNote,
    Field,
    FormField,
    FormFrame,
    Icon,
    Languages,
    MatButton,
    MatIconButton,
    PublicFrame,
    QuickExit,
    RouterLink,
    Tag,
    TextInput,
  ],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  /** Where to go after signing in, from the address. */
  readonly back = input<string>();

  private readonly model = signal({ email: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    required(path.password);
  });
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  private readonly welcome = httpResource<Welcome>(() => '/api/welcome');
  /** A link for a new password can be asked for. */
  protected readonly mail = computed(() => this.welcome.hasValue() && this.welcome.value().mail);
  protected readonly demo = computed(() => {
    const welcome = this.welcome.hasValue() ? this.welcome.value() : null;
    if (!welcome?.demo) return [];
    const home = welcome.demoAccounts[0]?.organisation;
    return welcome.demoAccounts.map(({ email, role, organisation, severalRoles }) => {
      const name = stateLabel('role', 'key', role);
      if (severalRoles) return { email, name: $localize`:@@platform.sign_in.demo_several:Several roles` };
      if (organisation === home) return { email, name };
      return { email, name: $localize`:@@platform.sign_in.demo_other:${name}:role:, another association` };
    });
  });

  protected signIn(): Promise<void> {
    const { email, password } = this.model();
    return this.enter(email, password);
  }

  protected signInDemo(email: string): Promise<void> {
    return this.enter(email, demoPassword);
  }

  private async enter(email: string, password: string): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.session.signIn(email, password);
      const back = this.back();
      await this.router.navigateByUrl(back?.startsWith('/') ? back : this.session.firstPage());
    } catch (failure) {
      this.failure.set(problemOf(failure).text);
    } finally {
      this.busy.set(false);
    }
  }
}
