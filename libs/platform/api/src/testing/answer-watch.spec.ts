import type { Role } from '@rinnakkain/domain';
import { randomUUID } from 'node:crypto';
import { reportFigure } from '../../../../../tools/walls/figures.mjs';
import type { Actor } from '../context/request-context';
import { AnswerWatch, type WatchedAnswer } from './answer-watch';

describe('what every suite is watched for', () => {
  const [here, there] = [randomUUID(), randomUUID()];
  const somebody = (role: Role, organisationId: string): Actor => ({
    accountId: randomUUID(),
    membershipId: randomUUID(),
    organisationId,
    unitIds: [],
    role,
    volunteerId: null,
    backgroundChecker: false,
  });
  const coordinator = somebody('coordinator', here);
  const colleague = somebody('coordinator', here);
  const volunteer = somebody('volunteer', here);
  const stranger = somebody('coordinator', there);
  const id = randomUUID();
  const phone = '+358400000001';
  let watch: AnswerWatch;
  let looks = 0;
  let found = 0;

  const look = (answer: Partial<WatchedAnswer>): readonly string[] => {
    looks += 1;
    watch.look({
      actor: coordinator,
      method: 'get',
      path: '/api/seekers',
      sent: undefined,
      status: 200,
      text: '',
      ...answer,
    });
    found += watch.leaks.length > 0 ? 1 : 0;
    return watch.leaks;
  };
  const register = (fields: object): readonly string[] =>
    look({ method: 'post', status: 201, sent: { phone, ...fields }, text: JSON.stringify({ id }) });

  beforeEach(() => {
    watch = new AnswerWatch();
    for (const { accountId, organisationId } of [coordinator, colleague, volunteer, stranger])
      watch.belongs(accountId, organisationId);
  });
  afterAll(() =>
    reportFigure('F3', { part: 'every-suite--control', tried: looks, failed: 0, control: found === 6 }),
  );

  it('an id that another association was told of', () => {
    register({});
    expect(look({ actor: colleague, text: id })).toEqual([]);
    expect(look({ actor: stranger, text: id })).toEqual([
      'GET /api/seekers told an id of another association to coordinator',
    ]);
  });

  it('an id told to nobody', () => {
    register({});
    expect(look({ actor: undefined, text: id })).toHaveLength(1);
  });

  it('words that another association wrote, and not those that both did', () => {
    register({ firstName: 'Näkymätön' });
    look({ actor: stranger, method: 'post', status: 201, sent: { phone } });
    expect(look({ actor: stranger, text: phone })).toEqual([]);
    expect(look({ actor: stranger, text: 'Näkymätön' })).toEqual([
      'GET /api/seekers told what another association wrote to coordinator',
    ]);
  });

  it('words about a protected seeker, told to a colleague who is not named', () => {
    register({ protected: true });
    expect(look({ actor: volunteer, text: phone })).toEqual([]);
    expect(look({ text: phone })).toEqual([]);
    expect(look({ actor: colleague, text: phone })).toEqual([
      'GET /api/seekers told words about a protected seeker to coordinator',
    ]);
  });

  it('what was written deep in a message', () => {
    register({ safeContact: { note: 'Ei koskaan kotiin' } });
    expect(look({ actor: stranger, text: '{"note":"Ei koskaan kotiin"}' })).toHaveLength(1);
  });

  it('and it fails the suite', () => {
    register({});
    look({ actor: stranger, text: id });
    const report = jest.fn<undefined, Parameters<typeof reportFigure>>();
    expect(() => watch.end(report)).toThrow('told an id of another association');
    expect(report.mock.calls[0]?.[1]).toMatchObject({ failed: 1 });
  });
});
