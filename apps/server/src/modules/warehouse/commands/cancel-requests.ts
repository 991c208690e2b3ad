import { openRequestStatuses } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { lockOrderRequests } from '../store.ts';
import { letGo } from './appointment-parts.ts';

/** Door: the order is off. What was held goes to those who wait. Code: parts-issued. Returns how many were cancelled. */
export async function cancelRequests(_ctx: RequestContext, tx: Tx, { orderId }: { readonly orderId: string }): Promise<number> {
  const requests = await tx.all(lockOrderRequests, [tx.dealershipId, orderId]);
  if (requests.some((r) => r.status === 'issued' || r.status === 'billed')) refused('parts-issued');
  const open = requests.filter((r) => (openRequestStatuses as readonly string[]).includes(r.status));
  await letGo(tx, open);
  return open.length;
}
