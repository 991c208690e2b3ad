// The parts of a car that did not come wait for it some days: until they are over, or the car is booked anew for the same parts.
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { releaseAppointmentParts } from '../../warehouse/index.ts';

const forgetParts = statement(
  'appointments.forget-parts',
  `update appointments set parts_kept_until = null, version = version + 1 where dealership_id = $1 and id = $2`,
);
/** Also under the files that were merged into the car's. */
const missedWithParts = statement<{ id: string }>(
  'appointments.missed-with-parts',
  `select a.id from appointments a
    where a.dealership_id = $1 and a.vehicle_id = any (array(select f.id from vehicles f where f.dealership_id = $1 and f.survivor_id = $2))
      and a.status = 'no-show' and a.parts_kept_until is not null
      and exists (select from appointment_parts n where n.dealership_id = a.dealership_id and n.appointment_id = a.id and n.part_id = any ($3::uuid[]))
    order by a.starts_at, a.id limit 20 for no key update of a`,
);

export async function freeKeptParts(ctx: RequestContext, tx: Tx, appointmentId: string): Promise<void> {
  await releaseAppointmentParts(ctx, tx, { appointmentId });
  await tx.run(forgetParts, [tx.dealershipId, appointmentId]);
  tx.record({ subjectType: 'appointment', subjectId: appointmentId, type: 'appointment-parts-released', version: 1, step: 2, data: {} });
}

/** Once the new appointment has asked for its parts, so that what is freed is offered to it. */
export async function freePartsOfMissed(
  ctx: RequestContext,
  tx: Tx,
  anew: { readonly vehicleId: string; readonly partIds: readonly string[] },
): Promise<void> {
  if (anew.partIds.length === 0) return;
  for (const { id } of await tx.all(missedWithParts, [tx.dealershipId, anew.vehicleId, anew.partIds])) await freeKeptParts(ctx, tx, id);
}
