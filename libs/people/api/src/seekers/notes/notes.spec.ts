import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { aSeeker, seekersProduct } from '../testing';

describe('contact notes', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;

  beforeAll(async () => {
    ({ product } = await seekersProduct());
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator', { name: 'Koordi Naattori' });
  });
  afterAll(() => product.stop());

  const note = (id: string, body: object): ReturnType<TestProduct['post']> =>
    product.post(`/api/seekers/${id}/notes`, coordinator).send(body);

  it('need nothing but the kind, and are listed latest first', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    expect((await note(id, { kind: 'not_reached', at: '2026-11-23T10:00:00Z' })).status).toBe(201);
    const second = await note(id, { kind: 'message_sent', text: 'Soittopyyntö' });
    expect(second.body).toMatchObject({
      kind: 'message_sent',
      text: 'Soittopyyntö',
      at: '2026-11-24T08:00:00.000Z',
      author: 'Koordi Naattori',
    });
    const answer = await product.get(`/api/seekers/${id}/notes`, coordinator);
    expect(answer.body.total).toBe(2);
    expect(answer.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'message_sent',
      'not_reached',
    ]);
    expect((await product.get(`/api/seekers/${id}/notes?kind=not_reached`, coordinator)).body.total).toBe(1);
    expect((await product.get(`/api/seekers/${id}`, coordinator)).body.state).toBe('received');
    expect(await product.audited(organisation, 'seeker.notes_viewed')).toBe(2);
  });

  it('move a new request on once the seeker was reached, with that day', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    await note(id, { kind: 'reached', at: '2026-11-23T10:00:00Z' }).expect(201);
    const read = await product.get(`/api/seekers/${id}`, coordinator);
    expect(read.body).toMatchObject({ state: 'contacted', contactedOn: '2026-11-23' });
    await note(id, { kind: 'meeting' }).expect(201);
    expect((await product.get(`/api/seekers/${id}`, coordinator)).body.contactedOn).toBe('2026-11-23');
  });

  it('hold no text before consent', async () => {
    const { id } = await aSeeker(product, organisation, coordinator, { consent: undefined });
    expect((await note(id, { kind: 'not_reached' })).status).toBe(201);
    expect((await note(id, { kind: 'reached', text: 'Kertoi paljon' })).body.errors).toEqual([
      { pointer: '/text', code: 'CONSENT_NEEDED' },
    ]);
  });

  it.each([
    ['an unknown kind', { kind: 'guess' }, '/kind', 'NOT_ALLOWED_VALUE'],
    ['a long text', { kind: 'other', text: 'x'.repeat(501) }, '/text', 'TOO_LONG'],
    ['a moment to come', { kind: 'reached', at: '2026-11-25T10:00:00Z' }, '/at', 'OUT_OF_RANGE'],
  ])('are refused with %s', async (_, body, pointer, code) => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const answer = await note(id, body);
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
  });
});
