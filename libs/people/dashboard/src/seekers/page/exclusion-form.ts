import { Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { FormField, applyWhen, form, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { AddedExclusion, ExclusionKind, NewExclusion } from '@rinnakkain/api-client';
import { isEmail, isPhoneNumber, limits, plainEmail } from '@rinnakkain/domain';
import { type Problem, Unsaved, problemOf } from '@rinnakkain/platform-dashboard';
import { ErrorNote, ErrorSummary, Field, FormFrame, Icon, Options, TODAY, TextInput } from '@rinnakkain/ui';
import { phoneOf } from '../intake/seeker-draft';
import { SeekersApi } from '../seekers-api';

const pause = 200;
const kinds: { value: ExclusionKind; label: string; hint?: string }[] = [
  { value: 'volunteer', label: $localize`:@@people.exclusion.volunteer:A volunteer` },
  { value: 'account', label: $localize`:@@people.exclusion.account:A colleague or other account` },
  { value: 'name', label: $localize`:@@people.exclusion.name:Name and birth year` },
  { value: 'phone', label: $localize`:@@people.exclusion.phone:Phone number` },
  { value: 'email', label: $localize`:@@people.exclusion.email:E-mail address` },
];

/** Naming somebody whom the seeker must never meet; what is typed becomes a fingerprint and isn't kept. */
@Component({
  selector: 'rk-exclusion-form',
  imports: [ErrorNote, ErrorSummary, Field, FormField, FormFrame, Icon, MatButton, Options, TextInput],
  templateUrl: './exclusion-form.html',
  styleUrl: './cards.scss',
})
export class ExclusionForm {
  readonly seekerId = input.required<string>();
  readonly added = output<AddedExclusion>();
  readonly cancelled = output();

  private readonly api = inject(SeekersApi);
  private readonly thisYear = Number(inject(TODAY)().slice(0, 4));
  private readonly model = signal({
    kind: 'volunteer' as ExclusionKind,
    firstName: '',
    lastName: '',
    birthYear: '',
    phone: '',
    email: '',
  });
  protected readonly form = form(this.model, (path) => {
    applyWhen(
      path,
      ({ value }) => value().kind === 'name',
      (named) => {
        required(named.firstName);
        required(named.lastName);
        validate(named.birthYear, ({ value }) => {
          const year = Number(value());
          return /^\d{4}$/.test(value().trim()) && year >= limits.birthYearMin && year <= this.thisYear
            ? null
            : {
                kind: 'year',
                message: $localize`:@@people.exclusion.year_wrong:Write the birth year with four figures.`,
              };
        });
      },
    );
    validate(path.phone, ({ value, valueOf }) =>
      valueOf(path.kind) === 'phone' && !isPhoneNumber(phoneOf(value()))
        ? {
            kind: 'phone',
            message: $localize`:@@field.NOT_A_PHONE_NUMBER:Write the number with its country code, for example +358 and the rest.`,
          }
        : null,
    );
    validate(path.email, ({ value, valueOf }) =>
      valueOf(path.kind) === 'email' && !isEmail(plainEmail(value())) ? { kind: 'email' } : null,
    );
  });
  protected readonly kinds = kinds;
  protected readonly kind = computed(() => this.model().kind);
  protected readonly searches = computed(() => this.kind() === 'volunteer' || this.kind() === 'account');

  protected readonly words = signal('');
  private readonly asked = signal('');
  protected readonly hits = resource({
    params: () =>
      this.searches() && this.asked().length >= limits.searchMinLength
        ? { kind: this.kind(), words: this.asked() }
        : undefined,
    loader: ({ params }) => this.find(params.kind, params.words),
  });
  protected readonly found = computed(() => (this.hits.hasValue() ? this.hits.value() : []));
  protected readonly chosen = linkedSignal<unknown, string | null>({
    source: () => [this.kind(), this.asked()],
    computation: () => null,
  });
  protected readonly searchMessage = computed(() => {
    if (this.asked().length < limits.searchMinLength) return '';
    if (this.hits.isLoading()) return $localize`:@@shell.search.searching:Searching`;
    const failure = this.hits.error();
    if (failure) return problemOf(failure).text;
    return this.found().length ? '' : $localize`:@@shell.search.none:Nothing was found with this search.`;
  });
  protected readonly unchosen = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty() || this.chosen() !== null);
  }

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asked.set(this.words().trim()), pause);
  }

  protected async add(): Promise<void> {
    const entry = this.entry();
    this.unchosen.set(entry === null);
    if (!entry || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const added = await this.api.addExclusion(this.seekerId(), entry);
      this.form().reset();
      this.chosen.set(null);
      this.added.emit(added);
    } catch (failure) {
      this.problem.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private entry(): NewExclusion | null {
    const { kind, firstName, lastName, birthYear, phone, email } = this.model();
    const chosen = this.chosen();
    switch (kind) {
      case 'volunteer':
        return chosen ? { volunteerId: chosen } : null;
      case 'account':
        return chosen ? { accountId: chosen } : null;
      case 'name':
        return { firstName: firstName.trim(), lastName: lastName.trim(), birthYear: Number(birthYear) };
      case 'phone':
        return { phone: phoneOf(phone) };
      case 'email':
        return { email: plainEmail(email) };
    }
  }

  private async find(kind: ExclusionKind, words: string): Promise<{ value: string; label: string }[]> {
    if (kind === 'volunteer') {
      const { items } = await this.api.findVolunteers(words);
      return items.map(({ id, firstName, lastName }) => ({
        value: id,
        label: [firstName, lastName].filter(Boolean).join(' '),
      }));
    }
    const { items } = await this.api.findAccounts(words);
    return items.map(({ id, name }) => ({ value: id, label: name }));
  }
}
