import { longForm, reportFigure, wallsTimeout } from '../figures';
import { FIRST_START } from '../world/bodies';
import { type Finding, Fuzzing } from './attack';
import type { Operation } from './contract';
import { ODD_SEGMENTS } from './corpus';
import { Ground } from './ground';
import { Limits } from './limits';
import { growthOf, type Memory, memoryNow } from './memory';
import { PlantedFaults } from './planted';
import { WIRE_JUNK } from './wire-junk';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
/** A certificate is found by a hundred random bits and a feed by more: nobody comes upon one. */
const UNGUESSABLE = [
  'GET /feeds/personal/{token}.ics',
  'GET /api/certificates/confirmation',
  // No group of the world is published, and no thing of it is an association.
  'GET /feeds/groups/{id}.ics',
  'GET /feeds/organisations/{id}.ics',
  'GET /pages/groups/{id}',
];
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? (longForm ? 52_000 : 3_600));

/** Thousands of requests: on a busy machine they take their time, and that is no finding. */
const PATIENCE = 3 * wallsTimeout;

/** One finding of each kind, with what it takes to send it again: FUZZ_SEED and the request. */
const told = (findings: readonly Finding[]): string =>
  [...new Map(findings.map((each) => [`${each.operation} ${each.wrong.join(', ')}`, each])).values()]
    .slice(0, 20)
    .map((each) => JSON.stringify(each, null, 1))
    .join('\n');

describe('whatever is sent', () => {
  let ground: Ground;
  let operations: readonly Operation[];
  let planted: readonly Operation[];

  beforeAll(async () => {
    ground = await Ground.start([PlantedFaults]);
    planted = ground.contract.operations.filter(({ path }) => path.startsWith('/api/planted/'));
    operations = ground.contract.operations.filter((each) => !planted.includes(each));
  }, wallsTimeout);
  afterAll(() => ground?.stop());

  const fuzz = async (
    of: readonly Operation[],
    requests: number,
    afterRound?: () => void,
  ): Promise<Fuzzing> => {
    const { contract, callers, wire, scan, goodOnes, product } = ground;
    const { admin } = product.database;
    const fuzzing = new Fuzzing({
      contract,
      operations: of,
      callers,
      wire,
      admin,
      scan,
      goodOnes,
      seed: SEED,
      requests,
      afterRound,
    });
    await fuzzing.run();
    return fuzzing;
  };

  it(
    'gets an answer that says why, in time, of its declared form, with nothing of the inside',
    async () => {
      // The control first: a route that fails, one that tells too much and one that is slow have to be found.
      const control = await fuzz(planted, 1200);
      const found = new Set(
        control.findings.flatMap(({ operation, wrong }) => wrong.map((each) => `${operation} ${each}`)),
      );
      const controls = [
        'POST /api/planted/throwing status 500',
        'GET /api/planted/telling not Told:  must NOT have additional properties (more)',
        'GET /api/planted/slow slow',
      ].filter((each) => found.has(each));

      const memory: Memory[] = [];
      const fuzzing = await fuzz(operations, REQUESTS, () => memory.push(memoryNow()));
      // What is only ever refused has not been tried; the first start is over before a world begins.
      const untaken = operations.filter(({ name }) => !fuzzing.taken.has(name)).map(({ name }) => name);
      const [resident, values] = [memory.map((each) => each.resident), memory.map((each) => each.values)];
      const growth = Math.max(growthOf(resident), growthOf(values));
      reportFigure('F6', {
        part: 'requests',
        tried: fuzzing.sent,
        failed: fuzzing.findings.length + (growth < 10 ? 0 : 1),
        control: controls.length === 3,
        note: `seed ${SEED}${longForm ? `, memory in MB ${resident.join(' ')}, of this values ${values.join(' ')}` : ''}`,
      });
      expect(told(fuzzing.findings)).toBe('');
      expect(controls).toHaveLength(3);
      // The longer it goes on, the more comes to be published, and is come upon.
      expect(untaken.filter((name) => !UNGUESSABLE.includes(name))).toEqual(FIRST_START);
      expect(fuzzing.sent).toBeGreaterThanOrEqual(REQUESTS);
      expect(growth).toBeLessThan(10);
    },
    PATIENCE,
  );

  it('is no request at all and changes nothing: the next one is served', async () => {
    const wrong: string[] = [];
    for (const bytes of WIRE_JUNK) {
      const text = await ground.wire.bytes(bytes);
      const [, status] = /^HTTP\/1\.1 (\d+)/.exec(text) ?? [];
      if (status?.startsWith('5') || /node_modules|\bat .+:\d+:\d+/.test(text))
        wrong.push(`${bytes.toString('latin1', 0, 80)}: ${text.slice(0, 200)}`);
    }
    const alive = await ground.wire.send({ method: 'GET', target: '/api/health/ready', headers: {} });
    reportFigure('F6', { part: 'bytes', tried: WIRE_JUNK.length, failed: wrong.length });
    expect(wrong).toEqual([]);
    expect(alive.status).toBe(200);
  });

  it('is unknown under an id that is none, and under an address that cannot be read', async () => {
    const wrong: string[] = [];
    const coordinator = ground.callers.find(({ name }) => name === 'coordinator');
    const lists = ['seekers', 'volunteers', 'relationships', 'training/records'];
    for (const target of lists.flatMap((list) => ODD_SEGMENTS.map((id) => `/api/${list}/${id}`))) {
      const headers = { Cookie: coordinator?.cookie ?? '' };
      const { status } = await ground.wire.send({ method: 'GET', target, headers });
      if (status !== 404) wrong.push(`${target.slice(0, 80)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it(
    'is taken at every documented limit and refused one beyond, with the field',
    async () => {
      const limits = new Limits(ground.callers, ground.wire, longForm);
      await limits.run(operations);
      await limits.runOnWholes();
      reportFigure('F6', { part: 'limits', tried: limits.tried, failed: limits.slips.length });
      expect(limits.slips).toEqual([]);
    },
    wallsTimeout,
  );
});
