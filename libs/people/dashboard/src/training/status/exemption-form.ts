import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Exemption } from '@rinnakkain/api-client';
import { addMonths, limits } from '@rinnakkain/domain';
import { Unsaved, capital } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorSummary, Field, FormFrame, TODAY, TextInput } from '@rinnakkain/ui';
import { RefusalNote } from '../../sending/refusal-note';
import { Sending } from '../../sending/sending';
import { type NamedRequirement } from '../requirement-words';
import { RequirementsApi } from '../requirements-api';

/** A requirement with its name, to choose from. */
export interface Exemptable extends NamedRequirement {
  readonly name: string;
}

/** Lets a volunteer off one requirement of a task: why, and until when. */
@Component({
  selector: 'rk-exemption-form',
  imports: [DayField, ErrorSummary, Field, FormField, FormFrame, MatButton, RefusalNote, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="grant()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" [fields]="['/requirement', '/reason', '/until']" />
    @if (requirements().length > 1) {
      <rk-field
        label="From which requirement?"
        i18n-label="@@people.exemption.which"
        pointer="/requirement"
        width="long"
      >
        <select rkInput [formField]="form.requirement">
          <option value="" i18n="@@people.exemption.choose">Choose a requirement</option>
          @for (one of requirements(); track one.key) {
            <option [value]="one.key">{{ labelOf(one) }}</option>
          }
        </select>
      </rk-field>
    }
    <rk-field label="Why?" i18n-label="@@people.exemption.reason" [hint]="hint" pointer="/reason">
      <textarea rkInput rows="2" [formField]="form.reason"></textarea>
    </rk-field>
    <rk-day-field
      label="Last day"
      i18n-label="@@people.exemption.until"
      [earliest]="today"
      [latest]="latest"
      [formField]="form.until"
    />
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@people.exemption.save">
        Grant the exemption
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../../sending/small-form.scss',
})
export class ExemptionForm {
  readonly volunteerId = input.required<string>();
  readonly taskId = input.required<string>();
  /** What can be let off; one alone is not asked. */
  readonly requirements = input.required<readonly Exemptable[]>();
  readonly saved = output<Exemption>();
  readonly cancelled = output();

  private readonly api = inject(RequirementsApi);
  protected readonly today = inject(TODAY)();
  protected readonly latest = addMonths(this.today, limits.exemptionMonthsMax);
  protected readonly hint = $localize`:@@people.exemption.hint:Write about the training only, nothing about health.`;
  private readonly model = signal({ requirement: '', reason: '', until: null as string | null });
  private readonly only = computed(() =>
    this.requirements().length === 1 ? (this.requirements()[0]?.key ?? '') : null,
  );
  protected readonly form = form(this.model, (path) => {
    required(path.requirement, {
      when: () => this.only() === null,
      message: $localize`:@@people.exemption.which_missing:Choose a requirement.`,
    });
    required(path.reason);
    minLength(path.reason, limits.reasonMinLength);
    maxLength(path.reason, limits.reasonMaxLength);
    required(path.until);
  });
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected labelOf = ({ name }: Exemptable): string => capital(name);

  protected async grant(): Promise<void> {
    const { requirement, reason, until } = this.model();
    await this.sending.send(async () => {
      const exemption = await this.api.grant({
        volunteerId: this.volunteerId(),
        taskId: this.taskId(),
        requirement: this.only() ?? requirement,
        reason: reason.trim(),
        until: until ?? '',
      });
      this.saved.emit(exemption);
    });
  }
}
