import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { billTotals, creditAtStart, isFreeForOwner, obstaclesToBill } from '@bayline/domain/settlement';
import { type GuaranteeTerm, guaranteeOfBill } from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextGaplessNumber } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { recordMileage } from '../../vehicles/index.ts';
import { beginSettlement, termsOfVisit } from '../../work-orders/index.ts';
import { type DraftBill, draftsOfVisit } from '../queries/drafts.ts';
import { billFacts } from '../queries/facts.ts';
import { visitBill } from '../queries/visit-bill.ts';
import { insertRequest } from '../request-store.ts';
import { entryItem, insertSettlement, linesItem, lockVisit } from '../store.ts';

interface NewBill {
  readonly id: string;
  readonly visitId: string;
  readonly draft: DraftBill;
  readonly number: string;
  readonly guarantee: GuaranteeTerm;
  readonly mileageOutKm: number;
  /** Nothing of the visit is due at the till: it is settled by approval. */
  readonly isFree: boolean;
}

function billItems(ctx: RequestContext, tx: Tx, bill: NewBill): BatchItem[] {
  const { id, visitId, draft, number, guarantee, mileageOutKm, isFree } = bill;
  const { labourFen, partsFen, feesFen, roundingFen, totalFen } = billTotals(draft.lines);
  const status = totalFen === 0 && !isFree ? 'paid' : 'pre-settled';
  const creditFen = isFree || totalFen === 0 ? null : creditAtStart(draft);
  const { staffId } = ctx.actor;
  const made = [staffId, ctx.now, status === 'paid' ? ctx.now : null];
  const sums = [labourFen, partsFen, feesFen, roundingFen, totalFen];
  return [
    [
      insertSettlement,
      [
        tx.dealershipId,
        id,
        number,
        visitId,
        draft.payerId,
        status,
        ...sums,
        ...made,
        guarantee.days,
        guarantee.km,
        mileageOutKm,
        creditFen,
        null,
      ],
    ],
    linesItem(tx, id, draft.lines),
    entryItem(tx, { id: newId(), settlementId: id, kind: 'charge', amountFen: totalFen, recordedBy: staffId, recordedAt: ctx.now }),
  ];
}

/** A visit that costs the owner nothing waits for somebody who may let it go; asked for with the bill, since nobody comes to the till. */
function askForApproval(ctx: RequestContext, tx: Tx, bill: NewBill): void {
  const [requestId, { totalFen }] = [newId(), bill.draft];
  const request = [requestId, bill.id, 'free', totalFen, null, null, '', ctx.actor.staffId, ctx.now];
  tx.later([[insertRequest, [tx.dealershipId, ...request]]]);
  const data = { requestId, kind: 'free', amountFen: totalFen, reason: '' };
  const about = { subjectType: 'settlement', subjectId: bill.id, visitId: bill.visitId, step: 9 } as const;
  tx.record({ ...about, type: 'settlement-request-asked', version: 1, data });
}

async function makeBills(
  ctx: RequestContext,
  tx: Tx,
  made: { readonly visitId: string; readonly drafts: readonly DraftBill[]; readonly mileageOutKm: number },
): Promise<void> {
  const terms = await termsOfVisit(tx, made.visitId);
  const isFree = isFreeForOwner(made.drafts);
  const bills: NewBill[] = [];
  for (const draft of made.drafts) {
    const guarantee = guaranteeOfBill(draft.workOrderIds.flatMap((id) => terms.get(id) ?? []));
    bills.push({ ...made, id: newId(), draft, guarantee, isFree, number: await nextGaplessNumber(ctx, tx, 'JS') });
  }
  await tx.batch(bills.flatMap((bill) => billItems(ctx, tx, bill)));
  for (const { id, draft } of bills)
    tx.record({
      subjectType: 'settlement',
      subjectId: id,
      visitId: made.visitId,
      type: 'settlement-prepared',
      version: 3,
      step: 9,
      data: { payerId: draft.payerId, ...billTotals(draft.lines) },
    });
  const [first] = bills;
  if (isFree && first) askForApproval(ctx, tx, first);
}

/** Pre-settlement: the lines are fixed as they stand, one settlement for each payer, with the mileage on leaving. */
export function prepare(
  ctx: RequestContext,
  visitId: string,
  { version, mileageOutKm: said }: BodyOf<typeof settlement.prepare>,
): Promise<ReplyOf<typeof settlement.prepare>> {
  return onConstraint({ settlements_one_live: 'already-prepared' }, () =>
    inDealership(ctx, async (tx) => {
      const visit = (await tx.maybe(lockVisit, [tx.dealershipId, visitId])) ?? notFound();
      if (visit.version !== version) versionConflict({ version: visit.version });
      const facts = await tx.one(billFacts, [tx.dealershipId, visitId]);
      if (facts.liveBills > 0) refused('already-prepared');
      const mileageOutKm = said ?? facts.mileageOutKm;
      // The page lists all of them beforehand; whoever asks all the same is told the first.
      const [obstacle] = obstaclesToBill({ ...facts, mileageOutKm });
      if (obstacle) refused(obstacle.refused, obstacle.facts);
      if (mileageOutKm === null) refused('mileage-out-missing');
      await recordMileage(ctx, tx, { vehicleId: visit.vehicleId, mileageKm: mileageOutKm, source: 'release' });
      await beginSettlement(ctx, tx, { visitId });
      // Read when the issued parts are marked: what came back in the meantime is on the shelf and not on the bill.
      await makeBills(ctx, tx, { visitId, drafts: await draftsOfVisit(tx, visitId), mileageOutKm });
      return await visitBill(ctx, tx, visitId);
    }),
  );
}
