import type { VolunteerFacts } from '../people/facts.types';
import { RuleViolation } from '../problems/rule-violation';
import { readyFacts, TODAY } from '../testing/builders';
import {
  demandOpenRota,
  isMeetingLed,
  leadersOfMeeting,
  leadsInUnit,
  missingToLead,
  type RotaLeader,
  type RotaSubstitution,
  rotaIsOpen,
} from './rota';

const trained = (but: Partial<VolunteerFacts> = {}): VolunteerFacts => {
  const facts = readyFacts();
  return {
    ...facts,
    trainings: [
      ...facts.trainings,
      { courseKind: 'leader', state: 'approved', completedOn: '2025-04-01', validityMonths: 12 },
    ],
    ...but,
  };
};
const aino: RotaLeader = { volunteerId: 'aino', accountId: null, trained: true };
const eero: RotaLeader = { volunteerId: 'eero', accountId: null, trained: false };
const oona: RotaLeader = { volunteerId: null, accountId: 'oona', trained: true };
const away = (leader: RotaLeader, volunteerId: string | null = null, ready = true): RotaSubstitution => ({
  awayVolunteerId: leader.volunteerId,
  awayAccountId: leader.accountId,
  volunteerId,
  accountId: null,
  ready,
});
/** Somebody of the staff stands in. */
const byStaff = (leader: RotaLeader, accountId: string, ready = true): RotaSubstitution => ({
  ...away(leader, null, ready),
  accountId,
});

describe('Standing in for a leader', () => {
  it('takes what a pair takes, and the training for leaders, on the day of the meeting', () => {
    expect(missingToLead(trained(), '2026-04-01')).toEqual([]);
    expect(missingToLead(trained(), '2026-04-02')).toEqual([
      { code: 'TRAINING_EXPIRED', args: { kinds: ['leader'] } },
    ]);
    expect(missingToLead(readyFacts(), TODAY)).toEqual([
      { code: 'TRAINING_MISSING', args: { kinds: ['leader'] } },
    ]);
    expect(missingToLead(trained({ state: 'on_break' }), TODAY).map(({ code }) => code)).toEqual([
      'NOT_ACTIVE',
    ]);
    expect(missingToLead(trained({ papers: [] }), TODAY).map(({ code }) => code)).toEqual([
      'AGREEMENT_MISSING',
      'PLEDGE_MISSING',
    ]);
    expect(missingToLead(trained({ notAvailableBefore: '2026-03-20' }), '2026-03-19')).toHaveLength(1);
    expect(missingToLead(trained({ notAvailableBefore: '2026-03-20' }), '2026-03-20')).toEqual([]);
  });

  it('takes no place of the volunteer: whoever supports somebody already may lead', () => {
    expect(missingToLead(trained({ freePlaces: 0, occupied: 1 }), TODAY)).toEqual([]);
  });
});

describe('Somebody of the staff', () => {
  const coordinator = { role: 'coordinator', unitIds: ['u1', 'u2'] } as const;

  it.each([
    ['a group leader in every unit', [{ role: 'group_leader', unitIds: [] }], 'u3', true],
    ['a coordinator in their own', [coordinator], 'u2', true],
    ['a coordinator in no other', [coordinator], 'u3', false],
    ['a coordinator who leads groups too', [coordinator, { role: 'group_leader', unitIds: [] }], 'u3', true],
    ['another role nowhere', [{ role: 'training_reviewer', unitIds: ['u1'] }], 'u1', false],
    ['nobody without a role', [], 'u1', false],
  ] as const)('leads: %s', (_who, roles, unit, leads) => {
    expect(leadsInUnit(roles, unit)).toBe(leads);
  });
});

describe('Who leads a meeting', () => {
  it('is by default whoever leads the group', () => {
    expect(leadersOfMeeting([aino, oona], [])).toEqual([aino, oona]);
  });

  it('is without who is away, and with who stands in as long as they are ready that day', () => {
    expect(leadersOfMeeting([aino, oona], [away(aino)])).toEqual([oona]);
    expect(leadersOfMeeting([aino, oona], [away(oona, 'kalle')])).toEqual([
      aino,
      { volunteerId: 'kalle', accountId: null, trained: true },
    ]);
    expect(leadersOfMeeting([aino, oona], [away(oona, 'kalle', false)])).toEqual([aino]);
  });

  it('is with a colleague of the staff who stands in, as long as they have a role to lead in', () => {
    const leena = { volunteerId: null, accountId: 'leena', trained: true };
    expect(leadersOfMeeting([aino, oona], [byStaff(oona, 'leena')])).toEqual([aino, leena]);
    expect(leadersOfMeeting([aino, oona], [byStaff(oona, 'leena', false)])).toEqual([aino]);
    expect(isMeetingLed('social_media_group', [aino, oona], [away(oona, 'kalle')])).toBe(false);
    expect(isMeetingLed('social_media_group', [aino, oona], [byStaff(oona, 'leena')])).toBe(true);
  });

  it('counts nobody twice who stood in and leads the group by now', () => {
    expect(leadersOfMeeting([aino, eero], [away(oona, 'eero')])).toEqual([aino, eero]);
    expect(leadersOfMeeting([aino, oona], [byStaff(aino, 'oona')])).toEqual([oona]);
  });

  it('is enough when there are as many as the kind of the group asks for, one of them trained', () => {
    expect(isMeetingLed('peer_led_group', [aino, eero], [])).toBe(true);
    expect(isMeetingLed('peer_led_group', [aino, eero], [away(eero)])).toBe(false);
    expect(isMeetingLed('peer_led_group', [aino, eero], [away(eero, 'kalle')])).toBe(true);
    expect(isMeetingLed('peer_led_group', [aino, eero, eero], [away(aino)])).toBe(false);
    expect(isMeetingLed('peer_led_group', [aino, eero], [away(aino, 'kalle')])).toBe(true);
    expect(isMeetingLed('open_meeting_place', [oona], [away(oona)])).toBe(false);
  });
});

describe('A rota', () => {
  it('can be changed until the day has passed, and only of what is to be held', () => {
    expect(rotaIsOpen({ state: 'planned', day: TODAY }, TODAY)).toBe(true);
    expect(rotaIsOpen({ state: 'moved', day: '2026-03-13' }, TODAY)).toBe(true);
    for (const meeting of [
      { state: 'planned', day: '2026-03-11' },
      { state: 'held', day: TODAY },
      { state: 'cancelled', day: '2026-03-13' },
    ] as const)
      expect(() => demandOpenRota(meeting, TODAY)).toThrow(RuleViolation);
  });
});
