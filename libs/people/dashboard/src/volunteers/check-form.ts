import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, required, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Volunteer } from '@rinnakkain/api-client';
import { EXTRACT_VALID_MONTHS, backgroundCheckErrors } from '@rinnakkain/domain';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorSummary, FormFrame, TODAY, writtenDay } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { VolunteersApi } from './volunteers-api';

/** A background check as a named checker records it: days only, never a result. */
@Component({
  selector: 'rk-check-form',
  imports: [DayField, ErrorSummary, FormField, FormFrame, MatButton, RefusalNote],
  template: `<form rkForm [faults]="sending.faults()" (send)="recordCheck()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" />
    <p class="rk-meta" i18n="@@people.check.what">
      Only the days are recorded. The extract is given back to the volunteer and nothing is copied from it. An
      extract is valid for {{ months }} months from its issue.
    </p>
    <div class="pair">
      <rk-day-field
        label="The volunteer consented"
        i18n-label="@@people.check.consent"
        [latest]="today"
        [formField]="form.consentOn"
      />
      <rk-day-field
        label="The extract was asked for"
        i18n-label="@@people.check.requested"
        hint="Leave empty when the volunteer showed an extract got for something else."
        i18n-hint="@@people.check.requested_hint"
        optional
        [latest]="today"
        [formField]="form.requestedOn"
      />
      <rk-day-field
        label="The extract was issued"
        i18n-label="@@people.check.issued"
        [latest]="today"
        [formField]="form.issuedOn"
      />
      <rk-day-field
        label="You checked it"
        i18n-label="@@people.check.checked"
        [latest]="today"
        [formField]="form.checkedOn"
      />
    </div>
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@people.check.save">
        Record the check
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../sending/small-form.scss',
})
export class CheckForm {
  readonly volunteer = input.required<Volunteer>();
  readonly taskId = input.required<string>();
  readonly saved = output<Volunteer>();
  readonly cancelled = output();

  private readonly api = inject(VolunteersApi);
  protected readonly today = inject(TODAY)();
  protected readonly months = EXTRACT_VALID_MONTHS;
  private readonly model = signal({
    consentOn: null as string | null,
    requestedOn: null as string | null,
    issuedOn: null as string | null,
    checkedOn: this.today as string | null,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.consentOn);
    required(path.issuedOn);
    required(path.checkedOn);
    validateTree(path, ({ value, fieldTree }) => {
      const { consentOn, requestedOn, issuedOn, checkedOn } = value();
      if (!consentOn || !issuedOn || !checkedOn) return [];
      return backgroundCheckErrors({ consentOn, requestedOn, issuedOn, checkedOn }, this.today).map(
        ({ pointer, params }) => ({
          kind: 'order',
          message: orderText(params),
          fieldTree: fieldTree[pointer.slice(1) as 'consentOn' | 'requestedOn' | 'issuedOn' | 'checkedOn'],
        }),
      );
    });
  });
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async recordCheck(): Promise<void> {
    const { consentOn, requestedOn, issuedOn, checkedOn } = this.model();
    await this.sending.send(async () => {
      const volunteer = await this.api.recordCheck(this.volunteer().id, {
        taskId: this.taskId(),
        consentOn: consentOn ?? '',
        ...(requestedOn && { requestedOn }),
        issuedOn: issuedOn ?? '',
        checkedOn: checkedOn ?? '',
      });
      this.saved.emit(volunteer);
    });
  }
}

/** Which side of which day the rule leaves open. */
function orderText(params: Readonly<Record<string, unknown>> | undefined): string {
  const { min, max } = (params ?? {}) as { min?: string; max?: string };
  return min
    ? $localize`:@@people.check.earliest:This can be ${writtenDay(min)}:day: at the earliest.`
    : $localize`:@@people.check.latest:This can be ${writtenDay(max ?? '')}:day: at the latest.`;
}
