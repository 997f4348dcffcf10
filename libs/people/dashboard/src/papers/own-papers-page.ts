import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Paper } from '@rinnakkain/api-client';
import { Formats, problemOf, stateLabel, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EmptyState, Icon, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { OwnCertificates } from '../certificates/own-certificates';
import { OwnPapersCard } from './own-papers-card';
import { PapersApi } from './papers-api';

/** The volunteer's own agreement and pledge: what waits, what is in force, each as a file to keep. */
@Component({
  selector: 'rk-own-papers-page',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    OwnCertificates,
    OwnPapersCard,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  template: `<a class="back" routerLink="/own/details"
      ><rk-icon name="arrow-left" /><ng-container i18n="@@own.details">Own details</ng-container></a
    >
    <h1 tabindex="-1" i18n="@@own.papers">Papers</h1>
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="own.reload()" />
    } @else if (own.hasValue()) {
      <rk-own-papers-card />
      @if (signed().length) {
        <section aria-labelledby="own-signed">
          <h2 id="own-signed" i18n="@@own.papers.signed">Signed</h2>
          <ul>
            @for (paper of signed(); track paper.id) {
              <li>
                <div>
                  <h3>{{ paper.name }}</h3>
                  <p class="rk-meta">{{ paper.facts }}</p>
                </div>
                <rk-status plain [kind]="paper.holds ? 'fine' : 'ended'">
                  @if (paper.holds) {
                    <ng-container i18n="@@own.papers.in_force">in force</ng-container>
                  } @else {
                    <ng-container i18n="@@own.papers.ended">ended</ng-container>
                  }
                </rk-status>
                <a matButton="outlined" class="rk-large" [href]="paper.file" download>
                  <rk-icon name="file-text" />
                  <ng-container i18n="@@own.papers.download">Download as PDF</ng-container
                  ><span class="rk-hidden">: {{ paper.name }}, {{ paper.facts }}</span>
                </a>
              </li>
            }
          </ul>
        </section>
      } @else {
        <rk-empty-state
          heading="Nothing has been signed yet"
          i18n-heading="@@own.papers.none"
          text="When you sign your agreement and your pledge, they come here."
          i18n-text="@@own.papers.none_text"
        />
      }
      <rk-own-certificates />
    } @else {
      <rk-skeleton-rows [rows]="3" what="Fetching your papers" i18n-what="@@own.papers.fetching" />
    }`,
  styleUrl: './own-papers.scss',
})
export class OwnPapersPage {
  private readonly api = inject(PapersApi);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  protected readonly own = this.api.own();

  protected readonly problem = computed(() => {
    const failure = this.own.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly signed = computed(() =>
    (this.own.hasValue() ? this.own.value().signed : []).map((paper) => this.rowOf(paper)),
  );

  private rowOf({ id, kind, textVersion, day, endsOn, renewBy }: Paper) {
    const until = [endsOn, renewBy].filter((one) => one !== null).toSorted()[0] ?? null;
    const facts = [
      $localize`:@@own.papers.day:Signed ${this.formats.date(day)}:day:`,
      $localize`:@@people.readiness.version:text version ${textVersion}:version:`,
      until && $localize`:@@people.readiness.paper_until:in force until ${this.formats.date(until)}:day:`,
    ];
    return {
      id,
      name: stateLabel('paper', 'kind', kind),
      facts: facts.filter(Boolean).join(' · '),
      holds: until === null || until >= this.today(),
      file: this.api.fileOf(id, this.formats.language),
    };
  }
}
