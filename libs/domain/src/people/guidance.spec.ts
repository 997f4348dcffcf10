import { VOLUNTEER_MEETING_KINDS } from '../keys/keys';
import { GUIDANCE_OF_MEETING, guidanceMissingSince } from './guidance';

describe('Guidance of volunteers', () => {
  const today = '2026-11-24';

  it('is missed once more than ninety days have gone by since the last contact', () => {
    expect(guidanceMissingSince(['2026-08-25', '2026-08-26'], '2020-01-01', today)).toBeNull();
    expect(guidanceMissingSince(['2026-08-25', '2026-01-01'], '2020-01-01', today)).toBe('2026-08-25');
  });

  it('is missed of whoever never had any from ninety days after they came', () => {
    expect(guidanceMissingSince([], '2026-08-26', today)).toBeNull();
    expect(guidanceMissingSince([], '2026-08-25', today)).toBe('2026-08-25');
  });

  it('is not had before its day', () => {
    expect(guidanceMissingSince(['2026-12-01'], '2026-01-01', today)).toBe('2026-01-01');
  });

  it('is a supporters’ evening, supervision or group guidance, and no recreation', () => {
    expect(VOLUNTEER_MEETING_KINDS.filter((kind) => GUIDANCE_OF_MEETING[kind] !== null)).toEqual([
      'peers_evening',
      'supervision',
      'group_guidance',
    ]);
  });
});
