// If the car came at this slot, when would it be ready? Nothing that is planned moves for the question.
import type { Refusal } from '../kernel/decision.ts';
import { fitIn, type PlannedOrder, type UnplannedReason } from '../planning/index.ts';
import { type ReadyQuestion, type ReadyTimes, readyTimes } from './estimate.ts';

export type SlotQuestion = Omit<ReadyQuestion, 'order'> & { readonly order: PlannedOrder };

/** The chances of the order, which the shop does not have yet, if it is released at the slot. */
export function readyFromSlot(
  { shop, plan, order, ...rest }: SlotQuestion,
  slot: number,
): ReadyTimes | Refusal<UnplannedReason | 'order-unknown'> {
  const asked = { ...shop, orders: [...shop.orders, { ...order, releasedAt: slot }] };
  return readyTimes({ ...rest, shop: asked, plan: fitIn(asked, plan), order: order.id });
}
