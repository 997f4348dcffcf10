import { type Answer, startTwinWorld, type Thing, type TwinWorld } from '../world';
import { wallsTimeout } from '../figures';

interface Looks {
  readonly lookers: readonly {
    readonly account: { readonly id: string; readonly name: string | null };
    readonly role: string;
    readonly times: number;
  }[];
  readonly items: readonly { readonly action: string; readonly role: string; readonly through: string }[];
  readonly total: number;
}

describe('who has looked at a person', () => {
  let world: TwinWorld;
  let seeker: Thing;
  let relationship: Thing;

  beforeAll(async () => {
    world = await startTwinWorld();
    relationship = world.thing('relationship', 'running', 'unit');
    const seekerId = relationship.parents.seeker;
    const found = world.things.find(({ kind, id }) => kind === 'seeker' && id === seekerId);
    if (!found) throw new Error('The running pair has no seeker.');
    seeker = found;
  }, wallsTimeout);
  afterAll(() => world.stop());

  const ask = (id: string, more = ''): Promise<Answer> =>
    world.send('data_protection_officer', 'GET', `/api/audit/looks?personId=${id}${more}`);
  const looks = async (id: string, more = ''): Promise<Looks> => {
    const answer = await ask(id, more);
    expect(answer.status).toBe(200);
    return answer.json() as unknown as Looks;
  };
  /** What is new since a number of times. */
  const since = async (before: Looks): Promise<string[]> =>
    (await looks(seeker.id, '&pageSize=100')).items
      .slice(0, -before.items.length || undefined)
      .map(({ action, role, through }) => `${role} ${action} ${through}`)
      .reverse();

  it('is told for a page, a list and a relationship; the protected details of others are no look', async () => {
    const before = await looks(seeker.id, '&pageSize=100');
    for (const [who, path] of [
      ['coordinator', `/api/seekers/${seeker.id}`],
      ['coordinator', '/api/seekers?pageSize=100'],
      ['coordinator', `/api/relationships/${relationship.id}`],
      ['coordinator', `/api/seekers/${world.thing('seeker', 'waiting', 'unit').id}/shortlist`],
      ['volunteer', '/api/relationships'],
      ['volunteer', `/api/relationships/${relationship.id}/sessions`],
      ['other_unit', `/api/seekers/${seeker.id}`],
      ['coordinator', `/api/seekers/${world.thing('seeker', 'protected', 'unit').id}`],
    ] as const)
      await world.send(who, 'GET', path);
    expect(await since(before)).toEqual([
      'coordinator seeker.viewed page',
      'coordinator seeker.listed list',
      'coordinator relationship.viewed relationship',
      'volunteer relationship.listed list',
      'volunteer session.listed relationship',
    ]);
  });

  it('names staff and not volunteers, everybody once in each role, and adds up', async () => {
    const { lookers, total } = await looks(seeker.id);
    const of = (role: string): Looks['lookers'][number] | undefined =>
      lookers.find((each) => each.role === role);
    expect(of('coordinator')?.account.name).toEqual(expect.any(String));
    expect(of('volunteer')?.account).toEqual({
      id: world.actors.volunteer.actor?.accountId,
      name: null,
    });
    expect(total).toBe(lookers.reduce((sum, { times }) => sum + times, 0));
    expect(new Set(lookers.map(({ account, role }) => `${account?.id} ${role}`)).size).toBe(lookers.length);
  });

  it('keeps to the days asked for and is itself on record', async () => {
    expect((await looks(seeker.id, '&to=2020-01-01')).total).toBe(0);
    const before = await world.product.audited(world.here, 'audit.looks_viewed');
    await looks(seeker.id);
    expect(await world.product.audited(world.here, 'audit.looks_viewed')).toBe(before + 1);
  });

  it('tells nothing of another association, and not even that somebody is there', async () => {
    const elsewhere = world.things.filter(
      ({ kind, organisationId }) => /seeker|volunteer/.test(kind) && organisationId === world.there.id,
    );
    expect(elsewhere.length).toBeGreaterThan(5);
    const nobody = (await ask('5b0c7d2e-1111-4222-8333-944455556666')).text;
    for (const { id } of elsewhere) expect((await ask(id)).text).toBe(nobody);
  });

  it('shows no sentinel of anybody on the way', () => {
    expect(world.leaks).toEqual([]);
  });
});
