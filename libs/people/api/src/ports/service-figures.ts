/** What a volunteer did within a period: sessions held, their minutes, the tasks they belong to; never with whom. */
export interface ServiceOfVolunteer {
  readonly encounters: number;
  readonly minutes: number;
  readonly taskIds: readonly string[];
}

/** What volunteers did, from their own entries over the whole organisation; `support` knows. */
export abstract class ServiceFigures {
  /** One volunteer's service from one day to another. */
  abstract of(volunteerId: string, from: string, to: string): Promise<ServiceOfVolunteer>;
}

/** Nobody has done anything: the people context on its own. */
export const NO_SERVICE: ServiceFigures = {
  of: () => Promise.resolve({ encounters: 0, minutes: 0, taskIds: [] }),
};
