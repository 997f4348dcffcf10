import { isStillTomorrow, leaderReminderSkip, meetingDayToRemindOf } from './meeting-reminders';

describe('A reminder of a meeting', () => {
  it('is of tomorrow, over the end of a month, and of no other day', () => {
    expect(meetingDayToRemindOf('2026-11-30')).toBe('2026-12-01');
    expect(isStillTomorrow('2026-12-01', '2026-11-30')).toBe(true);
    expect(isStillTomorrow('2026-12-01', '2026-12-01')).toBe(false);
    expect(isStillTomorrow('2026-12-01', '2026-11-29')).toBe(false);
  });

  it('goes to nobody on a break or who has stopped, and says why', () => {
    expect(leaderReminderSkip('active')).toBeNull();
    expect(leaderReminderSkip('on_break')).toBe('ON_BREAK');
    expect(leaderReminderSkip('stopped')).toBe('STOPPED');
  });
});
