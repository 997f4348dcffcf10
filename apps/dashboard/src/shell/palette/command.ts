import { distanceOf } from './fits';
import type { IconName, MarkKind } from '@rinnakkain/ui';

/** Something the palette does when it is chosen. */
export interface Command {
  /** Like no other in the list. */
  id: string;
  name: string;
  /** The second line. */
  detail: string;
  /** Found by these words too. */
  also?: string;
  /** The language of the name, when it is not the page's. */
  lang?: string;
  icon?: IconName;
  mark?: MarkKind;
  run: () => unknown;
}

/** Commands under one heading. */
export interface CommandGroup {
  key: 'pages' | 'actions' | 'people';
  heading: string;
  commands: readonly Command[];
}

/** Found by another word than those of the name: after all others. */
const aside = 3;

function rankOf({ name, also = '' }: Command, typed: string): number {
  const rank = distanceOf(typed, name);
  return rank < Infinity || !also ? rank : aside + distanceOf(typed, `${name} ${also}`);
}

/** The commands that answer what is typed, the best first; all of them, in their order, when nothing is. */
export const narrowed = (commands: readonly Command[], typed: string): Command[] =>
  commands
    .map((command) => ({ command, rank: rankOf(command, typed) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank)
    .map(({ command }) => command);
