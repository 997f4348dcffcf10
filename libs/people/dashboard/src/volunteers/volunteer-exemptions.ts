import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Exemption, RequirementKind, TrainingStatusPage } from '@rinnakkain/api-client';
import { COURSE_KINDS, mayExempt } from '@rinnakkain/domain';
import {
  Formats,
  Session,
  capital,
  problemOf,
  requirementWords,
  stateText,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { Confirmation, Icon, SectionHeading, SkeletonRows, Status, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { TasksApi } from '../tasks/tasks-api';
import { RequirementWords } from '../training/requirement-words';
import { RequirementsApi } from '../training/requirements-api';
import { TrainingApi } from '../training/training-api';
import { type Exemptable, ExemptionForm } from '../training/status/exemption-form';

/** Exemptions of a volunteer: from which requirement, why, until when; one more, and the end of one. */
@Component({
  selector: 'rk-volunteer-exemptions',
  imports: [ExemptionForm, Icon, MatButton, ProblemNote, RefusalNote, SectionHeading, SkeletonRows, Status],
  templateUrl: './volunteer-exemptions.html',
  styleUrl: './volunteer-rows.scss',
})
export class VolunteerExemptions {
  readonly volunteerId = input.required<string>();
  /** Something that counts for readiness changed. */
  readonly changed = output();

  private readonly api = inject(RequirementsApi);
  private readonly names = inject(OwnNames);
  private readonly words = inject(RequirementWords);
  private readonly formats = inject(Formats);
  private readonly confirmation = inject(Confirmation);
  private readonly undo = inject(Undo);
  protected readonly session = inject(Session);
  private readonly list = this.api.exemptions(() => ({ volunteerId: this.volunteerId(), pageSize: 100 }));
  private readonly taskList = inject(TasksApi).tasks();
  private readonly courseList = inject(TrainingApi).courses();
  protected readonly exemptions = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly tasks = computed(() =>
    this.taskList.hasValue()
      ? this.taskList.value().items.map(({ id, name }) => ({ id, name: this.names.of(name) }))
      : [],
  );
  protected readonly entering = signal(false);
  /** The task chosen for a new exemption, with what it requires. */
  protected readonly chosen = signal<{ id: string; page: TrainingStatusPage } | null>(null);
  protected readonly exemptable = computed((): Exemptable[] => {
    const page = this.chosen()?.page;
    return (page?.columns ?? [])
      .filter(({ key }) => mayExempt(key))
      .map((column) => ({ ...column, name: this.words.name(column.requirement, page?.courses ?? []) }));
  });
  protected readonly sending = new Sending();

  protected async choose(event: Event): Promise<void> {
    const id = (event.target as HTMLSelectElement).value;
    this.chosen.set(null);
    if (!id) return;
    await this.sending.send(async () => {
      const page = await this.api.statusPage({ task: id, pageSize: 1 });
      this.chosen.set({ id, page });
    });
  }

  /** "Kertaus · Etätuki": the requirement by its key, and the task. */
  protected whatOf({ requirement, task }: Exemption): string {
    return `${capital(this.nameOf(requirement))} · ${this.names.of(task)}`;
  }

  protected factsOf({ from, until, approvedBy }: Exemption): string {
    const days = `${this.formats.date(from)} – ${this.formats.date(until)}`;
    return [days, approvedBy].filter(Boolean).join(' · ');
  }

  protected granted(): void {
    this.entering.set(false);
    this.chosen.set(null);
    this.undo.offer($localize`:@@people.exemption.granted:The exemption has been granted`);
    this.refresh();
  }

  protected async end(exemption: Exemption): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.exemption.end_title:End the exemption: ${this.whatOf(exemption)}:what:?`,
      consequences: [
        $localize`:@@people.exemption.end_text:From today the requirement holds again, and readiness may end.`,
      ],
      verb: $localize`:@@people.exemption.end:End the exemption`,
      danger: true,
    });
    if (!sure) return;
    await this.sending.send(async () => {
      await this.api.end(exemption);
      this.refresh();
    });
  }

  protected refresh(): void {
    this.sending.forget();
    this.list.reload();
    this.changed.emit();
  }

  private nameOf(key: string): string {
    if (!key.startsWith('course:')) return requirementWords.requirement.kind[key as RequirementKind];
    const courses = this.courseList.hasValue() ? this.courseList.value().items : [];
    const names = key
      .slice('course:'.length)
      .split('+')
      .map((choice) => {
        const kind = COURSE_KINDS.find((one) => one === choice);
        if (kind) return stateText('course', 'kind', kind);
        const course = courses.find(({ id }) => id === choice);
        return course ? this.names.of(course.name) : requirementWords.requirement.kind.course;
      });
    return names.join($localize`:@@people.requirement.or: or `);
  }
}
