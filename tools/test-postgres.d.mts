/** A PostgreSQL server for tests: the superuser's address and how to end it. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}
/** Starts a throw-away cluster (once per process), or takes the server of TEST_DATABASE_URL. */
export function start(): Promise<TestServer>;
/** Ends what start() started. */
export function stop(): Promise<void>;
