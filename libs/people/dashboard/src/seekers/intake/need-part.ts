import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import {
  ACCESS_NEEDS,
  CONTACT_FORMS,
  GENDERS,
  HEARD_FROM,
  MATCH_CRITERIA,
  MUNICIPALITIES,
  PRIORITIES,
  SUPPORTED,
  WELLBEING_COUNTIES,
  limits,
  municipalityOf,
} from '@rinnakkain/domain';
import { CodeNames, Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { Field, ManyOptions, Options, TODAY, TextInput } from '@rinnakkain/ui';
import { requestLabel } from '../../person/request-text';
import { OwnNames } from '../../person/own-names';
import { LanguagesField } from '../fields/languages-field';
import { ThemesField } from '../fields/themes-field';
import { WeeklyTimesField } from '../fields/weekly-times-field';
import { WishesField } from '../fields/wishes-field';
import { SeekersApi } from '../seekers-api';
import type { SeekerDraft } from './seeker-draft';

/** What support is sought for, how and when, and how urgently; only with consent. */
@Component({
  selector: 'rk-need-part',
  imports: [
    Field,
    FormField,
    LanguagesField,
    ManyOptions,
    Options,
    TextInput,
    ThemesField,
    WeeklyTimesField,
    WishesField,
  ],
  templateUrl: './need-part.html',
  styleUrl: './intake.scss',
})
export class NeedPart {
  readonly form = input.required<FieldTree<SeekerDraft>>();

  private readonly names = inject(CodeNames);
  private readonly ownNames = inject(OwnNames);
  private readonly language = inject(Formats).language;
  private readonly taskList = inject(SeekersApi).tasks();
  private readonly thisYear = Number(inject(TODAY)().slice(0, 4));

  protected readonly forms = CONTACT_FORMS.map((form) => ({
    value: form,
    label: stateLabel('contact', 'form', form),
  }));
  protected readonly genders = GENDERS.map((value) => ({
    value,
    name: stateLabel('person', 'gender', value),
  }));
  protected readonly supported = SUPPORTED.map((value) => ({
    value,
    label: requestLabel('supported', value),
  }));
  protected readonly accessNeeds = ACCESS_NEEDS.map((value) => ({
    value,
    label: requestLabel('access_need', value),
  }));
  protected readonly heardFrom = HEARD_FROM.map((value) => ({
    value,
    label: requestLabel('heard_from', value),
  }));
  protected readonly criteria = MATCH_CRITERIA.map((value) => ({
    value,
    name: stateLabel('match', 'criterion', value),
  }));
  protected readonly priorities = PRIORITIES.map((value) => ({
    value,
    label: stateLabel('seeker', 'priority', value),
  }));
  protected readonly municipalities = MUNICIPALITIES.map(({ code }) => ({
    code,
    name: this.names.municipality(code),
  })).sort((one, other) => one.name.localeCompare(other.name, this.language));
  protected readonly counties = WELLBEING_COUNTIES.map(({ code }) => ({
    code,
    name: this.names.county(code),
  })).sort((one, other) => one.name.localeCompare(other.name, this.language));
  /** Decades in which an adult was born, the latest first. */
  protected readonly decades = decadesUntil(this.thisYear - limits.adultAge);
  protected readonly tasks = computed(() =>
    (this.taskList.hasValue() ? this.taskList.value().items : []).map((task) => ({
      id: task.id,
      name: this.ownNames.of(task.name),
    })),
  );
  protected readonly isProtected = computed(() => this.form().protection().value() === 'yes');
  protected readonly raised = computed(() => this.form().priority().value() !== 'normal');
  /** The county of the chosen municipality; a municipality says its county. */
  protected readonly countyOfMunicipality = computed(() => {
    const county = municipalityOf(this.form().municipality().value())?.county;
    return county ? this.names.county(county) : '';
  });
}

function decadesUntil(year: number): string[] {
  const latest = Math.floor(year / 10) * 10;
  return Array.from({ length: 10 }, (_, index) => String(latest - index * 10));
}
