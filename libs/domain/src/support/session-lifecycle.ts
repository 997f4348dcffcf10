import { SESSION_STATES, type SessionAction, type SessionState } from '../keys/keys';
import type { Lifecycle } from '../keys/lifecycle';

/** A logged session's path; a correction keeps the older version and asks for a new acknowledgement. */
export const SESSION_LIFECYCLE: Lifecycle<SessionState, SessionAction> = {
  states: SESSION_STATES,
  first: ['sent'],
  transitions: {
    acknowledge: { from: ['sent'], to: 'acknowledged' },
    correct: { from: ['sent', 'acknowledged'], to: 'sent' },
  },
};
