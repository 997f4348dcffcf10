import { Component } from '@angular/core';
import { Icon } from '@rinnakkain/ui';

/** What comes before any worry: the emergency number. No other number is built in. */
@Component({
  selector: 'rk-emergency-card',
  imports: [Icon],
  template: `<h2 i18n="@@own.emergency.title">Is someone in danger right now?</h2>
    <a href="tel:112">
      <rk-icon name="phone-fill" [size]="22" />
      <ng-container i18n="@@own.emergency.call">Call 112</ng-container>
    </a>`,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 14px 16px;
      border: 2px solid var(--rk-pihlaja);
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-surface);
    }
    h2 {
      font: 650 1.0625rem/1.5rem var(--rk-font);
      letter-spacing: 0;
    }
    a {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 9px;
      min-height: 52px;
      border-radius: var(--rk-radius-control);
      background: var(--rk-pihlaja);
      color: var(--rk-surface);
      font-size: 1.1875rem;
      font-weight: 600;
      text-decoration: none;
    }
  `,
})
export class EmergencyCard {}
