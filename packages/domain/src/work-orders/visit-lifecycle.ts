// A visit is one arrival of one car. It is open while the car is in the house, and ends when the car is given
// back, or when all its orders are cancelled before anything was agreed.
import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type VisitStatus = 'open' | 'released' | 'cancelled';
export type VisitAction = 'release' | 'cancel';

export interface VisitSituation {
  /** Orders that are neither closed nor cancelled. */
  readonly openOrders: number;
}

function noOpenOrders({ openOrders }: VisitSituation): Refusal | undefined {
  return openOrders > 0 ? refuse('order-not-closed', { openOrders }) : undefined;
}

export const visitLifecycle: Lifecycle<VisitStatus, VisitAction, VisitSituation, Permission> = {
  name: 'visit',
  states: ['open', 'released', 'cancelled'],
  initial: 'open',
  ends: ['released', 'cancelled'],
  transitions: [
    { action: 'release', from: ['open'], to: 'released', permission: 'handover.release', check: noOpenOrders },
    { action: 'cancel', from: ['open'], to: 'cancelled', permission: 'work-orders.cancel', check: noOpenOrders },
  ],
};
