// The whole order as its page shows it, in one round trip.
import type { ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { maskPhone } from '@bayline/domain/customers';
import { allowedActions } from '@bayline/domain/kernel';
import { billActions, isOperationOpen, isPartOpen, kitLight, stepOfVisit, workOrderLifecycle } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';

export type OrderView = ReplyOf<typeof workOrders.get>;

type Stored = Omit<OrderView, 'visit' | 'kitLight' | 'step' | 'allowedActions' | 'totalFen'> & {
  readonly visit: Omit<OrderView['visit'], 'mobileMasked'> & { readonly mobile: string | null };
};

/** JSON has its own way of writing instants: this one is ours, in UTC with milliseconds. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const wholeOrder = statement<Stored>(
  'work-orders.whole-order',
  `select o.id, o.number, o.status, o.repair_class as "repairClass", o.version,
          json_build_object('id', v.id, 'status', v.status, 'vehicleId', v.vehicle_id, 'plate', v.plate, 'plateKind', c.plate_kind, 'vin', c.vin, 'modelName', m.name,
            'ownerName', w.name, 'mobile', w.mobile, 'senderName', s.name, 'adviserName', a.name, 'businessType', v.business_type, 'customerMode', v.customer_mode,
            'arrivedAt', ${utc('v.arrived_at')}, 'mileageKm', v.mileage_km, 'fuelEighths', v.fuel_eighths, 'promisedAt', ${utc('v.promised_at')},
            'releasedAt', ${utc('v.released_at')}, 'version', v.version) as visit,
          coalesce((select json_agg(json_build_object('id', k.id, 'words', k.words) order by k.sequence)
                      from concerns k where k.dealership_id = o.dealership_id and k.work_order_id = o.id), '[]') as concerns,
          coalesce((select json_agg(json_build_object('id', j.id, 'concernId', j.concern_id, 'name', j.name, 'approval', j.approval, 'payerName', pp.name,
              'labourLines', coalesce((select json_agg(json_build_object('id', l.id, 'labourOperationId', l.labour_operation_id, 'code', l.code, 'name', l.name, 'trade', l.trade,
                  'billedHours', l.billed_hours, 'creditedHours', l.credited_hours, 'rateFen', l.rate_fen, 'discountBasisPoints', l.discount_basis_points, 'amountFen', l.amount_fen, 'packageFen', l.package_fen) order by l.sequence)
                from labour_lines l where l.dealership_id = j.dealership_id and l.job_id = j.id and l.work_order_id = o.id), '[]'),
              'partLines', coalesce((select json_agg(json_build_object('id', l.id, 'partId', l.part_id, 'number', l.number, 'name', l.name, 'unit', l.unit, 'qualityClass', l.quality_class,
                  'quantity', l.quantity, 'priceFen', l.price_fen, 'amountFen', l.amount_fen, 'packageFen', l.package_fen, 'partsStatus', r.status) order by l.sequence)
                from part_lines l left join parts_requests r on r.dealership_id = l.dealership_id and r.demand_line_id = l.id
                where l.dealership_id = j.dealership_id and l.job_id = j.id and l.work_order_id = o.id), '[]'),
              'operations', coalesce((select json_agg(json_build_object('id', p.id, 'labourLineId', p.labour_line_id, 'sequence', p.sequence, 'name', p.name, 'bayType', p.bay_type,
                  'skill', p.skill, 'equipment', p.equipment, 'plannedMinutes', p.planned_minutes, 'status', p.status, 'reworkCount', p.rework_count) order by p.sequence)
                from operations p where p.dealership_id = j.dealership_id and p.job_id = j.id and p.work_order_id = o.id), '[]')
            ) order by j.sequence)
            from jobs j
            join visit_payers y on y.dealership_id = j.dealership_id and y.id = j.payer_id
            join parties pp on pp.dealership_id = y.dealership_id and pp.id = y.party_id
            where j.dealership_id = o.dealership_id and j.work_order_id = o.id), '[]') as jobs,
          (select coalesce(sum(l.amount_fen), 0)::bigint from labour_lines l where l.dealership_id = o.dealership_id and l.work_order_id = o.id) as "labourFen",
          (select coalesce(sum(l.amount_fen), 0)::bigint from part_lines l where l.dealership_id = o.dealership_id and l.work_order_id = o.id) as "partsFen",
          coalesce((select json_agg(json_build_object('version', e.version, 'labourFen', e.labour_fen, 'partsFen', e.parts_fen, 'totalFen', e.total_fen,
              'quotedAt', ${utc('e.quoted_at')}, 'approvedAt', ${utc('e.approved_at')}, 'approvedByName', e.approved_by_name) order by e.version desc)
            from estimates e where e.dealership_id = o.dealership_id and e.work_order_id = o.id), '[]') as estimates,
          coalesce((select json_agg(json_build_object('promisedAt', ${utc('q.promised_at')}, 'madeAt', ${utc('q.made_at')}, 'madeByName', t.name, 'reason', q.reason) order by q.made_at desc)
            from promises q join staff t on t.dealership_id = q.dealership_id and t.id = q.made_by
            where q.dealership_id = v.dealership_id and q.visit_id = v.id), '[]') as promises
     from work_orders o
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     join vehicles c on c.dealership_id = v.dealership_id and c.id = v.vehicle_id
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
     join parties s on s.dealership_id = v.dealership_id and s.id = v.sender_party_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where o.dealership_id = $1 and o.id = $2`,
);

function buttonsOf(ctx: RequestContext, stored: Stored): OrderView['allowedActions'] {
  const situation = {
    jobs: stored.jobs.length,
    openOperations: stored.jobs.flatMap((job) => job.operations).filter((operation) => isOperationOpen(operation.status)).length,
    openPartsRequests: stored.jobs.flatMap((job) => job.partLines).filter((line) => isPartOpen(line.partsStatus)).length,
  };
  const actions = allowedActions(workOrderLifecycle, { state: stored.status, situation, may: may(ctx) });
  return actions
    .filter(({ action }) => !billActions.includes(action))
    .map(({ facts, ...entry }) => (facts ? { ...entry, facts: { ...facts } } : entry));
}

/** The order with its buttons; 404 when it is not the store's. */
export async function workOrderView(ctx: RequestContext, tx: Tx, id: string): Promise<OrderView> {
  const stored = (await tx.maybe(wholeOrder, [tx.dealershipId, id])) ?? notFound();
  const { mobile, ...visit } = stored.visit;
  const light = kitLight(stored.jobs.flatMap((job) => job.partLines.map((line) => line.partsStatus)));
  const operations = stored.jobs.flatMap((job) => job.operations.map((operation) => operation.status));
  return {
    ...stored,
    visit: { ...visit, mobileMasked: mobile === null ? null : maskPhone(mobile) },
    totalFen: stored.labourFen + stored.partsFen,
    kitLight: light,
    step: stepOfVisit({ visitStatus: visit.status, orderStatus: stored.status, jobs: stored.jobs.length, operations, kitLight: light }),
    allowedActions: buttonsOf(ctx, stored),
  };
}
