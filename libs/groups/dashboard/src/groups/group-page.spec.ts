import type { HttpTestingController } from '@angular/common/http/testing';
import type { Group, GroupMeetingLine, GroupParticipant } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { aGroup, aMeetingLine, aParticipant } from '../testing/groups';
import { refuse, settle, signedInAs } from '../testing/signed-in';
import { GroupPage } from './group-page';
import { GroupsPage } from './groups-page';

let server: HttpTestingController;

const open = async (
  group: Group,
  meetings: readonly GroupMeetingLine[] = [],
  people: readonly GroupParticipant[] = [],
) => {
  const showing = show(GroupPage, { id: group.id });
  const answers = {
    [`/api/groups/${group.id}`]: group,
    [`/api/groups/${group.id}/meetings`]: { items: meetings, total: meetings.length },
    [`/api/groups/${group.id}/rota`]: { meetings: [] },
    [`/api/groups/${group.id}/participants`]: { items: people, total: people.length },
  };
  await settle(server, answers, () => showing);
  return showing;
};

describe('A group', () => {
  beforeEach(async () => {
    server = await signedInAs('coordinator');
  });

  it('shows what comes, who takes part and who waits, and has nothing for axe to say', async () => {
    const waiting = aParticipant({ id: 'p2', alias: 'Otso', state: 'waitlisted' });
    const { element, page } = await open(
      aGroup(),
      [
        aMeetingLine(),
        aMeetingLine({ id: 'm0', day: '2026-11-18', originalDay: '2026-11-18', state: 'held' }),
      ],
      [aParticipant(), waiting],
    );
    expect(page.getByRole('heading', { level: 1, name: 'After a separation' })).toBeTruthy();
    expect(page.getByRole('heading', { name: /^Waiting list/ })).toBeTruthy();
    expect(page.getByRole('button', { name: /^Move: Wed 25 Nov/ })).toBeTruthy();
    expect(page.getByRole('button', { name: 'Confirm: Kuutar' })).toBeTruthy();
    expect(page.getByText('1 of 8 places taken, 1 on the waiting list')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says that something could not be fetched, shows no empty list for it, and tries again', async () => {
    const group = aGroup();
    const path = `/api/groups/${group.id}`;
    const showing = show(GroupPage, { id: group.id });
    const stop = refuse(server, [`${path}/rota`, `${path}/participants`]);
    await settle(server, { [path]: group, [`${path}/meetings`]: { items: [], total: 0 } }, () => showing);
    stop();
    const { page, settled } = await showing;
    expect(page.queryByText('Nobody has registered yet.')).toBeNull();
    page.getByRole('button', { name: 'Try again' }).click();
    const answers = {
      ...{ [path]: group, [`${path}/meetings`]: { items: [], total: 0 }, [`${path}/rota`]: { meetings: [] } },
      [`${path}/participants`]: { items: [aParticipant()], total: 1 },
    };
    await settle(server, answers, settled);
    expect(page.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(page.getByRole('button', { name: 'Confirm: Kuutar' })).toBeTruthy();
  });

  it('confirms an enrolment and cancels a meeting by the version that was read', async () => {
    const { page } = await open(aGroup(), [aMeetingLine()], [aParticipant({ version: 4 })]);
    page.getByRole('button', { name: 'Confirm: Kuutar' }).click();
    const confirmed = server.expectOne('/api/participants/p1/transitions').request;
    expect([confirmed.body, confirmed.headers.get('If-Match')]).toEqual([{ action: 'confirm' }, '"4"']);
    page.getByRole('button', { name: /^Cancel the meeting/ }).click();
    const cancelled = server.expectOne('/api/meetings/m1/transitions').request;
    expect([cancelled.body, cancelled.headers.get('If-Match')]).toEqual([{ action: 'cancel' }, '"1"']);
  });

  it('has numbers instead of meetings on social media, and asks for a look at the settings', async () => {
    const group = aGroup({ type: 'social_media_group', registers: false, version: 2 });
    const showing = show(GroupPage, { id: group.id });
    const counts = { conversations: [], members: [{ day: '2026-11-01', members: 120 }] };
    const answers = {
      [`/api/groups/${group.id}`]: group,
      [`/api/groups/${group.id}/meetings`]: { items: [], total: 0 },
      [`/api/groups/${group.id}/rota`]: { meetings: [] },
      [`/api/groups/${group.id}/counts`]: counts,
    };
    await settle(server, answers, () => showing);
    const { element, page, settled } = await showing;
    expect(page.getByText('120 members')).toBeTruthy();
    expect(page.getByText('Nobody has checked the settings yet.')).toBeTruthy();
    expect(page.queryByRole('heading', { name: /^To come/ })).toBeNull();
    page.getByRole('button', { name: 'Add a number' }).click();
    await settled();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Mark as checked today' }).click();
    const { request } = server.expectOne('/api/groups/g1/settings-check');
    expect(request.headers.get('If-Match')).toBe('"2"');
  });

  it('asks for nobody’s name where nobody registers, and says when leaders are missing', async () => {
    const group = aGroup({
      type: 'open_meeting_place',
      registers: false,
      leadersSuffice: false,
      leaders: [],
    });
    const { page } = await open(group);
    expect(page.queryByRole('heading', { name: /^Participants/ })).toBeNull();
    expect(page.getByText(/^Leaders are missing/)).toBeTruthy();
    server.expectNone((request) => request.url.endsWith('/participants'));
  });
});

describe('The groups', () => {
  it('are narrowed by what is in the address, and say so when nothing matches', async () => {
    server = await signedInAs('coordinator');
    const showing = show(GroupsPage, { type: 'event' });
    await settle(server, { '/api/groups': { items: [], total: 0 } }, () => showing);
    const { element, page } = await showing;
    expect(page.getByText('No group matches the filters')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
