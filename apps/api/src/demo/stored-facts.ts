import { paperFacts, type BackgroundCheckFact, type Day, type VolunteerFacts } from '@rinnakkain/domain';

/** What is recorded of a volunteer's interviews, trainings, papers and checks. */
export type RecordedFacts = Pick<
  VolunteerFacts,
  'interviews' | 'trainings' | 'papers' | 'backgroundChecks' | 'exemptions' | 'guidance'
>;

/** The same as the volunteer's row repeats it: of checks only for which tasks, their days are for checkers. */
export type StoredFacts = Omit<RecordedFacts, 'backgroundChecks'> & {
  readonly backgroundChecks: readonly Pick<BackgroundCheckFact, 'taskId'>[];
};

/** What decides readiness besides the stored facts and the places taken. */
export type FactsOfRow = Pick<VolunteerFacts, 'state' | 'notAvailableBefore' | 'freePlaces'>;

/** The three columns of a volunteer that are computed by the domain's rules. */
export function computedColumns(
  recorded: RecordedFacts,
  row: FactsOfRow,
  today: Day,
): { facts: StoredFacts; missing: string[]; readyUntil: Day | null } {
  const { missing, readyUntil } = paperFacts({ ...recorded, ...row }, today);
  const facts = {
    ...recorded,
    backgroundChecks: recorded.backgroundChecks.map(({ taskId }) => ({ taskId })),
  };
  return { facts, missing, readyUntil };
}
