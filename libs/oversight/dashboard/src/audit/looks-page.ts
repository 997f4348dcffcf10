import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Look } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { MomentPipe, problemOf, narrowing, ProblemNote } from '@rinnakkain/platform-dashboard';
import {
  type Crumb,
  DayField,
  EmptyState,
  Field,
  PageHeader,
  Paginator,
  SectionHeading,
  SkeletonRows,
  TextInput,
} from '@rinnakkain/ui';
import { AuditApi } from './audit-api';
import { actionName, idIn, roleOf, whoOf } from './audit-names';

const ways: Readonly<Record<Look['through'], string>> = {
  page: $localize`:@@audit.looks.way.page:on the person's own page`,
  list: $localize`:@@audit.looks.way.list:in a list`,
  relationship: $localize`:@@audit.looks.way.relationship:through a support relationship`,
};

/** Who has seen or handled what is held about one person: for the answer when the person asks. */
@Component({
  selector: 'rk-looks-page',
  imports: [
    DayField,
    EmptyState,
    Field,
    MatButton,
    MomentPipe,
    PageHeader,
    Paginator,
    ProblemNote,
    SectionHeading,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './looks-page.html',
  styleUrl: './looks-page.scss',
})
export class LooksPage {
  private readonly api = inject(AuditApi);
  protected readonly narrow = narrowing();

  /** The person, days and page, from the address. */
  readonly personId = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  protected readonly crumbs: readonly Crumb[] = [
    { name: $localize`:@@audit.title:Log of events`, link: '/audit' },
    { name: $localize`:@@audit.looks.title:Who has looked` },
  ];
  private readonly looks = this.api.looks(() => ({
    personId: this.personId(),
    from: this.from(),
    to: this.to(),
    page: String(this.page()),
    pageSize: String(this.pageSize()),
  }));
  protected readonly found = computed(() => (this.looks.hasValue() ? this.looks.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.looks.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly fault = signal<string | null>(null);

  protected readonly whoOf = whoOf;
  protected readonly roleOf = roleOf;
  protected readonly actionOf = ({ action }: Look): string => actionName(action);
  protected readonly wayOf = ({ through }: Look): string => ways[through];

  protected lookUp(event: Event): void {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('person') as HTMLInputElement;
    const personId = idIn(field.value);
    this.fault.set(
      personId
        ? null
        : $localize`:@@audit.looks.no_id:There is no id in this: it looks like 5b0c7d2e-1111-4222-8333-944455556666`,
    );
    if (personId) this.narrow({ personId });
    else field.focus();
  }

  protected retry(): void {
    this.looks.reload();
  }
}
