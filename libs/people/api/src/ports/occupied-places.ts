/** How many places of volunteers are taken, over the whole organisation; `support` knows. */
export abstract class OccupiedPlaces {
  /** Places taken of these volunteers; those without any may be missing. */
  abstract of(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** Places taken of every volunteer of the organisation who has any. */
  abstract all(): Promise<ReadonlyMap<string, number>>;
}

/** Nobody is in a relationship: the people context on its own. */
export const NO_PLACES_TAKEN: OccupiedPlaces = {
  of: () => Promise.resolve(new Map()),
  all: () => Promise.resolve(new Map()),
};
