// Nobody asks how their own customer was served: the caller is never the adviser of the visit. The third call that reaches
// nobody ends the task; the three are made on different days, for whoever is in a meeting is not reached by ringing on.
// An owner who is displeased is handed on to a manager, and the task ends when it is written down how that was settled.
import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type FollowUpStatus = 'planned' | 'unreached' | 'done' | 'escalated' | 'resolved' | 'refused' | 'abandoned';
export type FollowUpAction = 'done' | 'escalate' | 'resolve' | 'unreached' | 'abandon' | 'refused';

export interface FollowUpSituation {
  readonly isAdviserOfVisit: boolean;
  /** Calls made before this one. */
  readonly attempts: number;
  /** One of them on this very day of the store. */
  readonly isCalledToday: boolean;
}

export const callsAtMost = 3;

function notTheAdviser({ isAdviserOfVisit }: FollowUpSituation): Refusal | undefined {
  return isAdviserOfVisit ? refuse('same-person') : undefined;
}

function onAnotherDay(situation: FollowUpSituation): Refusal | undefined {
  return notTheAdviser(situation) ?? (situation.isCalledToday ? refuse('called-today') : undefined);
}

const open = ['planned', 'unreached'] as const;

export const followUpLifecycle: Lifecycle<FollowUpStatus, FollowUpAction, FollowUpSituation, Permission> = {
  name: 'follow-up',
  states: ['planned', 'unreached', 'done', 'escalated', 'resolved', 'refused', 'abandoned'],
  initial: 'planned',
  ends: ['done', 'resolved', 'refused', 'abandoned'],
  transitions: [
    { action: 'done', from: open, to: 'done', permission: 'follow-up.call', check: notTheAdviser },
    { action: 'escalate', from: open, to: 'escalated', permission: 'follow-up.call', check: notTheAdviser },
    { action: 'resolve', from: ['escalated'], to: 'resolved', permission: 'follow-up.resolve' },
    { action: 'unreached', from: open, to: 'unreached', permission: 'follow-up.call', check: onAnotherDay },
    { action: 'abandon', from: ['unreached'], to: 'abandoned', permission: 'follow-up.call', check: onAnotherDay },
    { action: 'refused', from: open, to: 'refused', permission: 'follow-up.call', check: notTheAdviser },
  ],
};
