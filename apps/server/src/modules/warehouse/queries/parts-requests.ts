import type { ReplyOf } from '@bayline/contract';
import type { PartsRequestView, PickOrder, warehouse } from '@bayline/contract/warehouse';
import { type AllowedAction, allowedActions } from '@bayline/domain/kernel';
import { handActions, partsRequestLifecycle } from '@bayline/domain/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type RequestView = Static<typeof PartsRequestView>;
type OrderView = Static<typeof PickOrder>;
interface Row extends Omit<RequestView, 'allowedActions'> {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly plate: string;
}

const columns = `r.id, r.demand_line_id as "lineId", r.part_id as "partId", p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand,
  p.fits_models as "fitsModels", p.unit, w.name as "warehouseName", s.bin, r.quantity, r.reserved, r.issued, s.on_hand as "onHand", r.status,
  r.requested_at as "requestedAt", r.version, r.demand_order_id as "orderId", r.order_number as "orderNumber", r.plate`;
const tables = `from parts_requests r
  join stock_levels s on s.dealership_id = r.dealership_id and s.warehouse_id = r.warehouse_id and s.part_id = r.part_id
  join warehouses w on w.dealership_id = r.dealership_id and w.id = r.warehouse_id
  join part_numbers p on p.dealership_id = r.dealership_id and p.id = r.part_id`;

// A store with more than 500 open lines has other worries than the 501st.
const openRequests = statement<Row>(
  'warehouse.open-requests',
  `select ${columns} ${tables} where r.dealership_id = $1 and r.status in ('reserved', 'short', 'picked')
    order by r.requested_at, r.demand_order_id, w.code <> 'MAIN', w.code, s.bin, p.number, r.id limit 500`,
);
// What may still come back is what went out lately: the newest 200 lines.
const issuedRequests = statement<Row>(
  'warehouse.issued-requests',
  `select ${columns} ${tables} where r.dealership_id = $1 and r.status = 'issued' order by r.requested_at desc, r.id desc limit 200`,
);
const requestsOfOrder = statement<Row>(
  'warehouse.requests-of-order',
  `select ${columns} ${tables} where r.dealership_id = $1 and r.demand_order_id = $2 order by w.code <> 'MAIN', w.code, s.bin, p.number, r.id limit 500`,
);
const requestById = statement<Row>('warehouse.request-by-id', `select ${columns} ${tables} where r.dealership_id = $1 and r.id = $2`);

function view(ctx: RequestContext, row: Row): RequestView {
  const { orderId: _id, orderNumber: _number, plate: _plate, ...line } = row;
  const actions = allowedActions(partsRequestLifecycle, { state: row.status, situation: undefined, may: may(ctx) });
  return { ...line, allowedActions: actions.filter((a) => handActions.includes(a.action)) as AllowedAction[] };
}

function orderOf(lines: readonly Row[], ctx: RequestContext): OrderView | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const views = lines.map((row) => view(ctx, row));
  const isReady = views.some((line) => line.allowedActions.some((a) => a.action === 'issue'));
  const { orderId, orderNumber, plate, requestedAt } = first;
  return { orderId, orderNumber, plate, requestedAt, lines: views, allowedActions: isReady ? [{ action: 'issue' }] : [] };
}

function grouped(ctx: RequestContext, rows: readonly Row[]): OrderView[] {
  const orders = new Map<string, Row[]>();
  for (const row of rows) orders.set(row.orderId, [...(orders.get(row.orderId) ?? []), row]);
  return [...orders.values()].map((lines) => orderOf(lines, ctx)).filter((order) => order !== undefined);
}

export async function listPartsRequests(
  ctx: RequestContext,
  tx: Tx,
  query: { status?: 'open' | 'issued'; orderId?: string },
): Promise<ReplyOf<typeof warehouse.partsRequests>> {
  if (query.orderId !== undefined) return { rows: grouped(ctx, await tx.all(requestsOfOrder, [tx.dealershipId, query.orderId])) };
  const asked = query.status === 'issued' ? issuedRequests : openRequests;
  return { rows: grouped(ctx, await tx.all(asked, [tx.dealershipId])) };
}

export async function requestView(ctx: RequestContext, tx: Tx, id: string): Promise<RequestView> {
  return view(ctx, await tx.one(requestById, [tx.dealershipId, id]));
}

export async function orderView(ctx: RequestContext, tx: Tx, orderId: string): Promise<OrderView> {
  return orderOf(await tx.all(requestsOfOrder, [tx.dealershipId, orderId]), ctx) ?? notFound();
}
