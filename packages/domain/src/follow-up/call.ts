// What a call leads to: the next state of the task and, when nobody was reached, the next day to try.
import { advance, type Instant, isRefusal, plusMinutes, type Refusal, refuse } from '../kernel/index.ts';
import { callsAtMost, type FollowUpAction, type FollowUpSituation, type FollowUpStatus, followUpLifecycle } from './lifecycle.ts';

const dayMinutes = 24 * 60;
/** "3DC" of the trade: within 72 hours of the release; after an accident, and where work was done again, within 24. */
const daysToCall = 3;
const daysToCallSoon = 1;
const calledSoon: readonly string[] = ['accident-insurance', 'accident-self-pay', 'return'];

/** Of the trade: a complaint is closed within three days. */
export const daysToResolve = 3;
export type CallOutcome = 'satisfied' | 'neutral' | 'dissatisfied' | 'complaint';

export interface CallResult {
  readonly result: 'done' | 'unreached' | 'refused';
  readonly outcome: CallOutcome | null;
}

export interface FollowUpTaskState {
  readonly status: FollowUpStatus;
  readonly dueAt: Instant;
}

export function followUpDueAt(releasedAt: Instant, businessType: string): Instant {
  return plusMinutes(releasedAt, (calledSoon.includes(businessType) ? daysToCallSoon : daysToCall) * dayMinutes);
}

/** By when a displeased owner is to be satisfied. */
export const resolveBy = (calledAt: Instant): Instant => plusMinutes(calledAt, daysToResolve * dayMinutes);

function actionOf({ result, outcome }: CallResult, attempts: number): FollowUpAction {
  if (result === 'done' && (outcome === 'dissatisfied' || outcome === 'complaint')) return 'escalate';
  return result === 'unreached' && attempts + 1 >= callsAtMost ? 'abandon' : result;
}

export interface Call {
  readonly task: FollowUpTaskState;
  readonly situation: FollowUpSituation;
  readonly call: CallResult;
  readonly now: Instant;
}

/** Codes: wrong-state, same-person, called-today, outcome-missing (a call made without its outcome), outcome-without-call. */
export function recordCall({ task, situation, call, now }: Call): FollowUpTaskState | Refusal {
  const step = advance(followUpLifecycle, { state: task.status, action: actionOf(call, situation.attempts), situation });
  if (isRefusal(step)) return step;
  if (call.result === 'done' && call.outcome === null) return refuse('outcome-missing');
  if (call.result !== 'done' && call.outcome !== null) return refuse('outcome-without-call');
  // The next try is on another day.
  return { status: step.to, dueAt: step.to === 'unreached' ? plusMinutes(now, dayMinutes) : task.dueAt };
}
