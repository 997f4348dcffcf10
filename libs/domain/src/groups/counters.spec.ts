import { GROUP_TYPES } from '../keys/keys';
import { countsConversations, countsMembers, settingsCheckDue, settingsDueOn } from './counters';
import { leadersSuffice } from './group-types';

describe('Counters', () => {
  it('are of conversations in chats, and of members in groups on social media', () => {
    expect(GROUP_TYPES.filter(countsConversations)).toEqual(['chat']);
    expect(GROUP_TYPES.filter(countsMembers)).toEqual(['social_media_group']);
  });

  it('come with a look at the settings every half year, the first at once', () => {
    expect(settingsDueOn('2026-08-31')).toBe('2027-02-28');
    const due = (checkedOn: string | null, today: string): boolean =>
      settingsCheckDue('social_media_group', checkedOn, today);
    expect(due(null, '2026-11-24')).toBe(true);
    expect(due('2026-05-25', '2026-11-24')).toBe(false);
    expect(due('2026-05-24', '2026-11-24')).toBe(true);
    expect(settingsCheckDue('chat', null, '2026-11-24')).toBe(false);
  });

  it('need two who moderate, one of them of the association’s staff', () => {
    const volunteer = { trained: true, staff: false };
    const staff = { trained: true, staff: true };
    expect(leadersSuffice('social_media_group', [volunteer, volunteer])).toBe(false);
    expect(leadersSuffice('social_media_group', [staff])).toBe(false);
    expect(leadersSuffice('social_media_group', [volunteer, staff])).toBe(true);
    expect(leadersSuffice('peer_led_group', [volunteer, volunteer])).toBe(true);
  });
});
