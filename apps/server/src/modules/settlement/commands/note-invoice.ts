import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { advance } from '@bayline/domain/kernel';
import { settlementLifecycle } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { billView, situationOf } from '../bill-view.ts';
import { lockedBills, setInvoice } from '../store.ts';

/** The number of the tax invoice that was issued elsewhere; null = not issued. */
export function noteInvoice(
  ctx: RequestContext,
  id: string,
  { version, invoiceNumber }: BodyOf<typeof settlement.noteInvoice>,
): Promise<ReplyOf<typeof settlement.noteInvoice>> {
  return inDealership(ctx, async (tx) => {
    const { bill, creditLimitFen } = (await lockedBills(ctx, tx, id)) ?? notFound();
    if (bill.version !== version) versionConflict({ version: bill.version });
    accept(advance(settlementLifecycle, { state: bill.status, action: 'note-invoice', situation: situationOf(ctx, bill) }));
    tx.later([[setInvoice, [tx.dealershipId, id, invoiceNumber]]]);
    const data = { isIssued: invoiceNumber !== null };
    tx.record({ subjectType: 'settlement', subjectId: id, visitId: bill.visitId, type: 'invoice-noted', version: 1, step: 10, data });
    return billView(ctx, { ...bill, invoiceNumber, version: bill.version + 1 }, creditLimitFen);
  });
}
