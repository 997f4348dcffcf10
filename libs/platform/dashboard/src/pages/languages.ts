import { Component, LOCALE_ID, inject } from '@angular/core';
import { Router } from '@angular/router';

/** The languages of the product, each by its own name. */
export const languages: readonly { code: string; name: string }[] = [
  { code: 'fi', name: 'Suomi' },
  { code: 'sv', name: 'Svenska' },
  { code: 'en', name: 'English' },
];

/** The three languages: the same page under another address. */
@Component({
  selector: 'rk-languages',
  template: `<nav aria-label="Language" i18n-aria-label="@@platform.languages">
    @for (language of languages; track language.code) {
      @if (language.code === current) {
        <b aria-current="true" [lang]="language.code">{{ language.name }}</b>
      } @else {
        <a [href]="addressIn(language.code)" [lang]="language.code" [hreflang]="language.code">{{
          language.name
        }}</a>
      }
    }
  </nav>`,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
      font-size: 0.9375rem;
    }
    a,
    b {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
    a {
      color: var(--rk-ink-2);
    }
  `,
})
export class Languages {
  private readonly router = inject(Router);
  protected readonly current = inject(LOCALE_ID).slice(0, 2);
  protected readonly languages = languages;

  protected addressIn(language: string): string {
    // The router keeps what a page has taken out of the address bar, such as a one-time token.
    return `/${language}${this.router.url}`;
  }
}
