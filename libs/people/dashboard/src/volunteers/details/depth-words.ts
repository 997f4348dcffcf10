/** How deep an own experience is, least first. */
export const DEPTHS = [1, 2, 3] as const;

const words: Readonly<Record<number, string>> = {
  1: $localize`:@@people.depth.1:touched by it`,
  2: $localize`:@@people.depth.2:lived through`,
  3: $localize`:@@people.depth.3:lived through deeply`,
};

/** The words of a depth, as they stand inside a sentence. */
export const depthWord = (depth: number): string => words[depth] ?? words[1] ?? '';
