import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { VolunteerMeeting } from '@rinnakkain/api-client';
import { GUIDANCE_OF_MEETING } from '@rinnakkain/domain';
import {
  Formats,
  NotFoundPage,
  ProblemNote,
  Session,
  Unsaved,
  problemOf,
} from '@rinnakkain/platform-dashboard';
import { Icon, PageHeader, SkeletonRows, Status, storedModel, TODAY, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { kindOfMeeting, statusOfMeeting, whenOfMeeting } from './volunteer-meeting-words';
import { VolunteerMeetingsApi } from './volunteer-meetings-api';

interface Listed {
  readonly id: string;
  readonly name: string;
}

/** One meeting of volunteers: who of one's units was there. */
@Component({
  selector: 'rk-volunteer-meeting-page',
  imports: [Icon, MatButton, NotFoundPage, PageHeader, ProblemNote, RefusalNote, SkeletonRows, Status],
  templateUrl: './volunteer-meeting-page.html',
  styleUrl: './volunteer-meeting-page.scss',
})
export class VolunteerMeetingPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(VolunteerMeetingsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY);
  protected readonly session = inject(Session);
  private readonly found = this.api.meeting(() => this.id());
  protected readonly words = signal('');
  private readonly listed = this.api.volunteers(() => this.words());
  protected readonly meeting = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error() ?? this.listed.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly before = computed(() => (this.meeting()?.attended ?? []).map((each) => each.volunteerId));
  protected readonly present = storedModel(() => this.before());
  /** Names of those who were found once stay known, so that a search loses nobody who is ticked. */
  private readonly known = linkedSignal<Listed[], Listed[]>({
    source: () => [
      ...(this.meeting()?.attended ?? []).map(({ volunteerId: id, name }) => ({ id, name })),
      ...(this.listed.hasValue() ? this.listed.value().items : []).map(({ id, firstName, lastName }) => ({
        id,
        name: `${firstName} ${lastName}`,
      })),
    ],
    computation: (now, earlier) => [
      ...new Map([...(earlier?.value ?? []), ...now].map((each) => [each.id, each])).values(),
    ],
  });
  protected readonly people = computed(() => {
    const words = this.words().trim().toLocaleLowerCase();
    return this.known()
      .filter(({ id, name }) => this.present().includes(id) || name.toLocaleLowerCase().includes(words))
      .sort((a, b) => a.name.localeCompare(b.name));
  });
  protected readonly crumbs = computed(() => {
    const meeting = this.meeting();
    return [
      { name: $localize`:@@people.meetings.title:Volunteers' meetings`, link: '/volunteer-meetings' },
      ...(meeting ? [{ name: kindOfMeeting(meeting.kind) }] : []),
    ];
  });
  protected readonly sending = new Sending();
  protected readonly kindOf = kindOfMeeting;
  protected readonly statusOf = statusOfMeeting;

  constructor() {
    inject(Unsaved).watch(() => this.present().join() !== this.before().join());
  }

  protected whenOf = (meeting: VolunteerMeeting): string => whenOfMeeting(meeting, this.formats);
  protected isGuidance = ({ kind }: VolunteerMeeting): boolean => GUIDANCE_OF_MEETING[kind] !== null;
  protected begun = ({ day, state }: VolunteerMeeting): boolean =>
    day <= this.today() && state !== 'cancelled';

  protected toggle(id: string): void {
    this.present.update((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  }

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected async save(meeting: VolunteerMeeting): Promise<void> {
    await this.sending.send(async () => {
      this.found.set(await this.api.attend(meeting, this.present()));
      this.undo.offer($localize`:@@people.meetings.saved:Attendance saved`);
    });
  }

  protected async cancel(meeting: VolunteerMeeting): Promise<void> {
    await this.sending.send(async () => {
      this.found.set(await this.api.cancel(meeting));
      this.undo.offer($localize`:@@people.meetings.cancelled:The meeting was cancelled`);
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
  }
}
