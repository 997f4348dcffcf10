import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, required, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PaperText } from '@rinnakkain/api-client';
import { publicationErrors } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import {
  Confirmation,
  DayField,
  ErrorSummary,
  FormFrame,
  Options,
  TODAY,
  Undo,
  writtenDay,
} from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { nameOfText } from './paper-words';
import { PapersApi } from './papers-api';

type Renewal = 'no' | 'yes';

/** From which day a draft is signed, and whether everybody signs again; asked once more before it becomes unchangeable. */
@Component({
  selector: 'rk-publish-form',
  imports: [DayField, ErrorSummary, FormField, FormFrame, MatButton, Options, RefusalNote],
  template: `<form rkForm [faults]="sending.faults()" (send)="publish()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" (reload)="reload.emit()" />
    <rk-day-field
      label="Signed from"
      i18n-label="@@people.paper_text.applies"
      [earliest]="today"
      [formField]="form.appliesFrom"
    />
    <rk-options
      label="Those who have signed an earlier version"
      i18n-label="@@people.paper_text.renewal"
      look="rows"
      [columns]="1"
      [options]="renewals"
      [formField]="form.renewal"
    />
    @if (form.renewal().value() === 'yes') {
      <rk-day-field
        label="Sign again by"
        i18n-label="@@people.paper_text.by"
        hint="Earlier papers hold through this day."
        i18n-hint="@@people.paper_text.by_hint"
        [earliest]="form.appliesFrom().value() ?? today"
        [formField]="form.renewBy"
      />
    }
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@people.paper_text.publish">
        Publish
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../sending/small-form.scss',
})
export class PublishForm {
  readonly text = input.required<PaperText>();
  readonly saved = output<PaperText>();
  readonly cancelled = output();
  readonly reload = output();

  private readonly api = inject(PapersApi);
  private readonly confirmation = inject(Confirmation);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  protected readonly today = inject(TODAY)();
  private readonly model = signal({
    appliesFrom: this.today as string | null,
    renewal: 'no' as Renewal | null,
    renewBy: null as string | null,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.appliesFrom);
    required(path.renewBy, { when: ({ valueOf }) => valueOf(path.renewal) === 'yes' });
    validateTree(path, ({ value, fieldTree }) => {
      const { appliesFrom, renewal, renewBy } = value();
      if (!appliesFrom) return [];
      const asked = { appliesFrom, renewBy: renewal === 'yes' ? renewBy : null };
      return publicationErrors(asked, this.today).map(({ pointer, params }) => ({
        kind: 'order',
        message: $localize`:@@people.check.earliest:This can be ${writtenDay((params as { min: string }).min)}:day: at the earliest.`,
        fieldTree: fieldTree[pointer.slice(1) as 'appliesFrom' | 'renewBy'],
      }));
    });
  });
  protected readonly renewals: { value: Renewal; label: string; hint: string }[] = [
    {
      value: 'no',
      label: $localize`:@@people.paper_text.renewal_no:Go on with what they signed`,
      hint: $localize`:@@people.paper_text.renewal_no_hint:Only new volunteers sign this version.`,
    },
    {
      value: 'yes',
      label: $localize`:@@people.paper_text.renewal_yes:Sign this version too`,
      hint: $localize`:@@people.paper_text.renewal_yes_hint:Whoever has not signed by the day is not ready any more.`,
    },
  ];
  protected readonly sending = new Sending();

  protected async publish(): Promise<void> {
    const { appliesFrom, renewal, renewBy } = this.model();
    const by = renewal === 'yes' ? renewBy : null;
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.paper_text.question:Publish the text?`,
      consequences: [
        $localize`:@@people.paper_text.then_from:From ${this.formats.date(appliesFrom ?? '')}:day: volunteers sign this version.`,
        by
          ? $localize`:@@people.paper_text.then_renew:Everybody signs again by ${this.formats.date(by)}:day:; who has not is not ready after it.`
          : $localize`:@@people.paper_text.then_go_on:What has been signed before stays in force.`,
        $localize`:@@people.paper_text.then_fixed:The text can't be changed or taken back any more; a change is a new version.`,
      ],
      verb: $localize`:@@people.paper_text.publish:Publish`,
    });
    if (!sure) return;
    await this.sending.send(async () => {
      const text = await this.api.publish(this.text(), {
        appliesFrom: appliesFrom ?? '',
        ...(by && { renewBy: by }),
      });
      this.saved.emit(text);
      this.undo.offer($localize`:@@people.paper_text.published:Published: ${nameOfText(text)}:text:`);
    });
  }
}
