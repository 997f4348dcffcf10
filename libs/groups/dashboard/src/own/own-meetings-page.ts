import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GroupMeetingLine } from '@rinnakkain/api-client';
import { Formats, ProblemNote, Session, problemOf } from '@rinnakkain/platform-dashboard';
import { EmptyState, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { countOfMeeting, statusOfMeeting, textOfGroup, whenOfMeeting } from '../groups/group-words';
import { GroupsApi } from '../groups/groups-api';

/** The meetings of the groups one leads: what is to be counted, what comes, what has been. */
@Component({
  selector: 'rk-own-meetings-page',
  imports: [EmptyState, ProblemNote, RouterLink, SkeletonRows, Status],
  template: `<h1 tabindex="-1" i18n="@@own.groups">My groups</h1>
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="list.reload()" />
    } @else if (list.hasValue()) {
      @for (part of parts(); track part.heading) {
        <section>
          <h2>{{ part.heading }}</h2>
          <ul>
            @for (meeting of part.meetings; track meeting.id) {
              <li>
                <a [routerLink]="['/meetings', meeting.id]">
                  <span class="name">{{ nameOf(meeting) }}</span>
                  <span class="when">{{ whenOf(meeting) }}</span>
                  @if (countOf(meeting); as words) {
                    <span class="when">{{ words }}</span>
                  } @else if (meeting.state === 'cancelled' || meeting.state === 'moved') {
                    <rk-status plain [kind]="statusOf(meeting).kind">{{ statusOf(meeting).word }}</rk-status>
                  }
                </a>
              </li>
            }
          </ul>
        </section>
      } @empty {
        <rk-empty-state
          heading="No meetings right now"
          i18n-heading="@@own.groups.none"
          text="When you lead a group, its meetings are here, and you count here how many came."
          i18n-text="@@own.groups.none_text"
        />
      }
    } @else {
      <rk-skeleton-rows [rows]="4" what="Fetching meetings" i18n-what="@@groups.fetching_meetings" />
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
  protected readonly session = inject(Session);
  protected readonly list = inject(GroupsApi).own();
  protected readonly problem = computed(() => {
    const failure = this.list.error();
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
  protected readonly statusOf = statusOfMeeting;
  protected readonly countOf = countOfMeeting;
  protected nameOf = ({ groupName }: GroupMeetingLine): string =>
    textOfGroup(groupName, this.formats.language);
  protected whenOf = (meeting: GroupMeetingLine): string => whenOfMeeting(meeting, this.formats);
}
