import { Log } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { createHash } from 'node:crypto';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';

const PLACE = 'Kuvitelman opiston yläkerta';

describe('one’s own calendar feed', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let reviewer: TestActor;
  let volunteer: TestActor;
  let courseId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  beforeEach(async () => {
    organisation = await product.organisation('Mielen tuki ry');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    volunteer = await aPerson();
    const name = { fi: 'Väkivallan kohdannut', sv: 'Mött våld', en: 'Met violence' };
    const { body } = await product
      .post('/api/training/courses', reviewer)
      .send({
        name,
        kind: 'basic',
        contactHours: 4,
        selfStudyHours: 0,
        validityMonths: 24,
        trainers: ['Ritva Demola'],
      })
      .expect(201);
    courseId = body.id;
  });
  afterAll(() => product.stop());

  const aPerson = async () => {
    const volunteerId = await aVolunteer(product, organisation).ready().save();
    return product.signedIn(organisation, 'volunteer', { volunteerId });
  };
  const hold = async (day: string, more: object = {}) =>
    (
      await product
        .post(`/api/training/courses/${courseId}/runs`, reviewer)
        .send({ dates: [{ day, start: '17:00', end: '20:00' }], capacity: 1, place: PLACE, ...more })
        .expect(201)
    ).body as { id: string; version: number };
  const enrol = (id: string, who = volunteer) =>
    product.post(`/api/training/runs/${id}/enrolments`, who).send({}).expect(201);
  const make = async (who = volunteer): Promise<string> => {
    const { body } = await product.post('/api/training/calendar-feed', who).expect(201);
    return new URL(body.link).pathname;
  };
  const days = (text: string): string[] =>
    [...text.matchAll(/DTSTART;TZID=Europe\/Helsinki:(\d{8})T/g)].map(([, day = '']) => day);
  const told = async (path: string): Promise<string> => (await product.get(path).expect(200)).text;

  it('has the dates one has a place on, and not those one only waits for or has left', async () => {
    const [place, waiting, left, other] = [
      await hold('2026-12-05'),
      await hold('2026-12-12'),
      await hold('2026-12-19'),
      await hold('2026-12-20'),
    ];
    await enrol(waiting.id, await aPerson());
    for (const { id } of [place, waiting, left]) await enrol(id);
    await enrol(other.id, await aPerson());
    const run = (await product.get(`/api/training/runs/${left.id}`, volunteer)).body;
    await product
      .post(`/api/training/runs/${left.id}/enrolments/cancel`, volunteer)
      .set('If-Match', `"${run.own.version}"`)
      .expect(200);
    expect(days(await told(await make()))).toEqual(['20261205']);
  });

  it('says nothing of the course, the association, the place or anybody, in the language of its owner', async () => {
    await enrol((await hold('2026-12-05', { remoteLink: 'https://etana.invalid/x' })).id);
    await product.database.admin.query(`update platform.account set language = 'sv' where id = $1`, [
      volunteer.actor.accountId,
    ]);
    const text = await told(await make());
    expect(text).toContain('SUMMARY:Utbildning\r\n');
    expect(text).toContain('CLASS:PRIVATE\r\n');
    expect(text).not.toMatch(
      /våld|väki|violence|Mielen|Ritva|Testinen|opisto|etana|\r\n(LOCATION|ORGANIZER|ATTENDEE|URL|DESCRIPTION)/i,
    );
  });

  it('does not tell that two people go to the same course, and keeps the names of its own dates', async () => {
    const { id } = await hold('2026-12-05', { capacity: 2 });
    const other = await aPerson();
    await enrol(id);
    await enrol(id, other);
    const uidOf = (text: string) => /UID:(\S+)/.exec(text)?.[1];
    const uids = [await told(await make()), await told(await make(other)), await told(await make())].map(
      uidOf,
    );
    expect(uids[2]).toBe(uids[0]);
    expect(uids[1]).not.toBe(uids[0]);
    expect(uids.join()).not.toContain(id);
  });

  it('keeps a run that is not held, as one that is not held', async () => {
    const run = await hold('2026-12-05');
    await enrol(run.id);
    const path = await make();
    const { etag } = (await product.get(path)).headers;
    await product.post(`/api/training/runs/${run.id}/cancel`, reviewer).set('If-Match', '"1"').expect(200);
    const answer = await product.get(path).set('If-None-Match', String(etag)).expect(200);
    expect(answer.text).toContain('STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n');
    expect(answer.text).toContain('SUMMARY:PERUTTU: Koulutus\r\n');
  });

  it('has for those who lead runs the dates of these', async () => {
    await hold('2026-12-05');
    await hold('2026-12-06', { trainers: ['Joku Muu'] });
    const trainer = await product.signedIn(organisation, 'coordinator', { name: 'Ritva Demola' });
    const elsewhere = await product.signedIn(await product.organisation(), 'training_reviewer', {
      name: 'Ritva Demola',
    });
    expect(days(await told(await make(trainer)))).toEqual(['20261205']);
    expect(days(await told(await make(elsewhere)))).toEqual([]);
  });

  it('is asked again without being sent again, and kept by nobody on the way', async () => {
    await enrol((await hold('2026-12-05')).id);
    const path = await make();
    const first = await product.get(path).expect(200);
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
    });
    product.clock.passSeconds(3600);
    const again = await product.get(path).set('If-None-Match', String(first.headers['etag'])).expect(304);
    expect(again.text).toBe('');
  });

  it('answers alike for an address that was renewed, revoked, mistyped or never was, and for a closed account', async () => {
    const earlier = await make();
    const renewed = await make();
    const unknown = `/feeds/personal/${'A'.repeat(43)}.ics`;
    await told(renewed);
    const refused = async (path: string) => {
      const { status, text, headers } = await product.get(path);
      return {
        status,
        text,
        cached: headers['cache-control'],
        type: headers['content-type'],
        etag: headers['etag'],
      };
    };
    const never = await refused(unknown);
    expect(never).toMatchObject({ status: 404, cached: 'no-store', etag: undefined });
    expect(await refused(earlier)).toEqual(never);
    expect(await refused('/feeds/personal/x.ics')).toEqual(never);

    const closing = (column: string) =>
      product.database.admin.query(`update platform.membership set ${column} = now() where account_id = $1`, [
        volunteer.actor.accountId,
      ]);
    await closing('disabled_at');
    expect(await refused(renewed)).toEqual(never);
    await product.database.admin.query(
      'update platform.membership set disabled_at = null where account_id = $1',
      [volunteer.actor.accountId],
    );
    await told(renewed);
    await product.post('/api/training/calendar-feed/revoke', volunteer).expect(204);
    expect(await refused(renewed)).toEqual(never);
    const last = await make();
    await closing('ended_at');
    expect(await refused(last)).toEqual(never);
  });

  it('is kept as a hash, shown once, and never in the audit', async () => {
    const path = await make();
    const token = path.slice('/feeds/personal/'.length, -'.ics'.length);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const own = (await product.get('/api/training/calendar-feed', volunteer).expect(200)).body;
    expect(own).toEqual({ madeAt: expect.any(String) });
    const { rows } = await product.database.admin.query(
      `select f.token_hash, (select string_agg(e::text, '') from oversight.audit_entry e) as audit from people.calendar_feed f
       where f.account_id = $1`,
      [volunteer.actor.accountId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(rows[0].audit).toContain('training.calendar_feed_made');
    expect(rows[0].audit).not.toContain(token);
    expect(await product.audited(organisation, 'training.calendar_feed_made')).toBe(1);
  });

  it('is logged by the pattern of its route', async () => {
    const path = await make();
    const lines = jest.spyOn(product.app.get(Log), 'request');
    await told(path);
    expect(lines.mock.calls.map(([{ route }]) => route)).toEqual(['/feeds/personal/:token.ics']);
    expect(JSON.stringify(lines.mock.calls)).not.toContain(path.slice('/feeds/personal/'.length, -4));
    lines.mockRestore();
  });

  it('is refused for those who have no courses, and revoked only by whom there is one for', async () => {
    const officer = await product.signedIn(organisation, 'data_protection_officer');
    await product.post('/api/training/calendar-feed', officer).expect(403);
    await make();
    await product.post('/api/training/calendar-feed/revoke', await aPerson()).expect(404);
    expect((await product.get('/api/training/calendar-feed', volunteer)).body.madeAt).not.toBeNull();
  });

  it('is told to come again later when an address asks too often', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 61; i++) statuses.push((await product.get('/feeds/personal/x.ics')).status);
    const late = await product.get('/feeds/personal/x.ics');
    expect(statuses[0]).toBe(404);
    expect([late.status, late.body.code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });
});
