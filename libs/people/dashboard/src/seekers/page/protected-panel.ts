import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { OpenedSeeker } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { type Problem, problemOf } from '@rinnakkain/platform-dashboard';
import { ErrorNote, Field, FormFrame, Icon, TextInput } from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';

/** The door to protected details: who may open them, the reason first. */
@Component({
  selector: 'rk-protected-panel',
  imports: [ErrorNote, Field, FormField, FormFrame, Icon, MatButton, TextInput],
  template: `<h2><rk-icon name="shield-check" [size]="22" /> {{ heading }}</h2>
    @if (mayOpen()) {
      <p>{{ explained() }}</p>
      <form rkForm [faults]="problem()?.fieldFaults ?? []" (send)="open()">
        <rk-field
          label="Why do you open the details?"
          i18n-label="@@people.protected.reason"
          hint="For example: agreed time to call. The reason is kept in the log."
          i18n-hint="@@people.protected.reason_hint"
          pointer="/reason"
        >
          <input rkInput autocomplete="off" [formField]="form.reason" />
        </rk-field>
        @if (problem(); as problem) {
          <rk-error-note [heading]="problem.text" [code]="problem.helpCode" />
        }
        <button matButton="filled" type="submit" [disabled]="busy()">
          <rk-icon name="eye" [size]="18" />
          <ng-container i18n="@@people.protected.open">Open the details</ng-container>
        </button>
      </form>
    } @else {
      <p i18n="@@people.protected.others">
        Only the named coordinator and deputy can open the details. If you need to contact this person, ask
        your unit who answers for them.
      </p>
    }`,
  styles: `
    :host {
      display: block;
      max-width: 560px;
      padding: 16px 18px;
      border: 1px solid var(--rk-line-strong);
      border-radius: var(--rk-radius-sheet);
    }
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
      margin-bottom: 6px;
    }
    p {
      color: var(--rk-ink-2);
    }
    form {
      display: grid;
      gap: 14px;
      justify-items: start;
      margin-top: 14px;
    }
    rk-field {
      width: 100%;
    }
  `,
})
export class ProtectedPanel {
  readonly seekerId = input.required<string>();
  readonly mayOpen = input.required<boolean>();
  readonly explained = input(
    $localize`:@@people.protected.explained:The details are shown for 30 seconds and hidden again by themselves. Opening is written in the log.`,
  );
  readonly opened = output<OpenedSeeker>();

  private readonly api = inject(SeekersApi);
  private readonly model = signal({ reason: '' });
  protected readonly heading = $localize`:@@ui.protected:Protected details`;
  protected readonly form = form(this.model, (path) => {
    required(path.reason, {
      message: $localize`:@@people.protected.reason_missing:Write why you open them.`,
    });
    minLength(path.reason, limits.reasonMinLength);
    maxLength(path.reason, limits.reasonMaxLength);
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async open(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.opened.emit(await this.api.openProtected(this.seekerId(), this.model().reason.trim()));
    } catch (failure) {
      this.problem.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
