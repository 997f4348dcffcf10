import { Component, computed, inject, signal } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CONSENT_WAYS, limits } from '@rinnakkain/domain';
import { Session, Unsaved, stateLabel } from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Options,
  PageHeader,
  TODAY,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { RefusalNote } from '../../sending/refusal-note';
import { Sending } from '../../sending/sending';
import { VolunteersApi } from '../volunteers-api';
import { ContactPart } from './contact-part';
import { DetailsPart } from './details-part';
import { draftRules } from './draft-rules';
import { type ConsentDraft, emptyDraft, newVolunteerOf } from './volunteer-draft';

/** Registering a volunteer: the least first, the consent, then everything else in parts that fold. */
@Component({
  selector: 'rk-new-volunteer-page',
  imports: [
    ContactPart,
    DayField,
    DetailsPart,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    MatButton,
    Options,
    PageHeader,
    RefusalNote,
    RouterLink,
    TextInput,
  ],
  templateUrl: './new-volunteer-page.html',
  styleUrl: './volunteer-form.scss',
})
export class NewVolunteerPage {
  private readonly api = inject(VolunteersApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly today = inject(TODAY)();

  protected readonly crumbs = [
    { name: $localize`:@@shell.menu.volunteers:Volunteers`, link: '/volunteers' },
    { name: $localize`:@@people.volunteers.new:Register a volunteer` },
  ];
  private readonly model = signal({
    volunteer: emptyDraft((inject(Session).acting()?.units ?? []).slice(0, 1).map(({ id }) => id)),
    consent: { given: null, textVersion: '', day: this.today, how: null } as ConsentDraft,
  });
  protected readonly form = form(this.model, (path) => {
    draftRules(path.volunteer, this.today);
    required(path.consent.given, {
      message: $localize`:@@people.new.consent_missing:Choose whether the consent has been given.`,
    });
    applyWhen(
      path.consent,
      ({ value }) => value().given === 'yes',
      (consent) => {
        required(consent.textVersion);
        maxLength(consent.textVersion, limits.textVersionMaxLength);
        required(consent.day);
        required(consent.how, { message: $localize`:@@people.consent.how_missing:Choose how it was given.` });
      },
    );
  });
  protected readonly consented = computed(() => this.model().consent.given === 'yes');
  protected readonly answers = [
    { value: 'yes' as const, label: $localize`:@@people.new.consented:Yes` },
    { value: 'no' as const, label: $localize`:@@people.new.not_consented:Not yet` },
  ];
  protected readonly ways = CONSENT_WAYS.map((value) => ({
    value,
    label: stateLabel('consent', 'way', value),
  }));
  protected readonly sending = new Sending();
  private readonly saved = signal(false);

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
  }

  protected async register(): Promise<void> {
    const { volunteer, consent } = this.model();
    await this.sending.send(async () => {
      const { id } = await this.api.register(newVolunteerOf(volunteer, consent));
      this.saved.set(true);
      await this.router.navigate(['/volunteers', id], { replaceUrl: true });
      this.undo.offer($localize`:@@people.new.done:The volunteer has been registered`);
    });
  }
}
