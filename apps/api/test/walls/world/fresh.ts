import { aCourse, aTask, aVolunteer } from '@rinnakkain/people-api/testing';
import type { TestActor } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import type { Answer, TwinWorld } from './types';

/** A thing as the API answers with it, as far as a next request needs it. */
export interface Made {
  readonly id: string;
  readonly version: number;
}

/** A day that has been, and on which every pair of the world was one. */
export const RECENTLY = '2026-11-24';
/** A consent that counts. */
export const CONSENT = { textVersion: '2026-1', day: '2026-11-20', how: 'spoken' } as const;

let counter = 0;
/** A number that no other request of this run has. */
export const serial = (): number => ++counter;

/** Puts a run some days back, with everybody present who was enrolled. */
export async function letRunBeOver({ product }: Pick<TwinWorld, 'product'>, runId: string): Promise<void> {
  const { admin } = product.database;
  await admin.query(
    `update people.course_run set first_day = '2026-11-20', last_day = '2026-11-20', opens_on = '2026-11-19', closes_on = '2026-11-19' where id = $1`,
    [runId],
  );
  await admin.query(`update people.training_record set state = 'attended' where run_id = $1`, [runId]);
}

/** New things of the `coordinator`'s unit, made for one request that uses them up. */
export class Fresh {
  constructor(private readonly world: TwinWorld) {}

  /** The version as If-Match wants it. */
  static match = ({ version }: Pick<Made, 'version'>): Readonly<Record<string, string>> => ({
    'if-match': `"${version}"`,
  });

  /** The answer of a request that has to be taken. */
  private taken<T = Made>(what: string, answer: Answer): T {
    if (answer.status >= 300) throw new Error(`No ${what}: ${answer.status} ${answer.text}`);
    return answer.json<T & Record<string, unknown>>();
  }

  get unit(): string {
    return this.world.here.units[0];
  }

  /** An account of the association with a role, and a cookie of its own. */
  someone(role: Parameters<TwinWorld['product']['signedIn']>[1]): Promise<TestActor> {
    return this.world.product.signedIn(this.world.here, role);
  }

  task = (checked = false): Promise<string> => aTask(this.world.product, this.world.here, { checked });

  course = (): Promise<string> => aCourse(this.world.product, this.world.here);

  /** A seeker who has been received. */
  async seeker(more: Readonly<Record<string, unknown>> = {}): Promise<Made> {
    const body = {
      firstName: 'Uusi',
      alias: `Koivu ${serial()}`,
      phone: '+358401234567',
      email: 'uusi@esimerkki.invalid',
      unitId: this.unit,
      municipality: '837',
      languages: [{ code: 'fi', level: 'native' }],
      themes: [{ theme: 'separation-with-children', importance: 3 }],
      forms: ['face_to_face', 'phone'],
      weeklyTimes: [{ day: 2, part: 'evening' }],
      taskId: await this.task(),
      consent: CONSENT,
      ...more,
    };
    return this.taken('seeker', await this.world.send('coordinator', 'POST', '/api/seekers', body));
  }

  /** The consent a new seeker came with. */
  async consentOf(seeker: Made): Promise<string> {
    const answer = await this.world.send('coordinator', 'GET', `/api/seekers/${seeker.id}`);
    return this.taken<{ consents: { id: string }[] }>('seeker', answer).consents[0]?.id ?? '';
  }

  /** An entry of a new seeker's exclusion list. */
  async exclusion(seeker: Made): Promise<string> {
    const body = { phone: `+35840${String(1_000_000 + serial())}` };
    const answer = await this.world.send('coordinator', 'POST', `/api/seekers/${seeker.id}/exclusions`, body);
    return this.taken('exclusion', answer).id;
  }

  /** A seeker who waits. */
  async waiting(): Promise<Made> {
    const seeker = await this.seeker();
    return this.taken('queue', await this.step('seekers', seeker, { action: 'queue' }));
  }

  /** A volunteer with nothing missing; the version is what the API tells. */
  async volunteer(): Promise<Made> {
    const id = await aVolunteer(this.world.product, this.world.here).ready().save();
    return this.taken('volunteer', await this.world.send('coordinator', 'GET', `/api/volunteers/${id}`));
  }

  /** The consent of a new volunteer. */
  async consentOfVolunteer({ id }: Made): Promise<string> {
    const answer = await this.world.send('coordinator', 'GET', `/api/volunteers/${id}`);
    return this.taken<{ consents: { id: string }[] }>('volunteer', answer).consents[0]?.id ?? '';
  }

  /** A unit that takes what comes from public pages, and whose coordinator receives it. */
  async publicPlace(): Promise<string> {
    const receiverId = this.world.actors.coordinator.actor?.accountId;
    const body = { unitId: this.unit, receiverId, takesSeekers: true, takesVolunteers: true };
    const answer = await this.world.send('administrator', 'POST', '/api/public-intake', body);
    this.taken('public place', answer);
    return this.unit;
  }

  /** What somebody without an account says of the pages. */
  async pageFeedback(): Promise<string> {
    const words = `Vaikea lukea ${serial()}`;
    const sent = { association: this.world.here.id, words, replyTo: '' };
    await this.world.send('nobody', 'POST', '/pages/feedback', sent);
    const answer = await this.world.send('coordinator', 'GET', '/api/page-feedback?pageSize=100');
    const { items } = this.taken<{ items: { id: string; words: string }[] }>('feedback', answer);
    return items.find((each) => each.words === words)?.id ?? '';
  }

  /** A draft of what public pages say. */
  async publicText(): Promise<Made> {
    const body = { kind: 'safe_browsing' };
    return this.taken('text', await this.world.send('administrator', 'POST', '/api/public-texts', body));
  }

  /** A draft of a pledge's text. */
  async paperText(): Promise<Made> {
    const texts = { fi: 'Lupaan.', sv: 'Jag lovar.', en: 'I promise.' };
    const answer = await this.world.send('administrator', 'POST', '/api/paper-texts', {
      kind: 'pledge',
      texts,
    });
    return this.taken('text', answer);
  }

  /** A text that is signed from today. */
  async publishedText(): Promise<string> {
    const draft = await this.paperText();
    const path = `/api/paper-texts/${draft.id}/publish`;
    const appliesFrom = this.world.product.clock.today();
    const answer = await this.world.send('administrator', 'POST', path, { appliesFrom }, Fresh.match(draft));
    return this.taken('text', answer).id;
  }

  /** A volunteer who has signed nothing yet, with an account of their own. */
  async signer(): Promise<{ volunteerId: string; name: string; cookie: string; account: string }> {
    const { product, here } = this.world;
    const lastName = `Allekirjoittaja ${serial()}`;
    const volunteerId = await aVolunteer(product, here, { firstName: 'Uusi', lastName })
      .trained()
      .interviewed()
      .active()
      .save();
    const { actor, cookie } = await product.signedIn(here, 'volunteer', { volunteerId });
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      actor.accountId,
      volunteerId,
    ]);
    return { volunteerId, name: `Uusi ${lastName}`, cookie, account: actor.accountId };
  }

  /** A volunteer with an approved training record. */
  async approvedRecord(): Promise<{ volunteerId: string; recordId: string }> {
    const { id: volunteerId } = await this.volunteer();
    const { rows } = await this.world.product.database.admin.query<{ id: string }>(
      'select id from people.training_record where volunteer_id = $1',
      [volunteerId],
    );
    return { volunteerId, recordId: rows[0]?.id ?? '' };
  }

  /** A certificate of a volunteer's. */
  async certificate(volunteerId: string): Promise<Made> {
    const body = { kind: 'service', volunteerId, from: '2026-01-01', to: RECENTLY };
    return this.taken('certificate', await this.world.send('coordinator', 'POST', '/api/certificates', body));
  }

  /** A table of one new volunteer, as text. */
  table = (): string => `Etunimi;Sukunimi;Sähköposti\nUusi;Tuotu;tuotu${serial()}@esimerkki.invalid`;

  /** A table that has been uploaded. */
  async import(): Promise<Made> {
    const body = { kind: 'volunteers', text: this.table() };
    return this.taken('import', await this.world.send('coordinator', 'POST', '/api/imports', body));
  }

  /** A training record that waits for a reviewer. */
  async record(more: Readonly<Record<string, unknown>> = {}): Promise<Made> {
    const { id: volunteerId } = await this.volunteer();
    const ids = { volunteerId, courseId: await this.course() };
    const body = { ...ids, state: 'attended', completedOn: RECENTLY, ...more };
    return this.taken('record', await this.world.send('coordinator', 'POST', '/api/training/records', body));
  }

  /** A meeting that volunteers have among themselves. */
  async volunteerMeeting(body: Readonly<Record<string, unknown>>): Promise<Made> {
    const answer = await this.world.send('coordinator', 'POST', '/api/volunteer-meetings', body);
    return this.taken('volunteers’ meeting', answer);
  }

  /** A group that registers, with leaders enough. */
  async group(more: object = {}): Promise<Made> {
    const { id: volunteerId } = await this.volunteer();
    const accountId = this.world.actors.group_leader.actor?.accountId;
    const body = {
      type: 'professionally_led_group',
      unitId: this.unit,
      name: { fi: `Ryhmä ${serial()}` },
      leaders: [{ volunteerId }, { accountId }],
      ...more,
    };
    return this.taken('group', await this.world.send('coordinator', 'POST', '/api/groups', body));
  }

  /** A group that takes enrolments. */
  async openGroup(): Promise<Made> {
    const opened = await this.step('groups', await this.group(), { action: 'open_enrolment' });
    return this.taken('opened group', opened);
  }

  /** Somebody who registered to a new group. */
  async participant(): Promise<Made> {
    const path = `/api/groups/${(await this.openGroup()).id}/participants`;
    return this.taken('participant', await this.world.send('coordinator', 'POST', path, { alias: 'Kuutar' }));
  }

  /** A meeting today of a new group. */
  async meeting(): Promise<Made> {
    return this.meetingOf(await this.group());
  }

  /** A meeting today of a new group, and somebody on its list. */
  async listedMeeting(): Promise<{ readonly meeting: Made; readonly participant: Made }> {
    const group = await this.openGroup();
    const path = `/api/groups/${group.id}/participants`;
    const participant = this.taken<Made>(
      'participant',
      await this.world.send('coordinator', 'POST', path, { alias: 'Kuutar' }),
    );
    return { meeting: await this.meetingOf(group), participant };
  }

  /** A meeting today of a new open meeting place, whose heads are counted. */
  async meetingOfOpenPlace(): Promise<Made> {
    return this.meetingOf(await this.group({ type: 'open_meeting_place' }));
  }

  private async meetingOf({ id }: Made): Promise<Made> {
    const path = `/api/groups/${id}/meetings`;
    const day = { firstDay: RECENTLY, lastDay: RECENTLY, every: 'week', weekday: 2 };
    const body = { ...day, start: '09:00', minutes: 60 };
    const answer = await this.world.send('coordinator', 'POST', path, body);
    const [made] = this.taken<{ items: Made[] }>('season', answer).items;
    if (!made) throw new Error('No meeting was made.');
    return made;
  }

  /** A meeting to come of a new group, and the volunteer who leads it. */
  async comingMeeting(): Promise<{ readonly meeting: Made; readonly volunteerId: string }> {
    const { id: volunteerId } = await this.volunteer();
    const accountId = this.world.actors.group_leader.actor?.accountId;
    const group = await this.group({ leaders: [{ volunteerId }, { accountId }] });
    const season = { firstDay: '2026-12-08', lastDay: '2026-12-08', every: 'week', weekday: 2 };
    const answer = await this.world.send('coordinator', 'POST', `/api/groups/${group.id}/meetings`, {
      ...season,
      start: '18:00',
      minutes: 90,
    });
    const [meeting] = this.taken<{ items: Made[] }>('season', answer).items;
    if (!meeting) throw new Error('No meeting was made.');
    return { meeting, volunteerId };
  }

  /** A meeting to come from which its leader is away, and nobody stands in yet. */
  async substitution(): Promise<Made> {
    const { meeting, volunteerId } = await this.comingMeeting();
    const path = `/api/meetings/${meeting.id}/substitutions`;
    const body = { awayVolunteerId: volunteerId };
    return this.taken('substitution', await this.world.send('coordinator', 'POST', path, body));
  }

  /** A volunteer who is trained to lead, with an account and a cookie of their own. */
  async trainedLeader(): Promise<{ volunteerId: string; cookie: string; account: string }> {
    const { product, here } = this.world;
    const volunteerId = await aVolunteer(product, here, { lastName: `Vetäjä ${serial()}` })
      .ready()
      .ledSince('2026-06-01', 24)
      .save();
    const { actor, cookie } = await product.signedIn(here, 'volunteer', { volunteerId });
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      actor.accountId,
      volunteerId,
    ]);
    return { volunteerId, cookie, account: actor.accountId };
  }

  /** A meeting that worried whoever led it. */
  async worry(): Promise<Made> {
    const made = await this.meeting();
    const path = `/api/meetings/${made.id}/attendance`;
    const body = { participantIds: [], worry: true };
    return this.taken('worry', await this.world.send('coordinator', 'POST', path, body, Fresh.match(made)));
  }

  /** A run of a new course, held today or on a day to come, with one participant when it is to have one. */
  async run({ day = '2027-01-09', enrolled = false } = {}): Promise<Made & { readonly recordId: string }> {
    const path = `/api/training/courses/${await this.course()}/runs`;
    const dates = [{ day, start: '10:00', end: '16:00' }];
    const made = this.taken('run', await this.world.send('reviewer', 'POST', path, { dates, capacity: 5 }));
    if (!enrolled) return { ...made, recordId: '' };
    const { id: volunteerId } = await this.volunteer();
    const enrolments = `/api/training/runs/${made.id}/enrolments`;
    this.taken('enrolment', await this.world.send('coordinator', 'POST', enrolments, { volunteerId }));
    const listed = await this.world.send('coordinator', 'GET', enrolments);
    return { ...made, recordId: this.taken<{ items: Made[] }>('enrolment', listed).items[0]?.id ?? '' };
  }

  /** A run that was over a few days ago, and a volunteer with an account of their own who was there. */
  async runThatWas(): Promise<{ id: string; cookie: string; account: string }> {
    const { cookie, account, volunteerId } = await this.signer();
    const { id } = await this.run({ day: RECENTLY });
    const enrolments = `/api/training/runs/${id}/enrolments`;
    this.taken('enrolment', await this.world.send('coordinator', 'POST', enrolments, { volunteerId }));
    await letRunBeOver(this.world, id);
    return { id, cookie, account };
  }

  /** A proposal that waits for the volunteer's answer. */
  async proposal(): Promise<Made> {
    const [{ id: seekerId }, { id: volunteerId }] = [await this.waiting(), await this.volunteer()];
    const answer = await this.world.send('coordinator', 'POST', '/api/relationships', {
      seekerId,
      volunteerId,
    });
    return this.taken('proposal', answer);
  }

  /** A pair to which both have agreed. */
  async pair(): Promise<Made> {
    const proposed = await this.proposal();
    const asked = await this.step('relationships', proposed, { action: 'volunteer_agrees', how: 'phone' });
    const answered = await this.step('relationships', this.taken('answer', asked), {
      action: 'seeker_agrees',
      how: 'phone',
    });
    return this.taken('pair', answered);
  }

  /** A release of a pair's. */
  async release(pair: Made): Promise<string> {
    const body = { fields: ['phone'], until: '2026-12-01' };
    const answer = await this.world.send(
      'coordinator',
      'POST',
      `/api/relationships/${pair.id}/releases`,
      body,
    );
    return this.taken<{ items: { id: string }[] }>('release', answer).items[0]?.id ?? '';
  }

  /** The running pair of the `volunteer` and the `coordinator`; those of a protected seeker and of a colleague are others. */
  get ownPair(): string {
    return this.world.thing('relationship', 'running', 'unit').id;
  }

  /** A session that the `volunteer` logged just now. */
  async session(): Promise<Made> {
    const path = `/api/relationships/${this.ownPair}/sessions`;
    const headers = { 'idempotency-key': randomUUID() };
    return this.taken('session', await this.world.send('volunteer', 'POST', path, aSession(), headers));
  }

  /** The token of a new one-time link. */
  async linkToken(): Promise<string> {
    const answer = await this.world.send('administrator', 'POST', '/api/invitations', anInvitation());
    return this.taken<{ link: string }>('invitation', answer).link.split('#')[1] ?? '';
  }

  private step(list: string, made: Made, body: Readonly<Record<string, unknown>>): Promise<Answer> {
    const path = `/api/${list}/${made.id}/transitions`;
    return this.world.send('coordinator', 'POST', path, body, Fresh.match(made));
  }
}

/** A session as a volunteer logs it; it was not held, so that it overlaps with none. */
export const aSession = (): Readonly<Record<string, unknown>> => ({
  day: RECENTLY,
  start: '10:00',
  minutes: 0,
  form: 'phone',
  outcome: 'cancelled_by_seeker',
});

/** An invitation to a role without a unit. */
export const anInvitation = (): Readonly<Record<string, unknown>> => ({
  kind: 'membership',
  name: 'Kutsuttu Kulkija',
  email: `kutsuttu${serial()}@esimerkki.invalid`,
  role: 'training_reviewer',
});
