export * from './people.module';
export * from './ports/last-placements';
export * from './ports/occupied-places';
export * from './ports/service-figures';
export * from './seekers';
export { type TaskRow } from './tasks/task.entity';
export { type KnownTask, taskConditions, Tasks } from './tasks/tasks';
export * from './volunteers/volunteer-directory';
export type { KnownFacts, StoredFacts } from './volunteers/volunteer-facts';
