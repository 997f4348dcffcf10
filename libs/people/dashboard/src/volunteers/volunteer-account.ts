import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { TextLanguage, Volunteer, VolunteerInvitation } from '@rinnakkain/api-client';
import {
  CodeNames,
  Formats,
  OneTimeLink,
  Session,
  Unsaved,
  capital,
  waysOfLinks,
} from '@rinnakkain/platform-dashboard';
import {
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  Options,
  Status,
  storedModel,
  TextInput,
} from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { VolunteersApi } from './volunteers-api';
import { isHere } from './volunteer-words';

/** Whether the volunteer can sign in, and the invitation: a one-time link, told once, with a message that reveals nothing. */
@Component({
  selector: 'rk-volunteer-account',
  imports: [
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    OneTimeLink,
    Options,
    RefusalNote,
    Status,
    TextInput,
  ],
  templateUrl: './volunteer-account.html',
  styleUrl: './volunteer-aside.scss',
})
export class VolunteerAccount {
  readonly volunteer = input.required<Volunteer>();
  readonly invited = output();

  private readonly api = inject(VolunteersApi);
  private readonly formats = inject(Formats);
  private readonly names = inject(CodeNames);
  protected readonly session = inject(Session);

  /** How the link gets there; where no mail can be sent there is one way only. */
  protected readonly ways = this.session.me()?.mail ? waysOfLinks : [];
  protected readonly inviting = signal(false);
  protected readonly sending = new Sending();
  protected readonly made = signal<VolunteerInvitation | null>(null);
  protected readonly copied = signal<'' | 'yes' | 'no'>('');
  private readonly model = storedModel(() => ({
    email: this.volunteer().email ?? '',
    language: this.languageOf(this.volunteer()),
    way: 'mail' as 'mail' | 'link',
  }));
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
  });
  protected readonly languages = (['fi', 'sv', 'en'] as const).map((value) => ({
    value,
    label: capital(this.names.languageOf(value)),
  }));
  protected readonly account = computed(() => this.volunteer().account);
  protected readonly until = computed(() => {
    const until = this.account().invitedUntil;
    return until ? this.formats.nearMoment(until) : '';
  });
  protected readonly mayInvite = computed(
    () =>
      this.volunteer().mayChange && this.session.may('volunteer.invite') && isHere(this.volunteer().state),
  );

  constructor() {
    inject(Unsaved).watch(() => this.inviting() && this.form().dirty());
  }

  protected async invite(): Promise<void> {
    const { email: address, language, way } = this.model();
    const byMail = this.ways.length > 0 && way === 'mail';
    await this.sending.send(async () => {
      const email = address.trim();
      this.made.set(
        await this.api.invite(this.volunteer().id, { email, language, ...(byMail && { byMail }) }),
      );
      this.inviting.set(false);
      this.copied.set('');
      this.invited.emit();
    });
  }

  protected async copyMessage(message: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(message);
      this.copied.set('yes');
    } catch {
      this.copied.set('no');
    }
  }

  protected cancel(): void {
    this.inviting.set(false);
    this.sending.forget();
    this.form().reset();
  }

  private languageOf({ languages }: Volunteer): TextLanguage {
    const spoken = languages.find(({ level }) => level === 'native')?.code;
    return spoken === 'sv' || spoken === 'en' ? spoken : 'fi';
  }
}
