import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { Person } from './person';
import { home } from './product';

/** The two screens of the product's pictures. */
export const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>;

const patience = 30_000;

/**
 * Sets the stage of a spec: a browser for the file, a context of its own for every person, and after each test the
 * check that nobody's page did what it should not. `someone('phone')` brings a person in, `besides(person)` is the same
 * one at a second page of the same browser.
 */
export function setStage() {
  const examined = new Set<string>();
  let browser: Browser;
  let present: Person[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'],
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const faults = present.flatMap(({ watch }) => watch.faults);
    await Promise.all([...new Set(present.map(({ context }) => context))].map((context) => context.close()));
    present = [];
    expect(faults).toEqual([]);
  });

  const at = async (context: BrowserContext): Promise<Person> => {
    const person = new Person(await context.newPage(), home, examined);
    present.push(person);
    return person;
  };

  return {
    home,
    async someone(screen: keyof typeof screens = 'desk'): Promise<Person> {
      const context = await browser.newContext({
        ...screens[screen],
        locale: 'fi-FI',
        timezoneId: 'Europe/Helsinki',
        reducedMotion: 'reduce',
        colorScheme: 'light',
      });
      context.setDefaultTimeout(patience);
      return at(context);
    },
    besides: ({ context }: Person): Promise<Person> => at(context),
  };
}
