import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { applyWhen, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Fellowship, FellowshipChanges } from '@rinnakkain/api-client';
import { FELLOWSHIP_CODE_TABLES, type FellowshipCodeTable, limits } from '@rinnakkain/domain';
import {
  Formats,
  FormSending,
  listingWords,
  ProblemNote,
  problemOf,
  RefusalNote,
} from '@rinnakkain/platform-dashboard';
import {
  DayField,
  EmptyState,
  ErrorSummary,
  Field,
  FormFrame,
  Options,
  PageHeader,
  SkeletonRows,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { ListingsApi } from './listings-api';

/** Where the groups of a fellowship stand for everybody. */
const PAGE = {
  fi: '/tuki/itsenaiset-ryhmat',
  sv: '/stod/sjalvstandiga-grupper',
  en: '/support/independent-groups',
} as const;

/** A fellowship as it stands in the form. */
interface FellowshipDraft {
  name: string;
  program: string;
  codes: FellowshipCodeTable;
  site: string;
  phone: string;
  asked: 'no' | 'yes';
  exportAskedOn: string | null;
  exportAskedHow: string;
}

const draftOf = (fellowship: Fellowship | null): FellowshipDraft => ({
  name: fellowship?.name ?? '',
  program: fellowship?.program ?? '',
  codes: fellowship?.codes ?? 'none',
  site: fellowship?.site ?? '',
  phone: fellowship?.phone ?? '',
  asked: fellowship?.exportAskedOn ? 'yes' : 'no',
  exportAskedOn: fellowship?.exportAskedOn ?? null,
  exportAskedHow: fellowship?.exportAskedHow ?? '',
});

const toldBy = (draft: FellowshipDraft): FellowshipChanges & { name: string } => ({
  name: draft.name.trim(),
  site: draft.site.trim() || null,
  phone: draft.phone.trim() || null,
  exportAskedOn: draft.asked === 'yes' ? draft.exportAskedOn : null,
  exportAskedHow: draft.asked === 'yes' ? draft.exportAskedHow.trim() || null : null,
});

/** The fellowships whose groups are listed, and whether each has asked for the feed of them. */
@Component({
  selector: 'rk-fellowships-page',
  imports: [
    DayField,
    EmptyState,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    MatButton,
    Options,
    PageHeader,
    ProblemNote,
    RefusalNote,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './fellowships-page.html',
  styleUrl: './listings.scss',
})
export class FellowshipsPage {
  private readonly api = inject(ListingsApi);
  private readonly undo = inject(Undo);
  private readonly formats = inject(Formats);
  private readonly found = this.api.fellowships();
  protected readonly fellowships = computed(() => (this.found.hasValue() ? this.found.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  /** The one in the form; null for a new one, undefined while there is no form. */
  protected readonly edited = signal<Fellowship | null | undefined>(undefined);
  private readonly model = linkedSignal(() => draftOf(this.edited() ?? null));
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, limits.fellowshipNameMaxLength);
    required(path.program);
    maxLength(path.program, limits.programMaxLength);
    applyWhen(
      path,
      ({ value }) => value().asked === 'yes',
      (asked) => {
        required(asked.exportAskedOn);
        required(asked.exportAskedHow);
        maxLength(asked.exportAskedHow, limits.noteMaxLength);
      },
    );
  });
  protected readonly tables = FELLOWSHIP_CODE_TABLES.map((value) => ({
    value,
    label: listingWords.listing.code_table[value],
  }));
  protected readonly asking = [
    { value: 'no' as const, label: $localize`:@@listings.feed.not_asked:Has not asked` },
    { value: 'yes' as const, label: $localize`:@@listings.feed.asked:Has asked` },
  ];
  protected readonly sending = new FormSending();
  protected readonly crumbs = [
    { name: $localize`:@@listings.title:Independent groups`, link: '/listings' },
    { name: $localize`:@@listings.fellowships:Fellowships` },
  ];

  protected feedOf = ({ program }: Fellowship): string => `/feeds/meeting-guide.json?program=${program}`;
  /** The page of its groups, in the words of the language one reads. */
  protected pageOf = ({ program }: Fellowship): string => `${PAGE[this.formats.language]}?program=${program}`;
  protected dayOf = (day: string): string => this.formats.date(day);

  protected async save(): Promise<void> {
    const fellowship = this.edited();
    await this.sending.send(async () => {
      const draft = this.model();
      const told = toldBy(draft);
      if (fellowship) await this.api.changeFellowship(fellowship, told);
      else await this.api.addFellowship({ ...told, program: draft.program.trim(), codes: draft.codes });
      this.edited.set(undefined);
      this.found.reload();
      this.undo.offer($localize`:@@listings.fellowship_saved:The fellowship has been saved`);
    });
  }

  protected open(fellowship: Fellowship | null | undefined): void {
    this.sending.forget();
    this.edited.set(fellowship);
  }

  protected retry(): void {
    this.open(undefined);
    this.found.reload();
  }
}
