import { Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { CONTACT_FORMS, GENDERS, MUNICIPALITIES } from '@rinnakkain/domain';
import { CodeNames, Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { DayField, Field, FormFrame, ManyOptions, TextInput } from '@rinnakkain/ui';
import { LanguagesField } from '../../seekers/fields/languages-field';
import { WeeklyTimesField } from '../../seekers/fields/weekly-times-field';
import { draftLabels } from './draft-labels';
import { RefusedThemesField } from './refused-themes-field';
import { ThemesOfferedField } from './themes-field';
import type { VolunteerDraft } from './volunteer-draft';

/** Everything else that is told of a volunteer, in parts that fold; only with a consent. */
@Component({
  selector: 'rk-details-part',
  imports: [
    DayField,
    Field,
    FormField,
    LanguagesField,
    ManyOptions,
    MatCheckbox,
    RefusedThemesField,
    TextInput,
    ThemesOfferedField,
    WeeklyTimesField,
  ],
  templateUrl: './details-part.html',
  styleUrl: './details-part.scss',
})
export class DetailsPart {
  readonly form = input.required<FieldTree<VolunteerDraft>>();
  /** All parts begin open. */
  readonly open = input(false);

  protected readonly frame = inject(FormFrame);
  private readonly names = inject(CodeNames);
  private readonly language = inject(Formats).language;
  protected readonly labels = draftLabels;
  protected readonly genders = GENDERS.map((value) => ({
    value,
    label: stateLabel('person', 'gender', value),
  }));
  protected readonly supported = this.genders.filter(({ value }) => value !== 'not_told');
  protected readonly forms = CONTACT_FORMS.map((value) => ({
    value,
    label: stateLabel('contact', 'form', value),
  }));
  protected readonly municipalities = MUNICIPALITIES.map(({ code }) => ({
    code,
    name: this.names.municipality(code),
  })).sort((one, other) => one.name.localeCompare(other.name, this.language));
}
