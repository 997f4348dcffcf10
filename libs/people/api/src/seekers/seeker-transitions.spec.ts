import { Outbox } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { RELATIONSHIP_ENDED } from './relationship-endings';
import type { Seeker } from './seekers.messages';
import { aSeeker, type RelationshipsOfTests, seekersProduct } from './testing';

describe('the path of a request', () => {
  let product: TestProduct;
  let relationships: RelationshipsOfTests;
  let organisation: TestOrganisation;
  let coordinator: TestActor;

  beforeAll(async () => {
    ({ product, relationships } = await seekersProduct());
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
  });
  afterAll(() => product.stop());

  const act = (
    { id, version }: Pick<Seeker, 'id' | 'version'>,
    action: string,
    reason?: string,
  ): ReturnType<TestProduct['post']> =>
    product
      .post(`/api/seekers/${id}/transitions`, coordinator)
      .set('If-Match', `"${version}"`)
      .send({ action, reason });

  const acted = async (
    seeker: Pick<Seeker, 'id' | 'version'>,
    action: string,
    reason?: string,
  ): Promise<Seeker> => {
    const answer = await act(seeker, action, reason);
    expect([action, answer.status]).toEqual([action, 200]);
    return answer.body as Seeker;
  };

  it('goes from arrival over contact to the queue, counting the days from arrival', async () => {
    const arrived = await aSeeker(product, organisation, coordinator);
    product.clock.passDays(3);
    const contacted = await acted(arrived, 'contact');
    expect(contacted).toMatchObject({ state: 'contacted', waitingDays: 3, contactDueOn: null });
    const waiting = await acted(contacted, 'queue');
    expect(waiting).toMatchObject({
      state: 'waiting',
      waitingDays: 3,
      allowed: ['close', 'refer', 'withdraw', 'mark_not_reached'],
    });
    const closed = await acted(waiting, 'close', 'group');
    expect(closed).toMatchObject({
      state: 'closed',
      exitReason: 'group',
      waitingDays: null,
      allowed: ['reopen'],
    });
    expect(await product.audited(organisation, 'seeker.transitioned')).toBe(3);
  });

  it('refuses what the state does not allow, and says what it does', async () => {
    const seeker = await aSeeker(product, organisation, coordinator);
    const answer = await act(seeker, 'close', 'other');
    expect([answer.status, answer.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    expect(answer.body.details).toMatchObject({
      state: 'received',
      allowed: ['contact', 'queue', 'refer', 'withdraw', 'mark_not_reached'],
    });
  });

  it('asks why a request ends, except where the action says it', async () => {
    const seeker = await aSeeker(product, organisation, coordinator);
    const without = await act(seeker, 'refer');
    expect([without.status, without.body.code]).toEqual([409, 'REASON_REQUIRED']);
    expect((await act(seeker, 'refer', 'tired')).status).toBe(422);
    expect(await acted(seeker, 'mark_not_reached')).toMatchObject({
      state: 'not_reached',
      exitReason: 'not_reached',
    });
  });

  it('queues with consent only', async () => {
    const seeker = await aSeeker(product, organisation, coordinator, { consent: undefined });
    const answer = await act(seeker, 'queue');
    expect([answer.status, answer.body.code]).toEqual([409, 'CONSENT_MISSING']);
  });

  it('asks for the version, and refuses a stale one', async () => {
    const seeker = await aSeeker(product, organisation, coordinator);
    const path = `/api/seekers/${seeker.id}/transitions`;
    expect((await product.post(path, coordinator).send({ action: 'contact' })).status).toBe(428);
    await acted(seeker, 'contact');
    expect((await act(seeker, 'queue')).status).toBe(412);
  });

  it('keeps the waiting time when closing was the same day’s mistake, else it starts anew', async () => {
    const seeker = await acted(await aSeeker(product, organisation, coordinator), 'queue');
    const arrivedOn = seeker.waitingSince;
    product.clock.passDays(10);
    const undone = await acted(await acted(seeker, 'close', 'other'), 'reopen');
    expect(undone).toMatchObject({
      state: 'waiting',
      waitingSince: arrivedOn,
      exitReason: null,
      closedOn: null,
    });
    const closed = await acted(undone, 'close', 'own_wish');
    product.clock.passDays(30);
    expect(await acted(closed, 'reopen')).toMatchObject({ state: 'waiting', waitingDays: 0 });
  });

  it('withdraws an open proposal when the request ends', async () => {
    const seeker = await acted(await aSeeker(product, organisation, coordinator), 'queue');
    relationships.put(seeker.id, 'volunteer_agreed');
    const proposed = await product.get(`/api/seekers/${seeker.id}`, coordinator);
    expect(proposed.body).toMatchObject({ state: 'proposed', relationshipId: seeker.id });
    const closed = await acted(seeker, 'close', 'professional_help');
    expect(closed).toMatchObject({ state: 'closed', relationshipId: null });
    expect(relationships.withdrawn.at(-1)).toEqual({ seekerId: seeker.id, reason: 'close' });
  });

  it.each(['agreed', 'first_meeting_set', 'running', 'on_break', 'ending'] as const)(
    'refuses to end a request while the relationship is %s, and does not offer it',
    async (state) => {
      const seeker = await acted(await aSeeker(product, organisation, coordinator), 'queue');
      relationships.put(seeker.id, state);
      const shown = await product.get(`/api/seekers/${seeker.id}`, coordinator);
      expect(shown.body).toMatchObject({ state: 'in_relationship', allowed: [], waitingDays: null });
      for (const action of ['close', 'refer', 'withdraw', 'mark_not_reached']) {
        const answer = await act(seeker, action, 'own_wish');
        expect([action, answer.status, answer.body.code]).toEqual([action, 409, 'RELATIONSHIP_OPEN']);
      }
    },
  );

  describe('after a relationship', () => {
    const end = (seekerId: string, payload: Record<string, string | null>): Promise<void> =>
      product.as(coordinator, async (work) => {
        await product.app
          .get(Outbox)
          .publish(RELATIONSHIP_ENDED, { seekerId, day: product.clock.today(), ...payload });
        work.record({ action: 'relationship.transitioned', objectType: 'relationship', objectId: seekerId });
      });
    const read = async (id: string): Promise<Seeker> =>
      (await product.get(`/api/seekers/${id}`, coordinator)).body as Seeker;
    const waited = async (): Promise<Seeker> => {
      const seeker = await acted(await aSeeker(product, organisation, coordinator), 'queue');
      product.clock.passDays(40);
      return seeker;
    };

    it('closes the request with the exit reason of the ending', async () => {
      const seeker = await waited();
      await end(seeker.id, { outcome: 'close', keepWaiting: 'no', reason: 'needs_professional_help' });
      expect(await read(seeker.id)).toMatchObject({
        state: 'closed',
        exitReason: 'professional_help',
        closedOn: product.clock.today(),
      });
    });

    it('goes back to the queue with the earlier waiting time, or waits anew', async () => {
      const kept = await waited();
      await end(kept.id, { outcome: 'queue', keepWaiting: 'yes', reason: 'volunteers_situation' });
      expect(await read(kept.id)).toMatchObject({ state: 'waiting', waitingDays: 40 });
      await end(kept.id, { outcome: 'queue', keepWaiting: 'no', reason: 'seekers_wish' });
      expect(await read(kept.id)).toMatchObject({ state: 'waiting', waitingDays: 0 });
    });

    it('leaves a request alone that has been closed meanwhile, and does not lose the event', async () => {
      const closed = await acted(await waited(), 'close', 'other');
      await end(closed.id, { outcome: 'queue', keepWaiting: 'yes', reason: 'moved' });
      expect(await read(closed.id)).toMatchObject({
        state: 'closed',
        exitReason: 'other',
        version: closed.version,
      });
      const { rows } = await product.database.admin.query(
        'select 1 from platform.outbox where done_at is null',
      );
      expect(rows).toHaveLength(0);
    });
  });
});
