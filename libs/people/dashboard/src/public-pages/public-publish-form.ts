import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PublicText } from '@rinnakkain/api-client';
import { Formats } from '@rinnakkain/platform-dashboard';
import { Confirmation, DayField, ErrorSummary, FormFrame, TODAY, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { PublicPagesApi } from './public-pages-api';
import { nameOfPublicText } from './public-text-words';

/** From which day a draft stands on the pages; asked once more before it becomes unchangeable. */
@Component({
  selector: 'rk-public-publish-form',
  imports: [DayField, ErrorSummary, FormField, FormFrame, MatButton, RefusalNote],
  template: `<form rkForm [faults]="sending.faults()" (send)="publish()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" (reload)="reload.emit()" />
    <rk-day-field
      label="On the pages from"
      i18n-label="@@people.public_text.applies"
      [earliest]="today"
      [formField]="form.appliesFrom"
    />
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
export class PublicPublishForm {
  readonly text = input.required<PublicText>();
  readonly saved = output<PublicText>();
  readonly cancelled = output();
  readonly reload = output();

  private readonly api = inject(PublicPagesApi);
  private readonly confirmation = inject(Confirmation);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  protected readonly today = inject(TODAY)();
  private readonly model = signal({ appliesFrom: this.today as string | null });
  protected readonly form = form(this.model, (path) => required(path.appliesFrom));
  protected readonly sending = new Sending();

  protected async publish(): Promise<void> {
    const appliesFrom = this.model().appliesFrom ?? '';
    const isConsent = this.text().kind.startsWith('consent_');
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.paper_text.question:Publish the text?`,
      consequences: [
        $localize`:@@people.public_text.then_from:From ${this.formats.date(appliesFrom)}:day: it stands on the public pages, in three languages.`,
        ...(isConsent
          ? [
              $localize`:@@people.public_text.then_consent:Whoever sends a form after that consents to this version. Consents given before stay as they were given.`,
            ]
          : []),
        $localize`:@@people.paper_text.then_fixed:The text can't be changed or taken back any more; a change is a new version.`,
      ],
      verb: $localize`:@@people.paper_text.publish:Publish`,
    });
    if (!sure) return;
    await this.sending.send(async () => {
      const text = await this.api.publishText(this.text(), appliesFrom);
      this.saved.emit(text);
      this.undo.offer($localize`:@@people.paper_text.published:Published: ${nameOfPublicText(text)}:text:`);
    });
  }
}
