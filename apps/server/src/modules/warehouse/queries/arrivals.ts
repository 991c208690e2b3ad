import type { ReplyOf } from '@bayline/contract';
import type { ArrivalView, warehouse } from '@bayline/contract/warehouse';
import { type AllowedAction, allowedActions } from '@bayline/domain/kernel';
import { arrivalLifecycle } from '@bayline/domain/warehouse';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

type View = Static<typeof ArrivalView>;
type Row = Omit<View, 'allowedActions'>;

const columns = `a.id, a.part_id as "partId", p.number, p.name_zh as "nameZh", p.name_en as "nameEn", p.unit, a.supplier_id as "supplierId", u.name as "supplierName",
  a.quantity, a.received, a.expected_on as "expectedOn", a.is_confirmed as "isConfirmed", a.status, a.version,
  coalesce((select sum(r.quantity - r.reserved) from parts_requests r
             where r.dealership_id = a.dealership_id and r.part_id = a.part_id and r.status in ('short', 'ordered')), 0)::int as waiting`;
const tables = `from expected_arrivals a
  join part_numbers p on p.dealership_id = a.dealership_id and p.id = a.part_id
  left join suppliers u on u.dealership_id = a.dealership_id and u.id = a.supplier_id`;

const openByDay = statement<Row>(
  'warehouse.arrivals',
  `select ${columns} ${tables} where a.dealership_id = $1 and a.status = 'open' order by a.expected_on, a.id limit 500`,
);
const oneArrival = statement<Row>('warehouse.arrival', `select ${columns} ${tables} where a.dealership_id = $1 and a.id = $2`);

function view(ctx: RequestContext, row: Row): View {
  const actions = allowedActions(arrivalLifecycle, { state: row.status, situation: undefined, may: may(ctx) });
  return { ...row, allowedActions: actions.filter((a) => a.action !== 'arrive') as AllowedAction[] };
}

export async function listArrivals(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof warehouse.arrivals>> {
  return { rows: (await tx.all(openByDay, [tx.dealershipId])).map((row) => view(ctx, row)) };
}

export async function arrivalView(ctx: RequestContext, tx: Tx, id: string): Promise<View> {
  return view(ctx, await tx.one(oneArrival, [tx.dealershipId, id]));
}
