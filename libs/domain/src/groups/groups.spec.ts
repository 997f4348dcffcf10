import { GROUP_TYPES, OWN_GROUP_TYPES } from '../keys/keys';
import { RuleViolation } from '../problems/rule-violation';
import { hasParts, startsOfParts } from './event-parts';
import { afterGroupEnds, groupState, holdsGroupPlace, MEETING_LIFECYCLE } from './group-lifecycle';
import {
  COUNTED_TYPES,
  GROUP_TYPE_RULES,
  isCounted,
  leadersSuffice,
  listsAliases,
  REGISTERING_TYPES,
  registersFor,
} from './group-types';
import { joiningRefusal, joinsAs, refuseJoining, registrationsOverBy } from './joining';
import { linkTold, type PlaceViewer, venueIsPublic, venueTold } from './venue';

describe('The kinds of activity', () => {
  it('name nobody and count nobody where the groups are only listed', () => {
    for (const type of ['twelve_step_listing', 'external_listing'] as const)
      expect(GROUP_TYPE_RULES[type]).toMatchObject({
        runBy: [],
        registration: 'never',
        attendance: 'nothing',
        counts: 'no',
        own: false,
      });
    expect(OWN_GROUP_TYPES).toEqual(GROUP_TYPES.filter((type) => GROUP_TYPE_RULES[type].own));
  });

  it('have a participant only where one registers', () => {
    expect(REGISTERING_TYPES).toEqual([
      'peer_led_group',
      'professionally_led_group',
      'online_group',
      'event',
    ]);
    expect(GROUP_TYPES.filter((type) => registersFor(type, true))).toEqual(REGISTERING_TYPES);
    expect(GROUP_TYPES.filter((type) => registersFor(type, undefined))).toEqual([
      'professionally_led_group',
      'online_group',
    ]);
  });

  it('count heads only where heads are counted', () => {
    expect(COUNTED_TYPES).toEqual([
      'peer_led_group',
      'professionally_led_group',
      'open_meeting_place',
      'online_group',
      'event',
    ]);
    expect(isCounted('chat')).toBe(false);
  });

  it('tick off aliases only where one has registered to a led group', () => {
    expect(GROUP_TYPES.filter((type) => listsAliases(type, true))).toEqual([
      'peer_led_group',
      'professionally_led_group',
    ]);
    expect(GROUP_TYPES.filter((type) => listsAliases(type, false))).toEqual([]);
  });

  it('ask for two leaders, one of them trained, where a group is led', () => {
    const [trained, other] = [
      { trained: true, staff: false },
      { trained: false, staff: false },
    ];
    expect(leadersSuffice('peer_led_group', [trained])).toBe(false);
    expect(leadersSuffice('peer_led_group', [other, other])).toBe(false);
    expect(leadersSuffice('peer_led_group', [other, trained])).toBe(true);
    expect(leadersSuffice('open_meeting_place', [trained])).toBe(true);
    expect(leadersSuffice('open_meeting_place', [])).toBe(false);
  });
});

describe('The parts of an event', () => {
  it('follow each other, over midnight too, and belong to events alone', () => {
    expect(OWN_GROUP_TYPES.filter(hasParts)).toEqual(['event']);
    const parts = [{ minutes: 45 }, { minutes: 30 }, { minutes: 15 }];
    expect(startsOfParts('2026-11-25', '23:00', parts)).toEqual(['23:00', '23:45', '00:15']);
    expect(startsOfParts('2026-11-25', '18:00', [])).toEqual([]);
  });
});

describe('The places of a group', () => {
  it('make it full while it enrols, and only then', () => {
    expect(groupState({ state: 'enrolling', capacityMax: 8, taken: 7 })).toBe('enrolling');
    expect(groupState({ state: 'enrolling', capacityMax: 8, taken: 8 })).toBe('full');
    expect(groupState({ state: 'running', capacityMax: 8, taken: 8 })).toBe('running');
    expect(groupState({ state: 'enrolling', capacityMax: null, taken: 90 })).toBe('enrolling');
  });

  it('are held by those who have one, and the next one waits', () => {
    expect(holdsGroupPlace('confirmed')).toBe(true);
    expect(holdsGroupPlace('waitlisted')).toBe(false);
    expect([joinsAs(1), joinsAs(0), joinsAs(null)]).toEqual(['enrolled', 'waitlisted', 'enrolled']);
  });

  it('are over with the group: who took part has finished, who never began has not', () => {
    expect(afterGroupEnds('taking_part', 'end')).toBe('finished');
    expect(afterGroupEnds('waitlisted', 'end')).toBe('interrupted');
    expect(afterGroupEnds('taking_part', 'cancel')).toBe('interrupted');
    expect(afterGroupEnds('finished', 'cancel')).toBe('finished');
  });
});

describe('Joining a group', () => {
  it('is possible while it enrols or runs, and not before or after', () => {
    const open = { closesAfter: null, held: 0 };
    for (const state of ['enrolling', 'full', 'running'] as const)
      expect(joiningRefusal({ ...open, state })).toBeNull();
    for (const state of ['planned', 'ended', 'cancelled'] as const)
      expect(joiningRefusal({ ...open, state })).toBe('GROUP_NOT_OPEN');
  });

  it('ends for a closed group with its second or third meeting', () => {
    const closed = { state: 'running', closesAfter: 2 } as const;
    expect(joiningRefusal({ ...closed, held: 1 })).toBeNull();
    expect(joiningRefusal({ ...closed, held: 2 })).toBe('GROUP_CLOSED');
    expect(() => refuseJoining({ ...closed, held: 2 })).toThrow(RuleViolation);
    expect(joiningRefusal({ state: 'running', closesAfter: 3, held: 2 })).toBeNull();
  });

  it('is forgotten thirty days after the season', () => {
    expect(registrationsOverBy('2026-12-31')).toBe('2026-12-01');
  });
});

describe('Where a group meets', () => {
  const meeting = { begins: Date.parse('2026-11-25T16:00:00Z'), ends: Date.parse('2026-11-25T18:00:00Z') };
  const at = (text: string): number => Date.parse(text);
  const closed = { type: 'peer_led_group', registers: true } as const;
  const told = (viewer: PlaceViewer, now: string): boolean => venueTold(viewer, closed, meeting, at(now));

  it('is public for open doors and events, and for a peer-led group to which nobody registers', () => {
    expect(venueIsPublic('open_meeting_place', false)).toBe(true);
    expect(venueIsPublic('event', true)).toBe(true);
    expect(venueIsPublic('peer_led_group', false)).toBe(true);
    expect(venueIsPublic('peer_led_group', true)).toBe(false);
    expect(venueIsPublic('professionally_led_group', true)).toBe(false);
    expect(venueIsPublic('online_group', true)).toBe(false);
  });

  it('is told to those who come from a day before until the end, and to nobody else', () => {
    expect(told('enrolled', '2026-11-24T15:59:00Z')).toBe(false);
    expect(told('enrolled', '2026-11-24T16:00:00Z')).toBe(true);
    expect(told('leader', '2026-11-25T18:00:00Z')).toBe(true);
    expect(told('leader', '2026-11-25T18:01:00Z')).toBe(false);
    expect(told('anyone', '2026-11-25T17:00:00Z')).toBe(false);
    expect(told('coordinator', '2026-01-01T00:00:00Z')).toBe(true);
  });

  it('has a link only near the time', () => {
    expect(linkTold('enrolled', meeting, at('2026-11-25T15:29:00Z'))).toBe(false);
    expect(linkTold('enrolled', meeting, at('2026-11-25T15:30:00Z'))).toBe(true);
    expect(linkTold('anyone', meeting, at('2026-11-25T17:00:00Z'))).toBe(false);
  });
});

describe('One meeting', () => {
  it('may be moved twice, counted again, and put back when it was cancelled by mistake', () => {
    const { hold, move, restore } = MEETING_LIFECYCLE.transitions;
    expect(move.from).toContain('moved');
    expect(hold.from).toContain('held');
    expect(restore).toEqual({ from: ['cancelled'], to: 'planned' });
  });
});
