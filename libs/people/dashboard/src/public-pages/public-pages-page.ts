import { Component, computed, inject } from '@angular/core';
import { ProblemNote, problemOf } from '@rinnakkain/platform-dashboard';
import { PageHeader, SectionHeading, SkeletonRows } from '@rinnakkain/ui';
import { ExitForm } from './exit-form';
import { IntakeForm } from './intake-form';
import { PublicPagesApi } from './public-pages-api';
import { PublicTextList } from './public-text-list';

/** What the association decides about its public pages. */
@Component({
  selector: 'rk-public-pages-page',
  imports: [ExitForm, IntakeForm, PageHeader, ProblemNote, PublicTextList, SectionHeading, SkeletonRows],
  template: `<rk-page-header
      heading="Public pages"
      i18n-heading="@@people.public_pages.title"
      lead="What people without an account see, and where their forms go."
      i18n-lead="@@people.public_pages.lead"
    />
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="retry()" />
    } @else if (known(); as known) {
      <div class="rk-with-aside">
        <section>
          <rk-section-heading heading="Forms" i18n-heading="@@people.public_pages.forms" />
          <p class="rk-meta" i18n="@@people.public_pages.forms_lead">
            A unit is shown on public pages when it takes something and somebody receives it.
          </p>
          @for (place of known.places; track place.unitId) {
            <rk-intake-form [place]="place" (saved)="retry()" />
          }
        </section>
        <section>
          <rk-section-heading heading="Quick exit" i18n-heading="@@people.public_pages.leaving" />
          <rk-exit-form [site]="known.site" (saved)="retry()" />
        </section>
      </div>
      <section class="texts">
        <rk-section-heading heading="Texts" i18n-heading="@@people.public_texts.title" />
        <p class="rk-meta" i18n="@@people.public_texts.lead">
          What the pages say in your association's own words, in three languages. Until you publish a text,
          the product's own stands there. A published text stays as it is: a change is a new version.
        </p>
        <rk-public-text-list />
      </section>
    } @else {
      <rk-skeleton-rows what="Fetching the settings" i18n-what="@@people.public_pages.fetching" />
    }`,
  styles:
    'rk-intake-form { display: block; margin-top: 24px; } rk-exit-form { display: block; margin-top: 12px; } .texts { margin-top: 36px; max-width: 720px; }',
})
export class PublicPagesPage {
  private readonly api = inject(PublicPagesApi);
  private readonly site = this.api.site();
  private readonly intakes = this.api.intakes();

  protected readonly problem = computed(() => {
    const failure = this.site.error() ?? this.intakes.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly known = computed(() =>
    this.site.hasValue() && this.intakes.hasValue()
      ? { site: this.site.value(), places: this.intakes.value().items }
      : null,
  );

  protected retry(): void {
    this.site.reload();
    this.intakes.reload();
  }
}
