import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Certificate, CertificateKind, TrainingRecord } from '@rinnakkain/api-client';
import { CERTIFICATE_KINDS, servicePeriodErrors } from '@rinnakkain/domain';
import { Formats, Unsaved, capital, stateLabel } from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Options,
  TODAY,
  TextInput,
  writtenDay,
} from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { TrainingApi } from '../training/training-api';
import { CertificatesApi } from './certificates-api';

/** A new certificate: of one approved training, or of a period of volunteering. */
@Component({
  selector: 'rk-issue-form',
  imports: [DayField, ErrorSummary, Field, FormField, FormFrame, MatButton, Options, RefusalNote, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="issue()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" [fields]="['/recordId']" />
    <rk-options
      label="What it is of"
      i18n-label="@@certificate.kind"
      [columns]="2"
      [options]="kinds"
      [formField]="form.kind"
    />
    @if (form.kind().value() === 'training') {
      <rk-field label="Training" i18n-label="@@certificate.course" pointer="/recordId">
        <select rkInput [formField]="form.recordId">
          <option value="" i18n="@@certificate.choose_record">Choose an approved training</option>
          @for (record of records(); track record.id) {
            <option [value]="record.id">{{ record.name }}</option>
          }
        </select>
      </rk-field>
    } @else {
      <div class="pair">
        <rk-day-field
          label="First day"
          i18n-label="@@certificate.from"
          [latest]="today"
          [formField]="form.from"
        />
        <rk-day-field label="Last day" i18n-label="@@certificate.to" [latest]="today" [formField]="form.to" />
      </div>
      <p class="rk-meta" i18n="@@certificate.service_what">
        Encounters and their hours come from the volunteer's own entries, and the training approved within the
        period is named. Nothing is told of those supported.
      </p>
    }
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@certificate.issue">
        Issue the certificate
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../sending/small-form.scss',
})
export class IssueForm {
  readonly volunteerId = input.required<string>();
  readonly issued = output<Certificate>();
  readonly cancelled = output();

  private readonly api = inject(CertificatesApi);
  private readonly formats = inject(Formats);
  private readonly names = inject(OwnNames);
  protected readonly today = inject(TODAY)();
  private readonly found = inject(TrainingApi).records(() => ({
    volunteerId: this.volunteerId(),
    state: 'approved',
    sort: '-completed',
    pageSize: 100,
  }));
  protected readonly records = computed(() =>
    (this.found.hasValue() ? this.found.value().items : []).map((record) => ({
      id: record.id,
      name: this.nameOf(record),
    })),
  );
  protected readonly kinds = CERTIFICATE_KINDS.map((value) => ({
    value,
    label: capital(stateLabel('certificate', 'kind', value)),
  }));
  private readonly model = signal({
    kind: 'training' as CertificateKind | null,
    recordId: '',
    from: null as string | null,
    to: this.today as string | null,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.recordId, { when: ({ valueOf }) => valueOf(path.kind) === 'training' });
    required(path.from, { when: ({ valueOf }) => valueOf(path.kind) === 'service' });
    required(path.to, { when: ({ valueOf }) => valueOf(path.kind) === 'service' });
    validateTree(path, ({ value, fieldTree }) => {
      const { kind, from, to } = value();
      if (kind !== 'service' || !from || !to) return [];
      return servicePeriodErrors({ from, to }, this.today).map(({ pointer, params }) => ({
        kind: 'order',
        message: $localize`:@@people.check.latest:This can be ${writtenDay((params as { max: string }).max)}:day: at the latest.`,
        fieldTree: fieldTree[pointer.slice(1) as 'from' | 'to'],
      }));
    });
  });
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async issue(): Promise<void> {
    const { kind, recordId, from, to } = this.model();
    const volunteerId = this.volunteerId();
    await this.sending.send(async () => {
      const certificate = await this.api.issue(
        kind === 'service'
          ? { kind, volunteerId, from: from ?? '', to: to ?? '' }
          : { kind: 'training', volunteerId, recordId },
      );
      this.issued.emit(certificate);
    });
  }

  private nameOf({ course, completedOn }: TrainingRecord): string {
    return [this.names.of(course.name), completedOn && this.formats.date(completedOn)]
      .filter(Boolean)
      .join(', ');
  }
}
