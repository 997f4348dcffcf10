import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { aSeeker, type RelationshipsOfTests, seekersProduct, someConsent, someNeed } from '../testing';
import type { Seeker } from '../seekers.messages';

describe('consent of a seeker', () => {
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

  const withdraw = (seeker: Seeker, body: object = {}): ReturnType<TestProduct['post']> =>
    product
      .post(`/api/seekers/${seeker.id}/consents/${seeker.consents?.[0]?.id}/withdraw`, coordinator)
      .send(body);

  it('opens the rest of the intake once it is recorded', async () => {
    const seeker = await aSeeker(product, organisation, coordinator, { consent: undefined });
    const need = { themes: [{ theme: 'alcohol', importance: 2 }] };
    const patch = (version: number): ReturnType<TestProduct['patch']> =>
      product.patch(`/api/seekers/${seeker.id}`, coordinator).set('If-Match', `"${version}"`).send(need);
    expect((await patch(1)).body.errors).toEqual([{ pointer: '/themes', code: 'CONSENT_NEEDED' }]);
    const recorded = await product.post(`/api/seekers/${seeker.id}/consents`, coordinator).send(someConsent);
    expect([recorded.status, recorded.body.consented, recorded.body.version]).toEqual([201, true, 2]);
    expect((await patch(2)).status).toBe(200);
    expect(await product.audited(organisation, 'seeker.consent_recorded')).toBe(1);
  });

  it.each([
    ['a day to come', { day: '2026-11-25' }, '/day', 'OUT_OF_RANGE'],
    ['no text version', { textVersion: undefined }, '/textVersion', 'REQUIRED'],
    ['an unknown way', { how: 'guessed' }, '/how', 'NOT_ALLOWED_VALUE'],
  ])('is refused with %s', async (_, fields, pointer, code) => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const answer = await product
      .post(`/api/seekers/${id}/consents`, coordinator)
      .send({ ...someConsent, ...fields });
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
  });

  it('when withdrawn closes the request, empties the need, and tells what remains and why', async () => {
    const seeker = await aSeeker(product, organisation, coordinator, {
      ...someNeed,
      themes: [{ theme: 'alcohol', importance: 2 }],
      priority: 'urgent',
      priorityReason: 'Syy',
    });
    const answer = await withdraw(seeker);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ seekerId: seeker.id, state: 'withdrawn' });
    expect(answer.body.remains).toEqual([
      {
        what: 'contact',
        why: 'claims_and_safety',
        retention: 'requestWithoutRelationship',
        until: '2027-05-24',
      },
      {
        what: 'contact_notes',
        why: 'claims_and_safety',
        retention: 'requestWithoutRelationship',
        until: '2027-05-24',
      },
      {
        what: 'consent',
        why: 'proof_of_consent',
        retention: 'requestWithoutRelationship',
        until: '2027-05-24',
      },
      { what: 'audit', why: 'proof_of_processing', retention: 'audit', until: '2031-11-24' },
    ]);
    const read = await product.get(`/api/seekers/${seeker.id}`, coordinator);
    expect(read.body).toMatchObject({
      state: 'withdrawn',
      exitReason: 'own_wish',
      consented: false,
      themes: [],
      gender: null,
      municipality: null,
      priority: 'normal',
      priorityReason: null,
      firstName: 'Testiina',
      consents: [{ withdrawnOn: '2026-11-24' }],
    });
    const reopened = await product
      .post(`/api/seekers/${seeker.id}/transitions`, coordinator)
      .set('If-Match', `"${read.body.version}"`)
      .send({ action: 'reopen' });
    expect(reopened.body.code).toBe('CONSENT_MISSING');
    expect((await withdraw(seeker)).status).toBe(404);
  });

  it('when withdrawn ends a running relationship and withdraws a proposal', async () => {
    const paired = await aSeeker(product, organisation, coordinator);
    relationships.put(paired.id, 'running');
    const ended = await withdraw(paired);
    expect(ended.body.remains.map(({ what }: { what: string }) => what)).toContain('relationships');
    expect(relationships.endedForConsent).toEqual([paired.id]);
    const proposed = await aSeeker(product, organisation, coordinator);
    relationships.put(proposed.id, 'proposed');
    expect((await withdraw(proposed)).status).toBe(200);
    expect(relationships.withdrawn).toEqual([{ seekerId: proposed.id, reason: 'consent_withdrawn' }]);
  });

  it('cannot be withdrawn before it was given, or after today, or when there is none', async () => {
    const seeker = await aSeeker(product, organisation, coordinator);
    for (const day of ['2026-11-19', '2026-11-25'])
      expect((await withdraw(seeker, { day })).body.errors).toEqual([
        expect.objectContaining({ pointer: '/day', code: 'OUT_OF_RANGE' }),
      ]);
    const path = `/api/seekers/${seeker.id}/consents/${randomUUID()}/withdraw`;
    expect((await product.post(path, coordinator).send({})).status).toBe(404);
  });
});
