import { journeys } from './jest.config.mjs';

/** The journeys that tell how long something takes: they run with nothing beside them. */
export default journeys('dashboard-e2e-timed', { testMatch: ['<rootDir>/src/timed/*.spec.ts'] });
