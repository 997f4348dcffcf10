import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { InvitationAnswer } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { EmptyState, PageHeader, Paginator, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { Formats } from '../formats/formats';
import { DayPipe, MomentPipe } from '../formats/pipes';
import { stateLabel } from '../words/state-text';
import { AccountsApi } from './accounts-api';
import { ProblemNote } from '../api/problem-note';

type InvitationState = 'used' | 'waits' | 'expired';

/** The invitations of the association, newest first; their links are never told again. */
@Component({
  selector: 'rk-invitations-page',
  imports: [
    DayPipe,
    EmptyState,
    MatButton,
    MomentPipe,
    PageHeader,
    Paginator,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './invitations-page.html',
})
export class InvitationsPage {
  private readonly api = inject(AccountsApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);

  /** Page, from the address. */
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly invitations = this.api.invitations(() => ({
    page: String(this.page()),
    pageSize: String(this.pageSize()),
  }));
  protected readonly list = computed(() => (this.invitations.hasValue() ? this.invitations.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.invitations.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly crumbs = [
    { name: $localize`:@@platform.accounts.title:People and roles`, link: '/admin/accounts' },
    { name: $localize`:@@platform.invitations.title:Invitations` },
  ];

  protected stateOf({ used, expiresAt }: InvitationAnswer): InvitationState {
    if (used) return 'used';
    return this.formats.dayOf(expiresAt) < this.today() ? 'expired' : 'waits';
  }

  protected purposeOf({ kind, role }: InvitationAnswer): string {
    if (kind === 'membership' && role) return stateLabel('role', 'key', role);
    return $localize`:@@platform.invitations.password:New password`;
  }

  protected turn(queryParams: Record<string, number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected retry(): void {
    this.invitations.reload();
  }

  protected dayOf(instant: string): string {
    return this.formats.dayOf(instant);
  }
}
