import { Component, inject, input, output } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import type { PublicIntakePlace } from '@rinnakkain/api-client';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { Field, FormFrame, SectionHeading, Status, storedModel, TextInput, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { PublicPagesApi } from './public-pages-api';

/** What one unit takes from public pages, and who receives it. */
@Component({
  selector: 'rk-intake-form',
  imports: [
    Field,
    FormField,
    FormFrame,
    MatButton,
    MatCheckbox,
    RefusalNote,
    SectionHeading,
    Status,
    TextInput,
  ],
  template: `<form rkForm [attr.aria-label]="place().name" [faults]="sending.faults()" (send)="save()">
    <rk-section-heading [heading]="place().name" />
    @if (place().receiverId && !place().received) {
      <rk-status kind="attention" i18n="@@people.public_pages.receiver_gone"
        >The receiver no longer works here. The unit is not shown on public pages.</rk-status
      >
    }
    <rk-refusal-note [problem]="sending.problem()" [fields]="['/receiverId']" />
    @if (place().receivers.length) {
      <rk-field
        label="Who receives what comes in"
        i18n-label="@@people.public_pages.receiver"
        hint="They are named as the coordinator of each request, protected ones too."
        i18n-hint="@@people.public_pages.receiver_hint"
        pointer="/receiverId"
      >
        <select rkInput [formField]="form.receiverId">
          <option value="" i18n="@@people.public_pages.receiver_choose">Choose</option>
          @for (one of place().receivers; track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </rk-field>
      <div>
        <mat-checkbox
          [checked]="form.takesSeekers().value()"
          (change)="form.takesSeekers().value.set($event.checked)"
          i18n="@@people.public_pages.seekers"
          >Takes requests for support</mat-checkbox
        >
        <mat-checkbox
          [checked]="form.takesVolunteers().value()"
          (change)="form.takesVolunteers().value.set($event.checked)"
          i18n="@@people.public_pages.volunteers"
          >Takes applications of volunteers</mat-checkbox
        >
      </div>
      <button matButton="outlined" type="submit" [disabled]="sending.busy()">
        <ng-container i18n="@@people.public_pages.save">Save</ng-container
        ><span class="rk-hidden">: {{ place().name }}</span>
      </button>
    } @else {
      <p class="rk-meta" i18n="@@people.public_pages.nobody">
        No coordinator works in this unit. Invite one first.
      </p>
    }
  </form>`,
  styles:
    'form { display: grid; gap: 12px; justify-items: start; } div { display: grid; margin-left: -7px; }',
})
export class IntakeForm {
  readonly place = input.required<PublicIntakePlace>();
  readonly saved = output();

  private readonly api = inject(PublicPagesApi);
  private readonly undo = inject(Undo);
  private readonly model = storedModel(() => {
    const { receiverId, received, takesSeekers, takesVolunteers } = this.place();
    return { receiverId: received ? (receiverId ?? '') : '', takesSeekers, takesVolunteers };
  });
  protected readonly form = form(this.model, (path) => required(path.receiverId));
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      const { unitId, name } = this.place();
      await this.api.decideIntake({ unitId, ...this.model() });
      this.form().reset();
      this.saved.emit();
      this.undo.offer($localize`:@@people.public_pages.saved:Saved: ${name}:unit:`);
    });
  }
}
