import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ConsentWay, Volunteer } from '@rinnakkain/api-client';
import { CONSENT_WAYS, limits } from '@rinnakkain/domain';
import { Unsaved, stateLabel } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorSummary, Field, FormFrame, Options, TODAY, TextInput } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { VolunteersApi } from './volunteers-api';

/** A volunteer's consent: which text, which day, how it was given. */
@Component({
  selector: 'rk-volunteer-consent-form',
  imports: [DayField, ErrorSummary, Field, FormField, FormFrame, MatButton, Options, RefusalNote, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="recordConsent()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" [fields]="['/textVersion']" />
    <rk-field
      label="Version of the text"
      i18n-label="@@people.paper.version"
      pointer="/textVersion"
      width="short"
    >
      <input rkInput autocomplete="off" [formField]="form.textVersion" />
    </rk-field>
    <rk-day-field
      label="Day it was given"
      i18n-label="@@people.consent.day"
      [latest]="today"
      [formField]="form.day"
    />
    <rk-options
      label="How it was given"
      i18n-label="@@people.consent.how"
      look="rows"
      [options]="ways"
      [formField]="form.how"
    />
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@people.consent.save">
        Record the consent
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../sending/small-form.scss',
})
export class VolunteerConsentForm {
  readonly volunteer = input.required<Volunteer>();
  readonly saved = output<Volunteer>();
  readonly cancelled = output();

  private readonly api = inject(VolunteersApi);
  protected readonly today = inject(TODAY)();
  private readonly model = signal({
    textVersion: '',
    day: this.today as string | null,
    how: null as ConsentWay | null,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.textVersion);
    maxLength(path.textVersion, limits.textVersionMaxLength);
    required(path.day);
    required(path.how, { message: $localize`:@@people.consent.how_missing:Choose how it was given.` });
  });
  protected readonly ways = CONSENT_WAYS.map((value) => ({
    value,
    label: stateLabel('consent', 'way', value),
  }));
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async recordConsent(): Promise<void> {
    const { textVersion, day, how } = this.model();
    if (!how) return;
    await this.sending.send(async () => {
      const consent = { textVersion: textVersion.trim(), day: day ?? '', how };
      this.saved.emit(await this.api.recordConsent(this.volunteer().id, consent));
    });
  }
}
