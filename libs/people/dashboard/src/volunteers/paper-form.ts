import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PaperKind, PaperTextLine, Volunteer } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { Formats, Unsaved } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorSummary, Field, FormFrame, storedModel, TextInput, TODAY } from '@rinnakkain/ui';
import { PapersApi } from '../papers/papers-api';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { VolunteersApi } from './volunteers-api';

/** A signed agreement or pledge: which text, which day, and until when an agreement holds. */
@Component({
  selector: 'rk-paper-form',
  imports: [DayField, ErrorSummary, Field, FormField, FormFrame, MatButton, RefusalNote, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="recordPaper()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" [fields]="['/textId', '/textVersion']" />
    @if (versions().length) {
      <rk-field
        label="Version of the text"
        i18n-label="@@people.paper.version"
        pointer="/textId"
        width="medium"
      >
        <select rkInput [formField]="form.textId">
          @for (version of versions(); track version.id) {
            <option [value]="version.id">{{ version.name }}</option>
          }
          <option value="" i18n="@@people.paper.earlier_text">An earlier text</option>
        </select>
      </rk-field>
    }
    @if (!form.textId().value()) {
      <rk-field
        [label]="versions().length ? earlierLabel : versionLabel"
        hint="It stands at the foot of the paper, for example 3."
        i18n-hint="@@people.paper.version_hint"
        pointer="/textVersion"
        width="short"
      >
        <input rkInput autocomplete="off" [formField]="form.textVersion" />
      </rk-field>
    }
    <div class="pair">
      <rk-day-field
        label="Day it was signed"
        i18n-label="@@people.paper.day"
        [latest]="today"
        [formField]="form.day"
      />
      @if (kind() === 'agreement') {
        <rk-day-field
          label="Last day"
          i18n-label="@@people.paper.until"
          hint="Leave empty when it holds until further notice."
          i18n-hint="@@people.paper.until_hint"
          optional
          [earliest]="form.day().value()"
          [formField]="form.endsOn"
        />
      }
    </div>
    @if (kind() === 'pledge') {
      <p class="rk-meta" i18n="@@people.paper.pledge_end">
        A pledge has no end: it holds after the task has ended, too.
      </p>
    }
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()">
        @if (kind() === 'agreement') {
          <ng-container i18n="@@people.paper.save_agreement">Record the agreement</ng-container>
        } @else {
          <ng-container i18n="@@people.paper.save_pledge">Record the pledge</ng-container>
        }
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../sending/small-form.scss',
})
export class PaperForm {
  readonly volunteer = input.required<Volunteer>();
  readonly kind = input.required<PaperKind>();
  readonly saved = output<Volunteer>();
  readonly cancelled = output();

  private readonly api = inject(VolunteersApi);
  private readonly formats = inject(Formats);
  protected readonly today = inject(TODAY)();
  private readonly published = inject(PapersApi).texts(() => ({ kind: this.kind(), state: 'published' }));
  /** Published texts that may have been signed by today, the latest first. */
  protected readonly versions = computed(() =>
    (this.published.hasValue() ? this.published.value().items : [])
      .filter(({ appliesFrom }) => appliesFrom !== null && appliesFrom <= this.today)
      .map((text) => ({ id: text.id, name: this.nameOf(text) })),
  );
  private readonly earlier = computed(
    () => this.volunteer().papers.find(({ kind }) => kind === this.kind())?.textVersion ?? '',
  );
  private readonly model = storedModel(() => ({
    textId: this.versions()[0]?.id ?? '',
    textVersion: this.versions().length ? '' : this.earlier(),
    day: this.today as string | null,
    endsOn: null as string | null,
  }));
  protected readonly form = form(this.model, (path) => {
    required(path.textVersion, { when: ({ valueOf }) => valueOf(path.textId) === '' });
    maxLength(path.textVersion, limits.textVersionMaxLength);
    required(path.day);
  });
  protected readonly versionLabel = $localize`:@@people.paper.version:Version of the text`;
  protected readonly earlierLabel = $localize`:@@people.paper.earlier_version:Version of the earlier text`;
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async recordPaper(): Promise<void> {
    const { textId, textVersion, day, endsOn } = this.model();
    await this.sending.send(async () => {
      const volunteer = await this.api.recordPaper(this.volunteer().id, {
        kind: this.kind(),
        ...(textId ? { textId } : { textVersion: textVersion.trim() }),
        day: day ?? '',
        ...(this.kind() === 'agreement' && endsOn && { endsOn }),
      });
      this.saved.emit(volunteer);
    });
  }

  private nameOf({ number, appliesFrom }: PaperTextLine): string {
    return $localize`:@@people.paper.version_from:Version ${number}:number:, from ${this.formats.date(appliesFrom ?? '')}:day:`;
  }
}
