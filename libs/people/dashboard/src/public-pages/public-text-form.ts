import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PaperLanguage, PublicText } from '@rinnakkain/api-client';
import { PAPER_LANGUAGES, limits } from '@rinnakkain/domain';
import { Formats, Unsaved } from '@rinnakkain/platform-dashboard';
import { ErrorSummary, Field, FormFrame, Options, storedModel, TextInput, Undo } from '@rinnakkain/ui';
import { paperLanguages } from '../papers/paper-words';
import { TextBody } from '../papers/text-body';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { PublicPagesApi } from './public-pages-api';

/** A draft's words in the three languages, and what they look like on the page while they are written. */
@Component({
  selector: 'rk-public-text-form',
  imports: [ErrorSummary, Field, FormField, FormFrame, MatButton, Options, RefusalNote, TextBody, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="save()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" [fields]="fields" (reload)="takeNewest()" />
    <p class="rk-meta" i18n="@@people.paper_text.how">
      Two number signs and a space begin a heading (## Task), a hyphen and a space an item of a list, an empty
      line a new paragraph.
    </p>
    <rk-options
      label="Language"
      i18n-label="@@people.paper_text.language"
      [columns]="3"
      [options]="languages"
      [value]="language()"
      (valueChange)="language.set($event ?? 'fi')"
    />
    @switch (language()) {
      @case ('fi') {
        <rk-field label="In Finnish" i18n-label="@@people.tasks.name_fi" pointer="/texts/fi">
          <textarea rkInput lang="fi" rows="14" [formField]="form.fi"></textarea>
        </rk-field>
      }
      @case ('sv') {
        <rk-field label="In Swedish" i18n-label="@@people.tasks.name_sv" pointer="/texts/sv">
          <textarea rkInput lang="sv" rows="14" [formField]="form.sv"></textarea>
        </rk-field>
      }
      @case ('en') {
        <rk-field label="In English" i18n-label="@@people.tasks.name_en" pointer="/texts/en">
          <textarea rkInput lang="en" rows="14" [formField]="form.en"></textarea>
        </rk-field>
      }
    }
    <section aria-labelledby="preview">
      <h2 id="preview" class="rk-meta" i18n="@@people.public_text.preview">What it looks like</h2>
      <rk-text-body [body]="shown()" [language]="language()" />
    </section>
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
export class PublicTextForm {
  readonly text = input.required<PublicText>();
  readonly saved = output<PublicText>();
  readonly cancelled = output();

  private readonly api = inject(PublicPagesApi);
  private readonly undo = inject(Undo);
  private readonly model = storedModel(() => {
    const { fi = '', sv = '', en = '' } = this.text().texts;
    return { fi, sv, en };
  });
  protected readonly form = form(this.model, (path) => {
    for (const language of PAPER_LANGUAGES) maxLength(path[language], limits.publicTextMaxLength);
  });
  protected readonly fields = PAPER_LANGUAGES.map((language) => `/texts/${language}`);
  protected readonly languages = paperLanguages;
  protected readonly language = signal<PaperLanguage>(inject(Formats).language);
  protected readonly shown = computed(() => this.model()[this.language()]);
  protected readonly sending = new Sending();
  /** The version the draft is saved over; raised by hand when somebody else wrote meanwhile. */
  private readonly over = linkedSignal(() => this.text());

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      const text = await this.api.changeText(this.over(), this.model());
      this.saved.emit(text);
      this.undo.offer($localize`:@@people.paper_text.saved:The draft has been saved`);
    });
  }

  /** What is typed stays; saving once more puts it over what somebody else wrote. */
  protected async takeNewest(): Promise<void> {
    this.over.set(await this.api.newestText(this.text().id));
    this.sending.forget();
  }
}
