import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { RelationshipRow } from '@rinnakkain/api-client';
import { SESSION_LOGGING_STATES } from '@rinnakkain/domain';
import { Formats, stateText } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon, Status } from '@rinnakkain/ui';
import { discreetName } from './shown-as';

/** A relationship on the home page: an initial, when they last met, and the one thing to do. */
@Component({
  selector: 'rk-relationship-card',
  imports: [EntityMark, Icon, MatButton, RouterLink, Status],
  template: `<a class="head" [routerLink]="['/own/relationships', relationship().id]">
      <rk-mark kind="pair" [size]="30" />
      <span>
        <b>{{ name() }}</b>
        <span class="state">{{ standing() }}</span>
      </span>
      <rk-icon name="caret-right" />
    </a>
    @if (onBreak()) {
      <p>
        <rk-status kind="on_break" i18n="@@own.break.word">break</rk-status>
      </p>
      <p class="rk-meta" i18n="@@own.break.text">
        Contact details aren't shown during the break. The coordinator tells when it ends.
      </p>
    }
    @if (mayLog()) {
      <dl class="two">
        <div>
          <dt i18n="@@own.last">Last time</dt>
          <dd>{{ last() }}</dd>
        </div>
        <div>
          <dt i18n="@@own.planned_end">Planned to last until</dt>
          <dd>{{ end() }}</dd>
        </div>
      </dl>
      <a matButton="filled" class="rk-large log" [routerLink]="logLink()">
        <rk-icon name="note-pencil" [size]="22" />
        <ng-container i18n="@@own.log">Log a session</ng-container>
      </a>
      <div class="answers">
        <a matButton="outlined" class="rk-large" [routerLink]="logLink()" [queryParams]="{ callMe: true }">
          <rk-icon name="phone" /> <ng-container i18n="@@own.talk">I want to talk</ng-container>
        </a>
        <a matButton="outlined" class="rk-large" [routerLink]="logLink()" [queryParams]="{ worry: true }">
          <rk-icon name="warning-octagon" /> <ng-container i18n="@@own.worry">A worry</ng-container>
        </a>
      </div>
    }`,
  styleUrl: './cards.scss',
})
export class RelationshipCard {
  private readonly formats = inject(Formats);

  readonly relationship = input.required<RelationshipRow>();
  /** The others of the page: two with the same initial are told apart. */
  readonly all = input<readonly RelationshipRow[]>([]);

  protected readonly name = computed(() => discreetName(this.relationship(), this.all()));
  protected readonly onBreak = computed(() => this.relationship().state === 'on_break');
  protected readonly mayLog = computed(() =>
    SESSION_LOGGING_STATES.some((state) => state === this.relationship().state),
  );
  protected readonly logLink = computed(() => ['/own/relationships', this.relationship().id, 'log']);
  protected readonly standing = computed(() => {
    const { state, startedOn, firstMeetingOn, coordinator } = this.relationship();
    const coordinated = coordinator.name ?? '';
    if (state === 'agreed') {
      return $localize`:@@own.standing.agreed:Both have agreed. ${coordinated}:coordinator: arranges the opening meeting.`;
    }
    if (state === 'first_meeting_set' && firstMeetingOn) {
      return $localize`:@@own.standing.meeting:Opening meeting ${this.formats.day(firstMeetingOn)}:day:`;
    }
    if (state === 'ending') return $localize`:@@own.standing.ending:The relationship is coming to its end`;
    if (startedOn) return $localize`:@@own.standing.since:Since ${this.formats.date(startedOn)}:day:`;
    return stateText('relationship', 'state', state);
  });
  protected readonly last = computed(() => {
    const session = this.relationship().lastSession;
    if (!session) return $localize`:@@own.no_session:No entries yet`;
    const day = this.formats.day(session.day);
    if (session.outcome !== 'held') return `${day}, ${stateText('session', 'outcome', session.outcome)}`;
    return `${day}, ${this.formats.minutes(session.minutes)}`;
  });
  protected readonly end = computed(() => {
    const day = this.relationship().plannedEndOn;
    return day ? this.formats.date(day) : $localize`:@@own.no_end:Not set`;
  });
}
