import type { PartsRequestStatus } from '@bayline/domain/warehouse';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface LineParts {
  readonly lineId: string;
  readonly requestId: string;
  readonly partId: string;
  /** Thousandths, as are `reserved` and `issued`. */
  readonly quantity: number;
  readonly reserved: number;
  readonly issued: number;
  readonly status: PartsRequestStatus;
}

const ofOrder = statement<LineParts>(
  'warehouse.parts-of-order',
  `select demand_line_id as "lineId", id as "requestId", part_id as "partId", quantity, reserved, issued, status
     from parts_requests where dealership_id = $1 and demand_order_id = $2 order by demand_line_id limit 1000`,
);

/** Door: how far the parts of an order's lines are. A line without a request is not in the answer. */
export function partsOfOrder(tx: Tx, orderId: string): Promise<LineParts[]> {
  return tx.all(ofOrder, [tx.dealershipId, orderId]);
}
