// Parts that were set aside for an appointment: they are let go when it is off, and go along with the car when it comes.
import { giveFree, outOfBinStatuses } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { followArrivals } from '../expect.ts';
import { newLevels } from '../requests.ts';
import { servedTo } from '../serve.ts';
import { applyMoves, requestsItem } from '../stock-moves.ts';
import { askToPutBack, type LockedRequest, lockOrderRequests, lockSetAside, setVisit } from '../store.ts';

/** Calls open requests off; what they held goes to those who wait. The requests and their levels are locked. */
export async function letGo(tx: Tx, requests: readonly LockedRequest[]): Promise<void> {
  if (requests.length === 0) return;
  // Cancelled first: a request that is going must not be served from what it gives back.
  await tx.batch([
    requestsItem(
      tx,
      requests.map((r) => ({ id: r.id, status: 'cancelled' as const, reserved: 0, issued: 0 })),
    ),
    [askToPutBack, [tx.dealershipId, requests.filter((r) => outOfBinStatuses.some((status) => status === r.status)).map((r) => r.id)]],
  ]);
  const changes = newLevels(requests, (level, request) => giveFree(level, request.held));
  const served = await servedTo(
    tx,
    changes.filter((c) => c.after.reserved !== c.before.reserved),
    'freed',
  );
  await applyMoves(tx, served.changes, served.items);
  for (const r of requests)
    tx.record({
      subjectType: 'parts-request',
      subjectId: r.id,
      ...(r.visitId ? { visitId: r.visitId } : {}),
      type: 'parts-cancelled',
      version: 1,
      step: 6,
      data: { orderId: r.demandKind === 'order' ? r.orderId : null, partId: r.partId },
    });
  await followArrivals(tx, [...new Set(requests.map((r) => r.partId))]);
}

/** Door: the appointment is off or its parts are asked for anew. Returns how many requests were let go. */
export async function releaseAppointmentParts(
  _ctx: RequestContext,
  tx: Tx,
  { appointmentId }: { readonly appointmentId: string },
): Promise<number> {
  const requests = await tx.all(lockOrderRequests, [tx.dealershipId, appointmentId]);
  const open = requests.filter((r) => r.demandKind === 'appointment' && r.status !== 'cancelled');
  await letGo(tx, open);
  return open.length;
}

/**
 * Door: the car of the appointment is here. Its parts stay held, for the visit: an order of it that asks for the same part
 * takes them over first. What no order has asked for when the bill is made is let go.
 */
export async function moveAppointmentParts(
  _ctx: RequestContext,
  tx: Tx,
  { appointmentId, visitId }: { readonly appointmentId: string; readonly visitId: string },
): Promise<void> {
  tx.later([[setVisit, [tx.dealershipId, appointmentId, visitId]]]);
}

/** Door: what was set aside for the visit and never asked for is let go. */
export async function letSetAsideGo(tx: Tx, visitId: string): Promise<void> {
  await letGo(tx, await tx.all(lockSetAside, [tx.dealershipId, visitId, null]));
}
