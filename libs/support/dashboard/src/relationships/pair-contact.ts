import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Seeker } from '@rinnakkain/api-client';
import { ContactCard } from '@rinnakkain/people-dashboard';
import { SafeContact } from '@rinnakkain/ui';

/** How the seeker of a pair may be reached, as on the seeker's own page; protected details open there alone. */
@Component({
  selector: 'rk-pair-contact',
  imports: [ContactCard, RouterLink, SafeContact],
  template: `@if (closed()) {
      <rk-safe-contact
        heading="How to reach them safely"
        i18n-heading="@@people.contact.heading"
        note="The rules open with the protected details. Read them before any contact."
        i18n-note="@@support.safe.protected"
      >
        <a [routerLink]="['/seekers', seeker().id]" i18n="@@support.safe.open_protected"
          >Open the protected details on the seeker's page</a
        >
      </rk-safe-contact>
    } @else {
      <rk-contact-card [seeker]="seeker()" />
    }`,
})
export class PairContact {
  readonly seeker = input.required<Seeker>();

  /** Protected details open with a reason, on the seeker's page. */
  protected readonly closed = computed(() => this.seeker().protected === true);
}
