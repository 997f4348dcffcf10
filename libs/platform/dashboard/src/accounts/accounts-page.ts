import { Component, LOCALE_ID, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AccountOfOrganisation, AccountRole } from '@rinnakkain/api-client';
import { ROLES, type Role, limits } from '@rinnakkain/domain';
import {
  type AppliedFilter,
  Confirmation,
  EmptyState,
  ErrorNote,
  FilterChips,
  Icon,
  PageHeader,
  Paginator,
  SkeletonRows,
  Status,
  Undo,
} from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { narrowing } from '../navigation/narrowing';
import { Formats } from '../formats/formats';
import { Session } from '../session/session';
import { stateLabel, stateText } from '../words/state-text';
import { AccountsApi } from './accounts-api';
import { OneTimeLink } from './one-time-link';
import { textLanguage } from './ways-of-links';
import { ProblemNote } from '../api/problem-note';

const rolesHere = ROLES.filter((role) => role !== 'platform_administrator');

/** People and roles: everybody who can sign in to the association, what they may reach, and their way in. */
@Component({
  selector: 'rk-accounts-page',
  imports: [
    EmptyState,
    ErrorNote,
    FilterChips,
    Icon,
    MatButton,
    OneTimeLink,
    PageHeader,
    Paginator,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './accounts-page.html',
  styleUrl: './accounts-page.scss',
})
export class AccountsPage {
  private readonly api = inject(AccountsApi);
  protected readonly narrow = narrowing();
  private readonly formats = inject(Formats);
  private readonly confirmation = inject(Confirmation);
  private readonly undo = inject(Undo);
  private readonly language = textLanguage(inject(LOCALE_ID));
  protected readonly session = inject(Session);

  /** Filters and page, from the address. */
  readonly q = input<string>();
  readonly role = input<Role>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly accounts = this.api.accounts(() => ({
    q: this.q(),
    role: this.role(),
    page: String(this.page()),
    pageSize: String(this.pageSize()),
  }));
  private readonly units = this.api.units();
  private readonly unitNames = computed(
    () => new Map(this.units.hasValue() ? this.units.value().items.map(({ id, name }) => [id, name]) : []),
  );
  protected readonly list = computed(() => (this.accounts.hasValue() ? this.accounts.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.accounts.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly roles = rolesHere.map((role) => ({ role, name: stateLabel('role', 'key', role) }));
  protected readonly filters = computed((): AppliedFilter[] => {
    const [q, role] = [this.q(), this.role()];
    return [
      ...(q ? [{ key: 'q', label: `”${q}”` }] : []),
      ...(role ? [{ key: 'role', label: stateText('role', 'key', role) }] : []),
    ];
  });

  /** The link made just now and whose it is. */
  protected readonly made = signal<{ heading: string; link: string } | null>(null);
  protected readonly failure = signal('');
  protected readonly busy = signal('');

  protected nameOf(role: AccountRole): string {
    const units = role.unitIds.map((id) => this.unitNames().get(id)).filter((name) => name !== undefined);
    const name = stateLabel('role', 'key', role.role);
    return units.length ? `${name}: ${this.formats.list(units)}` : name;
  }

  protected textOf(event: Event): string | null {
    return (event.target as HTMLInputElement | HTMLSelectElement).value.trim() || null;
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clearFilters(): void {
    this.narrow({ q: null, role: null });
  }

  protected async makePasswordLink(account: AccountOfOrganisation): Promise<void> {
    await this.attempt(account, async () => {
      const { link = '' } = await this.api.invite({ kind: 'password', accountId: account.id });
      const heading = $localize`:@@platform.accounts.link_for:New password link: ${account.name}:name:`;
      this.made.set({ heading, link });
    });
  }

  protected async mailPasswordLink(account: AccountOfOrganisation): Promise<void> {
    await this.attempt(account, async () => {
      await this.api.invite({
        kind: 'password',
        accountId: account.id,
        byMail: true,
        language: this.language,
      });
      this.undo.offer(
        $localize`:@@platform.accounts.link_mailed:The link goes by e-mail: ${account.name}:name:`,
      );
    });
  }

  protected async disable(account: AccountOfOrganisation): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@platform.accounts.disable_question:Close this account: ${account.name}:name:?`,
      consequences: [
        $localize`:@@platform.accounts.disable_sessions:Open sessions end at once, and signing in isn't possible any more.`,
        $localize`:@@platform.accounts.disable_work:Nothing of their work is removed. Support seekers and relationships stay with their coordinators.`,
        $localize`:@@platform.accounts.disable_back:The account can be opened again later.`,
      ],
      verb: $localize`:@@platform.accounts.disable:Close the account`,
      danger: true,
    });
    if (!sure) return;
    await this.attempt(account, async () => {
      await this.api.transition(account.id, 'disable');
      this.undo.offer(
        $localize`:@@platform.accounts.disabled:Account closed: ${account.name}:name:`,
        () => void this.enable(account),
      );
    });
  }

  protected async enable(account: AccountOfOrganisation): Promise<void> {
    await this.attempt(account, async () => {
      await this.api.transition(account.id, 'enable');
      this.undo.offer($localize`:@@platform.accounts.enabled:Account opened: ${account.name}:name:`);
    });
  }

  protected retry(): void {
    this.accounts.reload();
  }

  private async attempt(account: AccountOfOrganisation, work: () => Promise<void>): Promise<void> {
    this.failure.set('');
    this.busy.set(account.id);
    try {
      await work();
      this.accounts.reload();
    } catch (failure) {
      this.failure.set(problemOf(failure).text);
    } finally {
      this.busy.set('');
    }
  }
}
