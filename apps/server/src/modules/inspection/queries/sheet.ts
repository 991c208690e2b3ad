import type { ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { isReadyForInspection } from '@bayline/domain/inspection';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { sheetOfOrder } from '../store.ts';

/** The inspector's sheet of an order; 404 when it is not the store's. */
export async function inspectionSheet(tx: Tx, workOrderId: string): Promise<ReplyOf<typeof inspection.sheet>> {
  const sheet = await tx.maybe(sheetOfOrder, [tx.dealershipId, workOrderId]);
  if (!sheet) notFound();
  const done = sheet.operations.map(({ operation, technicianId }) => ({ id: operation.id, status: operation.status, technicianId }));
  return { ...sheet, isReady: isReadyForInspection(done) };
}
