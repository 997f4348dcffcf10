import { attendanceStanding, modulesAddUp, outcomeOf, takesAttendance } from './attendance';

const plan = {
  modules: [
    { id: 'm1', minutes: 240 },
    { id: 'm2', minutes: 240 },
    { id: 'm3', minutes: 240 },
    { id: 'm4', minutes: 240 },
  ],
  selfStudyMinutes: 240,
  minimumAttendance: 80,
};
const after = (minutes: Record<string, number>, selfStudyMinutes = 240) =>
  attendanceStanding(plan, { minutes, selfStudyMinutes });

describe('Attendance', () => {
  it('reaches the minimum at the minute, not before', () => {
    expect(after({ m1: 240, m2: 240, m3: 240, m4: 47 })).toMatchObject({ reached: false, lackingMinutes: 1 });
    expect(after({ m1: 240, m2: 240, m3: 240, m4: 48 })).toMatchObject({
      reached: true,
      lackingMinutes: 0,
      attendedMinutes: 768,
      plannedMinutes: 960,
    });
  });

  it('names the modules that lack, with their minutes', () => {
    expect(after({ m1: 240, m2: 200, m3: 240 }).missing).toEqual([
      { moduleId: 'm2', minutes: 40 },
      { moduleId: 'm4', minutes: 240 },
    ]);
  });

  it('asks for all of the own study', () => {
    const everywhere = { m1: 240, m2: 240, m3: 240, m4: 240 };
    expect(after(everywhere, 239)).toMatchObject({ reached: false, lackingMinutes: 0, lackingSelfStudy: 1 });
    expect(after(everywhere).reached).toBe(true);
  });

  it('counts nobody longer than a module lasted, nor what is no module of the run', () => {
    expect(after({ m1: 2000, other: 500, m2: -5 })).toMatchObject({
      attendedMinutes: 240,
      plannedMinutes: 960,
    });
  });

  it('needs no presence where there are no contact hours', () => {
    const online = { modules: [], selfStudyMinutes: 60, minimumAttendance: 80 };
    expect(attendanceStanding(online, { minutes: {}, selfStudyMinutes: 60 }).reached).toBe(true);
    expect(attendanceStanding(online, { minutes: {}, selfStudyMinutes: 0 }).reached).toBe(false);
  });

  it('decides what the end of the run makes of it', () => {
    expect(outcomeOf(after({ m1: 240, m2: 240, m3: 240, m4: 240 }))).toBe('approved');
    expect(outcomeOf(after({ m1: 240 }))).toBe('to_be_completed');
    expect(outcomeOf(after({}))).toBe('to_be_completed');
    expect(outcomeOf(after({}, 0))).toBe('no_show');
  });

  it('is written for those who take part or have something to complete', () => {
    expect(takesAttendance('enrolled') && takesAttendance('to_be_completed')).toBe(true);
    expect(takesAttendance('waitlisted') || takesAttendance('approved')).toBe(false);
  });

  it('has modules that make up the contact hours, or none', () => {
    expect(modulesAddUp(plan.modules, 16)).toBe(true);
    expect(modulesAddUp(plan.modules, 15)).toBe(false);
    expect(modulesAddUp([], 15)).toBe(true);
  });
});
