// Work that was called off holds no bay and nobody's time; the clock of somebody who has left runs no more.
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import { everyTime, type RequestContext } from '../../platform/request.ts';
import { releaseBookings } from '../capacity/index.ts';
import { stopFor } from './commands/stop-for.ts';
import { deleteAssignment } from './store.ts';

const plannedButCancelled = statement<{ operationId: string }>(
  'workshop.planned-but-cancelled',
  `select a.operation_id as "operationId" from operations p
     join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
    where p.dealership_id = $1 and p.work_order_id = $2 and p.status = 'cancelled' order by p.id limit 500`,
);

async function freeCancelled(ctx: RequestContext, event: EventForReaction): Promise<void> {
  await inDealership(ctx, async (tx) => {
    for (const { operationId } of await tx.all(plannedButCancelled, [tx.dealershipId, event.subjectId])) {
      await tx.run(deleteAssignment, [tx.dealershipId, operationId]);
      await releaseBookings(tx, { subjectType: 'operation', subjectId: operationId });
    }
  });
}

/** Clocks of people who cannot stop them any more: they have left, or their roles clock nothing. */
const clocksOfNobody = statement<{ operationId: string; technicianId: string; version: number }>(
  'workshop.clocks-of-nobody',
  `select e.operation_id as "operationId", e.technician_id as "technicianId", p.version from clock_entries e
     join operations p on p.dealership_id = e.dealership_id and p.id = e.operation_id
    where e.dealership_id = $1 and e.ended_at is null
      and not exists (select from staff s
                        join staff_roles r on r.dealership_id = s.dealership_id and r.staff_id = s.id
                        join role_permissions m on m.dealership_id = r.dealership_id and m.role_code = r.role_code and m.permission = 'workshop.clock'
                       where s.dealership_id = e.dealership_id and s.id = e.technician_id and s.is_active)
    order by e.operation_id, e.technician_id limit 1`,
);
const mostClocks = 200;

/** Each in a transaction of its own: told twice, the second time finds no clock that runs. */
async function stopWhoLeft(ctx: RequestContext, event: EventForReaction): Promise<void> {
  const stopping = everyTime(ctx);
  for (let count = 0; count < mostClocks; count += 1) {
    const isStopped = await inDealership(stopping, async (tx) => {
      const clock = await tx.maybe(clocksOfNobody, [tx.dealershipId]);
      if (clock) await stopFor(stopping, tx, { ...clock, at: event.happenedAt });
      return clock !== undefined;
    });
    if (!isStopped) return;
  }
}

export const reactions: readonly Reaction[] = [
  { name: 'workshop.free-cancelled', on: ['work-order-cancelled', 'job-voided'], react: freeCancelled },
  { name: 'workshop.stop-who-left', on: ['staff-changed', 'role-changed'], react: stopWhoLeft },
];
