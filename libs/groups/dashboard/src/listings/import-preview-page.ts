import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type {
  ListingFieldChange,
  ListingFinding,
  ListingImport,
  ListingImportPart,
} from '@rinnakkain/api-client';
import { LISTING_IMPORT_PARTS } from '@rinnakkain/domain';
import {
  capital,
  FormSending,
  listingWords,
  NotFoundPage,
  ProblemNote,
  problemOf,
  RefusalNote,
} from '@rinnakkain/platform-dashboard';
import {
  Confirmation,
  EmptyState,
  PageHeader,
  Paginator,
  Segmented,
  SkeletonRows,
  Status,
} from '@rinnakkain/ui';
import { ListingTexts } from './listing-texts';
import { ListingsApi } from './listings-api';

const PAGE = 25;
type Shown = ListingImportPart | 'findings';

/** What an import would do, field by field, before it is confirmed; what it did afterwards. */
@Component({
  selector: 'rk-listing-import-preview-page',
  imports: [
    EmptyState,
    MatButton,
    NotFoundPage,
    PageHeader,
    Paginator,
    ProblemNote,
    RefusalNote,
    RouterLink,
    Segmented,
    SkeletonRows,
    Status,
  ],
  templateUrl: './import-preview-page.html',
  styleUrl: './listings.scss',
})
export class ImportPreviewPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(ListingsApi);
  private readonly confirmation = inject(Confirmation);
  private readonly texts = inject(ListingTexts);
  private readonly found = this.api.import(() => this.id());
  private readonly known = this.api.fellowships();
  /** What was fetched, or what it became when it was confirmed. */
  private readonly shownImport = linkedSignal<ListingImport | null>(() =>
    this.found.hasValue() ? this.found.value() : null,
  );
  protected readonly read = this.shownImport.asReadonly();
  protected readonly part = signal<Shown>('new');
  protected readonly page = linkedSignal({ source: this.part, computation: () => 1 });
  private readonly lines = this.api.importLines(
    () => this.id(),
    () => ({ part: this.part() === 'findings' ? 'new' : this.part(), page: this.page(), pageSize: PAGE }),
  );
  private readonly noticed = this.api.importFindings(
    () => this.id(),
    () => ({ page: this.part() === 'findings' ? this.page() : 1, pageSize: PAGE }),
  );
  protected readonly meetings = computed(() => (this.lines.hasValue() ? this.lines.value() : null));
  protected readonly findings = computed(() => (this.noticed.hasValue() ? this.noticed.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error() ?? this.known.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly pageSize = PAGE;
  protected readonly sending = new FormSending();
  protected readonly counts = computed(() => {
    const counts = this.read()?.counts;
    if (!counts) return [];
    const { fresh, changed, unchanged, missing, keptOut } = counts;
    const each = { new: fresh, changed, unchanged, missing, kept_out: keptOut };
    return LISTING_IMPORT_PARTS.map((part) => ({
      part,
      name: capital(listingWords.listing.import_part[part]),
      count: each[part],
    }));
  });
  protected readonly parts = computed(() => [
    ...this.counts().map(({ part, name, count }) => ({ value: part as Shown, label: `${name} ${count}` })),
    {
      value: 'findings' as const,
      label: $localize`:@@listings.findings:Noticed ${this.read()?.findings ?? 0}:count:`,
    },
  ]);
  protected readonly lead = computed(() => this.read()?.sourceUrl ?? '');
  protected readonly crumbs = [
    { name: $localize`:@@listings.title:Independent groups`, link: '/listings' },
    { name: $localize`:@@listings.import:Import groups` },
  ];

  protected field = (change: ListingFieldChange): string => this.texts.field(change.field);
  protected value = ({ field }: ListingFieldChange, value: string | null): string =>
    this.texts.value(field, value, this.table());
  protected findingOf = (code: ListingFinding): string => capital(listingWords.listing.finding[code]);

  private readonly table = computed(() => {
    const fellowships = this.known.hasValue() ? this.known.value().items : [];
    return fellowships.find(({ id }) => id === this.read()?.fellowshipId)?.codes ?? 'none';
  });

  protected async confirm(): Promise<void> {
    const read = this.read();
    if (!read) return;
    const { fresh, changed } = read.counts;
    const agreed = await this.confirmation.ask({
      title: $localize`:@@listings.confirm.title:Import the groups?`,
      consequences: [
        $localize`:@@listings.confirm.new:New groups: ${fresh}:count:`,
        $localize`:@@listings.confirm.changed:Groups that change: ${changed}:count:`,
        $localize`:@@listings.confirm.checked:Every group the source tells of is marked as checked today. Those missing from it stay as they are.`,
      ],
      verb: $localize`:@@listings.confirm.verb:Import`,
    });
    if (agreed) await this.sending.send(async () => this.shownImport.set(await this.api.confirm(read)));
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
    this.known.reload();
    this.lines.reload();
  }
}
