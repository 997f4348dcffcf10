import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnMessage } from '@rinnakkain/api-client';
import { DayPipe, Formats, capital, endingText } from '@rinnakkain/platform-dashboard';
import { Icon, TODAY } from '@rinnakkain/ui';
import { OwnApi } from './own-api';

/** What the letters were about that said no more than that there is a message: what of one's own is about to end. */
@Component({
  selector: 'rk-own-reminders',
  imports: [DayPipe, Icon, RouterLink],
  template: `@if (reminders().length) {
    <section aria-labelledby="own-reminders">
      <h2 id="own-reminders" i18n="@@own.reminders">Messages to you</h2>
      <ul>
        @for (reminder of reminders(); track reminder.id) {
          <li>
            <rk-icon name="envelope-simple" [size]="20" />
            <p>
              @if (reminder.kind === 'run_reminder') {
                <ng-container i18n="@@own.reminder.run"
                  >A training you enrolled on begins {{ reminder.until | rkDay }}.</ng-container
                >
                <a routerLink="/own/path" i18n="@@own.reminder.run_where">Times, place and any changes</a>
              } @else if (isOver(reminder)) {
                <ng-container i18n="@@own.reminder.over"
                  >{{ what(reminder) }}: was valid until {{ reminder.until | rkDay }}. Your coordinator tells
                  what to do.</ng-container
                >
              } @else {
                <ng-container i18n="@@own.reminder"
                  >{{ what(reminder) }}: valid until {{ reminder.until | rkDay }}. Agree with your coordinator
                  how to renew it.</ng-container
                >
              }
            </p>
          </li>
        }
      </ul>
    </section>
  }`,
  styles: `
    ul {
      display: grid;
      gap: 8px;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 10px;
      padding: 12px 14px;
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-jarvi-tint);
    }
  `,
})
export class OwnReminders {
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  private readonly messages = inject(OwnApi).messages();

  /** The latest word on each last day: four letters about one day are one line. */
  protected readonly reminders = computed(() => {
    const items = this.messages.hasValue() ? this.messages.value().items : [];
    const same = (one: OwnMessage, other: OwnMessage) => one.kind === other.kind && one.until === other.until;
    return items.filter((reminder, i) => items.findIndex((each) => same(each, reminder)) === i);
  });

  protected what({ ends }: OwnMessage): string {
    return capital(this.formats.list(ends.map(endingText)));
  }

  protected isOver({ until }: OwnMessage): boolean {
    return until < this.today();
  }
}
