import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { invariant } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { stockOfPart } from '../queries/stock.ts';

const setLimits = statement(
  'warehouse.set-limits',
  `update stock_levels set bin = $4, minimum = $5, maximum = $6 where dealership_id = $1 and warehouse_id = $2 and part_id = $3`,
);

/** The least and the most that should lie in one store room. Code: threshold-order. */
export function setThresholds(
  ctx: RequestContext,
  { params: { partId }, body }: InputOf<typeof warehouse.setThresholds>,
): Promise<ReplyOf<typeof warehouse.setThresholds>> {
  const { warehouseId, bin, minimum, maximum } = body;
  return inDealership(ctx, async (tx) => {
    if (minimum !== null && maximum !== null && minimum > maximum) refused('threshold-order');
    const changed = await tx.run(setLimits, [tx.dealershipId, warehouseId, partId, bin, minimum, maximum]);
    if (changed === 0) notFound();
    tx.record({ subjectType: 'stock', subjectId: partId, type: 'thresholds-set', version: 1, data: { warehouseId, minimum, maximum } });
    const row = (await stockOfPart(ctx, tx, partId)).find((level) => level.warehouseId === warehouseId);
    invariant(row !== undefined, 'the level that was changed is there');
    return row;
  });
}
