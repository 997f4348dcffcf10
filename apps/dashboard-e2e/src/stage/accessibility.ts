import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** How long a fault has to be there, in milliseconds. */
const STAYS = 1500;

/**
 * What axe finds on the page by WCAG 2.2 A and AA: one line for each fault; empty when all is well. Only what stays is
 * a fault: a dialog that is just closing has left its mark on the page behind it for a moment.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const first = await faultsNow(page);
  if (first.length === 0) return [];
  await page.waitForTimeout(STAYS);
  const later = new Set(await faultsNow(page));
  return first.filter((fault) => later.has(fault));
}

async function faultsNow(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
  );
}
