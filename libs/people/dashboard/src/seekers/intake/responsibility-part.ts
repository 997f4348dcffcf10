import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Session } from '@rinnakkain/platform-dashboard';
import { Field, TextInput } from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';
import type { SeekerDraft } from './seeker-draft';

/** The unit, and who answers for the request: a coordinator and, for absences, a deputy. */
@Component({
  selector: 'rk-responsibility-part',
  imports: [Field, FormField, TextInput],
  template: `<section aria-labelledby="rk-intake-responsible">
    <h2 id="rk-intake-responsible" i18n="@@people.intake.responsible">Who answers</h2>
    @if (units().length > 1) {
      <rk-field label="Unit" i18n-label="@@people.intake.unit" width="long" pointer="/unitId">
        <select rkInput [formField]="form().unitId">
          <option value="" i18n="@@people.intake.choose">Choose</option>
          @for (unit of units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </rk-field>
    }
    <div class="two">
      <rk-field label="Coordinator" i18n-label="@@people.intake.coordinator" pointer="/coordinatorId">
        <select rkInput [formField]="form().coordinatorId">
          <option value="" i18n="@@people.intake.choose">Choose</option>
          @for (one of colleagues(); track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </rk-field>
      <rk-field
        label="Deputy"
        i18n-label="@@people.intake.deputy"
        [optional]="true"
        [hint]="deputyHint()"
        pointer="/deputyId"
      >
        <select rkInput [formField]="form().deputyId">
          <option value="" i18n="@@people.intake.no_deputy">No deputy</option>
          @for (one of deputies(); track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </rk-field>
    </div>
  </section>`,
  styleUrl: './intake.scss',
})
export class ResponsibilityPart {
  readonly form = input.required<FieldTree<SeekerDraft>>();

  private readonly session = inject(Session);
  private readonly accounts = inject(SeekersApi).coordinators();
  protected readonly units = computed(() => this.session.acting()?.units ?? []);
  /** The coordinators of the chosen unit; oneself first in sight even while the list is fetched. */
  protected readonly colleagues = computed(() => {
    const unit = this.form().unitId().value();
    const me = this.session.me()?.account;
    if (!this.accounts.hasValue()) return me ? [me] : [];
    return this.accounts
      .value()
      .items.filter(({ roles }) =>
        roles.some(({ role, unitIds }) => role === 'coordinator' && (!unit || unitIds.includes(unit))),
      );
  });
  protected readonly deputies = computed(() =>
    this.colleagues().filter(({ id }) => id !== this.form().coordinatorId().value()),
  );
  protected readonly deputyHint = computed(() =>
    this.form().protection().value() === 'yes'
      ? $localize`:@@people.intake.deputy_protected:Without a deputy nobody can open the details while the coordinator is away.`
      : '',
  );
}
