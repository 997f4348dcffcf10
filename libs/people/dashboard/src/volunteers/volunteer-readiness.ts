import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  model,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Volunteer } from '@rinnakkain/api-client';
import { Formats, Session } from '@rinnakkain/platform-dashboard';
import { SectionHeading, Status, TODAY, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { EnrolForm } from '../training/enrol-form';
import { CheckForm } from './check-form';
import { InterviewForm } from './interview-form';
import { PaperForm } from './paper-form';
import { type ReadinessRow, readinessRows } from './readiness-rows';

/** Everything that decides readiness: each criterion with its shape, word and day, and the action that mends it. */
@Component({
  selector: 'rk-volunteer-readiness',
  imports: [CheckForm, EnrolForm, InterviewForm, MatButton, PaperForm, RouterLink, SectionHeading, Status],
  templateUrl: './volunteer-readiness.html',
  styleUrl: './volunteer-readiness.scss',
})
export class VolunteerReadiness {
  readonly volunteer = input.required<Volunteer>();
  /** The key of the row whose form is open. */
  readonly open = model<string | null>(null);
  readonly changed = output<Volunteer>();
  /** A training record was entered. */
  readonly trained = output();

  private readonly formats = inject(Formats);
  private readonly names = inject(OwnNames);
  private readonly today = inject(TODAY);
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly rows = computed(() =>
    readinessRows(this.volunteer(), { today: this.today(), formats: this.formats, names: this.names }),
  );

  /** Whether the actor may do what mends the row. */
  protected mayMend({ mend }: ReadinessRow): boolean {
    if (!mend) return false;
    if (mend.what === 'check') return this.session.may('background_check.record');
    if (mend.what === 'training') return this.session.may('training.record.create');
    if (mend.what === 'interview')
      return this.session.may('volunteer.interview') && this.volunteer().mayChange;
    return this.volunteer().mayChange;
  }

  protected finish(row: ReadinessRow, volunteer: Volunteer): void {
    this.changed.emit(volunteer);
    this.close(row);
    this.undo.offer($localize`:@@people.volunteer.recorded:Recorded: ${row.name}:what:`);
  }

  protected finishTraining(row: ReadinessRow): void {
    this.trained.emit();
    this.close(row);
  }

  protected close({ key }: ReadinessRow): void {
    this.open.set(null);
    afterNextRender(() => this.element.querySelector<HTMLElement>(`#criterion-${key}`)?.focus(), {
      injector: this.injector,
    });
  }
}
