import type { BrowserContext, Locator, Page } from 'playwright-core';
import { type Examination, accessibilityFaults } from './accessibility';
import { demoPassword } from './demo';
import { until } from './until';
import { Watch } from './watch';

/** The parts of an address that name one row. */
const rowIds = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

type Name = string | RegExp;

/** The name of a control whose verb is seen and whose object is only heard: `Approve: Aino Esimerkki`. */
export const about = (verb: string, object: string): RegExp => new RegExp(`^${verb}\\s*: ${object}`);

/** A person at a screen of their own; finds things as people do, by what they are and what they say. */
export class Person {
  readonly watch: Watch;

  constructor(
    readonly page: Page,
    readonly home: string,
    /** Pages that have been examined already, shared by all persons of a spec. */
    private readonly examined: Set<string>,
  ) {
    this.watch = new Watch(page, home);
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The path of the page, without the language. */
  get path(): string {
    return new URL(this.page.url()).pathname.replace(/^\/(fi|sv|en)(?=\/|$)/, '') || '/';
  }

  /** Goes to an address of the dashboard, in Finnish. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.home}/fi${path}`);
  }

  /** Signs in from the sign-in page and stays until the first page of the role is there. */
  async signIn(email: string, password = demoPassword): Promise<void> {
    await this.goTo('/sign-in');
    await this.sees('Kirjaudu sisään');
    await this.enterPassword(email, password);
    await until(() => this.path !== '/sign-in', 'the first page after signing in');
    await this.settles();
  }

  /** Fills and sends the sign-in form that is on the screen. */
  async enterPassword(email: string, password: string): Promise<void> {
    await this.field('Sähköposti').fill(email);
    await this.field('Salasana').fill(password);
    await this.press('Kirjaudu sisään');
  }

  /** Signs out through the menu of a desk. */
  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Toimit roolissa' }).click();
    await this.page.getByRole('menuitem', { name: 'Kirjaudu ulos' }).click();
    await this.sees('Kirjaudu sisään');
  }

  /** The page with this heading has come; it is examined when it was not seen before. */
  async sees(heading: Name): Promise<void> {
    await this.reaches(heading);
    await this.settles();
    await this.examines();
  }

  /** The page with this heading has come; nothing more is waited for. */
  async reaches(heading: Name): Promise<void> {
    await this.heading(heading)
      .waitFor()
      .catch((late: Error) => this.tell(late));
  }

  /** The heading of the page. */
  heading(name: Name): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  button(name: Name): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: Name): Locator {
    return this.page.getByRole('link', { name });
  }

  field(label: Name): Locator {
    return this.page.getByLabel(label, { exact: typeof label === 'string' });
  }

  /** A list to choose from. */
  list(label: Name): Locator {
    return this.page.getByRole('combobox', { name: label });
  }

  /** One of the choices under a legend. */
  choice(legend: Name, label: Name): Locator {
    const exact = typeof label === 'string';
    const group = this.page.getByRole('group', { name: legend });
    return group.or(this.page.getByRole('radiogroup', { name: legend })).getByLabel(label, { exact });
  }

  text(words: Name): Locator {
    return this.page.getByText(words);
  }

  dialog(name: Name): Locator {
    return this.page.getByRole('dialog', { name }).or(this.page.getByRole('alertdialog', { name }));
  }

  /** Presses a button. */
  async press(name: Name): Promise<void> {
    await this.button(name)
      .click()
      .catch((late: Error) => this.tell(late));
  }

  /** Follows a link. */
  async follow(name: Name): Promise<void> {
    await this.link(name)
      .click()
      .catch((late: Error) => this.tell(late));
  }

  /** Opens a page from the menu. */
  async opens(name: string): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: 'Päävalikko' });
    await menu.getByRole('link', { name: new RegExp(`^${name}($|[ ,])`) }).click();
    await this.sees(name);
  }

  /** Waits until nothing is on its way: no request, no place of a row to come, no movement. */
  async settles(): Promise<void> {
    await until(async () => this.watch.quiet && (await this.page.evaluate(atRest)), 'the page to settle');
  }

  /** Sees the page in a theme, as on a device that asks for it. */
  async seesIn(theme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
    await this.settles();
  }

  /** Examines the page as it is now for accessibility, once for each page, width and state (`as`). */
  async examines(as = '', what?: Examination): Promise<void> {
    const width = this.page.viewportSize()?.width;
    const key = `${this.path.replace(rowIds, ':id')} ${as} ${width}`;
    if (this.examined.has(key)) return;
    this.examined.add(key);
    const found = await accessibilityFaults(this.page, what);
    this.watch.faults.push(...found.map((fault) => `Accessibility of ${key}: ${fault}`));
  }

  /** Fails with what is on the screen instead. */
  private async tell(late: Error): Promise<never> {
    const words = await this.page.locator('main').last().innerText();
    throw new Error(`${late.message}\nOn ${this.path} the page says: ${words.slice(0, 1500)}`);
  }

  /** Asks the API as a script of the page would; gives the status and the answer. */
  ask(path: string, body?: object): Promise<{ status: number; body: unknown }> {
    return this.page.evaluate(
      async ([url, content]) => {
        const headers = { 'Content-Type': 'application/json' };
        const how = content ? { method: 'POST', headers, body: JSON.stringify(content) } : {};
        const answer = await fetch(url, how);
        return { status: answer.status, body: await answer.json().catch(() => null) };
      },
      [path, body] as const,
    );
  }

  /** Makes something by asking the API, where it is not what the journey is about; gives its id. */
  async creates(path: string, body: object): Promise<string> {
    const answer = await this.ask(path, body);
    const { id } = answer.body as { id?: string };
    if (!id) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return id;
  }
}

/** Runs in the page: whether everything that was to come is there. */
function atRest(): boolean {
  const moving = document
    .getAnimations()
    .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
  // A bar with an undo lies hidden from assistive technology until it is announced, an instant after it came.
  const coming = document.querySelector('rk-skeleton-rows, .mat-mdc-snack-bar-label > [aria-hidden]');
  return !moving && !coming && document.querySelector('h1') !== null;
}
