import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { PartsRequestView, PickOrder, warehouse } from '@bayline/contract/warehouse';
import { type AllowedAction, allowedActions, dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import { type DemandKind, handActions, kitColour, kitOf, openRequestStatuses, partsRequestLifecycle } from '@bayline/domain/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { wordsInSql } from '../../../platform/db/words-in-sql.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type RequestView = Static<typeof PartsRequestView>;
type OrderView = Static<typeof PickOrder>;
type Batch = NonNullable<RequestView['batch']>;
type Decision = NonNullable<RequestView['decision']>;
/** A row as it is read: what may be absent lies in columns of its own. */
interface Row extends Omit<RequestView, 'allowedActions' | 'batch' | 'decision' | 'exchangedFor'> {
  readonly demandKind: DemandKind;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly plate: string;
  readonly batchId: string | null;
  readonly batchCode: string;
  readonly batchReceivedOn: string;
  readonly batchSupplier: string;
  readonly batchKind: Batch['kind'];
  readonly exchangedBatch: string | null;
  readonly exchangeReason: string;
  readonly choice: Decision['choice'] | null;
  readonly substituteNumber: string | null;
  readonly decisionRemark: string;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

const columns = `r.id, r.demand_line_id as "lineId", r.part_id as "partId", p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.brand,
  p.fits_models as "fitsModels", p.unit, w.name as "warehouseName", coalesce(b.bin, s.bin) as bin, r.quantity, r.reserved, r.issued,
  case when r.status = 'returned' then r.quantity else 0 end as returned, s.on_hand as "onHand", r.status, r.staging_bin as "stagingBin", r.put_back_due as "isPutBackDue",
  r.expected_on as "expectedOn", r.is_arrival_confirmed as "isArrivalConfirmed", r.job_name_zh as "jobNameZh", r.job_name_en as "jobNameEn", r.price_fen as "priceFen",
  r.needed_at as "neededAt", r.requested_at as "requestedAt", r.version, r.demand_kind as "demandKind", r.demand_order_id as "orderId",
  r.order_number as "orderNumber", r.plate, b.id as "batchId", b.code as "batchCode", b.received_on as "batchReceivedOn",
  coalesce(u.name, '') as "batchSupplier", b.kind as "batchKind", e.recorded_at as "issuedAt", h.name as "handedToName", xb.code as "exchangedBatch",
  e.reason as "exchangeReason", d.choice, dp.number as "substituteNumber", d.remark as "decisionRemark", d.decided_at as "decidedAt", dn.name as "decidedByName"`;
// The batch it was issued from, else the one it was picked from, else the one that goes first.
const tables = `from parts_requests r
  join stock_levels s on s.dealership_id = r.dealership_id and s.warehouse_id = r.warehouse_id and s.part_id = r.part_id
  join warehouses w on w.dealership_id = r.dealership_id and w.id = r.warehouse_id
  join part_numbers p on p.dealership_id = r.dealership_id and p.id = r.part_id
  left join lateral (select l.* from stock_ledger l where l.dealership_id = r.dealership_id and l.request_id = r.id and l.kind = 'issue'
                      order by l.recorded_at desc, l.id desc limit 1) e on true
  left join lateral (select k.* from stock_batches k
                      where k.dealership_id = r.dealership_id and k.part_id = r.part_id and k.warehouse_id = r.warehouse_id
                        and case when coalesce(e.batch_id, r.batch_id) is null then k.on_hand > 0 else k.id = coalesce(e.batch_id, r.batch_id) end
                      order by k.expires_on nulls last, k.received_on, k.id limit 1) b on true
  left join suppliers u on u.dealership_id = b.dealership_id and u.id = b.supplier_id
  left join staff h on h.dealership_id = e.dealership_id and h.id = e.handed_to
  left join stock_ledger x on x.dealership_id = e.dealership_id and x.id = e.exchange_of
  left join stock_batches xb on xb.dealership_id = x.dealership_id and xb.id = x.batch_id
  left join lateral (select q.* from shortage_decisions q where q.dealership_id = r.dealership_id and q.request_id = r.id
                      order by q.decided_at desc, q.id desc limit 1) d on true
  left join staff dn on dn.dealership_id = d.dealership_id and dn.id = d.decided_by
  left join part_numbers dp on dp.dealership_id = d.dealership_id and dp.id = d.substitute_id`;
const byNeed = `order by r.needed_at, r.demand_order_id, w.code <> 'MAIN', w.code, s.bin, p.number, r.id limit 500`;

// A store with more than 500 open lines has other worries than the 501st.
const openRequests = statement<Row>(
  'warehouse.open-requests',
  `select ${columns} ${tables}
    where r.dealership_id = $1 and r.status in ${wordsInSql(openRequestStatuses)}
      and r.needed_at >= $2 and r.needed_at < $3 ${byNeed}`,
);
const missingRequests = statement<Row>(
  'warehouse.missing-requests',
  `select ${columns} ${tables} where r.dealership_id = $1 and r.status in ('short', 'ordered') ${byNeed}`,
);
// What may still come back is what went out lately: the newest 200 lines.
const issuedRequests = statement<Row>(
  'warehouse.issued-requests',
  `select ${columns} ${tables} where r.dealership_id = $1 and r.status = 'issued' order by r.requested_at desc, r.id desc limit 200`,
);
const requestsToPutBack = statement<Row>(
  'warehouse.requests-to-put-back',
  `select ${columns} ${tables} where r.dealership_id = $1 and r.put_back_due ${byNeed}`,
);
const requestsOfOrder = statement<Row>(
  'warehouse.requests-of-order',
  `select ${columns} ${tables} where r.dealership_id = $1 and r.demand_order_id = $2 order by w.code <> 'MAIN', w.code, s.bin, p.number, r.id limit 500`,
);
const requestById = statement<Row>('warehouse.request-by-id', `select ${columns} ${tables} where r.dealership_id = $1 and r.id = $2`);

function batchOf({
  batchId: id,
  batchCode: code,
  batchReceivedOn: receivedOn,
  batchSupplier: supplierName,
  batchKind: kind,
}: Row): Batch | null {
  return id === null ? null : { id, code, receivedOn, supplierName, kind };
}

function decisionOf({ choice, substituteNumber, decisionRemark: remark, decidedAt, decidedByName }: Row): Decision | null {
  return choice === null ? null : { choice, substituteNumber, remark, decidedAt, decidedByName };
}

function view(ctx: RequestContext, row: Row): RequestView {
  const actions = allowedActions(partsRequestLifecycle, { state: row.status, situation: row, may: may(ctx) });
  const byHand = actions.filter((a) => handActions.includes(a.action)) as AllowedAction[];
  const { demandKind: _kind, orderId: _id, orderNumber: _number, plate: _plate, ...asked } = row;
  const { batchId: _batch, batchCode: _code, batchReceivedOn: _day, batchSupplier: _supplier, batchKind: _way, ...handled } = asked;
  const { choice: _choice, substituteNumber: _other, decisionRemark: _remark, decidedAt: _at, decidedByName: _by, ...told } = handled;
  const { exchangedBatch, exchangeReason, ...line } = told;
  return {
    ...line,
    batch: batchOf(row),
    exchangedFor: exchangedBatch === null ? null : { batch: exchangedBatch, reason: exchangeReason },
    decision: decisionOf(row),
    allowedActions: [...byHand, ...(row.isPutBackDue && may(ctx)('warehouse.issue') ? [{ action: 'put-back' }] : [])],
  };
}

function orderOf(lines: readonly Row[], ctx: RequestContext): OrderView | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const views = lines.map((row) => view(ctx, row));
  const isReady = views.some((line) => line.allowedActions.some((a) => a.action === 'issue' && a.refused === undefined));
  const { demandKind, orderId, orderNumber, plate, requestedAt, neededAt } = first;
  const kit = kitColour(kitOf(lines), dayOf(neededAt, ctx.actor.timeZone));
  return {
    demandKind,
    orderId,
    orderNumber,
    plate,
    requestedAt,
    neededAt,
    kit,
    lines: views,
    allowedActions: isReady ? [{ action: 'issue' }] : [],
  };
}

function grouped(ctx: RequestContext, rows: readonly Row[]): OrderView[] {
  const orders = new Map<string, Row[]>();
  for (const row of rows) orders.set(row.orderId, [...(orders.get(row.orderId) ?? []), row]);
  return [...orders.values()].map((lines) => orderOf(lines, ctx)).filter((order) => order !== undefined);
}

const always = ['1970-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z'] as const;

/** From when to when the parts of a list are needed. */
function spanOf(ctx: RequestContext, list: 'open' | 'today' | 'tomorrow'): readonly [string, string] {
  if (list === 'open') return always;
  const { timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  const tomorrow = startOfDay(plusDays(today, 1), timeZone);
  return list === 'today' ? [always[0], tomorrow] : [tomorrow, startOfDay(plusDays(today, 2), timeZone)];
}

export async function listPartsRequests(
  ctx: RequestContext,
  tx: Tx,
  { status = 'open', orderId }: QueryOf<typeof warehouse.partsRequests>,
): Promise<ReplyOf<typeof warehouse.partsRequests>> {
  if (orderId !== undefined) return { rows: grouped(ctx, await tx.all(requestsOfOrder, [tx.dealershipId, orderId])) };
  if (status === 'issued') return { rows: grouped(ctx, await tx.all(issuedRequests, [tx.dealershipId])) };
  if (status === 'put-back') return { rows: grouped(ctx, await tx.all(requestsToPutBack, [tx.dealershipId])) };
  if (status === 'missing') return { rows: grouped(ctx, await tx.all(missingRequests, [tx.dealershipId])) };
  return { rows: grouped(ctx, await tx.all(openRequests, [tx.dealershipId, ...spanOf(ctx, status)])) };
}

export async function requestView(ctx: RequestContext, tx: Tx, id: string): Promise<RequestView> {
  return view(ctx, await tx.one(requestById, [tx.dealershipId, id]));
}

export async function orderView(ctx: RequestContext, tx: Tx, orderId: string): Promise<OrderView> {
  return orderOf(await tx.all(requestsOfOrder, [tx.dealershipId, orderId]), ctx) ?? notFound();
}
