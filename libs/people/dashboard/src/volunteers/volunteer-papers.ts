import { Component, computed, inject, input } from '@angular/core';
import type { Paper, Volunteer } from '@rinnakkain/api-client';
import { Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { PapersApi } from '../papers/papers-api';

/** The signed papers of a volunteer, each as a file. */
@Component({
  selector: 'rk-volunteer-papers',
  template: `@if (papers().length) {
    <section aria-labelledby="volunteer-papers">
      <h2 id="volunteer-papers" i18n="@@people.papers.heading">Signed papers</h2>
      <dl class="rk-facts">
        @for (paper of papers(); track paper.id) {
          <div>
            <dt>{{ paper.day }}</dt>
            <dd>
              <a [href]="paper.file" download
                >{{ paper.name
                }}<span class="rk-hidden" i18n="@@people.papers.pdf">, download as PDF</span></a
              >
              · {{ paper.how }}
            </dd>
          </div>
        }
      </dl>
    </section>
  }`,
  styleUrl: './volunteer-aside.scss',
})
export class VolunteerPapers {
  readonly volunteer = input.required<Volunteer>();

  private readonly api = inject(PapersApi);
  private readonly formats = inject(Formats);
  protected readonly papers = computed(() => this.volunteer().papers.map((paper) => this.rowOf(paper)));

  private rowOf({ id, kind, textVersion, day, signedAt }: Paper) {
    const paper = stateLabel('paper', 'kind', kind);
    return {
      id,
      day: this.formats.date(day),
      name: $localize`:@@people.paper_text.version_of:${paper}:paper:, version ${textVersion}:number:`,
      how: signedAt
        ? $localize`:@@people.papers.signed_here:signed in the service`
        : $localize`:@@people.papers.recorded:recorded`,
      file: this.api.fileOf(id, this.formats.language),
    };
  }
}
