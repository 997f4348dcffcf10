import { createConnection } from 'node:net';
import { QueryFailedError } from 'typeorm';
import { problemOf } from './problem.filter';

const coded = (code: string): Error => Object.assign(new Error('?'), { code });

describe('an error of the database, as the caller gets it', () => {
  it.each([
    new Error('Connection terminated unexpectedly'),
    new Error('Client has encountered a connection error and is not queryable'),
    new Error('Client was closed and is not queryable'),
    new Error('Received unexpected commandComplete message from backend.'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Cannot use a pool after calling end on the pool'),
    ...['57P01', '08006', '53300', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED'].map(coded),
  ])('is to be tried again when the server, or the way to it, is gone: %s', (away) => {
    for (const error of [away, new QueryFailedError('select 1', [], away)]) {
      const { status, code, headers } = problemOf(error);
      expect([status, code, headers]).toEqual([503, 'SERVICE_UNAVAILABLE', { 'Retry-After': '1' }]);
    }
  });

  it('is to be tried again when Node itself says so', async () => {
    // Nobody listens on the port of discarding; the error is Node's own, not one of the test's realm.
    const refused = await new Promise<Error>((done) => createConnection(9, '127.0.0.1').once('error', done));
    expect(problemOf(new QueryFailedError('select 1', [], refused)).status).toBe(503);
  });

  it.each(['57014', '55P03', '40001', '40P01'])(
    'is to be tried again after a cancel or a clash: %s',
    (code) => {
      expect(problemOf(new QueryFailedError('select 1', [], coded(code))).status).toBe(503);
    },
  );

  it('is our own fault otherwise, and tells nothing', () => {
    for (const error of [
      new QueryFailedError('select 1', [], coded('42P01')),
      new TypeError('of undefined'),
    ]) {
      const problem = problemOf(error);
      expect([problem.status, problem.code, problem.details]).toEqual([500, 'INTERNAL', undefined]);
    }
  });
});
