/** When volunteers were last in a relationship; `support` knows. */
export abstract class LastPlacements {
  /** The last day of each volunteer's last ended relationship, YYYY-MM-DD; those without one are missing. */
  abstract endedOn(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Nobody ever was: the people context on its own. */
export const NO_PLACEMENTS: LastPlacements = { endedOn: () => Promise.resolve(new Map()) };
