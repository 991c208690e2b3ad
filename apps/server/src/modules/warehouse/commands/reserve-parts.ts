// Parts are asked for: by an order whose estimate was approved, or by an appointment before the car is here. What is set
// aside for an appointment stays with the car: the order of the visit takes it over before it looks at the shelf.

import { invariant } from '@bayline/domain/kernel';
import { inServingOrder, serveLines } from '@bayline/domain/warehouse';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { followArrivals } from '../expect.ts';
import { levelsEverywhere } from '../levels.ts';
import { servedTo } from '../serve.ts';
import { applyMoves, type LevelChange } from '../stock-moves.ts';
import { insertRequests, type LevelRow, lockSetAside } from '../store.ts';
import { type DemandLine, takeOver, takeOverItem } from '../take-over.ts';

export interface PartsDemand {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly plate: string;
  readonly visitId: string;
  /** When it is needed; left out, at once. */
  readonly neededAt?: string;
  readonly lines: readonly DemandLine[];
}

export interface AppointmentDemand {
  readonly appointmentId: string;
  readonly number: string;
  readonly plate: string;
  readonly neededAt: string;
  readonly lines: readonly { readonly partId: string; readonly quantity: number }[];
}

export interface ReservedLine extends DemandLine {
  readonly requestId: string;
  /** The store room it is served from, or waits at. */
  readonly warehouseId: string;
  /** What is held for the line already, thousandths. */
  readonly reserved: number;
  readonly status: 'reserved' | 'short';
  /** Set aside for the appointment of the visit before. */
  readonly isTakenOver?: true;
}

interface Asker {
  readonly kind: 'order' | 'appointment';
  readonly id: string;
  readonly number: string;
  readonly plate: string;
  readonly visitId: string | null;
  readonly neededAt: string;
}

/** Holds what is free on the shelves of one part, line by line in the order of the asker; the rest waits as short. */
function reservePart(shelves: readonly LevelRow[], lines: readonly DemandLine[]): { after: LevelRow[]; reserved: ReservedLine[] } {
  const asked = lines.map((line) => ({ ...line, id: newId() }));
  const { after, served } = serveLines(shelves, asked);
  const reserved = asked.map(({ id, ...line }, at): ReservedLine => {
    const { shelf, grant } = served[at] ?? {};
    invariant(shelf !== undefined, 'every line is served somewhere');
    return {
      ...line,
      warehouseId: shelf.warehouseId,
      requestId: id,
      reserved: grant?.quantity ?? 0,
      status: grant?.isComplete ? 'reserved' : 'short',
    };
  });
  return { after, reserved };
}

function changesOf(before: readonly LevelRow[], after: readonly LevelRow[]): LevelChange[] {
  return inServingOrder(before).flatMap((level): LevelChange[] => {
    const now = after.find((one) => one.warehouseId === level.warehouseId);
    const { warehouseId, partId } = level;
    return now && now.reserved !== level.reserved ? [{ warehouseId, partId, before: level, after: now }] : [];
  });
}

function recordReserved(tx: Tx, asker: Asker, lines: readonly ReservedLine[]): void {
  const orderId = asker.kind === 'order' ? asker.id : null;
  for (const { requestId, isTakenOver, status, lineId, partId, quantity, reserved } of lines)
    tx.record({
      subjectType: 'parts-request',
      subjectId: requestId,
      ...(asker.visitId ? { visitId: asker.visitId } : {}),
      type: isTakenOver ? 'parts-taken-over' : status === 'reserved' ? 'parts-reserved' : 'parts-short',
      version: 1,
      step: 6,
      data: { orderId, lineId, partId, quantity, reserved },
    });
}

function insertItem(ctx: RequestContext, asker: Asker, lines: readonly ReservedLine[]): BatchItem {
  return [
    insertRequests,
    [
      ctx.actor.dealershipId,
      asker.kind,
      asker.id,
      asker.number,
      asker.plate,
      asker.visitId,
      asker.neededAt,
      ctx.now,
      lines.map((r) => r.requestId),
      lines.map((r) => r.warehouseId),
      lines.map((r) => r.partId),
      lines.map((r) => r.lineId),
      lines.map((r) => r.quantity),
      lines.map((r) => r.reserved),
      lines.map((r) => r.status),
      lines.map((r) => r.jobNameZh ?? ''),
      lines.map((r) => r.jobNameEn ?? ''),
      lines.map((r) => r.priceFen ?? null),
    ],
  ];
}

interface Demand {
  readonly asker: Asker;
  readonly lines: readonly DemandLine[];
}

async function demand(ctx: RequestContext, tx: Tx, { asker, lines }: Demand): Promise<ReservedLine[]> {
  if (lines.length === 0) return [];
  const partIds = [...new Set(lines.map((line) => line.partId))].sort();
  const levels = await levelsEverywhere(tx, partIds);
  const setAside = asker.kind === 'order' ? await tx.all(lockSetAside, [tx.dealershipId, asker.visitId, partIds]) : [];
  const outcomes = partIds.map((partId) => {
    const shelves = levels.filter((level) => level.partId === partId);
    const over = takeOver(
      shelves,
      setAside.filter((request) => request.partId === partId),
      lines.filter((line) => line.partId === partId),
    );
    const rest = reservePart(over.after, over.left);
    return { ...over, ...rest, changes: changesOf(shelves, rest.after) };
  });
  const taken = outcomes.flatMap((outcome) => outcome.taken);
  const reserved = outcomes.flatMap((outcome) => outcome.reserved);
  if (taken.length > 0) await tx.batch([takeOverItem(tx, asker, taken)]);
  // An appointment may have held more than the order asks for: that goes to those who wait.
  const served = await servedTo(
    tx,
    outcomes.filter((outcome) => outcome.isSetFree).flatMap((outcome) => outcome.changes),
    'freed',
  );
  const others = outcomes.filter((outcome) => !outcome.isSetFree).flatMap((outcome) => outcome.changes);
  await applyMoves(tx, [...served.changes, ...others], [...served.items, insertItem(ctx, asker, reserved)]);
  const all = [...taken, ...reserved];
  recordReserved(tx, asker, all);
  await followArrivals(tx, [...new Set(all.filter((line) => line.status === 'short').map((line) => line.partId))]);
  return all;
}

/**
 * Door: asks for the parts of an order. What the visit's appointment set aside goes over first, then the store rooms are
 * asked. What is not on hand becomes short, which is no refusal.
 */
export function reserveParts(ctx: RequestContext, tx: Tx, asked: PartsDemand): Promise<ReservedLine[]> {
  const { orderId: id, orderNumber: number, plate, visitId, neededAt = ctx.now, lines } = asked;
  return demand(ctx, tx, { asker: { kind: 'order', id, number, plate, visitId, neededAt }, lines });
}

/** Door: sets parts aside for an appointment. What is not on hand becomes short, which is no refusal. */
export function reserveForAppointment(ctx: RequestContext, tx: Tx, asked: AppointmentDemand): Promise<ReservedLine[]> {
  const { appointmentId: id, number, plate, neededAt } = asked;
  const lines = asked.lines.map((line) => ({ ...line, lineId: newId() }));
  return demand(ctx, tx, { asker: { kind: 'appointment', id, number, plate, visitId: null, neededAt }, lines });
}
