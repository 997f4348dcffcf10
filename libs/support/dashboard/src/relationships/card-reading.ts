import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AnonymousCardAnswer } from '@rinnakkain/api-client';
import { CodeNames, Formats, capital, stateText } from '@rinnakkain/platform-dashboard';
import { Icon } from '@rinnakkain/ui';

/** The volunteer's anonymous card as sentences to read aloud, and to print; nothing in it tells who it is. */
@Component({
  selector: 'rk-card-reading',
  imports: [Icon, MatButton],
  template: `<header>
      <h2>{{ heading() }}</h2>
      <button matButton="outlined" class="rk-small" type="button" (click)="print()">
        <rk-icon name="printer" [size]="18" />
        <ng-container i18n="@@support.card.print">Print the card</ng-container>
      </button>
    </header>
    <blockquote>
      @for (sentence of sentences(); track sentence) {
        <p>{{ sentence }}</p>
      }
    </blockquote>
    <p class="rk-micro" i18n="@@support.card.nothing_else">Nothing else is told before both have agreed.</p>`,
  styleUrl: './card-reading.scss',
})
export class CardReading {
  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);

  readonly card = input.required<AnonymousCardAnswer>();
  readonly heading = input.required<string>();

  protected readonly sentences = computed(() => {
    const { alias, theme, language, region, form } = this.card();
    const languages = this.formats.list(language.map((code) => this.names.languageOf(code)));
    const forms = this.formats.list(form.map((one) => stateText('contact', 'form', one)));
    return [
      $localize`:@@support.card.alias:Alias: ${alias}:alias:.`,
      ...(theme
        ? [$localize`:@@support.card.theme:Main theme: ${this.names.theme(theme)}:theme:.`]
        : [$localize`:@@support.card.no_theme:Main theme: not told.`]),
      ...(languages ? [$localize`:@@support.card.language:Language: ${languages}:languages:.`] : []),
      region
        ? $localize`:@@support.card.region:Region: ${this.names.county(region)}:region:.`
        : $localize`:@@support.card.no_region:Region: not told.`,
      ...(forms ? [$localize`:@@support.card.form:Ways of meeting: ${forms}:forms:.`] : []),
    ].map(capital);
  });

  /** Prints the card alone: the page is hidden by the print styles of the copy. */
  protected print(): void {
    const copy = document.createElement('section');
    copy.className = 'rk-print-card';
    for (const sentence of this.sentences()) {
      const line = document.createElement('p');
      line.textContent = sentence;
      copy.append(line);
    }
    const parts = [...document.body.children].filter((part) => part instanceof HTMLElement);
    const hidden = parts.filter((part) => !part.hidden);
    document.body.append(copy);
    hidden.forEach((part) => (part.hidden = true));
    try {
      window.print();
    } finally {
      hidden.forEach((part) => (part.hidden = false));
      copy.remove();
    }
  }
}
