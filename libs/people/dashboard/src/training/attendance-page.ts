import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CourseRun, Participant } from '@rinnakkain/api-client';
import { takesAttendance } from '@rinnakkain/domain';
import { Formats, NotFoundPage, problemOf, stateText, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EmptyState, Icon, PageHeader, SkeletonRows, Status, TODAY } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { datesOfRun, presenceOf } from './run-words';
import { RunsApi } from './runs-api';
import { kindOfRecord } from './training-words';

/** What stands for own study among the modules. */
const STUDY = 'study';

/** Who is present, module by module: big choices for a phone at the door, each saved as it is pressed. */
@Component({
  selector: 'rk-attendance-page',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './attendance-page.html',
  styleUrl: './attendance-page.scss',
})
export class AttendancePage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(RunsApi);
  private readonly names = inject(OwnNames);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);

  private readonly found = this.api.run(() => this.id());
  private readonly list = this.api.participants(() => this.id());
  protected readonly run = computed(() =>
    this.found.hasValue() && this.list.hasValue() ? this.found.value() : null,
  );
  protected readonly people = computed(() =>
    this.list.hasValue() ? this.list.value().items.filter(({ state }) => state !== 'waitlisted') : [],
  );
  protected readonly problem = computed(() => {
    const failure = this.found.error() ?? this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly choices = computed(() => {
    const run = this.run();
    if (!run) return [];
    const modules = run.modules.map(({ id, name, minutes }) => ({
      id,
      name: `${this.names.of(name)}, ${this.formats.minutes(minutes)}`,
    }));
    const study = { id: STUDY, name: $localize`:@@people.attendance.own_study:Own study` };
    return run.selfStudyMinutes ? [...modules, study] : modules;
  });
  protected readonly chosen = signal('');
  /** What was chosen, or what is on today's programme, or the first. */
  protected readonly moduleId = computed(() => {
    const run = this.run();
    const todays = run?.dates.find(({ day }) => day === this.today())?.moduleId;
    return this.chosen() || todays || this.choices()[0]?.id || '';
  });
  protected readonly study = computed(() => this.moduleId() === STUDY);
  protected readonly planned = computed(() => {
    const run = this.run();
    if (this.study()) return run?.selfStudyMinutes ?? 0;
    return run?.modules.find(({ id }) => id === this.moduleId())?.minutes ?? 0;
  });
  protected readonly countWords = computed(() => {
    const present = this.people().filter((person) => this.minutesOf(person) > 0).length;
    return this.study()
      ? $localize`:@@people.attendance.done_count:Own study of ${present}:done: of ${this.people().length}:all:`
      : $localize`:@@people.attendance.present_count:Present ${present}:present: of ${this.people().length}:all:`;
  });
  protected readonly crumbs = computed(() => {
    const run = this.run();
    return [
      { name: $localize`:@@people.courses.title:Courses`, link: '/training/courses' },
      ...(run ? [{ name: this.names.of(run.course.name), link: ['/training/runs', run.id] }] : []),
      { name: $localize`:@@people.run.attendance:Attendance` },
    ];
  });
  protected readonly sending = new Sending();
  /** The record whose typed minutes could not be taken. */
  protected readonly wrong = signal('');
  protected readonly presentLabel = $localize`:@@people.attendance.is_present:Present`;
  protected readonly absentLabel = $localize`:@@people.attendance.is_absent:Not present`;
  protected readonly doneLabel = $localize`:@@people.attendance.done:Done`;
  protected readonly notDoneLabel = $localize`:@@people.attendance.not_done:Not done`;

  protected leadOf(run: CourseRun): string {
    return `${this.names.of(run.course.name)}, ${datesOfRun(run, this.formats)}`;
  }

  protected mayMark = ({ state }: Participant): boolean => takesAttendance(state);
  protected kindOf = ({ state }: Participant) => kindOfRecord(state);
  protected wordOf = ({ state }: Participant): string => stateText('training_record', 'state', state);

  protected presenceOf({ evidence }: Participant): string {
    return presenceOf(evidence, this.formats);
  }

  protected minutesOf({ minutes, evidence }: Participant): number {
    if (this.study()) return evidence.selfStudyDone;
    return minutes.find(({ moduleId }) => moduleId === this.moduleId())?.minutes ?? 0;
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected markTyped(person: Participant, event: Event): void {
    const typed = this.valueOf(event).trim();
    const minutes = /^\d{1,5}$/.test(typed) ? Number(typed) : NaN;
    if (minutes >= 0 && minutes <= this.planned()) void this.mark(person, minutes);
    else this.wrong.set(person.id);
  }

  /** Saved as it is pressed; one press does not wait for another, for each is a cell of its own. */
  protected async mark(person: Participant, minutes: number): Promise<void> {
    this.wrong.set('');
    const moduleId = this.study() ? null : this.moduleId();
    this.sending.forget();
    try {
      const { items } = await this.api.mark(this.id(), [{ recordId: person.id, moduleId, minutes }]);
      this.replace(items);
    } catch (failure) {
      this.sending.problem.set(problemOf(failure));
      this.list.reload();
    }
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
    this.list.reload();
  }

  private replace(changed: readonly Participant[]): void {
    const byId = new Map(changed.map((each) => [each.id, each]));
    this.list.update(
      (list) => list && { ...list, items: list.items.map((each) => byId.get(each.id) ?? each) },
    );
  }
}
