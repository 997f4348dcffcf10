import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** All that axe knows, or contrast alone: of what axe looks at, the one thing that another theme changes. */
export type Examination = 'everything' | 'contrast';

/** What axe finds on the page as it is now, by WCAG 2.2 A and AA: one line for each fault; empty when all is well. */
export async function accessibilityFaults(page: Page, what: Examination = 'everything'): Promise<string[]> {
  // Of what passes nothing is told, so that it need not be described.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await (
    what === 'contrast' ? axe.withRules('color-contrast') : axe.withTags(tags)
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
  );
}
