import type { Page } from 'playwright-core';

/** A failing answer that a test brings about on purpose. */
export interface ExpectedAnswer {
  status: number;
  path: RegExp;
}

/** Before signing in, nobody is signed in: the one question whose answer is always allowed to fail. */
const nobodyYet: ExpectedAnswer = { status: 401, path: /^\/api\/me$/ };

/** Follows what a page does behind the screen: its requests under way, and everything it should not do. */
export class Watch {
  /** What went wrong, in words. */
  readonly faults: string[] = [];
  private readonly expected = [nobodyYet];
  private readonly underWay = new Set<unknown>();

  constructor(page: Page, home: string) {
    page.on('pageerror', (error) => this.faults.push(`Error on ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.hear(message.text(), message.location().url, page.url());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${home}/`) && !/^(data|blob):/.test(url)) {
        this.faults.push(`Request to another place: ${url}`);
      }
      // A stream stays open as long as the page.
      if (request.resourceType() !== 'eventsource' && request.resourceType() !== 'ping') {
        this.underWay.add(request);
      }
    });
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
    page.on('framenavigated', (frame) => frame === page.mainFrame() && this.underWay.clear());
  }

  /** True when nothing is being fetched or sent. */
  get quiet(): boolean {
    return this.underWay.size === 0;
  }

  /** The answers with this status are part of the story. */
  expect(status: number, path: RegExp): void {
    this.expected.push({ status, path });
  }

  private hear(text: string, from: string, at: string): void {
    const status = Number(/status of (\d{3})/.exec(text)?.[1]);
    const path = URL.canParse(from) ? new URL(from).pathname : '';
    if (this.expected.some((answer) => answer.status === status && answer.path.test(path))) return;
    this.faults.push(`Console on ${at}: ${text} ${from}`);
  }
}
