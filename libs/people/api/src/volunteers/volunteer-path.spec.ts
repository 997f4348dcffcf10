import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aTask, aVolunteer } from '../testing';

describe('the path of a volunteer', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let stranger: TestActor;
  let reviewer: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    stranger = await product.signedIn(await product.organisation(), 'coordinator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
  });
  afterAll(() => product.stop());

  const url = (id: string, part: string) => `/api/volunteers/${id}/${part}`;
  const step = async (id: string, action: string, reason?: string, who = coordinator) => {
    const { headers } = await product.get(`/api/volunteers/${id}`, who);
    return product
      .post(url(id, 'transitions'), who)
      .set('If-Match', (headers['etag'] as string | undefined) ?? '"1"')
      .send({ action, ...(reason ? { reason } : {}) });
  };
  const interview = { day: '2026-11-20', recommended: true, ownCrisisProcessed: true, identitySeen: true };

  it('goes from the application to an approved volunteer who is ready', async () => {
    const id = await aVolunteer(product, organisation).trained().save();
    expect((await step(id, 'contact')).body.state).toBe('contacted');
    expect((await step(id, 'set_interview')).body.state).toBe('interview_set');
    const interviewed = await product
      .post(url(id, 'interviews'), coordinator)
      .send({ ...interview, note: 'Rauhallinen' });
    expect([interviewed.status, interviewed.body.state]).toEqual([201, 'interviewed']);
    expect(interviewed.body.interviews[0]).toMatchObject({ ...interview, note: 'Rauhallinen' });

    const early = await step(id, 'approve');
    expect([early.status, early.body.code]).toEqual([409, 'VOLUNTEER_NOT_READY']);
    expect(early.body.details.missing.map((each: { code: string }) => each.code)).toEqual([
      'AGREEMENT_MISSING',
      'PLEDGE_MISSING',
    ]);
    for (const kind of ['agreement', 'pledge']) {
      const paper = { kind, textVersion: '3', day: '2026-11-21' };
      const signed = await product.post(url(id, 'papers'), coordinator).send(paper);
      expect([signed.status, signed.body.papers[0]]).toMatchObject([201, paper]);
    }
    const approved = await step(id, 'approve');
    expect(approved.body).toMatchObject({ state: 'active', readiness: { ready: true, missing: [] } });
    expect(approved.body.allowed).toEqual(['pause', 'stop']);

    expect((await step(id, 'pause')).body.readiness.missing).toEqual(['NOT_ACTIVE']);
    expect((await step(id, 'resume')).body.readiness.ready).toBe(true);
    expect(await product.audited(organisation, 'volunteer.transitioned')).toBe(6);
  });

  it('refuses every other step with what is allowed', async () => {
    const id = await aVolunteer(product, organisation).ready().save();
    const answer = await step(id, 'contact');
    expect([answer.status, answer.body.code, answer.body.details]).toEqual([
      409,
      'TRANSITION_NOT_ALLOWED',
      { state: 'active', action: 'contact', allowed: ['pause', 'stop'] },
    ]);
  });

  it('needs a reason from the list where an application ends', async () => {
    const id = await aVolunteer(product, organisation).save();
    expect((await step(id, 'reject')).body.code).toBe('REASON_REQUIRED');
    expect((await step(id, 'reject', 'too_sad')).status).toBe(422);
    const rejected = await step(id, 'reject', 'no_suitable_task');
    expect(rejected.body).toMatchObject({
      state: 'not_selected',
      exitReason: 'no_suitable_task',
      allowed: [],
    });
  });

  it('takes versions, permissions and units seriously', async () => {
    const id = await aVolunteer(product, organisation).save();
    const body = { action: 'contact' };
    const post = (who: TestActor) => product.post(url(id, 'transitions'), who);
    expect((await post(coordinator).send(body)).status).toBe(428);
    expect((await post(coordinator).set('If-Match', '"7"').send(body)).status).toBe(412);
    expect((await post(reviewer).set('If-Match', '"1"').send(body)).status).toBe(403);
    expect((await post(neighbour).set('If-Match', '"1"').send(body)).status).toBe(404);
    expect((await post(stranger).set('If-Match', '"1"').send(body)).status).toBe(404);
    expect((await post(coordinator).set('If-Match', '"1"').send({ action: 'fly' })).status).toBe(422);
    const consent = { textVersion: '1', day: '2026-11-20', how: 'spoken' };
    const paper = { kind: 'pledge', textVersion: '1', day: '2026-11-20' };
    for (const [part, content] of Object.entries({
      interviews: interview,
      papers: paper,
      consents: consent,
      invitation: { email: 'uusi@esimerkki.invalid' },
    })) {
      expect((await product.post(url(id, part), reviewer).send(content)).status).toBe(403);
      expect((await product.post(url(id, part), neighbour).send(content)).status).toBe(404);
      expect((await product.post(url(id, part), stranger).send(content)).status).toBe(404);
      expect((await product.post(url(id, part), coordinator).send({ ...content, x: 1 })).status).toBe(422);
      expect((await product.post(url(id, part), coordinator).send(content)).status).toBe(201);
    }
  });

  it('takes no day to come, and no end of a pledge', async () => {
    const id = await aVolunteer(product, organisation).save();
    const future = '2026-12-24';
    const late = await product.post(url(id, 'interviews'), coordinator).send({ ...interview, day: future });
    expect(late.body.errors).toEqual([
      { pointer: '/day', code: 'OUT_OF_RANGE', params: { max: '2026-11-24' } },
    ]);
    const paper = { kind: 'pledge', textVersion: '1', day: '2026-11-01', endsOn: '2027-11-01' };
    const pledge = await product.post(url(id, 'papers'), coordinator).send(paper);
    expect(pledge.body.errors).toEqual([{ pointer: '/endsOn', code: 'NOT_ALLOWED_VALUE' }]);
    const agreement = await product
      .post(url(id, 'papers'), coordinator)
      .send({ ...paper, kind: 'agreement' });
    expect(agreement.body.papers[0].endsOn).toBe('2027-11-01');
  });

  it('counts both of two papers that are recorded at the same moment', async () => {
    const id = await aVolunteer(product, organisation).trained().interviewed().active().save();
    const paper = { textVersion: '1', day: '2026-11-20' };
    const answers = await Promise.all(
      ['agreement', 'pledge'].map((kind) =>
        product.post(url(id, 'papers'), coordinator).send({ ...paper, kind }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await product.get(url(id, 'readiness'), coordinator);
    expect(body).toMatchObject({ ready: true, missing: [] });
  });

  it('is never decided by oneself', async () => {
    const id = await aVolunteer(product, organisation).trained().interviewed().signed().save();
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      coordinator.actor.accountId,
      id,
    ]);
    const own = await step(id, 'approve');
    expect([own.status, own.body.code]).toEqual([409, 'NOT_OWN_REQUEST']);
    const talk = await product.post(url(id, 'interviews'), coordinator).send(interview);
    expect(talk.body.code).toBe('NOT_OWN_REQUEST');
  });

  it('ends when the consent is withdrawn, and says what is kept', async () => {
    const id = await aVolunteer(product, organisation).ready().save();
    const { body } = await product.get(`/api/volunteers/${id}`, coordinator);
    const part = `consents/${body.consents[0].id}/withdraw`;
    expect((await product.post(url(id, part), neighbour).send({})).status).toBe(404);
    expect((await product.post(url(id, part), reviewer).send({})).status).toBe(403);
    const gone = await product.post(url(id, part), coordinator).send({});
    expect(gone.status).toBe(200);
    expect(gone.body.volunteer).toMatchObject({ state: 'stopped', consented: false });
    expect(gone.body.remains).toContainEqual({ kind: 'papers', retention: 'papers' });
    const again = await product.post(url(id, part), coordinator).send({});
    expect([again.status, again.body.code]).toEqual([409, 'CONSENT_MISSING']);
  });

  it('seals the interviewer’s note', async () => {
    const id = await aVolunteer(product, organisation).save();
    await product.post(url(id, 'interviews'), coordinator).send({ ...interview, note: 'Varovainen alku' });
    const { rows } = await product.database.admin.query('select i::text from people.interview i');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('Varovainen').toString('hex'));
  });

  describe('background checks', () => {
    const days = {
      consentOn: '2026-10-01',
      requestedOn: '2026-10-02',
      issuedOn: '2026-10-15',
      checkedOn: '2026-10-20',
    };

    it('are recorded by named checkers, for tasks with all three conditions alone', async () => {
      const checked = await aTask(product, organisation, { checked: true });
      const plain = await aTask(product, organisation);
      const checker = await product.signedIn(organisation, 'coordinator', { backgroundChecker: true });
      const id = await aVolunteer(product, organisation).ready().save();
      const record = (who: TestActor, body: object) =>
        product.post(url(id, 'background-checks'), who).send(body);
      const before = await product.get(`${url(id, 'readiness')}?task=${checked}`, coordinator);
      expect(before.body).toMatchObject({ ready: false, missing: ['CHECK_MISSING'] });

      expect((await record(coordinator, { ...days, taskId: checked })).status).toBe(403);
      expect((await record(checker, { ...days, taskId: plain })).body.errors).toEqual([
        { pointer: '/taskId', code: 'NOT_ALLOWED_VALUE' },
      ]);
      const late = await record(checker, {
        ...days,
        requestedOn: null,
        issuedOn: '2026-01-01',
        taskId: checked,
      });
      expect(late.body.errors[0].pointer).toBe('/checkedOn');
      expect((await record(checker, { ...days, taskId: checked, result: 'x' })).status).toBe(422);
      const made = await record(checker, { ...days, taskId: checked });
      expect([made.status, made.body.checks[0]]).toMatchObject([201, { ...days, standing: 'in_order' }]);

      const others = await product.get(`/api/volunteers/${id}`, coordinator);
      expect(others.body.checks).toEqual([
        { taskId: checked, task: expect.any(Object), standing: 'in_order' },
      ]);
      expect(JSON.stringify(others.body)).not.toContain(days.issuedOn);
      const after = await product.get(`${url(id, 'readiness')}?task=${checked}`, coordinator);
      expect(after.body).toMatchObject({ ready: true, papers: { backgroundCheck: 'in_order' } });

      await product.post(url(id, 'papers'), coordinator).send({
        kind: 'pledge',
        textVersion: '9',
        day: '2026-11-01',
      });
      expect((await product.get(`${url(id, 'readiness')}?task=${checked}`, coordinator)).body.ready).toBe(
        true,
      );
      const { rows } = await product.database.admin.query(
        'select facts from people.volunteer where id = $1',
        [id],
      );
      expect(JSON.stringify(rows)).not.toContain(days.issuedOn);
    });
  });

  describe('the invitation', () => {
    it('makes a volunteer who can sign in and is shown as such', async () => {
      const id = await aVolunteer(product, organisation).save();
      const none = await product.post(url(id, 'invitation'), coordinator).send({});
      expect(none.body.errors).toEqual([{ pointer: '/email', code: 'REQUIRED' }]);
      const invited = await product
        .post(url(id, 'invitation'), coordinator)
        .send({ email: 'tukija@esimerkki.invalid', language: 'sv' });
      expect(invited.status).toBe(201);
      expect(invited.body.link).toContain('/sv/invitation#');
      expect(invited.body.message).toContain(invited.body.link);
      expect((await product.get(`/api/volunteers/${id}`, coordinator)).body.account.state).toBe('invited');
      const token = String(invited.body.link).split('#')[1];
      const accepted = await product
        .post('/api/invitations/accept')
        .send({ token, password: 'viisitoista merkkiä on tarpeeksi' });
      expect(accepted.status).toBe(204);
      expect((await product.get(`/api/volunteers/${id}`, coordinator)).body.account.state).toBe('active');

      const anew = await product
        .post(url(id, 'invitation'), coordinator)
        .send({ email: 'tukija@esimerkki.invalid' });
      expect(anew.status).toBe(201);
    });

    it('opens no account that has another role', async () => {
      const id = await aVolunteer(product, organisation).save();
      await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
        reviewer.actor.accountId,
        id,
      ]);
      const answer = await product
        .post(url(id, 'invitation'), coordinator)
        .send({ email: 'k@esimerkki.invalid' });
      expect(answer.status).toBe(403);
    });
  });
});
