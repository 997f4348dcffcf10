import { aVolunteer } from '@rinnakkain/people-api/testing';
import { constant, Jobs, sql } from '@rinnakkain/platform-api';
import { Mailbox, type TestActor } from '@rinnakkain/platform-api/testing';
import type { GroupMeetingLine } from '../meetings/meetings.messages';
import { GroupsGround } from '../testing/groups-ground';

describe('reminders of meetings', () => {
  let mailbox: Mailbox;
  const ground = new GroupsGround();
  let administrator: TestActor;
  let coming: GroupMeetingLine;
  let groupId: string;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    await ground.start({ settings: mailbox.settings });
    administrator = await ground.product.signedIn(ground.organisation, 'organisation_administrator');
  });
  beforeEach(async () => {
    const { admin } = ground.product.database;
    await admin.query('delete from groups.substitution');
    await admin.query(`update groups.meeting set state = 'cancelled' where state <> 'held'`);
    await admin.query('delete from platform.message');
    ground.product.clock.set('2026-11-24T06:00:00.000Z');
    const { id } = await ground.openGroup({ name: { fi: 'Eroryhmä' }, capacityMax: 3 });
    groupId = id;
    const found = (await ground.plan(id)).find(({ day }) => day === '2026-11-25');
    if (!found) throw new Error('None tomorrow');
    coming = found;
    mailbox.letters.length = 0;
  });
  afterAll(async () => {
    await ground.stop();
    await mailbox.close();
  });

  const remind = (): Promise<void> => ground.product.app.get(Jobs).run('meeting_reminders');
  const send = (): Promise<void> => ground.product.app.get(Jobs).run('mail');
  const morning = async (): Promise<void> => {
    await remind();
    await send();
  };
  const mornings = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day++) {
      await morning();
      await morning();
      ground.product.clock.passDays(1);
    }
  };
  const to = (): string[] =>
    mailbox.letters.map((letter) => (letter.to && 'text' in letter.to ? letter.to.text : '')).toSorted();
  const listed = async () =>
    (await ground.product.get('/api/messages?pageSize=100', administrator).expect(200)).body.items as {
      kind: string;
      state: string;
      skip: string | null;
      forDay: string;
      receiver: string | null;
    }[];
  const leaders = (): string[] => [ground.leader.email, ground.staff.email].toSorted();

  it('come the day before to those who lead, once, and say nothing of what is met', async () => {
    ground.product.clock.set('2026-11-23T06:00:00.000Z');
    await morning();
    expect(to()).toEqual([]);
    ground.product.clock.passDays(1);
    await mornings(1);
    expect(to()).toEqual(leaders());
    expect(mailbox.letters.map(({ subject }) => subject)).toEqual([
      'Muistutus: sinulla on tapaaminen huomenna',
      'Muistutus: sinulla on tapaaminen huomenna',
    ]);
    const said = mailbox.letters.map(({ subject, text }) => `${subject} ${text}`).join(' ');
    expect(said).not.toMatch(/ryhmä|ry\b|2026|25\.11|18[.:]00/i);
    expect(JSON.stringify(mailbox.letters)).not.toMatch(/Eroryhmä/i);
    expect(await listed()).toMatchObject([
      { kind: 'meeting_reminder', state: 'delivered', forDay: '2026-11-25' },
      { kind: 'meeting_reminder', state: 'delivered', forDay: '2026-11-25' },
    ]);
  });

  it('come once though two processes run the job at once', async () => {
    await Promise.allSettled([remind(), remind()]);
    await remind();
    await Promise.allSettled([send(), send()]);
    await send();
    expect(to()).toEqual(leaders());
  });

  it('come to those with a place who gave an address, and never name them to the administrator', async () => {
    for (const [alias, email] of [
      ['Kuutar', 'kuutar@posti.invalid'],
      ['Tähti', null],
      ['Ilma', 'ilma@posti.invalid'],
      ['Jonossa', 'jonossa@posti.invalid'],
    ] as const)
      await ground.enrol(groupId, { alias, ...(email ? { email } : { phone: '+358401234567' }) });
    await morning();
    expect(to()).toEqual([...leaders(), 'ilma@posti.invalid', 'kuutar@posti.invalid'].toSorted());
    const letter = mailbox.letters.find(({ to: who }) => JSON.stringify(who).includes('kuutar'));
    expect(letter?.text?.trim()).toBe(
      'Hei! Sinulla on tapaaminen huomenna. Jos et pääse tulemaan, kerro siitä yhteyshenkilöllesi.',
    );
    const rows = await listed();
    expect(rows.map(({ state, skip }) => `${state} ${skip}`).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'delivered null'),
      'skipped NO_EMAIL',
    ]);
    expect(rows.filter(({ receiver }) => receiver === null)).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/kuutar|ilma/i);
  });

  it('do not come of a meeting that is cancelled or of a group that is over', async () => {
    await ground.step('meetings', coming, { action: 'cancel' });
    await mornings(3);
    expect(to()).toEqual([]);
    const other = await ground.openPlace();
    await ground.plan(other.id);
    await ground.product.database.admin.query(
      `update groups.support_group set state = 'cancelled' where id = $1`,
      [other.id],
    );
    ground.product.clock.set('2026-11-24T06:00:00.000Z');
    await morning();
    expect(to()).toEqual([]);
  });

  it('come of the new day when it is moved, also when it is moved after the morning but before the mail went', async () => {
    await remind();
    await ground.step('meetings', coming, { action: 'move', day: '2026-11-28' });
    await send();
    expect(to()).toEqual([]);
    expect((await listed()).map(({ skip }) => skip)).toEqual(['OUTDATED', 'OUTDATED']);
    ground.product.clock.passDays(1);
    await mornings(5);
    expect(to()).toEqual(leaders());
    expect((await listed()).filter(({ state }) => state === 'delivered').map(({ forDay }) => forDay)).toEqual(
      ['2026-11-28', '2026-11-28'],
    );
  });

  it('come to whoever stands in, and not to whoever is away', async () => {
    const volunteerId = await aVolunteer(ground.product, ground.organisation)
      .ready()
      .ledSince('2026-01-10', 24)
      .save();
    const substitute = await ground.product.signedIn(ground.organisation, 'volunteer', { volunteerId });
    await ground.product
      .post(`/api/meetings/${coming.id}/substitutions`, ground.coordinator)
      .send({ awayVolunteerId: ground.leader.actor.volunteerId, volunteerId })
      .expect(200);
    await morning();
    expect(to()).toEqual([ground.staff.email, substitute.email].toSorted());
  });

  it('keep why a leader on a break was not written to, and come after all when the break ends in time', async () => {
    const put = (state: string) =>
      ground.product.database.admin.query('update people.volunteer set state = $2 where id = $1', [
        ground.leader.actor.volunteerId,
        state,
      ]);
    await put('on_break');
    await morning();
    expect(to()).toEqual([ground.staff.email]);
    expect((await listed()).map(({ skip }) => skip).toSorted()).toEqual(['ON_BREAK', null]);
    await put('active');
    await morning();
    expect(to()).toEqual(leaders());
  });

  it('are opened for nobody but the product itself', async () => {
    const { product, coordinator } = ground;
    await ground.enrol(groupId, { alias: 'Kuutar', email: 'kuutar@posti.invalid' });
    const asked = (who: TestActor, text: string): Promise<unknown[]> =>
      product.as(who, async (work) => {
        work.record({ action: 'today.viewed', objectType: 'account', objectId: who.actor.accountId });
        return work.rows(sql`select ${constant(text)} as told`);
      });
    const contacts = `(select count(*)::integer from groups.contacts_of(array(select p.id from groups.participant p)))`;
    const reminded = `(select count(*)::integer from groups.reminders_for('2026-11-25'))`;
    for (const who of [administrator, coordinator, ground.leader])
      for (const text of [contacts, reminded]) expect(await asked(who, text)).toEqual([{ told: 0 }]);
  });
});
