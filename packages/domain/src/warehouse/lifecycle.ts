// A parts request asks the store room for a quantity: a line of an order, or of an appointment before the car is here. It
// is short while something is missing, ordered when what is missing is on its way, reserved when all of it lies on the
// shelf (arrived: it came for this request), then picked, inspected and staged by the storekeeper, and issued when the
// technician has it; billed while it stands on a bill. Asking is answered at once, so that no request rests as merely
// asked for; an exchanged part leaves its line issued, with the new part linked to the old one in the ledger.

import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type PartsRequestStatus =
  | 'short'
  | 'ordered'
  | 'reserved'
  | 'arrived'
  | 'picked'
  | 'inspected'
  | 'staged'
  | 'issued'
  | 'billed'
  | 'returned'
  | 'cancelled';
export type PartsRequestAction =
  | 'decide'
  | 'order'
  | 'lose'
  | 'fill'
  | 'arrive'
  | 'pick'
  | 'accept'
  | 'stage'
  | 'reject'
  | 'issue'
  | 'exchange'
  | 'return'
  | 'bill'
  | 'withdraw-bill'
  | 'cancel';

/** Who asks: an order, or an appointment, whose car is not here yet. */
export type DemandKind = 'order' | 'appointment';

export interface RequestSituation {
  readonly demandKind: DemandKind;
}

/** Requests that wait for goods. */
export const waitingRequestStatuses = ['short', 'ordered'] as const;
/** Requests of which everything is held. */
export const heldRequestStatuses = ['reserved', 'arrived', 'picked', 'inspected', 'staged'] as const;
/** Requests whose parts lie outside their bin. */
export const outOfBinStatuses = ['picked', 'inspected', 'staged'] as const;
/** Requests that still hold or wait for stock. */
export const openRequestStatuses = [...waitingRequestStatuses, ...heldRequestStatuses] as const;

function forOrders({ demandKind }: RequestSituation): Refusal<'car-not-here'> | undefined {
  return demandKind === 'appointment' ? refuse('car-not-here') : undefined;
}

export const partsRequestLifecycle: Lifecycle<PartsRequestStatus, PartsRequestAction, RequestSituation, Permission> = {
  name: 'parts-request',
  states: [...openRequestStatuses, 'issued', 'billed', 'returned', 'cancelled'],
  // An empty shelf is the rule of the trade's worst day: a request begins short and is filled at once if it can be.
  initial: 'short',
  ends: ['returned', 'cancelled'],
  transitions: [
    { action: 'decide', from: ['short'], to: 'short', permission: 'work-orders.edit', check: forOrders },
    { action: 'decide', from: ['ordered'], to: 'ordered', permission: 'work-orders.edit', check: forOrders },
    { action: 'order', from: ['short'], to: 'ordered', permission: 'warehouse.receive' },
    { action: 'lose', from: ['ordered'], to: 'short', permission: 'warehouse.receive' },
    { action: 'fill', from: ['short', 'ordered'], to: 'reserved', permission: 'warehouse.receive' },
    { action: 'arrive', from: ['short', 'ordered'], to: 'arrived', permission: 'warehouse.receive' },
    { action: 'pick', from: ['reserved', 'arrived'], to: 'picked', permission: 'warehouse.issue' },
    { action: 'accept', from: ['picked'], to: 'inspected', permission: 'warehouse.issue' },
    { action: 'stage', from: ['inspected'], to: 'staged', permission: 'warehouse.issue' },
    { action: 'issue', from: heldRequestStatuses, to: 'issued', permission: 'warehouse.issue', check: forOrders },
    // What is not good is missing again, until the shelf gives another.
    { action: 'reject', from: outOfBinStatuses, to: 'short', permission: 'warehouse.issue' },
    { action: 'exchange', from: ['issued'], to: 'issued', permission: 'warehouse.issue' },
    { action: 'return', from: ['issued'], to: 'returned', permission: 'warehouse.issue' },
    // The owner pays for what is on the bill: first the bill is withdrawn, then the part comes back.
    { action: 'return', from: ['billed'], to: 'returned', permission: 'warehouse.issue', check: () => refuse('part-billed') },
    { action: 'bill', from: ['issued'], to: 'billed', permission: 'settlement.prepare' },
    { action: 'withdraw-bill', from: ['billed'], to: 'issued', permission: 'settlement.prepare' },
    { action: 'cancel', from: openRequestStatuses, to: 'cancelled', permission: 'work-orders.cancel' },
  ],
};

/** What people do by hand on one request; filling comes with a delivery, billing with the bill, cancelling with the order. */
export const handActions: readonly PartsRequestAction[] = ['decide', 'pick', 'accept', 'stage', 'reject', 'issue', 'exchange', 'return'];

export type ArrivalStatus = 'open' | 'arrived' | 'withdrawn';
export type ArrivalAction = 'change' | 'arrive' | 'withdraw';

/** Parts on their way: told by the supplier, moved, and come or called off. */
export const arrivalLifecycle: Lifecycle<ArrivalStatus, ArrivalAction, undefined, Permission> = {
  name: 'expected-arrival',
  states: ['open', 'arrived', 'withdrawn'],
  initial: 'open',
  ends: ['arrived', 'withdrawn'],
  transitions: [
    { action: 'change', from: ['open'], to: 'open', permission: 'warehouse.receive' },
    { action: 'arrive', from: ['open'], to: 'arrived', permission: 'warehouse.receive' },
    { action: 'withdraw', from: ['open'], to: 'withdrawn', permission: 'warehouse.receive' },
  ],
};
