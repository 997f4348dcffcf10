import { Component, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { accessibilityFaults, show, type } from '../testing';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { type FieldFault, FormFrame } from './form-frame';
import { TextInput } from './text-input';

@Component({
  imports: [ErrorSummary, Field, FormField, FormFrame, TextInput],
  template: `<form rkForm [faults]="faults()" (send)="sent.set(sent() + 1)">
    <rk-error-summary />
    <rk-field label="First name" hint="As it is used" pointer="/firstName">
      <input rkInput [formField]="form.firstName" />
    </rk-field>
    <rk-field label="Note" optional><textarea rkInput [formField]="form.note"></textarea></rk-field>
    <button type="submit">Save</button>
  </form>`,
})
class NameForm {
  readonly model = signal({ firstName: '', note: '' });
  readonly form = form(this.model, (path) => required(path.firstName));
  readonly faults = signal<FieldFault[]>([]);
  readonly sent = signal(0);
}

describe('A form', () => {
  it('names its fields by their labels and describes them by their hints', async () => {
    const { element, page } = await show(NameForm);
    const field = page.getByRole('textbox', { name: 'First name' });
    const hint = field.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(hint)?.textContent).toBe('As it is used');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows no error before the field was left', async () => {
    const { page, settled } = await show(NameForm);
    expect(page.queryByText('Fill this in.')).toBeNull();
    page.getByLabelText('First name').dispatchEvent(new Event('blur'));
    await settled();
    expect(page.getByText('Fill this in.')).toBeTruthy();
    expect(page.getByLabelText('First name').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes the focus to the summary when something needs mending, and sends nothing', async () => {
    const { element, page, component, settled } = await show(NameForm);
    page.getByRole('button').click();
    await settled();
    const summary = page.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(component.sent()).toBe(0);
    page.getByRole('link', { name: 'First name' }).click();
    expect(document.activeElement).toBe(page.getByLabelText('First name'));
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('sends once nothing needs mending', async () => {
    const { page, component, settled } = await show(NameForm);
    type(page.getByLabelText('First name'), 'Aino');
    page.getByRole('button').click();
    await settled();
    expect(component.sent()).toBe(1);
  });

  it('shows what the server said until the field is typed into again', async () => {
    const { page, component, settled } = await show(NameForm);
    type(page.getByLabelText('First name'), 'Aino');
    component.faults.set([{ pointer: '/firstName', message: 'At most 3 characters.' }]);
    await settled();
    expect(page.getByText('At most 3 characters.')).toBeTruthy();
    type(page.getByLabelText('First name'), 'Ain');
    await settled();
    expect(page.queryByText('At most 3 characters.')).toBeNull();
  });
});
