import { Component, computed, input, output } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { COURSE_KINDS, REQUIREMENT_STAGES } from '@rinnakkain/domain';
import { capital, requirementWords, stateLabel } from '@rinnakkain/platform-dashboard';
import { Field, ManyOptions, Options, TextInput } from '@rinnakkain/ui';
import { type RequirementDraft, hasValidity, isFixed } from './requirement-draft';

/** One requirement of a new version: what meets it, when, and how long. */
@Component({
  selector: 'rk-requirement-row',
  imports: [Field, FormField, ManyOptions, MatButton, Options, TextInput],
  templateUrl: './requirement-row.html',
  styles: `
    fieldset {
      display: grid;
      gap: 14px;
      justify-items: start;
      padding: 14px 0 18px;
      border-bottom: 1px solid var(--rk-line);
    }
    legend {
      font-size: 0.96875rem;
      line-height: 1.3125rem;
      font-weight: 650;
    }
    .numbers {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 20px;
      align-items: end;
    }
    rk-options,
    rk-many-options {
      --rk-option-least: 120px;
      justify-self: stretch;
    }
  `,
})
export class RequirementRow {
  readonly field = input.required<FieldTree<RequirementDraft>>();
  readonly at = input.required<number>();
  readonly courses = input<readonly { id: string; name: string }[]>([]);
  readonly removed = output();

  protected readonly draft = computed(() => this.field()().value());
  protected readonly fixed = computed(() => isFixed(this.draft()));
  protected readonly validity = computed(() => hasValidity(this.draft()));
  protected readonly kinds = COURSE_KINDS.map((value) => ({
    value,
    label: stateLabel('course', 'kind', value),
  }));
  protected readonly stages = REQUIREMENT_STAGES.map((value) => ({
    value,
    label: capital(requirementWords.requirement.stage[value]),
  }));
  protected readonly name = computed(() => {
    const { kind, kinds } = this.draft();
    const of = kinds.map((one) => stateLabel('course', 'kind', one)).join(' / ');
    return of || capital(requirementWords.requirement.kind[kind]);
  });

  protected pointer(name: keyof RequirementDraft | 'courses'): string {
    return `/requirements/${this.at()}/${name}`;
  }
}
