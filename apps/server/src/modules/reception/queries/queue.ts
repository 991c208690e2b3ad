import type { ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { dayOf } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { appointmentsOfDay } from '../../appointments/index.ts';
import { carsInHouse } from '../../work-orders/index.ts';

/** At the door, too: a car that has arrived still waits to be taken in. */
const awaited = ['confirmed', 'reminded', 'arrived'];

/** Who is still to come today, and who is here. */
export async function queue(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof reception.queue>> {
  const [today, inHouse] = await Promise.all([appointmentsOfDay(ctx, tx, dayOf(ctx.now, ctx.actor.timeZone)), carsInHouse(tx)]);
  return { expected: today.filter((appointment) => awaited.includes(appointment.status)), inHouse };
}
