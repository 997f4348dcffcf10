import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { PapersApi } from './papers-api';

/** On the volunteer's first page: what waits for their signature; nothing while nothing does. */
@Component({
  selector: 'rk-own-papers-card',
  imports: [MatButton, RouterLink],
  template: `@for (paper of waiting(); track paper.id) {
    <section class="rk-card" [attr.aria-label]="paper.name">
      <h2>{{ paper.name }}</h2>
      <p>{{ paper.why }}</p>
      <a matButton="filled" class="rk-large" [routerLink]="['/own/papers', paper.id]">
        <ng-container i18n="@@own.papers.read">Read and sign</ng-container
        ><span class="rk-hidden">: {{ paper.name }}</span>
      </a>
    </section>
  }`,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    :host:not(:has(section)) {
      display: none;
    }
    section {
      display: grid;
      gap: 12px;
    }
  `,
})
export class OwnPapersCard {
  private readonly formats = inject(Formats);
  private readonly own = inject(PapersApi).own();

  protected readonly waiting = computed(() =>
    (this.own.hasValue() ? this.own.value().toSign : []).map(({ textId, kind, reason, by }) => ({
      id: textId,
      name: stateLabel('paper', 'kind', kind),
      why:
        reason === 'renewal' && by
          ? $localize`:@@own.papers.renewal:There is a new version. Sign it by ${this.formats.date(by)}:day:; until then the earlier one holds.`
          : $localize`:@@own.papers.missing:It is not in force yet: read it and sign it here.`,
    })),
  );
}
