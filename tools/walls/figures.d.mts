/** What a part of a figure tried in this run. */
export interface FigurePart {
  /** Lower case letters, digits and hyphens; one name per spec. */
  readonly part: string;
  readonly tried: number;
  readonly failed: number;
  /** Whether the planted fault was found; left out by a part whose figure has its control elsewhere. */
  readonly control?: boolean;
  /** A few words that belong beside the numbers. */
  readonly note?: string;
}
/** True in `npm run walls`: more cases, more rounds, all kills. */
export const longForm: boolean;
/** Leaves what a part of a figure tried; a second report of the same part replaces the first. */
export function reportFigure(figure: string, part: FigurePart): void;
