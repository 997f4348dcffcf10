import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Formats, OneTimeLink, problemOf } from '@rinnakkain/platform-dashboard';
import { Confirmation, ErrorNote, Icon } from '@rinnakkain/ui';
import { CalendarFeedApi } from './calendar-feed-api';

/** The dates of one's own courses and of meetings one leads in another calendar: an address to make, copy once, renew and remove. */
@Component({
  selector: 'rk-calendar-feed-card',
  imports: [ErrorNote, Icon, MatButton, OneTimeLink],
  template: `<section aria-labelledby="own-calendar-feed">
    <h2 id="own-calendar-feed" i18n="@@people.calendar_feed.title">My dates in my calendar</h2>
    @if (link(); as link) {
      <rk-one-time-link
        heading="Your calendar address"
        i18n-heading="@@people.calendar_feed.address"
        [explanation]="explanation"
        [label]="addressLabel"
        [link]="link"
        (closed)="this.link.set('')"
      />
    } @else {
      <p i18n="@@people.calendar_feed.text">
        Your phone’s calendar can fetch the dates of your trainings, and of groups you lead, by itself and
        keep them up to date. It shows only the word Training or Group and the times: not the association, the
        name or the place.
      </p>
      <p role="status" [class.rk-note]="said()" [class.rk-note-info]="said()">{{ said() }}</p>
      @if (failure()) {
        <rk-error-note
          [heading]="failure()"
          action="Try again"
          i18n-action="@@platform.try_again"
          (act)="reload()"
        />
      }
      @if (feed.hasValue()) {
        @if (madeOn(); as day) {
          <p class="rk-meta" i18n="@@people.calendar_feed.made">You have an address, made {{ day }}.</p>
          <div class="verbs">
            <button matButton="outlined" type="button" class="rk-large" [disabled]="busy()" (click)="renew()">
              <rk-icon name="arrow-counter-clockwise" [size]="18" />
              <ng-container i18n="@@people.calendar_feed.renew">Make a new address</ng-container>
            </button>
            <button matButton type="button" class="rk-large rk-quiet" [disabled]="busy()" (click)="revoke()">
              <ng-container i18n="@@people.calendar_feed.revoke">Remove the address</ng-container>
            </button>
          </div>
        } @else {
          <div class="verbs">
            <button matButton="outlined" type="button" class="rk-large" [disabled]="busy()" (click)="make()">
              <rk-icon name="calendar-blank" [size]="18" />
              <ng-container i18n="@@people.calendar_feed.make">Make a calendar address</ng-container>
            </button>
          </div>
        }
      }
    }
  </section>`,
  styles: `
    :host {
      display: block;
      max-width: 640px;
    }
    section {
      display: grid;
      gap: 10px;
      justify-items: start;
    }
    p:empty {
      display: none;
    }
    .verbs {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    rk-one-time-link {
      justify-self: stretch;
    }
  `,
})
export class CalendarFeedCard {
  private readonly api = inject(CalendarFeedApi);
  private readonly formats = inject(Formats);
  private readonly confirmation = inject(Confirmation);

  protected readonly feed = this.api.own();
  protected readonly madeOn = computed(() => {
    const madeAt = this.feed.hasValue() ? this.feed.value().madeAt : null;
    return madeAt === null ? '' : this.formats.day(this.formats.dayOf(String(madeAt)));
  });
  /** The address that was just made; it is told this once. */
  protected readonly link = signal('');
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  private readonly failed = signal('');
  protected readonly failure = computed(() => {
    const failure = this.feed.error();
    return this.failed() || (failure ? problemOf(failure).text : '');
  });
  protected readonly addressLabel = $localize`:@@people.calendar_feed.label:Calendar address`;
  protected readonly explanation = $localize`:@@people.calendar_feed.once:The address is shown only now. Copy it and add it in your calendar app as a calendar from an address (URL). Whoever has it sees the times, so keep it to yourself. A new date can take a few hours to show.`;

  protected make(): Promise<void> {
    return this.doing(async () => {
      const { link } = await this.api.make();
      this.link.set(link);
      return '';
    });
  }

  protected async renew(): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.calendar_feed.renew_title:Make a new address?`,
      consequences: [
        $localize`:@@people.calendar_feed.renew_next:The earlier address stops working at once. Add the new one to your calendar.`,
      ],
      verb: $localize`:@@people.calendar_feed.renew:Make a new address`,
    });
    if (sure) await this.make();
  }

  protected async revoke(): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.calendar_feed.revoke_title:Remove your calendar address?`,
      consequences: [
        $localize`:@@people.calendar_feed.revoke_next:Your calendar gets no more dates from here. You can make a new address at any time.`,
      ],
      verb: $localize`:@@people.calendar_feed.revoke:Remove the address`,
    });
    if (!sure) return;
    await this.doing(async () => {
      await this.api.revoke();
      return $localize`:@@people.calendar_feed.revoked:The address has been removed.`;
    });
  }

  protected reload(): void {
    this.failed.set('');
    this.feed.reload();
  }

  private async doing(work: () => Promise<string>): Promise<void> {
    this.failed.set('');
    this.said.set('');
    this.busy.set(true);
    try {
      this.said.set(await work());
    } catch (failure) {
      this.failed.set(problemOf(failure).text);
    } finally {
      this.busy.set(false);
      this.feed.reload();
    }
  }
}
