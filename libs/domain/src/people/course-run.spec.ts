import { courseRunState, daysOfRun, enrolsAs, givesFreePlaces, mayEnrol, usualWindow } from './course-run';

const run = {
  cancelled: false,
  capacity: 10,
  taken: 4,
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  firstDay: '2026-12-05',
  lastDay: '2026-12-12',
};
const on = (today: string, but: Partial<typeof run> = {}) => courseRunState({ ...run, ...but }, today);

describe('A run of a course', () => {
  it('is told by its days and its places', () => {
    expect(on('2026-10-31')).toBe('planned');
    expect(on('2026-11-01')).toBe('enrolling');
    expect(on('2026-11-30')).toBe('enrolling');
    expect(on('2026-12-01')).toBe('planned');
    expect(on('2026-12-05')).toBe('running');
    expect(on('2026-12-12')).toBe('running');
    expect(on('2026-12-13')).toBe('ended');
  });

  it('is full when the last place is taken, and open again when one is given back', () => {
    expect(on('2026-11-10', { taken: 10 })).toBe('full');
    expect(on('2026-11-10', { taken: 9 })).toBe('enrolling');
    expect([enrolsAs(1), enrolsAs(0), enrolsAs(-1)]).toEqual(['enrolled', 'waitlisted', 'waitlisted']);
  });

  it('stays cancelled whatever the day', () => {
    for (const today of ['2026-10-01', '2026-11-10', '2026-12-05', '2027-01-01'])
      expect(on(today, { cancelled: true })).toBe('cancelled');
  });

  it('takes volunteers while enrolment is open, and staff enrol at the door too', () => {
    expect(mayEnrol('enrolling', 'oneself') && mayEnrol('full', 'oneself')).toBe(true);
    for (const state of ['planned', 'running', 'ended', 'cancelled'] as const)
      expect(mayEnrol(state, 'oneself')).toBe(false);
    expect(mayEnrol('planned', 'staff') && mayEnrol('running', 'staff')).toBe(true);
    expect(mayEnrol('ended', 'staff') || mayEnrol('cancelled', 'staff')).toBe(false);
  });

  it('passes places on until it begins', () => {
    expect(givesFreePlaces('full') && givesFreePlaces('planned')).toBe(true);
    expect(givesFreePlaces('running') || givesFreePlaces('cancelled')).toBe(false);
  });

  it('takes enrolments until the day before, from today or earlier than that', () => {
    expect(usualWindow('2026-12-05', '2026-11-24')).toEqual({
      opensOn: '2026-11-24',
      closesOn: '2026-12-04',
    });
    expect(usualWindow('2026-11-24', '2026-11-24')).toEqual({
      opensOn: '2026-11-23',
      closesOn: '2026-11-23',
    });
    expect(daysOfRun([{ day: '2026-12-12' }, { day: '2026-12-05' }])).toEqual({
      firstDay: '2026-12-05',
      lastDay: '2026-12-12',
    });
  });
});
