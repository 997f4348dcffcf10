import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { AuditEntry } from '@rinnakkain/api-client';
import {
  AUDIT_ACTIONS,
  AUDIT_OBJECT_TYPES,
  type AuditAction,
  type AuditObjectType,
  limits,
} from '@rinnakkain/domain';
import {
  Formats,
  MomentPipe,
  auditWords,
  capital,
  problemOf,
  stateText,
} from '@rinnakkain/platform-dashboard';
import {
  type AppliedFilter,
  DayField,
  EmptyState,
  ErrorNote,
  FilterChips,
  PageHeader,
  Paginator,
  SkeletonRows,
} from '@rinnakkain/ui';
import { AuditApi } from './audit-api';

const filterNames = ['action', 'accountId', 'objectType', 'objectId', 'from', 'to'] as const;
const idShown = 8;

/** The log of events for the data protection officer: who did what to which thing, never content. */
@Component({
  selector: 'rk-audit-page',
  imports: [
    DayField,
    EmptyState,
    ErrorNote,
    FilterChips,
    MatButton,
    MomentPipe,
    PageHeader,
    Paginator,
    SkeletonRows,
  ],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditTrailPage {
  private readonly api = inject(AuditApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);

  /** Filters and page, from the address. */
  readonly action = input<AuditAction>();
  readonly accountId = input<string>();
  readonly objectType = input<AuditObjectType>();
  readonly objectId = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly entries = this.api.entries(() => ({
    action: this.action(),
    accountId: this.accountId(),
    objectType: this.objectType(),
    objectId: this.objectId(),
    from: this.from(),
    to: this.to(),
    page: String(this.page()),
    pageSize: String(this.pageSize()),
  }));
  private readonly people = this.api.accounts();
  protected readonly accounts = computed(() => (this.people.hasValue() ? this.people.value().items : []));
  protected readonly list = computed(() => (this.entries.hasValue() ? this.entries.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.entries.error();
    return failure ? problemOf(failure) : null;
  });

  protected readonly actions = AUDIT_ACTIONS.map((key) => ({ key, name: actionName(key) })).sort(
    (one, other) => one.name.localeCompare(other.name, this.formats.language),
  );
  protected readonly objectTypes = AUDIT_OBJECT_TYPES.map((key) => ({ key, name: objectName(key) }));

  protected readonly filters = computed((): AppliedFilter[] => {
    const [action, accountId, objectType] = [this.action(), this.accountId(), this.objectType()];
    const [objectId, from, to] = [this.objectId(), this.from(), this.to()];
    const account = this.accounts().find(({ id }) => id === accountId)?.name ?? accountId?.slice(0, idShown);
    const [since, until] = [from && this.formats.day(from), to && this.formats.day(to)];
    return [
      ...(action ? [{ key: 'action', label: auditWords.audit.action[action] }] : []),
      ...(account ? [{ key: 'accountId', label: account }] : []),
      ...(objectType ? [{ key: 'objectType', label: auditWords.audit.object[objectType] }] : []),
      ...(objectId
        ? [
            {
              key: 'objectId',
              label: $localize`:@@audit.filter.object:the same thing ${objectId.slice(0, idShown)}:id:`,
            },
          ]
        : []),
      ...(since ? [{ key: 'from', label: $localize`:@@audit.filter.from:from ${since}:day:` }] : []),
      ...(until ? [{ key: 'to', label: $localize`:@@audit.filter.to:until ${until}:day:` }] : []),
    ];
  });

  protected whoOf({ account }: AuditEntry): string {
    if (!account) return $localize`:@@audit.system:The system, or someone unknown`;
    return account.name ?? $localize`:@@audit.gone:Someone without a role here any more`;
  }

  protected roleOf({ role }: AuditEntry): string {
    return role ? stateText('role', 'key', role) : '';
  }

  protected actionOf({ action }: AuditEntry): string {
    return actionName(action);
  }

  protected objectOf({ objectType }: AuditEntry): string {
    return objectName(objectType);
  }

  protected shortOf(id: string): string {
    return id.slice(0, idShown);
  }

  /** What goes with the entry: ids, keys and numbers, as they are. */
  protected detailsOf({ details, requestId }: AuditEntry): { key: string; value: string }[] {
    const rows = Object.entries(details).map(([key, value]) => ({
      key,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
    return requestId ? [...rows, { key: 'requestId', value: requestId }] : rows;
  }

  protected narrow(change: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams: { page: null, ...change }, queryParamsHandling: 'merge' });
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clearFilters(): void {
    this.narrow(Object.fromEntries(filterNames.map((name) => [name, null])));
  }

  protected chosen(event: Event): string | null {
    return (event.target as HTMLSelectElement).value || null;
  }

  protected retry(): void {
    this.entries.reload();
  }
}

const actionName = (key: AuditAction): string => capital(auditWords.audit.action[key]);
const objectName = (key: AuditObjectType): string => capital(auditWords.audit.object[key]);
