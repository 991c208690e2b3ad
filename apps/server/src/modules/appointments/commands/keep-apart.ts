import { onTheWall } from '@bayline/domain/capacity';
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** Also under the files that were merged into the car's. */
const otherOfCar = statement<{ number: string; startsAt: Instant; plannedMinutes: number }>(
  'appointments.other-of-car',
  `select a.number, a.starts_at as "startsAt", a.planned_minutes as "plannedMinutes" from appointments a
    where a.dealership_id = $1
      and a.vehicle_id = any (array(select f.id from vehicles f where f.dealership_id = $1 and f.survivor_id = $2))
      and a.starts_at < $4 and a.starts_at + a.planned_minutes * interval '1 minute' > $3
      and a.status in ('confirmed', 'reminded', 'arrived') and a.id <> $5
    order by a.starts_at, a.id limit 1`,
);

interface Booked {
  readonly id: string;
  readonly vehicleId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
}

/** A car is in one place at a time: once its file is locked, refuses car-booked-already with the appointment that is in the way. */
export async function keepApart(ctx: RequestContext, tx: Tx, { id, vehicleId, startsAt, minutes }: Booked): Promise<void> {
  const other = await tx.maybe(otherOfCar, [tx.dealershipId, vehicleId, startsAt, plusMinutes(startsAt, minutes), id]);
  if (other === undefined) return;
  const taken = { startsAt: other.startsAt, endsAt: plusMinutes(other.startsAt, other.plannedMinutes) };
  refused('car-booked-already', { number: other.number, ...onTheWall(taken, ctx.actor.timeZone) });
}
