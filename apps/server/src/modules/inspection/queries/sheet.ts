import type { ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import {
  checkSigner,
  hasPassed,
  type InspectionLevel,
  isReadyForInspection,
  levels,
  needsRoadTest,
  roadTestCausesOf,
} from '@bayline/domain/inspection';
import { needsCertificate } from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { type SheetRow, sheetOfOrder } from '../statements/sheet.ts';
import { itemsInUse } from '../store.ts';

type Sheet = ReplyOf<typeof inspection.sheet>;

const stages = ['diagnosis', 'process'] as const;

/** The stages that a class of repair needs besides the three levels, and that nobody has signed yet. */
export function missingStages(repairClass: SheetRow['repairClass'], signed: readonly { readonly level: string }[]): Sheet['missingStages'] {
  return needsCertificate(repairClass) ? stages.filter((stage) => !signed.some((row) => row.level === stage)) : [];
}

/** Passed by the inspector and not yet taken over by the adviser: once a round, for work that was added is inspected anew. */
function isToHandOver({ orderStatus, operations, round, signed }: SheetRow): boolean {
  const isPassed = hasPassed(operations.map(({ operation }) => operation));
  const isTaken = signed.some((one) => one.level === 'internal-hand-over' && one.round === round - 1);
  return orderStatus === 'authorised' && isPassed && round > 0 && !isTaken;
}

function buttons(ctx: RequestContext, row: SheetRow, nextLevel: InspectionLevel | null): Sheet['allowedActions'] {
  const canDecide = may(ctx)('inspection.decide');
  const isStageOpen = row.orderStatus === 'authorised' && !hasPassed(row.operations.map(({ operation }) => operation));
  const stage = isStageOpen && canDecide ? [{ action: 'sign-stage' }] : [];
  if (isToHandOver(row) && may(ctx)('settlement.prepare')) stage.push({ action: 'take-over' });
  if (nextLevel === null) return stage;
  if (!may(ctx)(nextLevel === 'final' ? 'inspection.decide' : 'inspection.check')) return stage;
  const signed = row.signed.filter(({ round }) => round === row.round);
  const reason = checkSigner({ level: nextLevel, signerId: ctx.actor.staffId ?? '', workerIds: row.workerIds, signed });
  return [...stage, reason ? { action: 'sign', refused: reason.refused, facts: { ...reason.facts } } : { action: 'sign' }];
}

/** The sheet of an order, with the items of the level to be signed next; 404 when it is not the store's. */
export async function inspectionSheet(ctx: RequestContext, tx: Tx, workOrderId: string): Promise<Sheet> {
  const [row = notFound(), items] = await Promise.all([
    tx.maybe(sheetOfOrder, [tx.dealershipId, workOrderId]),
    tx.all(itemsInUse, [tx.dealershipId, workOrderId]),
  ]);
  const { businessType, orderStatus, round, workerIds: _w, signed, ...shown } = row;
  const work = row.operations.map(({ operation }) => operation);
  const isReady = orderStatus === 'authorised' && isReadyForInspection(work);
  const inRound = signed.filter((one) => one.round === round);
  const nextLevel = isReady ? (levels.find((level) => !inRound.some((one) => one.level === level)) ?? null) : null;
  const itemsOf = (sheet: string | null) => items.filter((item) => item.sheet === sheet).map(({ sheet: _s, version: _v, ...item }) => item);
  const versionOf = (sheet: string | null) => items.find((item) => item.sheet === sheet)?.version ?? null;
  const stageSheets = stages.flatMap((stage) => {
    const sheetVersion = versionOf(stage);
    return sheetVersion === null || signed.some(({ level }) => level === stage) ? [] : [{ stage, sheetVersion, items: itemsOf(stage) }];
  });
  const { repairClass } = row;
  const handOverVersion = isToHandOver(row) ? versionOf('internal-hand-over') : null;
  const roadTestCauses = roadTestCausesOf({
    words: [...row.concerns, ...work.map(({ nameZh }) => nameZh)],
    skills: work.map(({ skill }) => skill),
    repairClass,
    businessType,
    isRework: work.some(({ reworkCount }) => reworkCount > 0),
  });
  return {
    ...shown,
    isReady,
    nextLevel,
    items: itemsOf(nextLevel),
    sheetVersion: versionOf(nextLevel),
    roadTestItems: nextLevel === 'final' ? itemsOf('road-test') : [],
    roadTestVersion: nextLevel === 'final' ? versionOf('road-test') : null,
    roadTestCauses,
    needsRoadTest: needsRoadTest(roadTestCauses, row.mayRoadTest),
    needsCertificate: needsCertificate(repairClass),
    missingStages: missingStages(repairClass, signed),
    stageSheets,
    handOver: handOverVersion === null ? null : { sheetVersion: handOverVersion, items: itemsOf('internal-hand-over') },
    allowedActions: buttons(ctx, row, nextLevel),
  };
}
