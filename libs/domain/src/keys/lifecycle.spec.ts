import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUP_LIFECYCLE, PARTICIPANT_LIFECYCLE } from '../groups/group-lifecycle';
import { SEEKER_LIFECYCLE } from '../people/seeker-lifecycle';
import { TRAINING_LIFECYCLE } from '../people/training-lifecycle';
import { VOLUNTEER_LIFECYCLE } from '../people/volunteer-lifecycle';
import { RuleViolation } from '../problems/rule-violation';
import { RELATIONSHIP_LIFECYCLE } from '../support/relationship-lifecycle';
import { SESSION_LIFECYCLE } from '../support/session-lifecycle';
import { linesOf, rowsOf } from '../testing/tables';
import { allowedActions, nextState, reasonToKeep, type Lifecycle } from './lifecycle';

const rows = rowsOf(readFileSync(join(__dirname, '../../data/states.csv'), 'utf8'));

const tables: [string, Lifecycle<string, string, string>, string[]][] = [
  ['volunteer', VOLUNTEER_LIFECYCLE, ['not_selected', 'referred', 'withdrawn']],
  ['seeker', SEEKER_LIFECYCLE, []],
  ['relationship', RELATIONSHIP_LIFECYCLE, ['ended', 'declined', 'expired', 'withdrawn', 'discontinued']],
  ['session', SESSION_LIFECYCLE, []],
  ['group', GROUP_LIFECYCLE, ['ended', 'cancelled']],
  ['participant', PARTICIPANT_LIFECYCLE, ['finished', 'interrupted']],
  ['training_record', TRAINING_LIFECYCLE, ['cancelled', 'no_show']],
];

const problemOf = (attempt: () => unknown): unknown => {
  try {
    return { none: attempt() };
  } catch (error) {
    return error instanceof RuleViolation ? { code: error.code, details: error.details } : error;
  }
};

describe.each(tables)('The lifecycle of a %s', (entity, table, ends) => {
  const pairs = table.states.flatMap((state) =>
    Object.keys(table.transitions).map((action) => [state, action] as const),
  );

  it('is the one of the list of states', () => {
    const listed = rows
      .filter((row) => row['entity'] === entity && row['kind'] === 'action')
      .map(({ key, from, to }) => `${key}: ${(from ?? '').split(' ').toSorted().join(' ')} → ${to}`);
    expect(linesOf(table)).toEqual(listed.toSorted());
  });

  it('can reach every state from where a row begins', () => {
    const reached = new Set(table.first);
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of Object.values(table.transitions)) {
        if (from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].toSorted()).toEqual([...table.states].toSorted());
  });

  it('ends only where it is meant to end', () => {
    const leaving = Object.values(table.transitions).flatMap(({ from }) => from);
    expect(table.states.filter((state) => !leaving.includes(state)).toSorted()).toEqual(ends.toSorted());
  });

  it.each(pairs)('answers %s + %s as its table says', (state, action) => {
    const { from, to } = table.transitions[action] ?? { from: [], to: '' };
    if (from.includes(state)) {
      expect(nextState(table, state, action)).toBe(to);
    } else {
      expect(problemOf(() => nextState(table, state, action))).toEqual({
        code: 'TRANSITION_NOT_ALLOWED',
        details: { state, action, allowed: allowedActions(table, state) },
      });
    }
  });
});

describe('The reason of an action', () => {
  it('never asks a volunteer why they stop or take a break, and keeps none', () => {
    expect(reasonToKeep(VOLUNTEER_LIFECYCLE, 'stop', 'own_situation')).toBeNull();
    expect(reasonToKeep(VOLUNTEER_LIFECYCLE, 'pause', undefined)).toBeNull();
  });

  it('is needed when a volunteer is not selected or is referred', () => {
    for (const action of ['reject', 'refer'] as const) {
      expect(problemOf(() => reasonToKeep(VOLUNTEER_LIFECYCLE, action, null))).toMatchObject({
        code: 'REASON_REQUIRED',
      });
      expect(reasonToKeep(VOLUNTEER_LIFECYCLE, action, 'age')).toBe('age');
    }
  });

  it('may be left out when a volunteer withdraws, but is never free text', () => {
    expect(reasonToKeep(VOLUNTEER_LIFECYCLE, 'withdraw', undefined)).toBeNull();
    expect(reasonToKeep(VOLUNTEER_LIFECYCLE, 'withdraw', 'own_situation')).toBe('own_situation');
    expect(problemOf(() => reasonToKeep(VOLUNTEER_LIFECYCLE, 'withdraw', 'is ill'))).toMatchObject({
      code: 'REASON_REQUIRED',
    });
  });

  it('is needed for every exit of a request, and not reached is its own reason', () => {
    for (const action of ['close', 'refer', 'withdraw'] as const) {
      expect(problemOf(() => reasonToKeep(SEEKER_LIFECYCLE, action, ''))).toMatchObject({
        code: 'REASON_REQUIRED',
      });
    }
    expect(reasonToKeep(SEEKER_LIFECYCLE, 'mark_not_reached', 'own_wish')).toBe('not_reached');
  });

  it('is needed to end or discontinue a relationship, never to decline one', () => {
    for (const action of ['end', 'discontinue'] as const) {
      expect(problemOf(() => reasonToKeep(RELATIONSHIP_LIFECYCLE, action, undefined))).toMatchObject({
        code: 'REASON_REQUIRED',
      });
      expect(reasonToKeep(RELATIONSHIP_LIFECYCLE, action, 'moved')).toBe('moved');
    }
    for (const action of ['volunteer_declines', 'seeker_declines', 'withdraw'] as const) {
      expect(reasonToKeep(RELATIONSHIP_LIFECYCLE, action, 'moved')).toBeNull();
    }
  });
});

describe('The actions offered', () => {
  it('leave out what only time does', () => {
    expect(allowedActions(RELATIONSHIP_LIFECYCLE, 'proposed')).toEqual([
      'volunteer_agrees',
      'volunteer_declines',
      'withdraw',
    ]);
    expect(nextState(RELATIONSHIP_LIFECYCLE, 'proposed', 'expire')).toBe('expired');
  });
});
