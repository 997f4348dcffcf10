import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { VolunteerMeetingLine } from '@rinnakkain/api-client';
import { VOLUNTEER_MEETING_KINDS, type VolunteerMeetingKind } from '@rinnakkain/domain';
import { Formats, ProblemNote, Session, TimeField, Unsaved, problemOf } from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  Options,
  PageHeader,
  SectionHeading,
  SkeletonRows,
  Status,
  Stepper,
  TODAY,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { kindOfMeeting, statusOfMeeting, whenOfMeeting } from './volunteer-meeting-words';
import { VolunteerMeetingsApi } from './volunteer-meetings-api';

/** What volunteers have among themselves: evenings, supervision, recreation, thanks; coordinators add one here. */
@Component({
  selector: 'rk-volunteer-meetings-page',
  imports: [
    DayField,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    Options,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SectionHeading,
    SkeletonRows,
    Status,
    Stepper,
    TextInput,
    TimeField,
  ],
  templateUrl: './volunteer-meetings-page.html',
  styleUrls: ['../volunteers/volunteer-rows.scss', '../sending/small-form.scss'],
  styles: 'section + section { margin-top: 28px; }',
})
export class VolunteerMeetingsPage {
  private readonly api = inject(VolunteerMeetingsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY)();
  protected readonly session = inject(Session);
  private readonly coming = this.api.list('coming');
  private readonly past = this.api.list('past');
  protected readonly problem = computed(() => {
    const failure = this.coming.error() ?? this.past.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly parts = computed(() =>
    this.coming.hasValue() && this.past.hasValue()
      ? [
          {
            heading: $localize`:@@people.meetings.coming:To come`,
            meetings: this.coming.value().items,
            none: $localize`:@@people.meetings.none_coming:No meeting is planned.`,
          },
          {
            heading: $localize`:@@people.meetings.past:Have been`,
            meetings: this.past.value().items,
            none: $localize`:@@people.meetings.none_past:There have been no meetings yet.`,
          },
        ]
      : null,
  );
  protected readonly kinds = VOLUNTEER_MEETING_KINDS.map((value) => ({ value, label: kindOfMeeting(value) }));
  private readonly model = signal({
    kind: 'peers_evening' as VolunteerMeetingKind,
    day: this.today as string | null,
    start: '17:30',
    minutes: 120,
    ledBy: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.day);
    required(path.start);
    maxLength(path.ledBy, 120);
  });
  protected readonly entering = signal(false);
  protected readonly sending = new Sending();
  protected readonly kindOf = kindOfMeeting;
  protected readonly statusOf = statusOfMeeting;

  constructor() {
    inject(Unsaved).watch(() => this.entering() && this.form().dirty());
  }

  protected whenOf = (meeting: VolunteerMeetingLine): string => whenOfMeeting(meeting, this.formats);

  /** Coordinators see how many of theirs were there, a volunteer whether they were. */
  protected attendanceOf({ state, attendance }: VolunteerMeetingLine): string {
    if (state !== 'held') return '';
    if (this.session.may('volunteer_meeting.read'))
      return $localize`:@@people.meetings.attendance:${attendance}:number: there`;
    return attendance > 0 ? $localize`:@@people.meetings.was_there:You were there` : '';
  }

  protected async add(): Promise<void> {
    const { day, ledBy, ...rest } = this.model();
    await this.sending.send(async () => {
      await this.api.add({ ...rest, day: day ?? '', ledBy: ledBy.trim() || null });
      this.entering.set(false);
      this.undo.offer($localize`:@@people.meetings.added:The meeting was added`);
      this.retry();
    });
  }

  protected retry(): void {
    this.coming.reload();
    this.past.reload();
  }
}
