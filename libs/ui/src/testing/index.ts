import { TestBed } from '@angular/core/testing';
import type { Type } from '@angular/core';
import { type BoundFunctions, type queries, within } from '@testing-library/dom';
import axe from 'axe-core';

/** A component on the page: queries by role and text, and a way to wait until it has settled. */
export interface Shown<Shape> {
  component: Shape;
  element: HTMLElement;
  page: BoundFunctions<typeof queries>;
  settled(): Promise<void>;
}

/** Puts a component on the page as the browser would, attached to the document. */
export async function show<Shape>(
  component: Type<Shape>,
  inputs: Record<string, unknown> = {},
): Promise<Shown<Shape>> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await fixture.whenStable();
  return {
    component: fixture.componentInstance,
    element,
    page: within(element),
    settled: () => fixture.whenStable(),
  };
}

/** The rules axe breaks here, by name; colours and sizes need a real browser and are left to the journeys. */
export async function accessibilityFaults(element: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Writes into a text field as a person does. */
export function type(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
