// The guarantee that each order of a leaving car begins, and how far the store goes beyond the law with it.
import type { BodyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
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
import { accept, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

const termsOfStore = statement<GuaranteeTerm & { readonly repairClass: RepairClass }>(
  'work-orders.guarantee-terms',
  `select repair_class as "repairClass", days, km from guarantee_terms where dealership_id = $1 order by repair_class limit 20`,
);
const putTerm = statement(
  'work-orders.put-guarantee-term',
  `insert into guarantee_terms as g (dealership_id, repair_class, days, km) values ($1, $2, $3, $4)
   on conflict (dealership_id, repair_class) do update set days = excluded.days, km = excluded.km where g.days = $5 and g.km = $6`,
);
interface OrderToGuarantee {
  readonly workOrderId: string;
  readonly vehicleId: string;
  readonly repairClass: RepairClass;
  readonly isClosed: boolean;
  /** The car's last reading. */
  readonly mileageKm: number;
  /** Null = the law's term. */
  readonly days: number | null;
  readonly km: number | null;
}
// The owner was promised the term of the estimate that was signed last. Where the diagnosis has found another class of
// repair since, it is the store's of today for that class.
const ordersToGuarantee = statement<OrderToGuarantee>(
  'work-orders.orders-to-guarantee',
  `select o.id as "workOrderId", v.vehicle_id as "vehicleId", o.repair_class as "repairClass", o.status = 'closed' as "isClosed", coalesce(c.mileage_km, v.mileage_km) as "mileageKm",
          coalesce(e.guarantee_days, g.days) as days, coalesce(e.guarantee_km, g.km) as km
     from visits v join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status <> 'cancelled'
     ${carOfVisitSql('c')}
     left join guarantee_terms g on g.dealership_id = o.dealership_id and g.repair_class = o.repair_class
     left join lateral (select s.guarantee_days, s.guarantee_km from estimates s
                         where s.dealership_id = o.dealership_id and s.work_order_id = o.id and s.repair_class = o.repair_class
                           and s.approved_at is not null and s.channel <> 'within-overrun' order by s.version desc limit 1) e on true
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

/** Refuses guarantee-below-law; the database holds the bound too. 409 where the term is not as the caller saw it. */
export function setGuaranteeTerm(
  ctx: RequestContext,
  { repairClass }: { readonly repairClass: RepairClass },
  { seen, ...term }: BodyOf<typeof workOrders.setGuaranteeTerm>,
): Promise<object> {
  accept(checkGuaranteeTerm(repairClass, term));
  return inDealership(ctx, async (tx) => {
    const written = await tx.run(putTerm, [tx.dealershipId, repairClass, term.days, term.km, seen.days, seen.km]);
    if (written === 0) versionConflict();
    const data = { repairClass, days: term.days, km: term.km };
    if (ctx.actor.staffId) tx.record({ subjectType: 'staff', subjectId: ctx.actor.staffId, type: 'guarantee-term-set', version: 1, data });
    return {};
  });
}

const termOf = ({ repairClass, days, km }: OrderToGuarantee): GuaranteeTerm =>
  days === null || km === null ? guaranteeOf(repairClass) : { days, km };

/** Door: what the owner is guaranteed on each order of a visit, by the order's id. */
export async function termsOfVisit(tx: Tx, visitId: string): Promise<ReadonlyMap<string, GuaranteeTerm>> {
  const orders = await tx.all(ordersToGuarantee, [tx.dealershipId, visitId]);
  return new Map(orders.map((order) => [order.workOrderId, termOf(order)]));
}

/** Door: the car leaves, and the guarantee of each of its closed orders begins today, at the mileage it leaves with, which the bill has put on file. */
export async function beginGuarantees(ctx: RequestContext, tx: Tx, { visitId }: { readonly visitId: string }): Promise<void> {
  const orders = await tx.all(ordersToGuarantee, [tx.dealershipId, visitId]);
  const day = dayOf(ctx.now, ctx.actor.timeZone);
  for (const order of orders.filter(({ isClosed }) => isClosed)) {
    const { workOrderId, vehicleId, repairClass, mileageKm } = order;
    const { untilDay, untilKm } = guaranteeEnd(termOf(order), { day, km: mileageKm });
    const values = [newId(), visitId, workOrderId, vehicleId, repairClass, day, mileageKm, untilDay, untilKm];
    tx.later([[insertGuarantee, [tx.dealershipId, ...values]]]);
    const data = { workOrderId, untilDay, untilKm };
    tx.record({ subjectType: 'work-order', subjectId: workOrderId, visitId, type: 'guarantee-begun', version: 1, step: 10, data });
  }
}
