import type { HttpTestingController } from '@angular/common/http/testing';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { ChatPage } from './chat-page';

let server: HttpTestingController;

const counted = [
  { day: '2026-11-24', duration: 'quarter', theme: null, conversations: 4 },
  { day: '2026-11-23', duration: 'short', theme: null, conversations: 9 },
];
const open = async (
  chats: object[] = [{ id: 'c1', name: { fi: 'Ilta-chat', sv: '', en: '' }, today: 4 }],
) => {
  const showing = show(ChatPage, { id: 'c1' });
  await settle(
    server,
    { '/api/chats/own': { items: chats }, '/api/groups/c1/counts': { conversations: counted, members: [] } },
    () => showing,
  );
  return showing;
};

describe('Counting the conversations of a chat', () => {
  beforeEach(async () => {
    server = await signedInAs('volunteer');
  });

  it('goes on from what was counted of today, by length, and has nothing for axe to say', async () => {
    const { element, page, settled } = await open();
    expect(await accessibilityFaults(element)).toEqual([]);
    expect(page.getByText(/4 conversations · 15–30 min/)).toBeTruthy();
    expect(page.queryByText(/9 conversations/)).toBeNull();
    page.getByRole('radio', { name: '15–30 min' }).click();
    await settled();
    page.getByRole('button', { name: 'One more: Conversations' }).click();
    await settled();
    page.getByRole('button', { name: 'Save the count' }).click();
    expect(server.expectOne('/api/groups/c1/conversations').request.body).toEqual({
      day: '2026-11-24',
      duration: 'quarter',
      theme: null,
      conversations: 5,
    });
  });

  it('begins at none where none were counted, and asks for no words', async () => {
    const { element, page, settled } = await open();
    page.getByRole('button', { name: 'One more: Conversations' }).click();
    await settled();
    page.getByRole('button', { name: 'Save the count' }).click();
    expect(server.expectOne('/api/groups/c1/conversations').request.body).toMatchObject({
      duration: 'short',
      conversations: 1,
    });
    expect(element.querySelector('textarea, input[type=text]')).toBeNull();
  });

  it('is not there of a chat that somebody else leads', async () => {
    const { page } = await open([]);
    expect(page.queryByRole('button', { name: 'Save the count' })).toBeNull();
  });
});
