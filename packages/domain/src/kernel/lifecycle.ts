// A lifecycle is one table of {action, from, to, permission, check}. The guard of a command and the button of
// a page read the same table, so that they cannot disagree about what may be done.
import { type Facts, type Refusal, refuse } from './decision.ts';

export interface Transition<State extends string, Action extends string, Situation, Permission extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly permission: Permission;
  /** A reason why this may not happen now although the state allows it; undefined when it may. */
  readonly check?: (situation: Situation) => Refusal | undefined;
}

export interface AllowedAction<Action extends string = string> {
  readonly action: Action;
  /** Present when the button is shown disabled: the reason, as the command itself would give it. */
  readonly refused?: string;
  readonly facts?: Facts;
}

export interface Lifecycle<State extends string, Action extends string, Situation, Permission extends string> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly ends: readonly State[];
  readonly transitions: readonly Transition<State, Action, Situation, Permission>[];
}

/** The state that the action leads to, or the refusal. A call in the wrong state is refused, never skipped. */
export function advance<State extends string, Action extends string, Situation, Permission extends string>(
  machine: Lifecycle<State, Action, Situation, Permission>,
  step: { readonly state: State; readonly action: Action; readonly situation: Situation },
): { readonly refused?: undefined; readonly to: State } | Refusal {
  const row = machine.transitions.find((t) => t.action === step.action && t.from.includes(step.state));
  if (!row) return refuse('wrong-state', { lifecycle: machine.name, state: step.state, action: step.action });
  const reason = row.check?.(step.situation);
  return reason ?? { to: row.to };
}

/** The buttons a person sees: every action of this state that the person may do, with the reason where it is barred. */
export function allowedActions<State extends string, Action extends string, Situation, Permission extends string>(
  machine: Lifecycle<State, Action, Situation, Permission>,
  view: { readonly state: State; readonly situation: Situation; readonly may: (permission: Permission) => boolean },
): AllowedAction<Action>[] {
  return machine.transitions
    .filter((t) => t.from.includes(view.state) && view.may(t.permission))
    .map((t) => {
      const reason = t.check?.(view.situation);
      return reason ? { action: t.action, refused: reason.refused, facts: reason.facts } : { action: t.action };
    });
}
