// The owner's signature under the settlement list: for what was done and what it costs. It is taken once; a list that is
// taken back and made anew is signed anew.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { advance } from '@bayline/domain/kernel';
import { settlementLifecycle } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { bytesOfDataUrl } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { billView, situationOf } from '../bill-view.ts';
import { lockedBills, signSettlement } from '../store.ts';

export async function sign(
  ctx: RequestContext,
  id: string,
  { version, signedByName, signature }: BodyOf<typeof settlement.sign>,
): Promise<ReplyOf<typeof settlement.sign>> {
  const file = await ctx.files.putPng(ctx.actor.dealershipId, bytesOfDataUrl(signature));
  return await inDealership(ctx, async (tx) => {
    const { bill, creditLimitFen } = (await lockedBills(ctx, tx, id)) ?? notFound();
    if (bill.version !== version) versionConflict({ version: bill.version });
    accept(advance(settlementLifecycle, { state: bill.status, action: 'sign', situation: situationOf(ctx, bill) }));
    tx.later([fileItem(ctx, tx, file), [signSettlement, [tx.dealershipId, id, signedByName, file.sha256, ctx.now, ctx.actor.staffId]]]);
    const data = { totalFen: bill.totalFen };
    tx.record({ subjectType: 'settlement', subjectId: id, visitId: bill.visitId, type: 'settlement-signed', version: 1, step: 10, data });
    return billView(ctx, { ...bill, signedByName, signedAt: ctx.now, version: bill.version + 1 }, creditLimitFen);
  });
}
