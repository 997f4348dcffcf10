import { PeopleModule, peopleEntities } from '@rinnakkain/people-api';
import { aVolunteer } from '@rinnakkain/people-api/testing';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import type { Group, GroupLine } from '../groups/groups.messages';
import { groupsEntities, GroupsModule } from '../groups.module';
import type { GroupMeeting, GroupMeetingLine, SeasonPreview } from '../meetings/meetings.messages';
import type { GroupParticipant } from '../participants/participants.messages';

/** What a test reads of an answer. */
export interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** What a step of each kind answers with. */
interface Stepped {
  readonly groups: Group;
  readonly participants: GroupParticipant;
  readonly meetings: GroupMeeting;
}

/** A season of Wednesdays around the day of the tests, Tuesday 24 November 2026. */
export const WEDNESDAYS = {
  firstDay: '2026-11-11',
  lastDay: '2026-12-31',
  every: 'week',
  weekday: 3,
  start: '18:00',
  minutes: 120,
} as const;

/** People and groups of one association, on a database of their own. */
export class GroupsGround {
  product: TestProduct;
  organisation: TestOrganisation;
  coordinator: TestActor;
  /** Of the other unit. */
  neighbour: TestActor;
  stranger: TestActor;
  /** A group leader by role. */
  staff: TestActor;
  /** The volunteer who leads, and one who does not. */
  leader: TestActor;
  bystander: TestActor;

  async start(more?: Parameters<typeof TestProduct.start>[3]): Promise<void> {
    this.product = await TestProduct.start(
      [PeopleModule, GroupsModule],
      [...peopleEntities, ...groupsEntities],
      undefined,
      more,
    );
    this.organisation = await this.product.organisation();
    const { product, organisation } = this;
    this.coordinator = await product.signedIn(organisation, 'coordinator');
    this.neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    this.stranger = await product.signedIn(await product.organisation(), 'coordinator');
    this.staff = await product.signedIn(organisation, 'group_leader', { name: 'Oona Ohjaaja' });
    this.leader = await this.volunteer();
    this.bystander = await this.volunteer();
  }

  stop(): Promise<void> {
    return this.product.stop();
  }

  /** A ready volunteer who is signed in. */
  async volunteer(): Promise<TestActor> {
    const volunteerId = await aVolunteer(this.product, this.organisation).ready().save();
    return this.product.signedIn(this.organisation, 'volunteer', { volunteerId });
  }

  /** The two who lead a group of the tests: the volunteer and somebody of the staff. */
  get leaders(): object[] {
    return [{ volunteerId: this.leader.actor.volunteerId }, { accountId: this.staff.actor.accountId }];
  }

  create(fields: object, who = this.coordinator): Promise<Answered<Group>> {
    return this.product.post('/api/groups', who).send(fields);
  }

  /** A professionally led group with its leaders. */
  async group(fields: object = {}): Promise<Group> {
    const { status, body } = await this.create({
      type: 'professionally_led_group',
      name: { fi: 'Eroryhmä' },
      leaders: this.leaders,
      ...fields,
    });
    if (status !== 201) throw new Error(`No group: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** An open meeting place with its leaders: nobody registers, heads are counted. */
  openPlace(): Promise<Group> {
    return this.group({ type: 'open_meeting_place', name: { fi: 'Olohuone' } });
  }

  one = async (id: string, who = this.coordinator): Promise<Group> =>
    (await this.product.get(`/api/groups/${id}`, who)).body as Group;

  listed = async (query: string, who = this.coordinator): Promise<GroupLine[]> =>
    ((await this.product.get(`/api/groups${query}`, who)).body as { items: GroupLine[] }).items;

  change(
    { id, version }: Pick<Group, 'id' | 'version'>,
    body: object,
    who = this.coordinator,
  ): Promise<Answered<Group>> {
    return this.product.patch(`/api/groups/${id}`, who).set('If-Match', `"${version}"`).send(body);
  }

  step<Path extends keyof Stepped>(
    path: Path,
    { id, version }: { readonly id: string; readonly version: number },
    body: object,
    who = this.coordinator,
  ): Promise<Answered<Stepped[Path] & { code: string }>> {
    return this.product
      .post(`/api/${path}/${id}/transitions`, who)
      .set('If-Match', `"${version}"`)
      .send(body);
  }

  /** A group that takes enrolments. */
  async openGroup(fields: object = {}): Promise<Group> {
    return (await this.step('groups', await this.group(fields), { action: 'open_enrolment' })).body;
  }

  enrol(groupId: string, fields: object = {}, who = this.coordinator): Promise<Answered<GroupParticipant>> {
    return this.product.post(`/api/groups/${groupId}/participants`, who).send({ alias: 'Kuutar', ...fields });
  }

  preview = async (groupId: string, body: object = WEDNESDAYS): Promise<SeasonPreview> =>
    (await this.product.post(`/api/groups/${groupId}/meetings/preview`, this.coordinator).send(body))
      .body as SeasonPreview;

  /** Makes the meetings of a season. */
  async plan(groupId: string, body: object = WEDNESDAYS): Promise<GroupMeetingLine[]> {
    const answer = await this.product.post(`/api/groups/${groupId}/meetings`, this.coordinator).send(body);
    if (answer.status !== 201) throw new Error(`No season: ${answer.status} ${answer.text}`);
    return (answer.body as { items: GroupMeetingLine[] }).items;
  }

  count(
    { id, version }: Pick<GroupMeetingLine, 'id' | 'version'>,
    body: object,
    who = this.leader,
  ): Promise<Answered<GroupMeeting & { code: string }>> {
    return this.product
      .post(`/api/meetings/${id}/attendance`, who)
      .set('If-Match', `"${version}"`)
      .send(body);
  }
}
