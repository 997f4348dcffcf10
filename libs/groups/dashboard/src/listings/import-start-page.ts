import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ListingImport, ListingSource, ListingSourceKind } from '@rinnakkain/api-client';
import { LISTING_SOURCE_KINDS } from '@rinnakkain/domain';
import {
  FormSending,
  listingWords,
  ProblemNote,
  problemOf,
  RefusalNote,
  Session,
} from '@rinnakkain/platform-dashboard';
import {
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  Options,
  PageHeader,
  SkeletonRows,
  TextInput,
} from '@rinnakkain/ui';
import { ListingsApi } from './listings-api';

type Way = 'source' | 'file' | 'text';

/** Where groups are to be taken in from: a stored source of the fellowship's own, a file, or a text. */
@Component({
  selector: 'rk-listing-import-start-page',
  imports: [
    ErrorSummary,
    Field,
    FormFrame,
    Icon,
    MatButton,
    Options,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './import-start-page.html',
  styleUrl: './listings.scss',
})
export class ImportStartPage {
  private readonly api = inject(ListingsApi);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  private readonly known = this.api.fellowships();
  private readonly stored = this.api.sources();
  protected readonly fellowships = computed(() => (this.known.hasValue() ? this.known.value().items : null));
  protected readonly sources = computed(() => (this.stored.hasValue() ? this.stored.value().items : null));
  protected readonly fetchProblem = computed(() => {
    const failure = this.known.error() ?? this.stored.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly way = linkedSignal<Way>(() => (this.sources()?.length ? 'source' : 'file'));
  protected readonly sourceId = linkedSignal(() => this.sources()?.[0]?.id ?? '');
  protected readonly fellowshipId = linkedSignal(() => this.fellowships()?.[0]?.id ?? '');
  protected readonly kind = signal<ListingSourceKind>('bmlt');
  protected readonly file = signal<File | null>(null);
  protected readonly text = signal('');
  protected readonly address = signal('');
  /** Nothing was chosen, although it was sent. */
  protected readonly lacking = signal(false);
  protected readonly sending = new FormSending();
  protected readonly adding = new FormSending();
  protected readonly ways = computed(() => [
    ...(this.sources()?.length
      ? [{ value: 'source' as const, label: $localize`:@@listings.way.source:From a stored source` }]
      : []),
    { value: 'file' as const, label: $localize`:@@listings.way.file:From a file` },
    { value: 'text' as const, label: $localize`:@@listings.way.text:Paste text` },
  ]);
  protected readonly kinds = LISTING_SOURCE_KINDS.map((value) => ({
    value,
    label: listingWords.listing.source[value],
  }));
  protected readonly crumbs = [
    { name: $localize`:@@listings.title:Independent groups`, link: '/listings' },
    { name: $localize`:@@listings.import:Import groups` },
  ];
  protected readonly fault = computed(() => {
    if (this.lacking())
      return this.way() === 'text'
        ? $localize`:@@listings.no_text:Paste the text here.`
        : $localize`:@@listings.no_file:Choose a file.`;
    return this.sending.faults()[0]?.message ?? null;
  });
  protected readonly addressFault = computed(() => this.adding.faults()[0]?.message ?? null);

  protected kindName = ({ kind }: ListingSource): string => listingWords.listing.source[kind];
  protected fellowshipName = ({ fellowshipId }: ListingSource): string =>
    this.fellowships()?.find(({ id }) => id === fellowshipId)?.name ?? '';

  protected valueOf = (event: Event): string =>
    (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

  protected setKind(event: Event): void {
    const chosen = LISTING_SOURCE_KINDS.find((kind) => kind === this.valueOf(event));
    if (chosen) this.kind.set(chosen);
  }

  protected choose(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
    this.answered();
  }

  protected type(event: Event): void {
    this.text.set(this.valueOf(event));
    this.answered();
  }

  protected async read(): Promise<void> {
    const [way, file, text] = [this.way(), this.file(), this.text().trim()];
    this.lacking.set((way === 'file' && !file) || (way === 'text' && !text));
    if (this.lacking()) return;
    await this.sending.send(async () => {
      const made = await this.sent(way, file, text);
      await this.router.navigate(['/listings/imports', made.id]);
    });
  }

  private sent(way: Way, file: File | null, text: string): Promise<ListingImport> {
    if (way === 'source') return this.api.fetchSource(this.sourceId());
    return way === 'file' && file
      ? this.api.upload(this.fellowshipId(), this.kind(), file)
      : this.api.paste(this.fellowshipId(), this.kind(), text);
  }

  protected async addSource(): Promise<void> {
    await this.adding.send(async () => {
      const { id } = await this.api.addSource({
        fellowshipId: this.fellowshipId(),
        kind: this.kind(),
        url: this.address().trim(),
      });
      this.address.set('');
      this.stored.reload();
      this.sourceId.set(id);
    });
  }

  protected async removeSource(source: ListingSource): Promise<void> {
    await this.adding.send(async () => {
      await this.api.removeSource(source.id);
      this.stored.reload();
    });
  }

  protected answered(): void {
    this.lacking.set(false);
    this.sending.forget();
  }

  protected retry(): void {
    this.known.reload();
    this.stored.reload();
  }
}
