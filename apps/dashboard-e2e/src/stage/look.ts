import type { Person } from './person';

/** The width of the screen that is looked at in both themes, then of the other. */
export type Widths = readonly [number, number];
export const atDesk: Widths = [1440, 390];
export const onPhone: Widths = [390, 1440];

/** The colour of the ground under everything. */
const ground = (person: Person): Promise<string> =>
  person.page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/**
 * Looks at the page that is there on two screens and a very narrow one. On the first, where its people mostly work, it
 * is examined in the dark theme, and its contrast in the light one; on the second in the light theme. What is wrong is
 * told under this name.
 */
export async function looksAt(person: Person, name: string, [first, second]: Widths): Promise<void> {
  const { faults } = person.watch;
  const screen = async (width: number): Promise<void> => {
    await person.page.setViewportSize({ width, height: 900 });
    await person.settles();
  };
  await screen(first);
  await person.seesIn('dark');
  await person.examines('dark');
  const dark = await ground(person);
  await person.seesIn('light');
  await person.examines('light', 'contrast');
  if ((await ground(person)) === dark) faults.push(`${name} has no dark theme`);
  await screen(second);
  await person.examines();
  await screen(320);
  const wide = await person.page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 320) faults.push(`${name} is ${wide} wide on a screen of 320`);
  const headings = await person.page.locator('h1').count();
  if (headings !== 1) faults.push(`${name} has ${headings} headings of the first level`);
}
