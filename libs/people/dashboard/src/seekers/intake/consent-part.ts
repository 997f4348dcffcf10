import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { CONSENT_WAYS } from '@rinnakkain/domain';
import { stateLabel } from '@rinnakkain/platform-dashboard';
import { DayField, Field, Icon, Options, TODAY, TextInput } from '@rinnakkain/ui';
import type { SeekerDraft } from './seeker-draft';

/** Consent with the version of the text that was read; what may be kept without it. */
@Component({
  selector: 'rk-consent-part',
  imports: [DayField, Field, FormField, Icon, Options, TextInput],
  template: `<section aria-labelledby="rk-intake-consent">
    <h2 id="rk-intake-consent" i18n="@@people.intake.consent">Consent</h2>
    <rk-options
      label="Have they consented to their details being kept?"
      i18n-label="@@people.intake.consent_given"
      [options]="answers"
      [formField]="form().consent"
    />
    @if (given()) {
      <rk-options
        label="How was it given?"
        i18n-label="@@people.intake.consent_how"
        [columns]="3"
        [options]="ways"
        [formField]="form().consentHow"
      />
      <div class="two">
        <rk-field
          label="Version of the text"
          i18n-label="@@people.intake.consent_version"
          hint="It stands at the end of the consent text you read, for example 2026-1."
          i18n-hint="@@people.intake.consent_version_hint"
          pointer="/consent/textVersion"
        >
          <input rkInput autocomplete="off" [formField]="form().consentVersion" />
        </rk-field>
        <rk-day-field
          label="Day"
          i18n-label="@@people.intake.consent_day"
          [latest]="today()"
          [formField]="form().consentDay"
        />
      </div>
    } @else {
      <p class="rk-note rk-note-info" role="status">
        <rk-icon name="info" />
        <span i18n="@@people.intake.without_consent"
          >Without consent only the name, the contact details and who answers are kept. You can ask for the
          rest once consent is recorded.</span
        >
      </p>
    }
  </section>`,
  styleUrl: './intake.scss',
})
export class ConsentPart {
  readonly form = input.required<FieldTree<SeekerDraft>>();

  protected readonly today = inject(TODAY);
  protected readonly given = computed(() => this.form().consent().value() === 'given');
  protected readonly answers = [
    { value: 'given' as const, label: $localize`:@@people.intake.yes:Yes` },
    { value: 'not_yet' as const, label: $localize`:@@people.intake.consent.not_yet:Not yet` },
  ];
  protected readonly ways = CONSENT_WAYS.map((way) => ({
    value: way,
    label: stateLabel('consent', 'way', way),
  }));
}
