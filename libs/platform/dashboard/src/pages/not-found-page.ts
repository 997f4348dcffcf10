import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PageHeader } from '@rinnakkain/ui';
import { Session } from '../session/session';

/** The page that isn't there, or isn't for you: the same page for both. */
@Component({
  selector: 'rk-not-found-page',
  imports: [MatButton, PageHeader, RouterLink],
  template: `<rk-page-header heading="The page wasn't found" i18n-heading="@@platform.not_found.title" />
    <p i18n="@@platform.not_found.text">
      The address is wrong, or you don't have the right to see the page. If you need it, ask your
      association's administrator.
    </p>
    <a matButton="outlined" [routerLink]="session.firstPage()" i18n="@@platform.not_found.back"
      >Back to the first page</a
    >`,
  styles: `
    p {
      max-width: 60ch;
      margin-bottom: 16px;
      color: var(--rk-ink-2);
    }
  `,
})
export class NotFoundPage {
  protected readonly session = inject(Session);
}
