import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PaperText } from '@rinnakkain/api-client';
import { PAPER_LANGUAGES, limits } from '@rinnakkain/domain';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { ErrorSummary, Field, FormFrame, storedModel, TextInput, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { PapersApi } from './papers-api';

/** A draft's words in the three languages; one may be left for later, but not when it is published. */
@Component({
  selector: 'rk-text-form',
  imports: [ErrorSummary, Field, FormField, FormFrame, MatButton, RefusalNote, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="save()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" [fields]="fields" (reload)="takeNewest()" />
    <p class="rk-meta" i18n="@@people.paper_text.how">
      Two number signs and a space begin a heading (## Task), a hyphen and a space an item of a list, an empty
      line a new paragraph.
    </p>
    <rk-field label="In Finnish" i18n-label="@@people.tasks.name_fi" pointer="/texts/fi">
      <textarea rkInput lang="fi" rows="14" [formField]="form.fi"></textarea>
    </rk-field>
    <rk-field label="In Swedish" i18n-label="@@people.tasks.name_sv" pointer="/texts/sv">
      <textarea rkInput lang="sv" rows="14" [formField]="form.sv"></textarea>
    </rk-field>
    <rk-field label="In English" i18n-label="@@people.tasks.name_en" pointer="/texts/en">
      <textarea rkInput lang="en" rows="14" [formField]="form.en"></textarea>
    </rk-field>
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@people.paper_text.save">
        Save the draft
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../volunteers/details/volunteer-form.scss',
})
export class TextForm {
  readonly text = input.required<PaperText>();
  readonly saved = output<PaperText>();
  readonly cancelled = output();

  private readonly api = inject(PapersApi);
  private readonly undo = inject(Undo);
  private readonly model = storedModel(() => {
    const { fi = '', sv = '', en = '' } = this.text().texts;
    return { fi, sv, en };
  });
  protected readonly form = form(this.model, (path) => {
    for (const language of PAPER_LANGUAGES) maxLength(path[language], limits.paperTextMaxLength);
  });
  protected readonly fields = PAPER_LANGUAGES.map((language) => `/texts/${language}`);
  protected readonly sending = new Sending();
  /** The version the draft is saved over; raised by hand when somebody else wrote meanwhile. */
  private readonly over = linkedSignal(() => this.text());

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      const text = await this.api.change(this.over(), this.model());
      this.saved.emit(text);
      this.undo.offer($localize`:@@people.paper_text.saved:The draft has been saved`);
    });
  }

  /** What is typed stays; saving once more puts it over what somebody else wrote. */
  protected async takeNewest(): Promise<void> {
    this.over.set(await this.api.newest(this.text().id));
    this.sending.forget();
  }
}
