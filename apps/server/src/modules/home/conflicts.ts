// What is booked where bay, person or store is not there, with the number that people know it by: whoever plans finds it
// another place or time.
import type { ReplyOf } from '@bayline/contract';
import type { home } from '@bayline/contract/home';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { RequestContext } from '../../platform/request.ts';
import { bookingsInConflict, type Conflict } from '../capacity/index.ts';

interface Holder {
  readonly subjectId: string;
  readonly number: string;
  readonly plate: string | null;
  readonly workOrderId: string | null;
}

const holders = statement<Holder>(
  'home.holders-of-bookings',
  `select a.id as "subjectId", a.number, c.plate, null::uuid as "workOrderId"
     from appointments a join vehicles c on c.dealership_id = a.dealership_id and c.id = a.vehicle_id
    where a.dealership_id = $1 and a.id = any ($2::uuid[])
   union all
   select p.id, o.number, v.plate, o.id
     from operations p
     join work_orders o on o.dealership_id = p.dealership_id and o.id = p.work_order_id
     join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
    where p.dealership_id = $1 and p.id = any ($3::uuid[])
   union all
   select v.id, o.number, v.plate, o.id
     from visits v
     join lateral (select f.id, f.number from work_orders f where f.dealership_id = v.dealership_id and f.visit_id = v.id order by f.opened_at, f.id limit 1) o on true
    where v.dealership_id = $1 and v.id = any ($4::uuid[])`,
);

export async function conflictsByNumber(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof home.conflicts>> {
  const conflicts = await bookingsInConflict(ctx, tx);
  const idsOf = (type: Conflict['subjectType']) => conflicts.flatMap((of) => (of.subjectType === type ? [of.subjectId] : []));
  if (conflicts.length === 0) return { rows: [] };
  const known = await tx.all(holders, [tx.dealershipId, idsOf('appointment'), idsOf('operation'), idsOf('visit')]);
  const rows = conflicts.flatMap((conflict) => {
    const holder = known.find(({ subjectId }) => subjectId === conflict.subjectId);
    return holder ? [{ ...conflict, ...holder }] : [];
  });
  return { rows };
}
