/** How much invented data there is. */
export interface DemoSize {
  readonly associations: number;
  readonly volunteers: number;
  readonly seekers: number;
  readonly running: number;
  readonly sessions: number;
  /** What the first association has of all, parts of one; the others share the rest. */
  readonly first: { readonly volunteers: number; readonly seekers: number; readonly running: number };
  /** How the others share the rest; alike unless given. */
  readonly others?: readonly number[];
  /** Published groups and their meetings beside those every association has, and listings of the first one's fellowship. */
  readonly groups?: { readonly published: number; readonly meetings: number; readonly listings: number };
}

/** The sizes by name; the numbers are those of the whole platform. */
export const DEMO_SIZES = {
  demo: {
    associations: 4,
    volunteers: 120,
    seekers: 220,
    running: 60,
    sessions: 900,
    first: { volunteers: 0.6, seekers: 0.55, running: 41 / 60 },
    others: [0.45, 0.18, 0.37],
  },
  M: {
    associations: 30,
    volunteers: 1_700,
    seekers: 21_700,
    running: 1_200,
    sessions: 16_000,
    first: { volunteers: 0.2, seekers: 0.2, running: 0.2 },
  },
  L: {
    associations: 30,
    volunteers: 8_200,
    seekers: 25_000,
    running: 6_000,
    sessions: 400_000,
    first: { volunteers: 3_000 / 8_200, seekers: 1_700 / 3_750, running: 3_000 / 8_200 },
  },
  XL: {
    associations: 100,
    volunteers: 50_000,
    seekers: 60_000,
    running: 30_000,
    sessions: 2_000_000,
    first: { volunteers: 0.2, seekers: 6_000 / 9_000, running: 0.2 },
  },
  groups: {
    associations: 30,
    volunteers: 900,
    seekers: 900,
    running: 150,
    sessions: 3_000,
    first: { volunteers: 0.2, seekers: 0.2, running: 0.2 },
    groups: { published: 5_000, meetings: 100_000, listings: 600 },
  },
} as const satisfies Record<string, DemoSize>;
export type DemoSizeName = keyof typeof DEMO_SIZES;

/** What one association gets. */
export interface AssociationSize {
  readonly volunteers: number;
  readonly seekers: number;
  readonly running: number;
  readonly sessions: number;
  readonly groups: number;
  readonly meetings: number;
  readonly listings: number;
}

/** Splits a whole number by weights; the parts add up to it. */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = sum === 0 ? 0 : Math.round((total * before) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** What each association of a size gets, the first one first. */
export function associationSizes(size: DemoSize): AssociationSize[] {
  const alike = Array.from({ length: size.associations - 1 }, () => 1 / (size.associations - 1));
  const weights = (first: number): number[] => [
    first,
    ...(size.others ?? alike).map((share) => (1 - first) * share),
  ];
  const volunteers = split(size.volunteers, weights(size.first.volunteers));
  const seekers = split(size.seekers, weights(size.first.seekers));
  const running = split(size.running, weights(size.first.running));
  const sessions = split(size.sessions, weights(size.first.running));
  const groups = split(size.groups?.published ?? 0, weights(size.first.volunteers));
  const meetings = split(size.groups?.meetings ?? 0, weights(size.first.volunteers));
  return volunteers.map((count, index) => ({
    volunteers: count,
    seekers: seekers[index] ?? 0,
    running: running[index] ?? 0,
    sessions: sessions[index] ?? 0,
    groups: groups[index] ?? 0,
    meetings: meetings[index] ?? 0,
    listings: index === 0 ? (size.groups?.listings ?? 0) : 0,
  }));
}
