import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { GuidanceContact, GuidanceKind } from '@rinnakkain/api-client';
import { GUIDANCE_KINDS } from '@rinnakkain/domain';
import {
  Formats,
  Session,
  Unsaved,
  capital,
  problemOf,
  requirementWords,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  FormFrame,
  Icon,
  Options,
  SectionHeading,
  SkeletonRows,
  Stepper,
  TODAY,
  Undo,
} from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { RequirementsApi } from '../training/requirements-api';

/** Contacts in which a volunteer got guidance, the latest first, and one more. */
@Component({
  selector: 'rk-volunteer-guidance',
  imports: [
    DayField,
    ErrorSummary,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    Options,
    ProblemNote,
    RefusalNote,
    SectionHeading,
    SkeletonRows,
    Stepper,
  ],
  templateUrl: './volunteer-guidance.html',
  styleUrls: ['./volunteer-rows.scss', '../sending/small-form.scss'],
})
export class VolunteerGuidance {
  readonly volunteerId = input.required<string>();
  /** Something that counts for readiness changed. */
  readonly changed = output();

  private readonly api = inject(RequirementsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  protected readonly session = inject(Session);
  protected readonly today = inject(TODAY)();
  private readonly list = this.api.guidance(() => ({ volunteerId: this.volunteerId(), pageSize: 5 }));
  protected readonly contacts = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly kinds = GUIDANCE_KINDS.map((value) => ({
    value,
    label: capital(requirementWords.guidance.kind[value]),
  }));
  private readonly model = signal({
    day: this.today as string | null,
    kind: 'individual' as GuidanceKind,
    minutes: 60,
  });
  protected readonly form = form(this.model, (path) => required(path.day));
  protected readonly entering = signal(false);
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.entering() && this.form().dirty());
  }

  protected kindOf = ({ kind }: GuidanceContact): string => capital(requirementWords.guidance.kind[kind]);

  protected factsOf({ day, minutes, recordedBy }: GuidanceContact): string {
    return [this.formats.day(day), this.formats.minutes(minutes), recordedBy].filter(Boolean).join(' · ');
  }

  protected async record(): Promise<void> {
    const { day, kind, minutes } = this.model();
    await this.sending.send(async () => {
      await this.api.recordGuidance({ volunteerIds: [this.volunteerId()], day: day ?? '', kind, minutes });
      this.entering.set(false);
      this.list.reload();
      this.changed.emit();
      this.undo.offer($localize`:@@people.guidance.recorded:Guidance recorded`);
    });
  }

  protected retry(): void {
    this.list.reload();
  }
}
