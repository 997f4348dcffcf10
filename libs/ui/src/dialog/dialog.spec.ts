import { Component, inject } from '@angular/core';
import { screen } from '@testing-library/dom';
import { accessibilityFaults, show } from '../testing';
import { Confirmation } from './confirm';
import { Undo } from './undo-bar';

@Component({ template: '' })
class Somewhere {
  readonly confirmation = inject(Confirmation);
  readonly undo = inject(Undo);
}

const question = {
  title: 'End the relationship of Aino and Noora?',
  consequences: ['Aino no longer sees the contact details.'],
  verb: 'End the relationship',
  danger: true,
};

describe('A question before what cannot be undone', () => {
  it('asks with names, tells what will happen and repeats the verb', async () => {
    const { component, settled } = await show(Somewhere);
    const answer = component.confirmation.ask(question);
    await settled();
    const dialog = screen.getByRole('alertdialog', { name: question.title });
    expect(screen.getByText('Aino no longer sees the contact details.')).toBeTruthy();
    expect(await accessibilityFaults(dialog)).toEqual([]);
    screen.getByRole('button', { name: 'End the relationship' }).click();
    expect(await answer).toBe(true);
  });

  it('does nothing when cancelled', async () => {
    const { component, settled } = await show(Somewhere);
    const answer = component.confirmation.ask(question);
    await settled();
    screen.getByRole('button', { name: 'Cancel' }).click();
    expect(await answer).toBe(false);
  });
});

describe('The bar that says what was done', () => {
  it('offers to undo it once', async () => {
    const { component, settled } = await show(Somewhere);
    let undone = 0;
    component.undo.offer('Four records approved.', () => undone++);
    await settled();
    expect(screen.getAllByText('Four records approved.').length).toBeGreaterThan(0);
    (await screen.findByRole('button', { name: 'Undo' })).click();
    await settled();
    expect(undone).toBe(1);
  });
});
