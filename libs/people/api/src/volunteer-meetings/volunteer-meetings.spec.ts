import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';
import type { VolunteerMeeting, VolunteerMeetingLine } from './volunteer-meetings.messages';

interface Answered {
  readonly status: number;
  readonly body: VolunteerMeeting & { code: string };
}

describe('meetings of volunteers', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let stranger: TestActor;
  let volunteer: TestActor;
  let ids: string[];
  let otherUnits: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    stranger = await product.signedIn(await product.organisation(), 'coordinator');
    ids = [
      await aVolunteer(product, organisation, { firstName: 'Aino', lastName: 'Aalto' }).ready().save(),
      await aVolunteer(product, organisation, { firstName: 'Veikko', lastName: 'Varpu' }).ready().save(),
    ];
    otherUnits = await aVolunteer(product, organisation, { units: [organisation.units[1]] })
      .ready()
      .save();
    volunteer = await product.signedIn(organisation, 'volunteer', { volunteerId: ids[0] });
  });
  afterAll(() => product.stop());

  const add = async (more: object = {}): Promise<VolunteerMeeting> => {
    const body = {
      kind: 'supervision',
      day: '2026-11-20',
      start: '17:00',
      minutes: 90,
      ledBy: 'Outi Ohjaaja',
    };
    const answer = await product.post('/api/volunteer-meetings', coordinator).send({ ...body, ...more });
    if (answer.status !== 201) throw new Error(`No meeting: ${answer.status} ${answer.text}`);
    return answer.body as VolunteerMeeting;
  };
  const attend = (
    { id, version }: Pick<VolunteerMeeting, 'id' | 'version'>,
    volunteerIds: readonly (string | undefined)[],
    who = coordinator,
  ): Promise<Answered> =>
    product
      .post(`/api/volunteer-meetings/${id}/attendance`, who)
      .set('If-Match', `"${version}"`)
      .send({ volunteerIds });
  const cancel = ({ id, version }: VolunteerMeeting, who = coordinator): Promise<Answered> =>
    product.post(`/api/volunteer-meetings/${id}/cancel`, who).set('If-Match', `"${version}"`).send({});
  const listed = async (who: TestActor): Promise<VolunteerMeetingLine[]> =>
    ((await product.get('/api/volunteer-meetings', who)).body as { items: VolunteerMeetingLine[] }).items;
  const contacts = async (id: string | undefined): Promise<object[]> =>
    ((await product.get(`/api/training/guidance?volunteerId=${id}`, coordinator)).body as { items: object[] })
      .items;
  const factsOf = async (id: string | undefined): Promise<unknown> =>
    (
      await product.database.admin.query<{ days: unknown }>(
        `select facts -> 'guidance' as days from people.volunteer where id = $1`,
        [id],
      )
    ).rows[0]?.days;

  it('count as guidance of those who were there, until that is put right', async () => {
    const made = await add();
    const held = await attend(made, ids);
    expect(held.body).toMatchObject({ state: 'held', attendance: 2 });
    expect(held.body.attended.map(({ name }) => name)).toEqual(['Aino Aalto', 'Veikko Varpu']);
    expect(await contacts(ids[1])).toMatchObject([{ day: '2026-11-20', kind: 'supervision', minutes: 90 }]);
    expect(await factsOf(ids[1])).toEqual(['2026-11-20']);
    const one = await attend(held.body, [ids[0]]);
    expect(one.body.attended.map(({ name }) => name)).toEqual(['Aino Aalto']);
    expect(await contacts(ids[1])).toEqual([]);
    expect(await factsOf(ids[1])).toEqual([]);
    expect(await product.audited(organisation, 'volunteer_meeting.attended')).toBe(2);
  });

  it('are no guidance when they are recreation or thanks', async () => {
    const before = await contacts(ids[1]);
    await attend(await add({ kind: 'recreation', day: '2026-11-21' }), ids);
    expect(await contacts(ids[1])).toEqual(before);
  });

  it('are told to volunteers, with whether they were there themselves and nobody else’s attendance', async () => {
    const made = await add({ day: '2026-11-22', kind: 'thanks' });
    await attend(made, [ids[1]]);
    const seen = (await listed(volunteer)).find(({ id }) => id === made.id);
    expect(seen).toMatchObject({ kind: 'thanks', ledBy: 'Outi Ohjaaja', attendance: 0 });
    expect((await product.get(`/api/volunteer-meetings/${made.id}`, volunteer)).status).toBe(403);
    expect((await attend(made, ids, volunteer)).status).toBe(403);
    expect(await listed(stranger)).toEqual([]);
    expect((await product.get(`/api/volunteer-meetings/${made.id}`, stranger)).status).toBe(404);
  });

  it('have attendance that each coordinator keeps for the volunteers of their own units', async () => {
    const made = await add({ day: '2026-11-19' });
    expect((await attend(made, [otherUnits])).status).toBe(422);
    const ours = await attend(made, [ids[0]]);
    const theirs = await attend(ours.body, [otherUnits], neighbour);
    expect(theirs.body).toMatchObject({ attendance: 1 });
    const shown = await product.get(`/api/volunteer-meetings/${made.id}`, coordinator);
    expect((shown.body as VolunteerMeeting).attended.map(({ volunteerId }) => volunteerId)).toEqual([ids[0]]);
  });

  it('are held on their day at the earliest, and cancelled only before they have been held', async () => {
    const coming = await add({ day: '2026-11-25' });
    expect([(await attend(coming, ids)).body.code]).toEqual(['MEETING_IN_FUTURE']);
    const cancelled = await cancel(coming);
    expect(cancelled.body.state).toBe('cancelled');
    expect((await cancel(coming)).status).toBe(412);
    const held = await attend(await add({ day: '2026-11-18' }), []);
    expect((await cancel(held.body)).status).toBe(409);
  });
});
