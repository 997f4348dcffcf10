import { readiness } from '@rinnakkain/domain';
import type { ReadinessInShort, VolunteerReadiness } from './volunteer-parts.messages';
import type { KnownFacts } from './volunteer-facts';

/** Readiness in short for a line of a list; no task's conditions. */
export function readinessInShort(facts: KnownFacts, occupied: number, today: string): ReadinessInShort {
  const { ready, missing, readyUntil } = readiness({ ...facts, occupied }, null, today);
  return { ready, missing: missing.map(({ code }) => code), readyUntil };
}

/** Readiness with everything that decides it, for one task or none. */
export function readinessInFull(
  facts: KnownFacts,
  occupied: number,
  task: Parameters<typeof readiness>[1],
  today: string,
): VolunteerReadiness {
  const { ready, missing, readyUntil, papers } = readiness({ ...facts, occupied }, task, today);
  return {
    ready,
    missing: missing.map(({ code }) => code),
    readyUntil,
    papers: { ...papers, trainings: [...papers.trainings] },
  };
}
