// The guarantee that each order of a leaving car begins, and how far the store goes beyond the law with it.
import { dayOf } from '@bayline/domain/kernel';
import {
  checkGuaranteeTerm,
  type GuaranteeTerm,
  guaranteeEnd,
  guaranteeOf,
  type PromisedTerms,
  type RepairClass,
} from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';

const termsOfStore = statement<GuaranteeTerm & { readonly repairClass: RepairClass }>(
  'work-orders.guarantee-terms',
  `select repair_class as "repairClass", days, km from guarantee_terms where dealership_id = $1 order by repair_class limit 20`,
);
const putTerm = statement(
  'work-orders.put-guarantee-term',
  `insert into guarantee_terms (dealership_id, repair_class, days, km) values ($1, $2, $3, $4)
   on conflict (dealership_id, repair_class) do update set days = excluded.days, km = excluded.km`,
);
interface LeavingOrder {
  readonly workOrderId: string;
  readonly vehicleId: string;
  readonly repairClass: RepairClass;
  readonly mileageKm: number;
}
const leavingOrders = statement<LeavingOrder>(
  'work-orders.leaving-orders',
  `select o.id as "workOrderId", v.vehicle_id as "vehicleId", o.repair_class as "repairClass", v.mileage_km as "mileageKm"
     from visits v join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status = 'closed'
    where v.dealership_id = $1 and v.id = $2 order by o.id limit 50`,
);
const insertGuarantee = statement(
  'work-orders.insert-guarantee',
  `insert into guarantees (dealership_id, id, visit_id, work_order_id, vehicle_id, repair_class, starts_on, start_km, until_day, until_km)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Door: what the store promises beyond the law, by class of repair. */
export async function promisedTerms(tx: Tx): Promise<PromisedTerms> {
  const rows = await tx.all(termsOfStore, [tx.dealershipId]);
  return Object.fromEntries(rows.map(({ repairClass, days, km }) => [repairClass, { days, km }]));
}

/** Refuses guarantee-below-law; the database holds the bound too. */
export function setGuaranteeTerm(
  ctx: RequestContext,
  { repairClass }: { readonly repairClass: RepairClass },
  term: GuaranteeTerm,
): Promise<object> {
  accept(checkGuaranteeTerm(repairClass, term));
  return inDealership(ctx, async (tx) => {
    tx.later([[putTerm, [tx.dealershipId, repairClass, term.days, term.km]]]);
    const data = { repairClass, days: term.days, km: term.km };
    if (ctx.actor.staffId) tx.record({ subjectType: 'staff', subjectId: ctx.actor.staffId, type: 'guarantee-term-set', version: 1, data });
    return {};
  });
}

/** Door: the car leaves, and the guarantee of each of its closed orders begins today, at the mileage it came with. */
export async function beginGuarantees(ctx: RequestContext, tx: Tx, { visitId }: { readonly visitId: string }): Promise<void> {
  const [orders, promised] = await Promise.all([tx.all(leavingOrders, [tx.dealershipId, visitId]), promisedTerms(tx)]);
  const day = dayOf(ctx.now, ctx.actor.timeZone);
  for (const { workOrderId, vehicleId, repairClass, mileageKm } of orders) {
    const { untilDay, untilKm } = guaranteeEnd(guaranteeOf(repairClass, promised), { day, km: mileageKm });
    const values = [newId(), visitId, workOrderId, vehicleId, repairClass, day, mileageKm, untilDay, untilKm];
    tx.later([[insertGuarantee, [tx.dealershipId, ...values]]]);
    const data = { workOrderId, untilDay, untilKm };
    tx.record({ subjectType: 'work-order', subjectId: workOrderId, visitId, type: 'guarantee-begun', version: 1, step: 10, data });
  }
}
