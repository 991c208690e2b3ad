// A parts request is one line of an order asking the store room for a quantity. It is reserved when all of it
// lies on the shelf, short while something is missing, picked when staged, issued when the technician has it, billed
// while it stands on a bill.

import { type Lifecycle, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type PartsRequestStatus = 'reserved' | 'short' | 'picked' | 'issued' | 'billed' | 'returned' | 'cancelled';
export type PartsRequestAction = 'fill' | 'pick' | 'issue' | 'return' | 'bill' | 'withdraw-bill' | 'cancel';

/** Requests that still hold or wait for stock. */
export const openRequestStatuses = ['reserved', 'short', 'picked'] as const;

export const partsRequestLifecycle: Lifecycle<PartsRequestStatus, PartsRequestAction, undefined, Permission> = {
  name: 'parts-request',
  states: ['reserved', 'short', 'picked', 'issued', 'billed', 'returned', 'cancelled'],
  // An empty shelf is the rule of the trade's worst day: a request begins short and is filled at once if it can be.
  initial: 'short',
  ends: ['returned', 'cancelled'],
  transitions: [
    { action: 'fill', from: ['short'], to: 'reserved', permission: 'warehouse.receive' },
    { action: 'pick', from: ['reserved'], to: 'picked', permission: 'warehouse.issue' },
    { action: 'issue', from: ['reserved', 'picked'], to: 'issued', permission: 'warehouse.issue' },
    { action: 'return', from: ['issued'], to: 'returned', permission: 'warehouse.issue' },
    // The owner pays for what is on the bill: first the bill is withdrawn, then the part comes back.
    { action: 'return', from: ['billed'], to: 'returned', permission: 'warehouse.issue', check: () => refuse('part-billed') },
    { action: 'bill', from: ['issued'], to: 'billed', permission: 'settlement.prepare' },
    { action: 'withdraw-bill', from: ['billed'], to: 'issued', permission: 'settlement.prepare' },
    { action: 'cancel', from: ['reserved', 'short', 'picked'], to: 'cancelled', permission: 'work-orders.cancel' },
  ],
};

/** What a storekeeper does by hand; filling comes with a delivery, billing with the bill, cancelling with the order. */
export const handActions: readonly PartsRequestAction[] = ['pick', 'issue', 'return'];
