import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GroupMeetingLine, OwnChat, OwnSubstitution } from '@rinnakkain/api-client';
import { CalendarFeedCard } from '@rinnakkain/people-dashboard';
import { Formats, ProblemNote, Session, problemOf } from '@rinnakkain/platform-dashboard';
import { EmptyState, SkeletonRows, TODAY } from '@rinnakkain/ui';
import { textOfGroup } from '../groups/group-words';
import { GroupsApi } from '../groups/groups-api';
import { OpenSubstitutions } from './open-substitutions';
import { OwnMeeting } from './own-meeting';

/** The meetings of the groups one leads or stands in at: what is to be counted, what comes, what has been; and one's chats. */
@Component({
  selector: 'rk-own-meetings-page',
  imports: [
    CalendarFeedCard,
    EmptyState,
    OpenSubstitutions,
    OwnMeeting,
    ProblemNote,
    RouterLink,
    SkeletonRows,
  ],
  template: `<h1 tabindex="-1" i18n="@@own.groups">My groups</h1>
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="retry()" />
    } @else if (list.hasValue() && rota.hasValue() && chats.hasValue()) {
      @if (chats.value().items; as items) {
        @if (items.length) {
          <section>
            <h2 i18n="@@own.chats">Chats</h2>
            <ul>
              @for (chat of items; track chat.id) {
                <li>
                  <a [routerLink]="['/own/chats', chat.id]">
                    <span class="name">{{ nameOf(chat) }}</span>
                    <span class="when">{{ todayOf(chat) }}</span>
                  </a>
                </li>
              }
            </ul>
          </section>
        }
      }
      @if (rota.value().open; as open) {
        @if (open.length) {
          <rk-open-substitutions [open]="open" (changed)="retry()" />
        }
      }
      @for (part of parts(); track part.heading) {
        <section>
          <h2>{{ part.heading }}</h2>
          <ul>
            @for (meeting of part.meetings; track meeting.id) {
              <li>
                <rk-own-meeting
                  [meeting]="meeting"
                  [substitution]="substitutionOf(meeting)"
                  (changed)="retry()"
                />
              </li>
            }
          </ul>
        </section>
      } @empty {
        @if (!chats.value().items.length && !rota.value().open.length) {
          <rk-empty-state
            heading="No meetings right now"
            i18n-heading="@@own.groups.none"
            text="When you lead a group, its meetings are here, and you count here how many came."
            i18n-text="@@own.groups.none_text"
          />
        }
      }
    } @else {
      <rk-skeleton-rows [rows]="4" what="Fetching meetings" i18n-what="@@groups.fetching_meetings" />
    }
    @if (session.may('training.calendar_feed')) {
      <rk-calendar-feed-card class="calendar" />
    }
    @if (session.may('volunteer_meeting.list')) {
      <a class="volunteers" routerLink="/volunteer-meetings" i18n="@@people.meetings.title"
        >Volunteers' meetings</a
      >
    }
    @if (session.may('listing.read')) {
      <a class="volunteers" routerLink="/listings" i18n="@@own.groups.independent"
        >Independent groups to tell people about</a
      >
    }`,
  styleUrl: './own-pages.scss',
  styles: `
    li {
      border-bottom: 1px solid var(--rk-line);
    }
    li a {
      display: grid;
      gap: 2px;
      min-height: 56px;
      padding: 10px 0;
      align-content: center;
      color: var(--rk-ink);
      text-decoration: none;
    }
    li a:hover .name {
      text-decoration: underline;
    }
    .name {
      font-weight: 650;
    }
    .when {
      color: var(--rk-ink-2);
    }
    .volunteers {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      justify-self: start;
    }
  `,
})
export class OwnMeetingsPage {
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  private readonly api = inject(GroupsApi);
  protected readonly session = inject(Session);
  protected readonly list = this.api.own();
  protected readonly rota = this.api.ownRota();
  protected readonly chats = this.api.ownChats();
  protected readonly problem = computed(() => {
    const failure = this.list.error() ?? this.rota.error() ?? this.chats.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly parts = computed(() => {
    const meetings = this.list.hasValue() ? this.list.value().items : [];
    const today = this.today();
    const uncounted = (meeting: GroupMeetingLine): boolean =>
      meeting.day <= today && !meeting.count && meeting.state !== 'cancelled';
    return [
      { heading: $localize`:@@own.groups.to_count:To be counted`, meetings: meetings.filter(uncounted) },
      {
        heading: $localize`:@@groups.coming:To come`,
        meetings: meetings.filter((each) => each.day >= today && !uncounted(each)),
      },
      {
        heading: $localize`:@@groups.past:Have been`,
        meetings: meetings.filter((each) => each.day < today && !uncounted(each)).toReversed(),
      },
    ].filter((part) => part.meetings.length > 0);
  });

  protected substitutionOf({ id }: GroupMeetingLine): OwnSubstitution | undefined {
    return this.rota.hasValue() ? this.rota.value().own.find(({ meetingId }) => meetingId === id) : undefined;
  }

  protected nameOf = ({ name }: OwnChat): string => textOfGroup(name, this.formats.language);

  protected todayOf = ({ today }: OwnChat): string =>
    today === 0
      ? $localize`:@@own.chats.nothing:Nothing counted today`
      : $localize`:@@own.chats.today:${today}:number: conversations today`;

  protected retry(): void {
    this.list.reload();
    this.rota.reload();
    this.chats.reload();
  }
}
