import { ENDING_REASONS, SEEKER_EXIT_REASONS } from '../keys/keys';
import { blocksNewPair, EXIT_REASON_OF_ENDING, seekerAfterEnding } from './ending';
import { anonymousCard, answerBy, hasExpired, isNearExpiry } from './proposal';
import { releasableFields, releaseEndsSoon, releaseErrors, releaseHolds, releaseLimit } from './releases';

const TODAY = '2026-03-12';

describe('A proposal', () => {
  const asked = { state: 'proposed', proposedOn: '2026-03-01', volunteerAgreedOn: null } as const;
  const answered = { ...asked, state: 'volunteer_agreed', volunteerAgreedOn: '2026-03-06' } as const;

  it('gives each side seven days', () => {
    expect(answerBy(asked)).toBe('2026-03-08');
    expect(hasExpired(asked, '2026-03-08')).toBe(false);
    expect(hasExpired(asked, '2026-03-09')).toBe(true);
    expect(answerBy(answered)).toBe('2026-03-13');
    expect(hasExpired(answered, '2026-03-13')).toBe(false);
    expect(hasExpired(answered, '2026-03-14')).toBe(true);
  });

  it('shows in today from the fifth day', () => {
    expect(isNearExpiry(asked, '2026-03-05')).toBe(false);
    expect(isNearExpiry(asked, '2026-03-06')).toBe(true);
    expect(isNearExpiry(answered, '2026-03-10')).toBe(false);
    expect(isNearExpiry(answered, '2026-03-11')).toBe(true);
  });

  it('never expires once both have agreed', () => {
    const agreed = { ...answered, state: 'agreed' } as const;
    expect(answerBy(agreed)).toBeNull();
    expect(hasExpired(agreed, '2027-01-01') || isNearExpiry(agreed, '2027-01-01')).toBe(false);
  });
});

describe('The anonymous card', () => {
  const person = {
    id: 's1',
    alias: 'Kuusi',
    firstName: 'Planted',
    phone: '+358401234567',
    birthYear: 1980,
    municipality: '837',
    themes: [
      { theme: 'alcohol', importance: 3 },
      { theme: 'loneliness', importance: 1 },
    ],
    languages: [{ code: 'fi', level: 'native' }],
    wellbeingCounty: 'PI',
    forms: ['phone'] as const,
    protected: false,
  };

  it('has the five fields and no other', () => {
    expect(anonymousCard(person)).toEqual({
      alias: 'Kuusi',
      theme: 'alcohol',
      language: ['fi'],
      region: 'PI',
      form: ['phone'],
    });
  });

  it('of a protected person has no region', () => {
    expect(anonymousCard({ ...person, protected: true }).region).toBeNull();
  });
});

describe('A release', () => {
  const request = {
    fields: ['firstName', 'phone'],
    until: '2026-09-01',
    protected: false,
    plannedEnd: '2026-12-31',
  };
  const errors = (but: object) => releaseErrors({ ...request, ...but }, TODAY).map(({ pointer }) => pointer);

  it('names the chosen fields and an end within the plan', () => {
    expect(errors({})).toEqual([]);
    expect(errors({ until: '2026-12-31' })).toEqual([]);
    expect(errors({ until: '2027-01-01' })).toEqual(['/until']);
    expect(errors({ until: '2026-03-11' })).toEqual(['/until']);
    expect(errors({ fields: [] })).toEqual(['/fields']);
    expect(errors({ fields: ['phone', 'safeContact'] })).toEqual(['/fields/1']);
  });

  it('lasts twelve months at most, whatever is planned', () => {
    expect(releaseLimit(null, TODAY)).toBe('2027-03-12');
    expect(releaseLimit('2030-01-01', TODAY)).toBe('2027-03-12');
  });

  it('never has the municipality of a protected seeker', () => {
    expect(releasableFields(false)).toContain('municipality');
    expect(releasableFields(true)).toEqual(['firstName', 'phone', 'email']);
    expect(errors({ protected: true, fields: ['municipality'] })).toEqual(['/fields/0']);
  });

  it('holds to its last day and is noticed in its last fourteen', () => {
    expect(releaseHolds(TODAY, false, TODAY)).toBe(true);
    expect(releaseHolds(TODAY, true, TODAY)).toBe(false);
    expect(releaseHolds('2026-03-11', false, TODAY)).toBe(false);
    expect(releaseEndsSoon('2026-03-26', TODAY)).toBe(true);
    expect(releaseEndsSoon('2026-03-27', TODAY)).toBe(false);
    expect(releaseEndsSoon('2026-03-11', TODAY)).toBe(false);
  });
});

describe('An ending', () => {
  it('closes the request with a reason of its own list', () => {
    for (const reason of ENDING_REASONS) {
      expect(SEEKER_EXIT_REASONS).toContain(EXIT_REASON_OF_ENDING[reason]);
    }
    expect(seekerAfterEnding('close', 'goal_reached', '2026-01-01', TODAY)).toEqual({
      state: 'closed',
      exitReason: 'support_no_longer_needed',
    });
  });

  it('keeps the earlier waiting time in the queue, unless it was the seeker’s wish', () => {
    expect(seekerAfterEnding('queue', 'volunteers_situation', '2026-01-01', TODAY)).toEqual({
      state: 'waiting',
      waitingSince: '2026-01-01',
    });
    expect(seekerAfterEnding('queue', 'seekers_wish', '2026-01-01', TODAY)).toEqual({
      state: 'waiting',
      waitingSince: TODAY,
    });
  });

  it('keeps two people apart after lost trust, danger or broken rules, and after nothing else', () => {
    expect(ENDING_REASONS.filter(blocksNewPair)).toEqual(['no_trust', 'safety', 'rules_broken']);
  });
});
