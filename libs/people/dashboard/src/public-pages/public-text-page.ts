import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PaperLanguage, PublicText } from '@rinnakkain/api-client';
import { Formats, NotFoundPage, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Options, PageHeader, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { paperLanguages, standingOfText } from '../papers/paper-words';
import { TextBody } from '../papers/text-body';
import { PublicPagesApi } from './public-pages-api';
import { PublicPublishForm } from './public-publish-form';
import { PublicTextForm } from './public-text-form';
import { daysOfPublicText, nameOfPublicText } from './public-text-words';

/** One version of a text of the public pages: read in each language; a draft is written on and published. */
@Component({
  selector: 'rk-public-text-page',
  imports: [
    MatButton,
    NotFoundPage,
    Options,
    PageHeader,
    ProblemNote,
    PublicPublishForm,
    PublicTextForm,
    SkeletonRows,
    Status,
    TextBody,
  ],
  templateUrl: './public-text-page.html',
  styles: `
    section {
      display: grid;
      gap: 20px;
      max-width: 720px;
    }
    .apart {
      margin-bottom: 24px;
      padding: 16px 18px;
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-surface-low);
    }
  `,
})
export class PublicTextPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  private readonly found = inject(PublicPagesApi).text(() => this.id());
  private readonly others = inject(PublicPagesApi).texts();

  protected readonly text = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly language = linkedSignal<PublicText | null, PaperLanguage>({
    source: this.text,
    computation: () => this.formats.language,
  });
  protected readonly languages = paperLanguages;
  /** What is done to the draft just now. */
  protected readonly doing = linkedSignal<string, 'change' | 'publish' | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly crumbs = computed(() => [
    { name: $localize`:@@people.public_pages.title:Public pages`, link: '/admin/public-pages' },
    { name: this.heading() },
  ]);
  protected readonly heading = computed(() => {
    const text = this.text();
    return text ? nameOfPublicText(text) : '';
  });
  protected readonly days = computed(() => {
    const text = this.text();
    return text ? daysOfPublicText(text, this.formats) : '';
  });
  protected readonly standing = computed(() => {
    const text = this.text();
    const all = this.others.hasValue() ? this.others.value().items : [];
    return text && standingOfText(text, all, this.today());
  });
  /** The languages a draft is not written in yet: it can't be published without them. */
  protected readonly lacking = computed(() => {
    const written = this.text()?.languages ?? [];
    const names = paperLanguages.filter(({ value }) => !written.includes(value)).map(({ label }) => label);
    return names.length
      ? $localize`:@@people.paper_text.lacking:not written yet: ${names.join(', ')}:languages:`
      : '';
  });
  protected readonly body = computed(() => this.text()?.texts[this.language()] ?? '');

  protected show(text: PublicText): void {
    this.found.set(text);
    this.others.reload();
    this.doing.set(null);
  }

  protected reload(): void {
    this.found.reload();
  }
}
