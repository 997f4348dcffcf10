import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
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
  type Problem,
  auditWords,
  problemOf,
  narrowing,
  ProblemNote,
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
import { AuditFile } from './audit-file';
import { actionName, idIn, objectName, roleOf, shortId, whoOf } from './audit-names';

const filterNames = ['action', 'accountId', 'objectType', 'objectId', 'from', 'to'] as const;

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
    ProblemNote,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditTrailPage {
  private readonly api = inject(AuditApi);
  protected readonly narrow = narrowing();
  private readonly formats = inject(Formats);
  private readonly file = inject(AuditFile);

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

  private readonly query = computed(() => ({
    action: this.action(),
    accountId: this.accountId(),
    objectType: this.objectType(),
    objectId: this.objectId(),
    from: this.from(),
    to: this.to(),
  }));
  private readonly entries = this.api.entries(() => ({
    ...this.query(),
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
    const account =
      this.accounts().find(({ id }) => id === accountId)?.name ?? (accountId && shortId(accountId));
    const [since, until] = [from && this.formats.day(from), to && this.formats.day(to)];
    return [
      ...(action ? [{ key: 'action', label: auditWords.audit.action[action] }] : []),
      ...(account ? [{ key: 'accountId', label: account }] : []),
      ...(objectType ? [{ key: 'objectType', label: auditWords.audit.object[objectType] }] : []),
      ...(objectId
        ? [
            {
              key: 'objectId',
              label: $localize`:@@audit.filter.object:the same thing ${shortId(objectId)}:id:`,
            },
          ]
        : []),
      ...(since ? [{ key: 'from', label: $localize`:@@audit.filter.from:from ${since}:day:` }] : []),
      ...(until ? [{ key: 'to', label: $localize`:@@audit.filter.to:until ${until}:day:` }] : []),
    ];
  });

  protected readonly whoOf = whoOf;
  protected readonly roleOf = roleOf;
  protected readonly shortOf = shortId;
  protected readonly actionOf = ({ action }: AuditEntry): string => actionName(action);
  protected readonly objectOf = ({ objectType }: AuditEntry): string => objectName(objectType);

  /** People whose data can be looked at by several: there the officer can ask who has. */
  protected readonly isPerson = ({ objectType }: AuditEntry): boolean =>
    /^(seeker|volunteer)$/.test(objectType);

  /** What goes with the entry: ids, keys and numbers, as they are. */
  protected detailsOf({ details, requestId }: AuditEntry): { key: string; value: string }[] {
    const rows = Object.entries(details).map(([key, value]) => ({
      key,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
    return requestId ? [...rows, { key: 'requestId', value: requestId }] : rows;
  }

  /** Entries fetched for the file so far; null when none is being made. */
  protected readonly fetched = signal<number | null>(null);
  protected readonly fileProblem = signal<Problem | null>(null);

  /** Everything that the filters leave, as a file for a spreadsheet. */
  protected async save(): Promise<void> {
    if (this.fetched() !== null) return;
    this.fileProblem.set(null);
    this.fetched.set(0);
    try {
      await this.file.save(this.query(), (entries) => this.fetched.set(entries));
    } catch (failure) {
      this.fileProblem.set(problemOf(failure));
    } finally {
      this.fetched.set(null);
    }
  }

  /** What to do about a file that could not be made. */
  protected fileText(problem: Problem): string {
    return problem.code === 'NARROW_SEARCH'
      ? $localize`:@@audit.file.too_much:A file holds at most ${this.formats.number(limits.auditExportMax)}:count: events. Choose fewer days.`
      : '';
  }

  /** The id that was written or pasted, of one thing. */
  protected narrowTo(event: Event): void {
    const field = event.target as HTMLInputElement;
    const id = idIn(field.value);
    field.setAttribute('aria-invalid', String(field.value !== '' && !id));
    if (id || field.value === '') this.narrow({ objectId: id });
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
