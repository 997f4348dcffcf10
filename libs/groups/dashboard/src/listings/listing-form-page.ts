import { Component, computed, inject, input, signal } from '@angular/core';
import { applyWhen, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  LISTING_AUDIENCES,
  LISTING_FORMS,
  LISTING_OPEN_ON,
  LISTING_RHYTHMS,
  LISTING_OPENNESS,
  listingWarnings,
  limits,
  MUNICIPALITIES,
  offeredCodes,
} from '@rinnakkain/domain';
import {
  capital,
  CodeNames,
  Formats,
  FormSending,
  listingWords,
  NotFoundPage,
  ProblemNote,
  problemOf,
  RefusalNote,
  TimeField,
  Unsaved,
} from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  ManyOptions,
  Options,
  PageHeader,
  SkeletonRows,
  storedModel,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { draftOfListing, emptyListing, listingOf } from './listing-draft';
import { ListingTexts } from './listing-texts';
import { ListingsApi } from './listings-api';

const words = listingWords.listing;
const LANGUAGES = ['fi', 'sv', 'en', 'ru', 'et', 'so', 'ar', 'fa', 'uk', 'se'];

/** A meeting to be listed, or one to edit; the fellowship decides which kinds there are. */
@Component({
  selector: 'rk-listing-form-page',
  imports: [
    DayField,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    ManyOptions,
    MatButton,
    NotFoundPage,
    Options,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    TextInput,
    TimeField,
  ],
  templateUrl: './listing-form-page.html',
  styleUrl: './listings.scss',
})
export class ListingFormPage {
  /** From the address; none for a new one. */
  readonly id = input<string>();

  private readonly api = inject(ListingsApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly texts = inject(ListingTexts);

  private readonly found = this.api.listing(() => this.id());
  private readonly known = this.api.fellowships();
  protected readonly listing = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly fellowships = computed(() => (this.known.hasValue() ? this.known.value().items : null));
  protected readonly fetchProblem = computed(() => {
    const failure = this.found.error() ?? this.known.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly model = storedModel(() => {
    const listing = this.listing();
    return listing ? draftOfListing(listing) : emptyListing(this.fellowships()?.[0]?.id ?? '');
  });
  protected readonly form = form(this.model, (path) => {
    required(path.fellowshipId);
    required(path.name);
    maxLength(path.name, limits.listingNameMaxLength);
    maxLength(path.notes, limits.listingNotesMaxLength);
    maxLength(path.placeNotes, limits.noteMaxLength);
    maxLength(path.joinNotes, limits.noteMaxLength);
    required(path.timeZone);
    required(path.country);
    maxLength(path.country, 2);
    applyWhen(
      path,
      ({ value }) => value().time === 'weekly',
      (weekly) => required(weekly.startTime),
    );
  });
  /** Codes of the chosen fellowship; those of a listing that have no words stay with it. */
  protected readonly codes = computed(() => {
    const table = this.fellowships()?.find(({ id }) => id === this.model().fellowshipId)?.codes ?? 'none';
    return offeredCodes(table, this.formats.language).map(({ code, name }) => ({
      value: code,
      label: capital(name),
    }));
  });
  protected readonly warnings = computed(() => {
    const { form: chosen, link, joinPhone } = this.model();
    const told = { form: chosen, link: link.trim() || null, joinPhone: joinPhone.trim() || null };
    return listingWarnings(told).map((warning) => capital(words.warning[warning]));
  });
  protected readonly there = computed(() => this.model().form !== 'online');
  protected readonly joined = computed(() => this.model().form !== 'in_person');
  protected readonly forms = LISTING_FORMS.map((value) => ({ value, label: capital(words.form[value]) }));
  protected readonly openness = [
    ...LISTING_OPENNESS.map((value) => ({ value, label: capital(words.openness[value]) })),
    { value: 'untold' as const, label: $localize`:@@listings.untold:Not told` },
  ];
  protected readonly openOn = LISTING_OPEN_ON.map((value) => ({
    value,
    label: capital(words.open_on[value]),
  }));
  protected readonly times = [
    { value: 'weekly' as const, label: $localize`:@@listings.on_weekday:On a weekday` },
    { value: 'by_appointment' as const, label: $localize`:@@listings.by_appointment:By appointment` },
  ];
  protected readonly rhythms = LISTING_RHYTHMS.map((value) => ({
    value,
    label: capital(words.rhythm[value]),
  }));
  protected readonly weekdays = this.texts.weekdays;
  protected readonly municipalities = MUNICIPALITIES.map(({ code }) => ({
    code,
    name: this.names.municipality(code),
  })).sort((one, other) => one.name.localeCompare(other.name, this.formats.language));
  protected readonly languages = LANGUAGES.map((value) => ({
    value,
    label: capital(this.names.languageOf(value)),
  }));
  protected readonly audiences = LISTING_AUDIENCES.map((value) => ({
    value,
    label: capital(words.audience[value]),
  }));
  protected readonly access = [
    { value: 'yes' as const, label: $localize`:@@listings.accessible:Accessible entrance` },
    { value: 'no' as const, label: $localize`:@@listings.not_accessible:Not accessible` },
    { value: 'untold' as const, label: $localize`:@@listings.untold:Not told` },
  ];
  protected readonly pauses = [
    { value: 'no' as const, label: $localize`:@@listings.meets:Meets` },
    { value: 'yes' as const, label: $localize`:@@listings.on_break:On a break` },
  ];
  protected readonly sending = new FormSending();
  private readonly saved = signal(false);
  protected readonly heading = computed(() =>
    this.id() ? $localize`:@@listings.edit:Edit the group` : $localize`:@@listings.new:Add a group`,
  );
  protected readonly crumbs = computed(() => [
    { name: $localize`:@@listings.title:Independent groups`, link: '/listings' },
    { name: this.heading() },
  ]);

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
  }

  protected async save(): Promise<void> {
    const listing = this.listing();
    await this.sending.send(async () => {
      const draft = this.model();
      const told = listingOf(draft);
      if (listing) await this.api.change(listing, told);
      else await this.api.add({ ...told, fellowshipId: draft.fellowshipId });
      this.saved.set(true);
      await this.router.navigate(['/listings']);
      this.undo.offer($localize`:@@listings.saved:The group has been saved`);
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
    this.known.reload();
  }
}
