import { advance } from '@bayline/domain/kernel';
import { partsRequestLifecycle } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept } from '../../../platform/problems.ts';
import { requestsItem } from '../stock-moves.ts';
import { lockRequestsIn } from '../store.ts';
import { letSetAsideGo } from './appointment-parts.ts';

const fromOf = { bill: 'issued', 'withdraw-bill': 'billed' } as const;

async function mark(tx: Tx, orderIds: readonly string[], action: 'bill' | 'withdraw-bill') {
  const requests = await tx.all(lockRequestsIn, [tx.dealershipId, orderIds, fromOf[action]]);
  const { to } = accept(advance(partsRequestLifecycle, { state: fromOf[action], action, situation: { demandKind: 'order' } }));
  if (requests.length > 0)
    tx.later([
      requestsItem(
        tx,
        requests.map(({ id, quantity }) => ({ id, status: to, reserved: 0, issued: quantity })),
      ),
    ]);
}

/**
 * Door: what these orders of one visit were issued goes on its bill and does not come back while it stands; what the
 * visit's appointment set aside and no order asked for is let go.
 */
export async function billParts(
  tx: Tx,
  { visitId, orderIds }: { readonly visitId: string; readonly orderIds: readonly string[] },
): Promise<void> {
  await letSetAsideGo(tx, visitId);
  await mark(tx, orderIds, 'bill');
}

/** Door: the bill is off; parts may come back to the shelf again. */
export function withdrawBillOfParts(tx: Tx, orderIds: readonly string[]): Promise<void> {
  return mark(tx, orderIds, 'withdraw-bill');
}
