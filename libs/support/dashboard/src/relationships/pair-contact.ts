import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Seeker } from '@rinnakkain/api-client';
import { SafeContact } from '@rinnakkain/ui';
import { RelationshipsApi } from './relationships-api';
import { safeContactLines } from './safe-contact-words';

/** How the seeker of a pair may be reached; the rules are in sight before a number opens. */
@Component({
  selector: 'rk-pair-contact',
  imports: [RouterLink, SafeContact],
  template: `<rk-safe-contact
    [heading]="heading()"
    [allowed]="lines().allowed"
    [forbidden]="lines().forbidden"
    [note]="note()"
    [masked]="masked()"
    [reveal]="reveal()"
  >
    @if (closed()) {
      <a [routerLink]="['/seekers', seeker().id]" i18n="@@support.safe.open_protected"
        >Open the protected details on the seeker's page</a
      >
    }
  </rk-safe-contact>`,
})
export class PairContact {
  private readonly api = inject(RelationshipsApi);

  readonly seeker = input.required<Seeker>();
  readonly name = input.required<string>();

  /** Protected details open with a reason, on the seeker's page. */
  protected readonly closed = computed(() => this.seeker().protected === true);
  protected readonly heading = computed(
    () => $localize`:@@support.safe.heading:Contact: ${this.name()}:name:`,
  );
  protected readonly lines = computed(() => {
    const contact = this.seeker().safeContact;
    return contact ? safeContactLines(contact) : { allowed: [], forbidden: [], note: '' };
  });
  protected readonly note = computed(() => {
    if (!this.seeker().safeContact && this.closed()) {
      return $localize`:@@support.safe.protected:The rules open with the protected details. Read them before any contact.`;
    }
    if (this.seeker().safeContact && this.seeker().safeContactKnown !== false) return this.lines().note;
    return $localize`:@@support.safe.not_known:Not told yet: contact cautiously, leave no messages and name nobody.`;
  });
  protected readonly masked = computed(() =>
    this.closed() ? '' : (this.seeker().phoneMasked ?? this.seeker().emailMasked ?? ''),
  );
  protected readonly reveal = computed(() => (this.masked() ? () => this.open() : undefined));

  private async open(): Promise<string> {
    const { phone, email } = await this.api.openContact(this.seeker().id);
    return phone ?? email ?? '';
  }
}
