import { Component } from '@angular/core';
import { accessibilityFaults, show } from '../testing';
import { Status, type StatusKind } from './status';

@Component({
  imports: [Status],
  template: `@for (kind of kinds; track kind) {
    <rk-status [kind]="kind">{{ kind }}</rk-status>
  }`,
})
class Statuses {
  readonly kinds: StatusKind[] = [
    'fine',
    'waits',
    'attention',
    'expired',
    'worry',
    'under_way',
    'not_applicable',
  ];
}

describe('A status', () => {
  it('is a word beside a shape of its own, so that colour never carries it alone', async () => {
    const { element, page, component } = await show(Statuses);
    for (const kind of component.kinds) expect(page.getByText(kind)).toBeTruthy();
    const shapes = [...element.querySelectorAll('use')].map((use) => use.getAttribute('href'));
    expect(new Set(shapes).size).toBe(component.kinds.length);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
