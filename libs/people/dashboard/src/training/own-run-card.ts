import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CourseRun, DateOfRun } from '@rinnakkain/api-client';
import { Formats, stateText } from '@rinnakkain/platform-dashboard';
import { Icon, Status, TODAY } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { FeedbackForm } from './feedback-form';
import { lackingOf, placeOfRun, windowOfRun } from './run-words';
import { kindOfRecord } from './training-words';

/** A run as a volunteer sees it: dates, place, places left, one's own enrolment; nobody else. */
@Component({
  selector: 'rk-own-run-card',
  imports: [FeedbackForm, Icon, MatButton, Status],
  template: `<header>
      <h3>{{ name() }}</h3>
      @if (run().own; as own) {
        <rk-status [kind]="kindOf(own.state)">{{ wordOf(own.state) }}</rk-status>
      }
    </header>
    <ul>
      @for (date of run().dates; track $index) {
        <li>{{ whenOf(date) }}</li>
      }
    </ul>
    <p>{{ placeOf(run()) }}</p>
    @if (run().remoteLink; as link) {
      <p class="link">{{ link }}</p>
    }
    @if (run().state === 'cancelled') {
      <p>
        <rk-status kind="expired">{{ cancelledWord }}</rk-status>
      </p>
    }
    @if (lacking(); as words) {
      <p class="rk-note rk-note-attention">{{ words }}</p>
    }
    @if (!run().own) {
      <p class="rk-meta">{{ placesLeft() }} · {{ windowWords() }}</p>
    }
    <footer>
      @if (run().allowed.includes('enrol_self')) {
        <button
          matButton="filled"
          class="rk-large"
          type="button"
          [disabled]="busy()"
          (click)="entered.emit()"
        >
          {{ full() ? waitVerb : enrolVerb }}<span class="rk-hidden">: {{ name() }}</span>
        </button>
      }
      @if (run().own && run().state !== 'ended') {
        <button
          matButton="outlined"
          class="rk-large"
          type="button"
          [disabled]="busy()"
          (click)="calendar.emit()"
        >
          <rk-icon name="calendar-blank" [size]="18" />
          <ng-container i18n="@@people.own_training.calendar">To my calendar</ng-container>
          <span class="rk-hidden">: {{ name() }}</span>
        </button>
      }
      @if (run().allowed.includes('leave')) {
        <button matButton class="rk-large rk-quiet" type="button" [disabled]="busy()" (click)="left.emit()">
          <ng-container i18n="@@people.own_training.leave">Cancel the enrolment</ng-container>
          <span class="rk-hidden">: {{ name() }}</span>
        </button>
      }
    </footer>
    @if (run().allowed.includes('give_feedback')) {
      <rk-feedback-form [runId]="run().id" [course]="name()" (given)="told.emit()" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 16px;
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-surface);
    }
    header {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    h3 {
      font: 620 1.25rem/1.625rem var(--rk-font-title);
      font-variation-settings: 'FLAR' 100;
    }
    li {
      font-weight: 600;
    }
    .link {
      overflow-wrap: anywhere;
    }
    footer {
      display: grid;
      gap: 8px;
    }
    footer:empty {
      display: none;
    }
  `,
})
export class OwnRunCard {
  readonly run = input.required<CourseRun>();
  readonly busy = input(false);
  readonly entered = output();
  readonly left = output();
  readonly calendar = output();
  /** Feedback has been given. */
  readonly told = output();

  private readonly formats = inject(Formats);
  private readonly names = inject(OwnNames);
  private readonly today = inject(TODAY);
  protected readonly name = computed(() => this.names.of(this.run().course.name));
  protected readonly full = computed(() => this.run().state === 'full');
  protected readonly placesLeft = computed(() => {
    const { capacity, taken, waiting } = this.run();
    if (this.full()) return $localize`:@@people.own_training.full:Full, ${waiting}:waiting: waiting`;
    return $localize`:@@people.own_training.places:${capacity - taken}:places: places left`;
  });
  /** What is still to be completed, named. */
  protected readonly lacking = computed(() => {
    const own = this.run().own;
    if (own?.state !== 'to_be_completed') return '';
    return lackingOf(own.evidence, this.formats, (name) => this.names.of(name));
  });
  protected readonly windowWords = computed(() => windowOfRun(this.run(), this.today(), this.formats));
  protected readonly enrolVerb = $localize`:@@people.own_training.enrol:Enrol`;
  protected readonly waitVerb = $localize`:@@people.own_training.wait:Enrol on the waiting list`;
  protected readonly cancelledWord = stateText('course_run', 'state', 'cancelled');
  protected readonly placeOf = placeOfRun;
  protected readonly kindOf = kindOfRecord;

  protected wordOf(state: NonNullable<CourseRun['own']>['state']): string {
    return stateText('training_record', 'state', state);
  }

  protected whenOf({ day, start, end }: DateOfRun): string {
    return `${this.formats.dayAndTime(day, start)}–${this.formats.time(end)}`;
  }
}
