import { SEEKER_ACTIONS } from '../keys/keys';
import { OPEN_RELATIONSHIP_STATES, volunteerView } from '../support/relationship-lifecycle';
import { effectOnOpenPair, PAIR_STATES, PROPOSAL_STATES, shownSeekerState } from './seeker-lifecycle';

const exits = ['close', 'refer', 'withdraw', 'mark_not_reached'] as const;

describe("A seeker's place in the queue", () => {
  it('is read from the open pair, never stored', () => {
    expect(PROPOSAL_STATES.map((state) => shownSeekerState('waiting', state))).toEqual([
      'proposed',
      'proposed',
    ]);
    expect(new Set(PAIR_STATES.map((state) => shownSeekerState('waiting', state)))).toEqual(
      new Set(['in_relationship']),
    );
    expect(shownSeekerState('waiting', null)).toBe('waiting');
    expect(shownSeekerState('closed', 'ended')).toBe('closed');
  });

  it('withdraws an open proposal when the request ends', () => {
    for (const action of exits) {
      for (const state of PROPOSAL_STATES) expect(effectOnOpenPair(action, state)).toBe('withdraw_proposal');
    }
  });

  it('refuses to end the request from both consents on', () => {
    for (const action of exits) {
      for (const state of PAIR_STATES) {
        expect(() => effectOnOpenPair(action, state)).toThrow('RELATIONSHIP_OPEN');
      }
    }
  });

  it('lets everything be done when no pair is open', () => {
    expect(SEEKER_ACTIONS.map((action) => effectOnOpenPair(action, null))).toEqual(
      SEEKER_ACTIONS.map(() => 'none'),
    );
    expect(effectOnOpenPair('close', 'declined')).toBe('none');
    expect(effectOnOpenPair('contact', 'running')).toBe('none');
  });
});

describe('What the volunteer of a pair sees', () => {
  it('is the card until both agreed, released fields after, the break alone on a break, then nothing', () => {
    expect(OPEN_RELATIONSHIP_STATES.map((state) => [state, volunteerView(state)])).toEqual([
      ['proposed', 'card'],
      ['volunteer_agreed', 'card'],
      ['agreed', 'released'],
      ['first_meeting_set', 'released'],
      ['running', 'released'],
      ['on_break', 'break'],
      ['ending', 'released'],
    ]);
    for (const state of ['ended', 'declined', 'expired', 'withdrawn', 'discontinued'] as const) {
      expect(volunteerView(state)).toBe('nothing');
    }
  });
});
