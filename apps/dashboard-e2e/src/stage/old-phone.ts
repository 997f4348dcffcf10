import type { CDPSession } from 'playwright-core';
import type { Person } from './person';

/** A bad line, as on the edge of a town: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** An old phone computes a quarter as fast as the machine of the tests. */
const SLOWER = 4;

/** What opening a page took. */
export interface Opened {
  /** Bytes that came over the line, headers included. */
  readonly transferred: number;
  /** When the largest piece of the page was painted, milliseconds; 0 where the browser does not tell. */
  readonly largest: number;
  /** Addresses of everything that was fetched. */
  readonly fetched: readonly string[];
}

/** Opens a page as an old phone on a bad line does that has never been there. */
export async function openOnOldPhone({ page, context }: Person, address: string): Promise<Opened> {
  const browser = await context.newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
  await browser.send('Network.emulateNetworkConditions', LINE);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const line = listen(browser);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const largest = await page.evaluate(largestPaint);
  return { largest, transferred: line.bytes(), fetched: line.fetched };
}

function listen(browser: CDPSession): { bytes: () => number; fetched: string[] } {
  const fetched: string[] = [];
  let sum = 0;
  browser.on('Network.requestWillBeSent', ({ request }) => fetched.push(new URL(request.url).pathname));
  browser.on('Network.loadingFinished', ({ encodedDataLength }) => (sum += encodedDataLength));
  return { fetched, bytes: () => sum };
}

/** Runs in the page. */
function largestPaint(): Promise<number> {
  return new Promise((told) => {
    const observer = new PerformanceObserver((entries) => told(entries.getEntries().at(-1)?.startTime ?? 0));
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => told(0), 5_000);
  });
}
