import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { FormField, applyEach, form, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { RequirementKind, RequirementVersion, RequirementsPreview } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import {
  Formats,
  Unsaved,
  capital,
  problemOf,
  requirementWords,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  PageHeader,
  SkeletonRows,
  TODAY,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { RequirementWords } from '../training/requirement-words';
import { RequirementsApi } from '../training/requirements-api';
import { TrainingApi } from '../training/training-api';
import { type VersionDraft, draftOf, kindsFor, newDraft, versionOf } from './requirement-draft';
import { RequirementRow } from './requirement-row';
import { RequirementsPreviewBox } from './requirements-preview';

/** Numbers a field takes: from, to, and whether it may be left empty. */
const RANGES = {
  withinMonths: [1, 60, true],
  validityMonths: [1, limits.requirementMonthsMax, true],
  renewalDays: [0, limits.requirementDaysMax, false],
  graceDays: [0, limits.requirementDaysMax, false],
  withinDays: [1, limits.requirementDaysMax, true],
} as const;

const outside = (text: string, [least, most, empty]: readonly [number, number, boolean]) => {
  if (!text.trim() && empty) return null;
  const whole = Number(text);
  const fits = text.trim() && Number.isInteger(whole) && whole >= least && whole <= most;
  const message = $localize`:@@people.form.range:Write a whole number from ${least}:least: to ${most}:most:.`;
  return fits ? null : { kind: 'range', message };
};

/** What a task requires: the versions in words, and a new one that shows what it does before it is saved. */
@Component({
  selector: 'rk-requirements-page',
  imports: [
    DayField,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RequirementRow,
    RequirementsPreviewBox,
    RouterLink,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './requirements-page.html',
  styleUrls: ['../volunteers/details/volunteer-form.scss', './requirements-page.scss'],
})
export class RequirementsPage {
  /** The task, from the address. */
  readonly id = input.required<string>();

  private readonly api = inject(RequirementsApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly names = inject(OwnNames);
  private readonly formats = inject(Formats);
  private readonly words = inject(RequirementWords);
  protected readonly today = inject(TODAY)();
  private readonly found = this.api.requirements(() => this.id());
  private readonly courseList = inject(TrainingApi).courses();

  protected readonly known = computed(() =>
    this.found.hasValue() ? (this.found.value().items[0] ?? null) : null,
  );
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly courses = computed(() =>
    this.courseList.hasValue()
      ? this.courseList.value().items.map(({ id, name }) => ({ id, name: this.names.of(name) }))
      : [],
  );
  /** The version that a new one follows: the last one that is to come, or the one in force. */
  private readonly latest = computed(() => this.known()?.coming.at(-1) ?? this.known()?.current ?? null);
  protected readonly earliest = computed(() => {
    const from = this.latest()?.inForceFrom ?? '';
    return from > this.today ? from : this.today;
  });
  /** What was typed stays when somebody else's version comes. */
  private readonly model = linkedSignal<RequirementVersion | null, VersionDraft>({
    source: this.latest,
    computation: (latest, earlier) =>
      earlier?.source
        ? earlier.value
        : { inForceFrom: null, keepMonths: '6', requirements: (latest?.requirements ?? []).map(draftOf) },
  });
  protected readonly form = form(this.model, (path) => {
    required(path.inForceFrom);
    validate(path.keepMonths, ({ value }) => outside(value(), [0, limits.keepMonthsMax, false]));
    applyEach(path.requirements, (one) => {
      for (const name of [
        'withinMonths',
        'validityMonths',
        'renewalDays',
        'graceDays',
        'withinDays',
      ] as const)
        validate(one[name], ({ value }) => outside(value(), RANGES[name]));
    });
  });
  protected readonly preview = signal<RequirementsPreview | null>(null);
  protected readonly sending = new Sending();
  private readonly saved = signal(false);

  protected readonly lead = $localize`:@@people.requirements.lead:A version is never changed. A new one holds from its day on, and nobody's past changes by it.`;
  protected readonly title = computed(() => {
    const known = this.known();
    return known
      ? $localize`:@@people.requirements.of:Requirements: ${this.names.of(known.task)}:task:`
      : $localize`:@@people.requirements.title:Requirements`;
  });
  protected readonly crumbs = computed(() => [
    { name: $localize`:@@people.tasks.title:Tasks`, link: '/tasks' },
    { name: $localize`:@@people.requirements.title:Requirements` },
  ]);
  protected readonly addable = computed(() => {
    const known = this.known();
    const taken = new Set(this.model().requirements.map(({ kind }) => kind));
    return (known ? kindsFor(known.boxes) : [])
      .filter((kind) => kind === 'course' || !taken.has(kind))
      .map((value) => ({ value, label: capital(requirementWords.requirement.kind[value]) }));
  });

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
    // What was looked at holds for what was typed then.
    effect(() => {
      this.model();
      untracked(() => this.preview.set(null));
    });
  }

  protected versionLine({ version, inForceFrom, keepMonths }: RequirementVersion): string {
    if (inForceFrom === null)
      return $localize`:@@people.requirements.from_task:By the task's kinds of training; no version has been recorded.`;
    const since = $localize`:@@people.requirements.version:Version ${version}:number:, in force from ${this.formats.day(inForceFrom)}:day:`;
    if (keepMonths === 0) return `${since}.`;
    return $localize`:@@people.requirements.version_keeps:${since}:version:. Those approved earlier go on for ${keepMonths}:months: months.`;
  }

  protected comingTitle({ inForceFrom }: RequirementVersion): string {
    return capital(
      $localize`:@@people.requirements.coming:From ${this.formats.day(inForceFrom ?? '')}:day: on`,
    );
  }

  protected linesOf({ requirements }: RequirementVersion): string[] {
    return requirements.map((one) => {
      const held = this.words.limits(one);
      const grace =
        one.graceDays > 0
          ? $localize`:@@people.requirements.grace_line:grace ${this.formats.days(one.graceDays)}:days:`
          : '';
      return [capital(this.words.name(one, this.known()?.courses ?? [])), held, grace]
        .filter(Boolean)
        .join(' · ');
    });
  }

  protected add(kind: RequirementKind): void {
    this.form.requirements().value.update((all) => [...all, newDraft(kind)]);
    this.form.requirements().markAsDirty();
  }

  protected remove(at: number): void {
    this.form.requirements().value.update((all) => all.filter((_, index) => index !== at));
    this.form.requirements().markAsDirty();
  }

  /** First shows what the version does; sent once more, it is saved. */
  protected async next(): Promise<void> {
    const version = versionOf(this.id(), this.model());
    await this.sending.send(async () => {
      if (!this.preview()) {
        this.preview.set(await this.api.preview(version));
        return;
      }
      await this.api.change(this.known()?.version ?? 0, version);
      this.saved.set(true);
      await this.router.navigate(['/tasks'], { replaceUrl: true });
      this.undo.offer(
        $localize`:@@people.requirements.saved:The new version of the requirements has been saved`,
      );
    });
  }

  protected fetchNewest(): void {
    this.sending.forget();
    this.found.reload();
  }
}
