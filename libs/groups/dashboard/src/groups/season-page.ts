import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { SeasonBody, SeasonDateAnswer, SeasonPosition, SeasonPreview } from '@rinnakkain/api-client';
import { RefusalNote, Sending, weekdays } from '@rinnakkain/people-dashboard';
import {
  Formats,
  NotFoundPage,
  ProblemNote,
  TimeField,
  Unsaved,
  capital,
  problemOf,
} from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  PageHeader,
  SkeletonRows,
  Stepper,
  TODAY,
  TextInput,
  Undo,
  dayAfter,
} from '@rinnakkain/ui';
import { noteOfDate, textOfGroup } from './group-words';
import { GroupsApi } from './groups-api';

interface SeasonDraft {
  firstDay: string | null;
  lastDay: string | null;
  rhythm: string;
  weekday: string;
  start: string;
  minutes: number;
  pauseFrom: string | null;
  pauseBackOn: string | null;
  holidays: boolean;
}

/** A season of a group: how its meetings recur, every date before it is made, and single dates taken off. */
@Component({
  selector: 'rk-season-page',
  imports: [
    DayField,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    Stepper,
    TextInput,
    TimeField,
  ],
  templateUrl: './season-page.html',
  styleUrls: ['./group-form-page.scss', './season-page.scss'],
})
export class SeasonPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(GroupsApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY)();
  private readonly found = this.api.group(() => this.id());
  protected readonly group = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly model = linkedSignal((): SeasonDraft => ({
    firstDay: dayAfter(this.today, 7),
    lastDay: dayAfter(this.today, 90),
    rhythm: '1',
    weekday: '3',
    start: '18:00',
    minutes: 120,
    pauseFrom: null,
    pauseBackOn: null,
    holidays: true,
  }));
  protected readonly form = form(this.model, (path) => {
    required(path.firstDay);
    required(path.lastDay);
    required(path.start);
    validate(path.lastDay, ({ value, valueOf }) =>
      (value() ?? '') < (valueOf(path.firstDay) ?? '')
        ? { kind: 'order', message: $localize`:@@groups.season.order:The season ends before it begins.` }
        : null,
    );
    validate(path.pauseBackOn, ({ value, valueOf }) =>
      valueOf(path.pauseFrom) && (value() ?? '') <= (valueOf(path.pauseFrom) ?? '')
        ? { kind: 'order', message: $localize`:@@groups.season.back:Choose the day of return.` }
        : null,
    );
  });
  protected readonly rhythms = [
    { value: '1', name: $localize`:@@groups.rhythm.weekly:Every week` },
    { value: '2', name: $localize`:@@groups.rhythm.second:Every second week` },
    { value: '3', name: $localize`:@@groups.rhythm.third:Every third week` },
    { value: '4', name: $localize`:@@groups.rhythm.fourth:Every fourth week` },
    { value: 'first', name: $localize`:@@groups.rhythm.month_first:Every month, the first` },
    { value: 'second', name: $localize`:@@groups.rhythm.month_second:Every month, the second` },
    { value: 'third', name: $localize`:@@groups.rhythm.month_third:Every month, the third` },
    { value: 'fourth', name: $localize`:@@groups.rhythm.month_fourth:Every month, the fourth` },
    { value: 'last', name: $localize`:@@groups.rhythm.month_last:Every month, the last` },
  ];
  protected readonly days = weekdays(this.formats.language).map(({ day, long }) => ({
    value: String(day),
    name: capital(long),
  }));
  protected readonly shown = signal<SeasonPreview | null>(null);
  /** Single dates that were taken off. */
  private readonly off = signal<readonly string[]>([]);
  protected readonly sending = new Sending();
  private readonly saved = signal(false);
  protected readonly crumbs = computed(() => {
    const group = this.group();
    return [
      { name: $localize`:@@groups.title:Groups`, link: '/groups' },
      ...(group
        ? [{ name: textOfGroup(group.name, this.formats.language), link: ['/groups', group.id] }]
        : []),
      { name: $localize`:@@groups.plan_season:Plan a season` },
    ];
  });
  protected readonly noteOf = noteOfDate;
  protected readonly makeLabel = computed(
    () => $localize`:@@groups.season.make:Make ${this.shown()?.meetings ?? 0}:count: meetings`,
  );

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
  }

  protected dayOf = ({ day }: SeasonDateAnswer): string => this.formats.day(day);
  protected isOff = ({ day }: SeasonDateAnswer): boolean => this.off().includes(day);

  /** Shows the dates as they would be. */
  protected async preview(): Promise<void> {
    await this.sending.send(async () => {
      this.shown.set(await this.api.preview(this.id(), this.body()));
    });
  }

  protected async toggle({ day }: SeasonDateAnswer): Promise<void> {
    this.off.update((days) => (days.includes(day) ? days.filter((each) => each !== day) : [...days, day]));
    await this.preview();
  }

  protected toggleHolidays(event: Event): void {
    const holidays = (event.target as HTMLInputElement).checked;
    this.model.update((draft) => ({ ...draft, holidays }));
    this.shown.set(null);
  }

  protected setMinutes(minutes: number): void {
    this.model.update((draft) => ({ ...draft, minutes }));
    this.shown.set(null);
  }

  protected async make(): Promise<void> {
    const count = this.shown()?.meetings ?? 0;
    await this.sending.send(async () => {
      await this.api.plan(this.id(), this.body());
      this.saved.set(true);
      await this.router.navigate(['/groups', this.id()], { replaceUrl: true });
      this.undo.offer($localize`:@@groups.season.made:${count}:count: meetings were made`);
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
  }

  private body(): SeasonBody {
    const { firstDay, lastDay, rhythm, weekday, start, minutes, pauseFrom, pauseBackOn, holidays } =
      this.model();
    const weeks = Number(rhythm);
    return {
      firstDay: firstDay ?? '',
      lastDay: lastDay ?? '',
      ...(weeks
        ? { every: 'week' as const, weeks }
        : { every: 'month' as const, position: rhythm as SeasonPosition }),
      weekday: Number(weekday),
      start,
      minutes,
      pauses: pauseFrom && pauseBackOn ? [{ from: pauseFrom, backOn: pauseBackOn }] : [],
      without: this.off().map((day) => ({ day })),
      skipHolidays: holidays,
    };
  }
}
