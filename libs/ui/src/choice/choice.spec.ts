import { Component, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormFrame } from '../field/form-frame';
import { accessibilityFaults, show } from '../testing';
import { ManyOptions, Options } from './options';
import { Stepper } from './stepper';

const options = [
  { value: 'held', label: 'Held' },
  { value: 'no_show', label: 'No-show' },
];

@Component({
  imports: [FormField, FormFrame, Options],
  template: `<form rkForm>
    <rk-options label="How did it go?" [options]="options" [formField]="form.outcome" />
    <button type="submit">Send</button>
  </form>`,
})
class OutcomeForm {
  readonly options = options;
  readonly model = signal<{ outcome: string | null }>({ outcome: null });
  readonly form = form(this.model, (path) => required(path.outcome));
}

describe('Big options', () => {
  it('are a group of radio buttons with a name', async () => {
    const { element, page, component, settled } = await show(Options, { label: 'How did it go?', options });
    expect(page.getByRole('group', { name: 'How did it go?' })).toBeTruthy();
    page.getByRole('radio', { name: 'No-show' }).click();
    await settled();
    expect(component.value()).toBe('no_show');
    expect(page.getByRole<HTMLInputElement>('radio', { name: 'No-show' }).checked).toBe(true);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('bind to a form and say what is missing on sending', async () => {
    const { page, component, settled } = await show(OutcomeForm);
    page.getByRole('button').click();
    await settled();
    expect(page.getByText('Fill this in.')).toBeTruthy();
    page.getByRole('radio', { name: 'Held' }).click();
    await settled();
    expect(component.model().outcome).toBe('held');
    expect(page.queryByText('Fill this in.')).toBeNull();
  });

  it('may be many at once', async () => {
    const { page, component } = await show(ManyOptions, { label: 'Forms', options, value: ['held'] });
    page.getByRole('checkbox', { name: 'No-show' }).click();
    page.getByRole('checkbox', { name: 'Held' }).click();
    expect(component.value()).toEqual(['no_show']);
  });
});

describe('The stepper', () => {
  it('moves by a quarter of an hour and says the length in words', async () => {
    const { element, page, component, settled } = await show(Stepper, { label: 'Length', value: 105 });
    page.getByRole('button', { name: 'Longer' }).click();
    await settled();
    expect(component.value()).toBe(120);
    expect(page.getByRole('spinbutton', { name: 'Length' }).getAttribute('aria-valuetext')).toBe('2 h');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('stops at its ends', async () => {
    const { page, component } = await show(Stepper, { label: 'Length', value: 15 });
    page.getByRole('spinbutton').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    expect(component.value()).toBe(15);
  });
});
