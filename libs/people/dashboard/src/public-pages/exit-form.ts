import { Component, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { PublicSite } from '@rinnakkain/api-client';
import { exitAddressErrors, limits } from '@rinnakkain/domain';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { Field, FormFrame, storedModel, TextInput, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { PublicPagesApi } from './public-pages-api';

const wrong = $localize`:@@people.public_pages.exit_wrong:Write a whole address that begins with https://, for example of a page about the weather.`;

/** Where the quick exit leads. */
@Component({
  selector: 'rk-exit-form',
  imports: [Field, FormField, FormFrame, MatButton, RefusalNote, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="save()">
    <rk-refusal-note [problem]="sending.problem()" [fields]="['/exitAddress']" />
    <rk-field
      label="Where the quick exit leads"
      i18n-label="@@people.public_pages.exit"
      hint="A page that tells a bystander nothing. Left empty, it is the product's own calendar page."
      i18n-hint="@@people.public_pages.exit_hint"
      [optional]="true"
      width="long"
      pointer="/exitAddress"
    >
      <input rkInput type="url" inputmode="url" autocomplete="off" [formField]="form.exitAddress" />
    </rk-field>
    <button
      matButton="filled"
      type="submit"
      [disabled]="sending.busy()"
      i18n="@@people.public_pages.exit_save"
    >
      Save the address
    </button>
  </form>`,
  styles: 'form { display: grid; gap: 16px; justify-items: start; }',
})
export class ExitForm {
  readonly site = input.required<PublicSite>();
  readonly saved = output();

  private readonly api = inject(PublicPagesApi);
  private readonly undo = inject(Undo);
  private readonly model = storedModel(() => ({ exitAddress: this.site().exitAddress ?? '' }));
  protected readonly form = form(this.model, (path) => {
    maxLength(path.exitAddress, limits.exitAddressMaxLength);
    validate(path.exitAddress, ({ value }) => {
      const text = value().trim();
      return text === '' || exitAddressErrors(text, '').length === 0
        ? null
        : { kind: 'exit', message: wrong };
    });
  });
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      await this.api.decideSite({ exitAddress: this.model().exitAddress.trim() || null });
      this.form().reset();
      this.saved.emit();
      this.undo.offer($localize`:@@people.public_pages.exit_saved:The way out has been saved`);
    });
  }
}
