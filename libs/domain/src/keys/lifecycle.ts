import { RuleViolation } from '../problems/rule-violation';

/** Whether an action takes a reason: from which list, and what is kept when none is given. */
export interface ReasonRule<Reason extends string> {
  readonly list: readonly Reason[];
  /** `required`: refused without; `optional`: kept when given; or the one reason the action itself implies. */
  readonly when: 'required' | 'optional' | { readonly always: Reason };
}

/** One action of a lifecycle: from which states, to which. */
export interface Transition<State extends string, Reason extends string = never> {
  readonly from: readonly State[];
  readonly to: State;
  readonly reason?: ReasonRule<Reason>;
  /** Done by the passing of time, never offered to a person. */
  readonly bySystem?: true;
}

/** A table of states: everything that is not in it is refused. */
export interface Lifecycle<State extends string, Action extends string, Reason extends string = never> {
  readonly states: readonly State[];
  /** States a new row may begin in. */
  readonly first: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<State, Reason>>>;
}

/** The actions a person can choose in a state, in the order of the table. */
export function allowedActions<State extends string, Action extends string>(
  table: Lifecycle<State, Action, string>,
  state: State,
): Action[] {
  const actions = Object.keys(table.transitions) as Action[];
  return actions.filter((action) => {
    const { from, bySystem } = table.transitions[action];
    return from.includes(state) && !bySystem;
  });
}

/** The state an action leads to; throws TRANSITION_NOT_ALLOWED {state, action, allowed}. */
export function nextState<State extends string, Action extends string>(
  table: Lifecycle<State, Action, string>,
  state: State,
  action: Action,
): State {
  const transition = table.transitions[action];
  if (!transition.from.includes(state)) {
    throw new RuleViolation('TRANSITION_NOT_ALLOWED', {
      state,
      action,
      allowed: allowedActions(table, state),
    });
  }
  return transition.to;
}

/** The reason to keep with an action, null when it keeps none; throws REASON_REQUIRED {action, reasons}. */
export function reasonToKeep<Action extends string, Reason extends string>(
  table: Lifecycle<string, Action, Reason>,
  action: Action,
  given: string | null | undefined,
): Reason | null {
  const rule = table.transitions[action].reason;
  if (!rule) return null;
  if (typeof rule.when === 'object') return rule.when.always;
  const known = rule.list.find((reason) => reason === given);
  if (known !== undefined) return known;
  if (rule.when === 'required' || given) {
    throw new RuleViolation('REASON_REQUIRED', { action, reasons: rule.list });
  }
  return null;
}
