import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Field, ManyOptions, TextInput } from '@rinnakkain/ui';
import { VolunteersApi } from '../volunteers-api';
import { draftLabels } from './draft-labels';
import type { VolunteerDraft } from './volunteer-draft';

/** Who the volunteer is and how to reach them: what may be kept before a consent. */
@Component({
  selector: 'rk-contact-part',
  imports: [Field, FormField, ManyOptions, TextInput],
  template: `<section aria-labelledby="rk-volunteer-contact">
    <h2 id="rk-volunteer-contact" i18n="@@people.volunteer.contact">Name and contact</h2>
    <div class="two">
      <rk-field [label]="labels.firstName" pointer="/firstName">
        <input rkInput autocomplete="off" [formField]="form().firstName" />
      </rk-field>
      <rk-field [label]="labels.lastName" pointer="/lastName">
        <input rkInput autocomplete="off" [formField]="form().lastName" />
      </rk-field>
      <rk-field [label]="labels.phone" pointer="/phone" optional>
        <input rkInput type="tel" autocomplete="off" [formField]="form().phone" />
      </rk-field>
      <rk-field
        [label]="labels.email"
        pointer="/email"
        hint="Needed for the invitation to sign in."
        i18n-hint="@@people.volunteer.email_hint"
        optional
      >
        <input rkInput type="email" autocomplete="off" [formField]="form().email" />
      </rk-field>
    </div>
    @if (units().length > 1) {
      <rk-many-options
        [label]="labels.units"
        hint="The volunteer can be proposed in each of these."
        i18n-hint="@@people.volunteer.units_hint"
        [options]="units()"
        [formField]="form().units"
      />
    }
  </section>`,
  styleUrl: './details-part.scss',
})
export class ContactPart {
  readonly form = input.required<FieldTree<VolunteerDraft>>();

  protected readonly labels = draftLabels;
  private readonly list = inject(VolunteersApi).units();
  protected readonly units = computed(() =>
    this.list.hasValue() ? this.list.value().items.map(({ id, name }) => ({ value: id, label: name })) : [],
  );
}
