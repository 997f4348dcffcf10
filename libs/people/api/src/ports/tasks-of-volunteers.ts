/** In which tasks volunteers support somebody now; `support` knows. */
export abstract class TasksOfVolunteers {
  /** Ids of tasks by volunteer; who supports nobody is missing. */
  abstract of(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Nobody supports anybody: the people context on its own. */
export const NO_TASKS: TasksOfVolunteers = { of: () => Promise.resolve(new Map()) };
