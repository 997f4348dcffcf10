import {
  RELATIONSHIP_ACTIONS,
  RELATIONSHIP_STATES,
  REFUSAL_CODES,
  ROLES,
  SEEKER_ACTIONS,
  SEEKER_STATES,
  SESSION_OUTCOMES,
  TRAINING_RECORD_STATES,
  VOLUNTEER_ACTIONS,
  VOLUNTEER_STATES,
} from '@rinnakkain/domain';
import { stateLabel, stateText } from './state-text';
import { stateWords } from './state-words';

describe('The words of keys', () => {
  it.each([
    ['volunteer states', VOLUNTEER_STATES, stateWords.volunteer.state],
    ['volunteer actions', VOLUNTEER_ACTIONS, stateWords.volunteer.action],
    ['seeker states', SEEKER_STATES, stateWords.seeker.state],
    ['seeker actions', SEEKER_ACTIONS, stateWords.seeker.action],
    ['relationship states', RELATIONSHIP_STATES, stateWords.relationship.state],
    ['relationship actions', RELATIONSHIP_ACTIONS, stateWords.relationship.action],
    ['session outcomes', SESSION_OUTCOMES, stateWords.session.outcome],
    ['training record states', TRAINING_RECORD_STATES, stateWords.training_record.state],
    ['refusals', REFUSAL_CODES, stateWords.refusal.code],
    ['roles', ROLES, stateWords.role.key],
  ])('say all %s', (_name, keys: readonly string[], words) => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
  });

  it('begin small inside a sentence and with a capital on a line', () => {
    expect(stateText('volunteer', 'state', 'on_break')).toBe('on a break');
    expect(stateLabel('volunteer', 'state', 'on_break')).toBe('On a break');
  });
});
