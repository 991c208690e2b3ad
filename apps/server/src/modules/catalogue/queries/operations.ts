import type { ReplyOf } from '@bayline/contract';
import type { catalogue, LabourOperationView } from '@bayline/contract/catalogue';
import { searchForm } from '@bayline/domain/catalogue';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { pageSize, readTextCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../day.ts';
import { rateOfDay } from '../price-of-day.ts';

export type OperationView = Static<typeof LabourOperationView>;

const columns = `o.id, o.code, o.name_zh as "nameZh", o.name_en as "nameEn", o.trade, o.standard_hours as "standardHours",
  o.billed_hours as "billedHours", o.credited_hours as "creditedHours", o.is_active as "isActive", o.version,
  ${rateOfDay('o.trade')} as "rateFen",
  coalesce((select json_agg(json_build_object('vehicleClass', h.vehicle_class, 'standardHours', h.standard_hours, 'billedHours', h.billed_hours, 'creditedHours', h.credited_hours) order by h.vehicle_class)
              from operation_hours h where h.dealership_id = o.dealership_id and h.labour_operation_id = o.id), '[]') as "classHours",
  coalesce((select json_agg(json_build_object('bayType', t.bay_type, 'skill', t.skill, 'equipment', t.equipment, 'plannedMinutes', t.planned_minutes) order by t.sequence)
              from operation_routings t where t.dealership_id = o.dealership_id and t.labour_operation_id = o.id), '[]') as routing`;

// A store has some hundreds of operations, so a piece of a name is looked for in all of them, in order of code.
export const operationsPage = statement<OperationView>(
  'catalogue.operations',
  `select ${columns} from labour_operations o
    where o.dealership_id = $1 and o.code > $3
      and ($4::text is null or position($4 in lower(o.code)) > 0 or position($4 in lower(o.name_zh)) > 0 or position($4 in lower(o.name_en)) > 0)
    order by o.code limit $5`,
);
const operationById = statement<OperationView>(
  'catalogue.operation-by-id',
  `select ${columns} from labour_operations o where o.dealership_id = $1 and o.id = $3`,
);

export const operationByCode = statement<OperationView>(
  'catalogue.operation-by-code',
  `select ${columns} from labour_operations o where o.dealership_id = $1 and o.code = $3`,
);

export async function listOperations(
  ctx: RequestContext,
  tx: Tx,
  query: { cursor?: string; term?: string },
): Promise<ReplyOf<typeof catalogue.listOperations>> {
  const term = query.term === undefined ? null : searchForm(query.term);
  const rows = await tx.all(operationsPage, [tx.dealershipId, today(ctx), readTextCursor(query.cursor), term, pageSize + 1]);
  return toPage(rows, (row) => row.code);
}

export async function operationView(ctx: RequestContext, tx: Tx, id: string): Promise<OperationView> {
  return (await tx.maybe(operationById, [tx.dealershipId, today(ctx), id])) ?? notFound();
}
