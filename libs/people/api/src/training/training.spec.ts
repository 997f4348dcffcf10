import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse, aVolunteer } from '../testing';

describe('training', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let reviewer: TestActor;
  let administrator: TestActor;
  let stranger: TestActor;
  let courseId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    reviewer = await product.signedIn(organisation, 'training_reviewer', { name: 'Rauni Testinen' });
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    stranger = await product.signedIn(await product.organisation(), 'training_reviewer');
    courseId = await aCourse(product, organisation);
  });
  afterAll(() => product.stop());

  const attended = { state: 'attended', completedOn: '2026-11-01' };
  const record = (volunteerId: string, who = coordinator, more: object = attended) =>
    product.post('/api/training/records', who).send({ volunteerId, courseId, ...more });
  const review = (id: string, version: number, body: object, who = reviewer) =>
    product.post(`/api/training/records/${id}/review`, who).set('If-Match', `"${version}"`).send(body);
  const step = (id: string, version: number, body: object, who = coordinator) =>
    product.post(`/api/training/records/${id}/transitions`, who).set('If-Match', `"${version}"`).send(body);

  it('renewed and approved makes a volunteer ready again whose training had lapsed', async () => {
    const id = await aVolunteer(product, organisation).trained(800).interviewed().signed().active().save();
    const readiness = async () => (await product.get(`/api/volunteers/${id}/readiness`, coordinator)).body;
    expect((await readiness()).missing).toEqual(['TRAINING_EXPIRED']);
    const made = await record(id);
    expect([made.status, made.body.state, made.body.allowed]).toEqual([201, 'attended', []]);
    expect((await readiness()).ready).toBe(false);

    const waiting = await product.get('/api/training/records', reviewer);
    expect(waiting.body.items[0]).toMatchObject({
      id: made.body.id,
      state: 'attended',
      allowed: ['approve', 'return'],
    });
    const approved = await review(made.body.id, 1, { decision: 'approve', note: 'Hienoa' });
    expect(approved.body).toMatchObject({
      state: 'approved',
      reviewedBy: 'Rauni Testinen',
      reviewedOn: '2026-11-24',
      validUntil: '2028-11-01',
      note: 'Hienoa',
      allowed: ['undo_approval'],
    });
    expect(await readiness()).toMatchObject({ ready: true, readyUntil: '2028-11-01' });
    const list = await product.get('/api/volunteers?ready=true', coordinator);
    expect(list.body.items.map((each: { id: string }) => each.id)).toContain(id);

    const undone = await step(made.body.id, 2, { action: 'undo_approval' }, reviewer);
    expect(undone.body).toMatchObject({ state: 'attended', reviewedBy: null });
    expect((await readiness()).missing).toEqual(['TRAINING_EXPIRED']);
  });

  it('goes its way from the enrolment, and a returned record is sent again', async () => {
    const id = await aVolunteer(product, organisation).save();
    const enrolled = await record(id, coordinator, { state: 'enrolled' });
    expect(enrolled.body.allowed).toEqual(['attend', 'interrupt', 'cancel', 'mark_no_show']);
    const done = await step(enrolled.body.id, 1, { action: 'attend' });
    expect(done.body).toMatchObject({ state: 'attended', completedOn: '2026-11-24' });
    const returned = await review(enrolled.body.id, 2, { decision: 'return', note: 'Tehtävä puuttuu' });
    expect(returned.body).toMatchObject({ state: 'to_be_completed', note: 'Tehtävä puuttuu' });
    expect((await step(enrolled.body.id, 3, { action: 'resubmit' })).body.state).toBe('attended');
    const wrong = await step(enrolled.body.id, 4, { action: 'promote' });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    const { rows } = await product.database.admin.query('select r::text from people.training_record r');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('Tehtävä').toString('hex'));
  });

  it('is approved by a reviewer alone, and never one’s own', async () => {
    const id = await aVolunteer(product, organisation).save();
    const { body } = await record(id);
    expect((await review(body.id, 1, { decision: 'approve' }, coordinator)).status).toBe(403);
    expect((await step(body.id, 1, { action: 'approve' })).status).toBe(403);
    expect((await review(body.id, 1, { decision: 'approve' }, stranger)).status).toBe(404);
    expect((await review(body.id, 1, { decision: 'maybe' })).status).toBe(422);
    expect((await review(body.id, 9, { decision: 'approve' })).status).toBe(412);
    const bare = await product
      .post(`/api/training/records/${body.id}/review`, reviewer)
      .send({ decision: 'approve' });
    expect(bare.status).toBe(428);
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      reviewer.actor.accountId,
      id,
    ]);
    const own = await review(body.id, 1, { decision: 'approve' });
    expect([own.status, own.body.code]).toEqual([409, 'NOT_OWN_REQUEST']);
    expect((await product.get(`/api/training/records/${body.id}`, reviewer)).body.allowed).toEqual([]);
  });

  it('is seen by reviewers without anything but names, units and training', async () => {
    const id = await aVolunteer(product, organisation, { firstName: 'Elin', lastName: 'Exempel' })
      .ready()
      .save();
    const { body } = await product.get(`/api/training/records?volunteerId=${id}`, reviewer);
    expect([body.total, body.items[0].volunteer]).toEqual([
      1,
      { id, name: 'Elin Exempel', units: [organisation.units[0]] },
    ]);
    const totals = await Promise.all(
      [coordinator, neighbour, administrator, stranger].map(
        async (who) => (await product.get(`/api/training/records?volunteerId=${id}`, who)).body.total,
      ),
    );
    expect(totals).toEqual([1, 0, 1, 0]);
    const one = body.items[0].id;
    expect((await product.get(`/api/training/records/${one}`, neighbour)).status).toBe(404);
    expect((await product.get(`/api/training/records/${one}`, coordinator)).headers['etag']).toBe('"1"');
    expect(await product.audited(organisation, 'training.records_listed')).toBeGreaterThan(0);
  });

  it('refuses records of others’ volunteers, unknown courses and days to come', async () => {
    const id = await aVolunteer(product, organisation).save();
    const pointers = async (who: TestActor, more: object) =>
      (await record(id, who, more)).body.errors.map((each: { pointer: string }) => each.pointer);
    expect(await pointers(neighbour, attended)).toEqual(['/volunteerId']);
    expect(await pointers(stranger, attended)).toEqual(['/volunteerId', '/courseId']);
    expect(await pointers(coordinator, { state: 'attended' })).toEqual(['/completedOn']);
    expect(await pointers(coordinator, { state: 'attended', completedOn: '2027-01-01' })).toEqual([
      '/completedOn',
    ]);
    expect(await pointers(coordinator, { ...attended, state: 'approved' })).toEqual(['/state']);
    expect((await record(id, administrator)).status).toBe(403);
  });
});
