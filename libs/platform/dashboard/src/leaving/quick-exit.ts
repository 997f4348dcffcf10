import { DOCUMENT } from '@angular/common';
import { Component, DestroyRef, InjectionToken, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Icon } from '@rinnakkain/ui';
import { Session } from '../session/session';
import { Unsaved } from './unsaved';

/** Puts another page in the place of this one, so that going back does not return here. */
export const REPLACE_PAGE = new InjectionToken<(url: string) => void>('replace page', {
  factory: () => (url) => location.replace(url),
});

/** The server knows where out is: it sends on to the address the association chose, or to a calendar of its own. */
const addresses = { fi: '/tuki/poistu', sv: '/stod/lamna', en: '/support/leave' } as const;
const pressesNeeded = 3;
const withinMilliseconds = 2000;

/**
 * The way out in a hurry: covers the page at once, signs out, and puts a neutral page in the place of this one. Esc or
 * Shift three times within two seconds does the same; without scripts it is a plain link.
 */
@Component({
  selector: 'rk-quick-exit',
  imports: [Icon],
  template: `<a [href]="address()" (click)="$event.preventDefault(); leave()">
    <rk-icon name="sign-out" [size]="19" />
    @if (short()) {
      <span class="rk-hidden" i18n="@@platform.quick_exit.long">Leave this page quickly</span>
      <span aria-hidden="true" i18n="@@platform.quick_exit.short">Leave</span>
    } @else {
      <span i18n="@@platform.quick_exit.long">Leave this page quickly</span>
    }
  </a>`,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: 7px;
      min-height: 44px;
      padding: 0 16px;
      border-radius: var(--rk-radius-control);
      background: var(--rk-inverse);
      color: var(--rk-on-inverse);
      font: 600 1rem/1.25rem var(--rk-font);
      text-decoration: none;
      white-space: nowrap;
    }
  `,
})
export class QuickExit {
  /** The one word of a phone. */
  readonly short = input(false);
  private readonly document = inject(DOCUMENT);
  private readonly locale = inject(LOCALE_ID);
  private readonly session = inject(Session);
  private readonly unsaved = inject(Unsaved);
  private readonly replacePage = inject(REPLACE_PAGE);
  protected readonly address = computed(() => {
    const language = this.locale.slice(0, 2);
    const address = addresses[language === 'sv' || language === 'en' ? language : 'fi'];
    const association = this.session.acting()?.organisation.id;
    return association ? `${address}?association=${association}` : address;
  });
  private presses: { key: string; at: number }[] = [];

  constructor() {
    const listen = (event: KeyboardEvent) => this.count(event);
    this.document.addEventListener('keydown', listen, true);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', listen, true));
  }

  leave(): void {
    const to = this.address();
    this.cover();
    this.unsaved.forget();
    navigator.sendBeacon?.('/api/sign-out');
    this.replacePage(new URL(to, this.document.baseURI).href);
  }

  private count(event: KeyboardEvent): void {
    if (event.repeat) return;
    // Capital letters between words are no wish to leave.
    if (event.key !== 'Escape' && event.key !== 'Shift') {
      this.presses = [];
      return;
    }
    const at = event.timeStamp;
    this.presses = [
      ...this.presses.filter((press) => press.key === event.key && at - press.at < withinMilliseconds),
      { key: event.key, at },
    ];
    if (this.presses.length >= pressesNeeded) this.leave();
  }

  private cover(): void {
    const now = new Date();
    const day = new Intl.DateTimeFormat(this.locale, { weekday: 'long', day: 'numeric', month: 'long' });
    const cover = this.document.createElement('div');
    cover.textContent = day.format(now);
    Object.assign(cover.style, {
      position: 'fixed',
      inset: '0',
      zIndex: '2147483647',
      display: 'grid',
      placeItems: 'center',
      background: '#fff',
      color: '#333',
      font: '24px Arial, Helvetica, sans-serif',
    });
    this.document.body.replaceChildren(cover);
    this.document.title = $localize`:@@platform.quick_exit.cover_title:Calendar`;
  }
}
