import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { stockOfPart } from '../queries/stock.ts';

const setLimits = statement(
  'warehouse.set-limits',
  `update stock_levels set bin = $4, minimum = $5, maximum = $6
    where dealership_id = $1 and warehouse_id = $2 and part_id = $3 and bin = $7 and minimum is not distinct from $8 and maximum is not distinct from $9`,
);

/** The least and the most that should lie in one store room, and its bin; 409 where they are not as the caller saw them. Code: threshold-order. */
export function setThresholds(
  ctx: RequestContext,
  { params: { partId }, body }: InputOf<typeof warehouse.setThresholds>,
): Promise<ReplyOf<typeof warehouse.setThresholds>> {
  const { warehouseId, bin, minimum, maximum, seen } = body;
  return inDealership(ctx, async (tx) => {
    if (minimum !== null && maximum !== null && minimum > maximum) refused('threshold-order');
    const before = [seen.bin, seen.minimum, seen.maximum];
    const changed = await tx.run(setLimits, [tx.dealershipId, warehouseId, partId, bin, minimum, maximum, ...before]);
    const row = (await stockOfPart(ctx, tx, partId)).find((level) => level.warehouseId === warehouseId) ?? notFound();
    if (changed === 0) versionConflict();
    tx.record({ subjectType: 'stock', subjectId: partId, type: 'thresholds-set', version: 1, data: { warehouseId, minimum, maximum } });
    return row;
  });
}
