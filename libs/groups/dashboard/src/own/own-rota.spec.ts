import type { HttpTestingController } from '@angular/common/http/testing';
import type { GroupMeetingLine, OwnRota } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { aMeetingLine } from '../testing/groups';
import { settle, signedInAs } from '../testing/signed-in';
import { OwnMeetingsPage } from './own-meetings-page';

let server: HttpTestingController;

const open = async (meetings: GroupMeetingLine[], rota: Partial<OwnRota> = {}, chats: object[] = []) => {
  const showing = show(OwnMeetingsPage, {});
  await settle(
    server,
    {
      '/api/meetings/own': { items: meetings, total: meetings.length },
      '/api/substitutions/own': { own: [], open: [], ...rota },
      '/api/chats/own': { items: chats },
      '/api/training/calendar-feed': { madeAt: null },
    },
    () => showing,
  );
  return showing;
};
const coming = aMeetingLine({ id: 'm1', day: '2026-12-02', originalDay: '2026-12-02' });
const name = { fi: 'Olohuone', sv: '', en: 'Living room' };
const wanted = {
  id: 's2',
  groupName: name,
  type: 'open_meeting_place' as const,
  day: '2026-12-03',
  start: '13:00',
  minutes: 180,
  version: 4,
};

describe('The meetings of whoever leads', () => {
  beforeEach(async () => {
    server = await signedInAs('volunteer');
  });

  it('ask for a substitute of a meeting to come, not of one that has been', async () => {
    const past = aMeetingLine({ id: 'm0', day: '2026-11-18', originalDay: '2026-11-18', state: 'held' });
    const { element, page, settled } = await open([past, coming]);
    expect(await accessibilityFaults(element)).toEqual([]);
    const buttons = page.getAllByRole('button', { name: /Ask for a substitute/ });
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    await settled();
    expect(server.expectOne('/api/meetings/m1/substitutions').request.body).toEqual({});
  });

  it('say that a substitute is wanted, and let one come after all', async () => {
    const { page } = await open([coming], {
      own: [{ id: 's1', meetingId: 'm1', part: 'away', filled: false, version: 2 }],
    });
    expect(page.getByText('a substitute is wanted for you')).toBeTruthy();
    page.getByRole('button', { name: /I'll come after all/ }).click();
    expect(server.expectOne('/api/substitutions/s1/undo').request.headers.get('If-Match')).toBe('"2"');
  });

  it('say where one stands in, and let it be given back', async () => {
    const { page } = await open([coming], {
      own: [{ id: 's1', meetingId: 'm1', part: 'stands_in', filled: true, version: 3 }],
    });
    expect(page.getByText('you stand in')).toBeTruthy();
    page.getByRole('button', { name: /I can't come after all/ }).click();
    expect(server.expectOne('/api/substitutions/s1/undo').request.headers.get('If-Match')).toBe('"3"');
  });

  it('offer what one is ready to take', async () => {
    const { element, page } = await open([], { open: [wanted] });
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: /I'll stand in: Living room/ }).click();
    expect(server.expectOne('/api/substitutions/s2/take').request.headers.get('If-Match')).toBe('"4"');
  });

  it('lead to the chats that one counts', async () => {
    const { page } = await open([], {}, [{ id: 'c1', name: { fi: 'Ilta-chat', sv: '', en: '' }, today: 3 }]);
    const link = page.getByRole('link', { name: /Ilta-chat/ });
    expect(link.getAttribute('href')).toBe('/own/chats/c1');
    expect(page.getByText('3 conversations today')).toBeTruthy();
  });
});
