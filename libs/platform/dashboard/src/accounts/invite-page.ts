import { Component, LOCALE_ID, computed, inject, signal } from '@angular/core';
import { FormField, applyWhen, email, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { NewInvitation } from '@rinnakkain/api-client';
import {
  type Choice,
  ErrorNote,
  ErrorSummary,
  Field,
  FormFrame,
  ManyOptions,
  Options,
  PageHeader,
  TextInput,
} from '@rinnakkain/ui';
import type { FieldFault } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { Unsaved } from '../leaving/unsaved';
import { stateLabel } from '../words/state-text';
import { AccountsApi } from './accounts-api';
import { Session } from '../session/session';
import { OneTimeLink } from './one-time-link';
import { textLanguage, waysOfLinks } from './ways-of-links';

type InvitedRole = NonNullable<NewInvitation['role']>;
const hints: Record<InvitedRole, string> = {
  coordinator: $localize`:@@platform.invite.hint.coordinator:Seekers, volunteers and relationships of their units`,
  training_reviewer: $localize`:@@platform.invite.hint.training_reviewer:Training records; sees no support seeker`,
  organisation_administrator: $localize`:@@platform.invite.hint.organisation_administrator:Units, people and roles; sees no support seeker`,
  data_protection_officer: $localize`:@@platform.invite.hint.data_protection_officer:The log of events; sees no content`,
  group_leader: $localize`:@@platform.invite.hint.group_leader:Counts who came to the groups they lead`,
};
const nameMaxLength = 120;

/** Inviting a person to a role: who, to what and where; then the link, once. */
@Component({
  selector: 'rk-invite-page',
  imports: [
    ErrorNote,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    ManyOptions,
    MatButton,
    MatCheckbox,
    OneTimeLink,
    Options,
    PageHeader,
    RouterLink,
    TextInput,
  ],
  templateUrl: './invite-page.html',
  styleUrl: './invite-page.scss',
})
export class InvitePage {
  private readonly api = inject(AccountsApi);
  private readonly language = textLanguage(inject(LOCALE_ID));

  protected readonly crumbs = [
    { name: $localize`:@@platform.accounts.title:People and roles`, link: '/admin/accounts' },
    { name: $localize`:@@platform.accounts.invite:Invite a person` },
  ];
  protected readonly roles = Object.entries(hints).map(([role, hint]): Choice<InvitedRole> => ({
    value: role as InvitedRole,
    label: stateLabel('role', 'key', role as InvitedRole),
    hint,
  }));
  private readonly unitList = this.api.units();
  protected readonly units = computed((): Choice[] =>
    this.unitList.hasValue()
      ? this.unitList.value().items.map(({ id, name }) => ({ value: id, label: name }))
      : [],
  );

  private readonly model = signal({
    name: '',
    email: '',
    role: 'coordinator' as InvitedRole,
    unitIds: [] as string[],
    backgroundChecker: false,
    way: 'mail' as 'mail' | 'link',
  });
  /** Units and the named right belong to those who work with people. */
  protected readonly inUnits = computed(() => this.model().role === 'coordinator');
  protected readonly mayCheck = computed(
    () => this.inUnits() || this.model().role === 'organisation_administrator',
  );
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, nameMaxLength);
    required(path.email);
    email(path.email);
    applyWhen(
      path,
      ({ value }) => value().role === 'coordinator',
      (coordinator) =>
        validate(coordinator.unitIds, ({ value }) =>
          value().length
            ? null
            : {
                kind: 'required',
                message: $localize`:@@platform.invite.unit_missing:Choose at least one unit.`,
              },
        ),
    );
  });
  /** How the link gets there; where no mail can be sent there is one way only. */
  protected readonly ways: readonly Choice<'mail' | 'link'>[] = inject(Session).me()?.mail ? waysOfLinks : [];
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly made = signal<{ heading: string; link: string } | null>(null);
  /** Who has just been invited by mail. */
  protected readonly mailed = signal('');

  constructor() {
    inject(Unsaved).watch(() => !this.made() && this.form().dirty());
  }

  protected async invite(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.faults.set([]);
    try {
      const { name, email, role, unitIds, backgroundChecker, way } = this.model();
      const byMail = this.ways.length > 0 && way === 'mail';
      const { link = '' } = await this.api.invite({
        kind: 'membership',
        name: name.trim(),
        email: email.trim(),
        role,
        ...(this.inUnits() && { unitIds }),
        ...(this.mayCheck() && backgroundChecker && { backgroundChecker }),
        ...(byMail && { byMail, language: this.language }),
      });
      if (byMail) {
        this.mailed.set(name.trim());
        this.another();
        return;
      }
      this.mailed.set('');
      this.made.set({ heading: $localize`:@@platform.invite.made:Invitation: ${name}:name:`, link });
    } catch (failure) {
      const problem = problemOf(failure);
      this.faults.set(problem.fieldFaults);
      this.failure.set(problem.fieldFaults.length ? '' : problem.text);
    } finally {
      this.busy.set(false);
    }
  }

  protected another(): void {
    this.made.set(null);
    this.model.update((model) => ({ ...model, name: '', email: '' }));
    this.form().reset();
  }
}
