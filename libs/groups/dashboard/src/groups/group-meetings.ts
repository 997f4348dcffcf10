import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Group, GroupMeetingLine, RotaMeeting } from '@rinnakkain/api-client';
import { RefusalNote, Sending } from '@rinnakkain/people-dashboard';
import { Formats, Session, groupWords, capital } from '@rinnakkain/platform-dashboard';
import { Icon, SectionHeading, Status, TODAY, Undo } from '@rinnakkain/ui';
import { countOfMeeting, statusOfMeeting, whenOfMeeting } from './group-words';
import { GroupsApi } from './groups-api';
import { MeetingLeaders } from './meeting-leaders';
import { MoveForm } from './move-form';

/** The meetings of a group: those to come with what can be done to them, and those that have been with their counts. */
@Component({
  selector: 'rk-group-meetings',
  imports: [Icon, MatButton, MeetingLeaders, MoveForm, RefusalNote, RouterLink, SectionHeading, Status],
  template: `<section>
      <rk-section-heading heading="To come" i18n-heading="@@groups.coming" [count]="coming().length">
        @if (plans()) {
          <a matButton="outlined" class="rk-small" [routerLink]="['/groups', group().id, 'season']"
            ><rk-icon name="calendar-blank" [size]="16" />
            <ng-container i18n="@@groups.plan_season">Plan a season</ng-container></a
          >
        }
      </rk-section-heading>
      <rk-refusal-note [problem]="sending.problem()" (reload)="changed.emit()" />
      <ul>
        @for (meeting of coming(); track meeting.id) {
          <li>
            <div class="what">
              <h3>{{ whenOf(meeting) }}</h3>
              @if (meeting.day !== meeting.originalDay) {
                <p>{{ movedFrom(meeting) }}</p>
              }
            </div>
            <rk-status plain [kind]="statusOf(meeting).kind">{{ statusOf(meeting).word }}</rk-status>
            <div class="steps">
              @if (meeting.allowed.includes('hold')) {
                <a matButton class="rk-small" [routerLink]="['/meetings', meeting.id]"
                  ><ng-container i18n="@@groups.count_people">Count people</ng-container
                  ><span class="rk-hidden">: {{ whenOf(meeting) }}</span></a
                >
              }
              @if (meeting.allowed.includes('move')) {
                <button matButton class="rk-small" type="button" (click)="moving.set(meeting.id)">
                  {{ verbs.move }}<span class="rk-hidden">: {{ whenOf(meeting) }}</span>
                </button>
              }
              @if (meeting.allowed.includes('cancel')) {
                <button
                  matButton
                  class="rk-small"
                  type="button"
                  [disabled]="sending.busy()"
                  (click)="step(meeting, 'cancel')"
                >
                  {{ verbs.cancel }}<span class="rk-hidden">: {{ whenOf(meeting) }}</span>
                </button>
              }
              @if (meeting.allowed.includes('restore')) {
                <button
                  matButton
                  class="rk-small"
                  type="button"
                  [disabled]="sending.busy()"
                  (click)="step(meeting, 'restore')"
                >
                  {{ verbs.restore }}<span class="rk-hidden">: {{ whenOf(meeting) }}</span>
                </button>
              }
            </div>
            @if (rotaOf(meeting); as rota) {
              <rk-meeting-leaders
                class="more"
                [meeting]="rota"
                [type]="group().type"
                [unitId]="group().unitId"
                (changed)="changed.emit()"
              />
            }
            @if (moving() === meeting.id) {
              <rk-move-form class="more" [meeting]="meeting" (saved)="moved()" (cancelled)="moving.set('')" />
            }
          </li>
        } @empty {
          <li class="none" i18n="@@groups.none_coming">No meeting is planned.</li>
        }
      </ul>
    </section>
    @if (past().length) {
      <section class="past">
        <rk-section-heading heading="Have been" i18n-heading="@@groups.past" [count]="past().length" />
        <ul>
          @for (meeting of past(); track meeting.id) {
            <li>
              <div class="what">
                <h3>
                  <a [routerLink]="['/meetings', meeting.id]">{{ whenOf(meeting) }}</a>
                </h3>
                @if (countOf(meeting); as words) {
                  <p>{{ words }}</p>
                }
              </div>
              @if (meeting.worry) {
                <rk-status kind="worry" i18n="@@groups.worry">worry</rk-status>
              } @else {
                <rk-status plain [kind]="statusOf(meeting).kind">{{ statusOf(meeting).word }}</rk-status>
              }
              <div class="steps">
                @if (!meeting.count && meeting.allowed.includes('hold')) {
                  <a matButton class="rk-small" [routerLink]="['/meetings', meeting.id]"
                    ><ng-container i18n="@@groups.count_people">Count people</ng-container
                    ><span class="rk-hidden">: {{ whenOf(meeting) }}</span></a
                  >
                }
              </div>
            </li>
          }
        </ul>
      </section>
    }`,
  styleUrl: './group-rows.scss',
  styles: '.past { margin-top: 28px; }',
})
export class GroupMeetings {
  readonly group = input.required<Group>();
  readonly meetings = input.required<readonly GroupMeetingLine[]>();
  /** Who leads them; empty until it is known. */
  readonly rota = input<readonly RotaMeeting[]>([]);
  readonly changed = output();

  private readonly api = inject(GroupsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly session = inject(Session);
  private readonly today = inject(TODAY);
  protected readonly sending = new Sending();
  /** The meeting whose new day is being chosen. */
  protected readonly moving = signal('');
  protected readonly coming = computed(() => this.meetings().filter(({ day }) => day >= this.today()));
  protected readonly past = computed(() =>
    this.meetings()
      .filter(({ day }) => day < this.today())
      .toReversed(),
  );
  protected readonly plans = computed(
    () => !['ended', 'cancelled'].includes(this.group().state) && this.session.may('group.plan'),
  );
  protected readonly verbs = {
    move: capital(groupWords.meeting.action.move),
    cancel: capital(groupWords.meeting.action.cancel),
    restore: capital(groupWords.meeting.action.restore),
  };
  protected rotaOf = ({ id }: GroupMeetingLine): RotaMeeting | undefined =>
    this.rota().find((each) => each.id === id);
  protected readonly statusOf = statusOfMeeting;
  protected readonly countOf = countOfMeeting;
  protected whenOf = (meeting: GroupMeetingLine): string => whenOfMeeting(meeting, this.formats);
  protected movedFrom = ({ originalDay }: GroupMeetingLine): string =>
    $localize`:@@groups.moved_from:Was to be ${this.formats.day(originalDay)}:day:`;

  protected async step(meeting: GroupMeetingLine, action: 'cancel' | 'restore'): Promise<void> {
    await this.sending.send(async () => {
      const after = await this.api.stepMeeting(meeting, { action });
      const word = `${this.whenOf(after)}: ${statusOfMeeting(after).word}`;
      this.undo.offer(word, action === 'cancel' ? () => void this.step(after, 'restore') : undefined);
      this.changed.emit();
    });
  }

  protected moved(): void {
    this.moving.set('');
    this.changed.emit();
  }
}
