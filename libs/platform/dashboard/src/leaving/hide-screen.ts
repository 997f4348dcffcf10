import { A11yModule } from '@angular/cdk/a11y';
import { Component, Injectable, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** Whether the page is covered because someone came near. */
@Injectable({ providedIn: 'root' })
export class HiddenScreen {
  private readonly covered = signal(false);
  readonly hidden = this.covered.asReadonly();

  hide(): void {
    this.covered.set(true);
  }

  show(): void {
    this.covered.set(false);
  }
}

/** The cover itself: plain, at once, with one way back. Stands once in the shell. */
@Component({
  selector: 'rk-hidden-screen',
  imports: [A11yModule, MatButton],
  template: `@if (screen.hidden()) {
    <div
      role="dialog"
      aria-modal="true"
      aria-label="The screen is hidden"
      i18n-aria-label="@@platform.hidden.title"
      cdkTrapFocus
      cdkTrapFocusAutoCapture
    >
      <button matButton="outlined" type="button" (click)="screen.show()" i18n="@@platform.hidden.show">
        Show the screen
      </button>
    </div>
  }`,
  styles: `
    div {
      position: fixed;
      inset: 0;
      z-index: 2000;
      display: grid;
      place-items: center;
      background: var(--rk-background);
    }
  `,
})
export class HiddenScreenCover {
  protected readonly screen = inject(HiddenScreen);
}
