import type { RelationshipState } from '@rinnakkain/domain';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import type { RelationshipPage, RelationshipStanding } from '../relationships/relationships.messages';
import type { SessionAnswer } from '../sessions/sessions.messages';
import { aReadyVolunteer, aTask, aWaitingSeeker, type VolunteerBut } from './support-product';

/** An answer of the API in a test. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T & { code?: string; details?: Record<string, unknown>; errors?: { pointer: string }[] };
}

/** What each step towards a state needs. */
const STEPS: readonly [RelationshipState, Readonly<Record<string, unknown>>][] = [
  ['volunteer_agreed', { action: 'volunteer_agrees', how: 'phone' }],
  ['agreed', { action: 'seeker_agrees', how: 'phone' }],
  ['first_meeting_set', { action: 'set_first_meeting', day: '2026-11-24' }],
  ['running', { action: 'start', day: '2026-11-24', present: ['seeker', 'volunteer', 'coordinator'] }],
];
const BEYOND: Readonly<Partial<Record<RelationshipState, Readonly<Record<string, unknown>>>>> = {
  on_break: { action: 'pause' },
  ending: { action: 'begin_ending' },
};

/** A coordinator, a volunteer who can sign in, and a seeker who waits: the cast of a story about one pair. */
export class PairStory {
  private constructor(
    readonly product: TestProduct,
    readonly organisation: TestOrganisation,
    readonly coordinator: TestActor,
    readonly taskId: string,
    readonly volunteerId: string,
    readonly volunteer: TestActor,
    readonly seekerId: string,
  ) {}

  /** A cast of its own, in an association of its own unless one is given. */
  static async cast(
    product: TestProduct,
    more: {
      organisation?: TestOrganisation;
      coordinator?: TestActor;
      volunteer?: VolunteerBut;
      seeker?: Readonly<Record<string, unknown>>;
    } = {},
  ): Promise<PairStory> {
    const organisation = more.organisation ?? (await product.organisation());
    const coordinator =
      more.coordinator ??
      (await product.signedIn(organisation, 'coordinator', { name: 'Kaisa Koordinoija' }));
    const taskId = await aTask(product, organisation);
    const volunteerId = await aReadyVolunteer(product, organisation, {
      units: coordinator.actor.unitIds,
      ...more.volunteer,
    });
    const volunteer = await product.signedIn(organisation, 'volunteer', { volunteerId });
    const seekerId = await aWaitingSeeker(product, coordinator, taskId, more.seeker);
    return new PairStory(product, organisation, coordinator, taskId, volunteerId, volunteer, seekerId);
  }

  /** Proposes the pair; answers whatever the API does. */
  async propose(
    who: TestActor = this.coordinator,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer<RelationshipPage>> {
    return this.product
      .post('/api/relationships', who)
      .send({ seekerId: this.seekerId, volunteerId: this.volunteerId, ...more });
  }

  /** One action, with the present version unless another is given. */
  async act(
    id: string,
    body: Readonly<Record<string, unknown>>,
    who: TestActor = this.coordinator,
    version?: number,
  ): Promise<Answer<RelationshipStanding>> {
    const present = version ?? (await this.page(id)).body.version;
    return this.product
      .post(`/api/relationships/${id}/transitions`, who)
      .set('If-Match', `"${present}"`)
      .send(body);
  }

  /** A relationship brought to a state. */
  async at(state: RelationshipState): Promise<string> {
    const proposed = await this.propose();
    if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body));
    const { id } = proposed.body;
    const steps = state === 'proposed' ? [] : STEPS.slice(0, STEPS.findIndex(([to]) => to === state) + 1);
    const beyond = BEYOND[state];
    let { version } = proposed.body;
    for (const body of beyond ? [...STEPS.map(([, each]) => each), beyond] : steps.map(([, each]) => each)) {
      const done = await this.act(id, body, this.coordinator, version);
      if (done.status !== 200) throw new Error(JSON.stringify(done.body));
      ({ version } = done.body);
    }
    return id;
  }

  page = (id: string, who: TestActor = this.coordinator): Promise<Answer<RelationshipPage>> =>
    Promise.resolve(this.product.get(`/api/relationships/${id}`, who));

  /** Logs a session as the volunteer, with a key of its own unless one is given. */
  async log(
    id: string,
    body: Readonly<Record<string, unknown>> = {},
    {
      key = `key-${Math.trunc(performance.now() * 1e6)}`,
      who = this.volunteer,
    }: { key?: string; who?: TestActor } = {},
  ): Promise<Answer<SessionAnswer>> {
    return this.product
      .post(`/api/relationships/${id}/sessions`, who)
      .set('Idempotency-Key', key)
      .send({ day: '2026-11-24', start: '10:00', minutes: 60, form: 'phone', outcome: 'held', ...body });
  }
}
