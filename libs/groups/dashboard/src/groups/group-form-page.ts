import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, applyEach, applyWhen, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  type OwnGroupType,
  MUNICIPALITIES,
  hasParts,
  limits,
  OFFERED_LANGUAGES,
  OWN_GROUP_TYPES,
  PART_LEADERS,
  venueIsPublic,
} from '@rinnakkain/domain';
import { RefusalNote, Sending, ThemeChoices, wholeWithin } from '@rinnakkain/people-dashboard';
import {
  CodeNames,
  Formats,
  NotFoundPage,
  ProblemNote,
  Session,
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
  Options,
  PageHeader,
  SkeletonRows,
  storedModel,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import {
  changesOf,
  draftOfGroup,
  emptyGroup,
  hasVenue,
  type LeaderDraft,
  nextPart,
  registersIn,
  registrationIsOpen,
} from './group-draft';
import { leaderOfPart, textOfGroup, typeOfGroup } from './group-words';
import { GroupsApi } from './groups-api';
import { LeadersField } from './leaders-field';

/** A new group, or one to edit: its fields follow from the kind of activity. */
@Component({
  selector: 'rk-group-form-page',
  imports: [
    DayField,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    LeadersField,
    MatButton,
    NotFoundPage,
    Options,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './group-form-page.html',
  styleUrl: './group-form-page.scss',
})
export class GroupFormPage {
  /** From the address; none for a new group. */
  readonly id = input<string>();

  private readonly api = inject(GroupsApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly session = inject(Session);
  private readonly codes = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly found = this.api.group(() => this.id());
  private readonly group = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly ready = computed(() => !this.id() || this.group() !== null);
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });

  /** The units one may found it in; there is nothing to choose of one. */
  protected readonly units = computed(() => this.session.acting()?.units ?? []);
  private readonly model = storedModel(() => {
    const group = this.group();
    if (group) return draftOfGroup(group);
    const [only, other] = this.units();
    return emptyGroup(only && !other ? only.id : '');
  });
  protected readonly leaders = storedModel((): readonly LeaderDraft[] =>
    (this.group()?.leaders ?? []).map(({ volunteerId, accountId, name }) => ({
      volunteerId,
      accountId,
      name: name ?? '',
    })),
  );
  protected readonly form = form(this.model, (path) => {
    required(path.unitId, { message: $localize`:@@people.intake.unit_missing:Choose the unit.` });
    required(path.name.fi, { message: $localize`:@@groups.form.name_missing:Write the group's name.` });
    for (const language of ['fi', 'sv', 'en'] as const) {
      maxLength(path.name[language], limits.groupNameMaxLength);
      maxLength(path.purpose[language], limits.groupTextMaxLength);
      maxLength(path.rules[language], limits.groupTextMaxLength);
    }
    applyWhen(
      path,
      ({ value }) => hasParts(value().type),
      (draft) =>
        applyEach(draft.parts, (part) => {
          required(part.name.fi, { message: $localize`:@@groups.form.part_missing:Write what the part is.` });
          for (const language of ['fi', 'sv', 'en'] as const)
            maxLength(part.name[language], limits.groupNameMaxLength);
          wholeWithin(part.minutes, 1, limits.meetingMinutesMax);
        }),
    );
    maxLength(path.venue, limits.groupPlaceMaxLength);
    maxLength(path.accessibility, limits.groupPlaceMaxLength);
    maxLength(path.joinLink, limits.remoteLinkMaxLength);
    applyWhen(
      path,
      ({ value }) => registersIn(value()) && value().capacityMin.trim() !== '',
      (draft) => wholeWithin(draft.capacityMin, 1, limits.groupCapacityMax),
    );
    applyWhen(
      path,
      ({ value }) => registersIn(value()) && value().capacityMax.trim() !== '',
      (draft) => wholeWithin(draft.capacityMax, 1, limits.groupCapacityMax),
    );
  });
  protected readonly type = computed((): OwnGroupType => this.model().type);
  protected readonly unitId = computed(() => this.model().unitId);
  protected readonly inParts = computed(() => hasParts(this.type()));
  protected readonly mostParts = limits.eventPartsMax;
  protected readonly partLeaders = PART_LEADERS.map((value) => ({ value, label: leaderOfPart(value) }));
  protected readonly registers = computed(() => registersIn(this.model()));
  protected readonly chooses = computed(() => registrationIsOpen(this.type()));
  protected readonly meetsSomewhere = computed(() => hasVenue(this.type()));
  protected readonly types = OWN_GROUP_TYPES.map((value) => ({ value, label: typeOfGroup(value) }));
  protected readonly registering = [
    { value: 'yes' as const, label: $localize`:@@groups.form.registers:People register` },
    { value: 'no' as const, label: $localize`:@@groups.form.open:Anybody may come` },
  ];
  protected readonly closing = [
    { value: '' as const, label: $localize`:@@groups.form.stays_open:Stays open` },
    { value: '2' as const, label: $localize`:@@groups.form.closes_2:After the 2nd meeting` },
    { value: '3' as const, label: $localize`:@@groups.form.closes_3:After the 3rd meeting` },
  ];
  protected readonly texts = [
    { code: 'fi' as const, name: $localize`:@@groups.form.fi:in Finnish` },
    { code: 'sv' as const, name: $localize`:@@groups.form.sv:in Swedish` },
    { code: 'en' as const, name: $localize`:@@groups.form.en:in English` },
  ];
  protected readonly nameLabel = $localize`:@@groups.form.name:Name, `;
  protected readonly nameHint = $localize`:@@groups.form.name_hint:The name as it is told to everybody.`;
  protected readonly purposeLabel = $localize`:@@groups.form.purpose:What it is for, `;
  protected readonly partLabel = $localize`:@@groups.form.part_name:What it is, `;
  protected readonly rulesLabel = $localize`:@@groups.form.rules:Rules, `;
  protected readonly venueHint = computed(() =>
    venueIsPublic(this.type(), this.registers())
      ? $localize`:@@groups.form.venue_public:Told to everybody.`
      : $localize`:@@groups.form.venue_enrolled:Told to those enrolled and the leaders a day before; others know the municipality.`,
  );
  protected readonly areas = inject(ThemeChoices).without([]);
  protected readonly languages = OFFERED_LANGUAGES.map((code) => ({
    code,
    name: capital(this.codes.languageOf(code)),
  }));
  protected readonly municipalities = MUNICIPALITIES.map(({ code }) => ({
    code,
    name: this.codes.municipality(code),
  })).sort((one, other) => one.name.localeCompare(other.name, this.formats.language));
  protected readonly sending = new Sending();
  private readonly saved = signal(false);
  protected readonly heading = computed(() =>
    this.id() ? $localize`:@@groups.edit:Edit the group` : $localize`:@@groups.new:Add a group`,
  );
  protected readonly crumbs = computed(() => {
    const group = this.group();
    return [
      { name: $localize`:@@groups.title:Groups`, link: '/groups' },
      ...(group
        ? [{ name: textOfGroup(group.name, this.formats.language), link: ['/groups', group.id] }]
        : []),
      { name: this.heading() },
    ];
  });
  protected readonly back = computed(() => (this.id() ? ['/groups', this.id()] : ['/groups']));

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
  }

  protected async save(): Promise<void> {
    const group = this.group();
    await this.sending.send(async () => {
      const changes = changesOf(this.model(), this.leaders());
      const kept = group
        ? await this.api.change(group, changes)
        : await this.api.add({ ...changes, type: this.type(), unitId: this.unitId() });
      this.saved.set(true);
      await this.router.navigate(['/groups', kept.id], { replaceUrl: true });
      this.undo.offer($localize`:@@groups.saved:The group has been saved`);
    });
  }

  protected setLeaders(leaders: readonly LeaderDraft[]): void {
    this.leaders.set(leaders);
    this.form().markAsDirty();
  }

  protected addPart(): void {
    this.model.update((draft) => ({ ...draft, parts: [...draft.parts, nextPart(draft.parts)] }));
    this.form().markAsDirty();
  }

  protected removePart(index: number): void {
    this.model.update((draft) => ({ ...draft, parts: draft.parts.filter((_, i) => i !== index) }));
    this.form().markAsDirty();
  }

  protected toggle(name: 'childCare' | 'published', event: Event): void {
    const on = (event.target as HTMLInputElement).checked;
    this.model.update((draft) => ({ ...draft, [name]: on }));
    this.form().markAsDirty();
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
  }
}
