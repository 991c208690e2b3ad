// The three signatures: self-check, team check, final inspection. The last one passes the car to settlement and takes the
// certificate's number; each of the last two may send work back.
import type { BodyOf, InputOf, ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import {
  checkFault,
  checkLateness,
  checkRoadTest,
  checkSheet,
  checkSigner,
  checkVerdict,
  type InspectionLevel,
  needsRoadTest,
  roadTestCausesOf,
} from '@bayline/domain/inspection';
import { needsCertificate } from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextGaplessNumber } from '../../../platform/db/numbers.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { passOperations, sendBackForRework } from '../../work-orders/index.ts';
import { carryOverForRework } from '../../workshop/index.ts';
import { inspectionSheet, missingStages } from '../queries/sheet.ts';
import * as store from '../store.ts';

type Sheet = ReplyOf<typeof inspection.sheet>;
type Signed = Omit<BodyOf<typeof inspection.check>, 'level'>;
type Decision = BodyOf<typeof inspection.decide>;

interface Signature {
  readonly workOrderId: string;
  readonly level: InspectionLevel;
  readonly body: Signed;
  /** What only the final inspection has. */
  readonly decision: Pick<Decision, 'lateReason' | 'roadTest'> | null;
}

/** What the constraints mean when two people sign at once. */
export const signConstraints = {
  inspections_pkey: 'already-exists',
  inspections_one_a_level: 'level-signed',
  inspections_three_people: 'signed-before',
  inspections_not_own_work: 'own-work',
  inspections_before_and_during: 'level-signed',
} as const;

async function factsOf(tx: Tx, { workOrderId, body }: Pick<Signature, 'workOrderId' | 'body'>) {
  const key = [tx.dealershipId, workOrderId];
  const [order = notFound(), operations, signing, items] = await Promise.all([
    tx.maybe(store.lockOrder, key),
    tx.all(store.workDone, key),
    tx.one(store.signingFacts, key),
    tx.all(store.itemsInUse, key),
  ]);
  if (order.version !== body.version) versionConflict({ version: order.version });
  if (order.status !== 'authorised') refused('wrong-state', { lifecycle: 'work-order', state: order.status });
  return { order, operations, signing, items };
}
type SigningFacts = Awaited<ReturnType<typeof factsOf>>;

/** The items of a sheet as they were read; who read an older version reads again. */
export function itemsAsRead({ items }: Pick<SigningFacts, 'items'>, sheet: string, version: number) {
  const inUse = items.filter((item) => item.sheet === sheet);
  if (inUse[0]?.version !== version) versionConflict({ sheet });
  return inUse;
}

/** Everything that only a car about to leave must have. */
function checkFinal(ctx: RequestContext, facts: SigningFacts, decision: Decision): void {
  const { order, operations, signing } = facts;
  const counted = operations.filter(({ status }) => status !== 'cancelled');
  const { repairClass, businessType, arrivedAt, odometerKm, promisedAt } = order;
  const causes = roadTestCausesOf({
    words: [...signing.words, ...counted.map(({ nameZh }) => nameZh)],
    skills: counted.map(({ skill }) => skill),
    repairClass,
    businessType,
    isRework: counted.some(({ reworkCount }) => reworkCount > 0),
  });
  const { roadTest } = decision;
  const isPassed = decision.result === 'passed';
  if (isPassed && needsRoadTest(causes, order.mayRoadTest) && roadTest === null) refused('road-test-missing', { cause: causes[0] ?? '' });
  if (roadTest) {
    const { timeZone } = ctx.actor;
    accept(checkRoadTest(roadTest, { now: ctx.now, arrivedAt, odometerKm, finishedAt: signing.finishedAt, timeZone }));
    accept(checkSheet(itemsAsRead(facts, 'road-test', roadTest.sheetVersion), roadTest.results, decision.result));
  }
  if (!isPassed) return;
  const [stage] = missingStages(repairClass, signing.signed);
  if (stage) refused('stage-missing', { stage });
  accept(checkLateness({ now: ctx.now, promisedAt }, decision.lateReason));
}

export function writeResults(tx: Tx, inspectionId: string, results: Signed['results']): void {
  const columns = [results.map((r) => r.code), results.map((r) => r.verdict), results.map((r) => r.measured), results.map((r) => r.note)];
  tx.later([[store.insertResults, [tx.dealershipId, inspectionId, ...columns]]]);
}

function write(ctx: RequestContext, tx: Tx, { signature, facts }: { signature: Signature; facts: SigningFacts }): void {
  const { workOrderId, level, body, decision } = signature;
  const { order, signing } = facts;
  const isPassed = body.result === 'passed';
  const rework = isPassed ? [null, null, null] : [body.reworkReason, body.reworkOwnerId, body.costCentre];
  const values = [body.id, workOrderId, level, order.round, body.sheetVersion, body.result, ...rework];
  const lateReason = isPassed ? (decision?.lateReason ?? null) : null;
  const signer = [body.remark, signing.workerIds, ctx.actor.staffId, ctx.now];
  tx.later([[store.insertInspection, [tx.dealershipId, ...values, lateReason, ...signer]]]);
  writeResults(tx, body.id, body.results);
  const roadTest = decision?.roadTest;
  if (!roadTest) return;
  const { sheetVersion, startedAt, endedAt, startKm, endKm, route } = roadTest;
  const drive = [body.id, sheetVersion, startedAt, endedAt, startKm, endKm, route];
  tx.later([[store.insertRoadTest, [tx.dealershipId, ...drive]]]);
  writeResults(tx, body.id, roadTest.results);
}

/** All that was answered, on the sheet and on the drive. */
const resultsOf = ({ body, decision }: Signature) => [...body.results, ...(decision?.roadTest?.results ?? [])];

/** What the inspector wrote of the faults: on the sheet as a whole and at each item that failed. */
function faultsSaid(signature: Signature): string {
  const failed = resultsOf(signature).filter(({ verdict }) => verdict === 'fail');
  return [signature.body.remark, ...failed.map(({ note }) => note)].filter((text) => text !== '').join('；');
}

/** What the verdict does to the work: passed operations, or rework for those who did it. */
async function moveWork(ctx: RequestContext, tx: Tx, { signature, facts }: { signature: Signature; facts: SigningFacts }): Promise<void> {
  const { workOrderId, level, body } = signature;
  const { visitId } = facts.order;
  const subject = { subjectType: 'work-order', subjectId: workOrderId, visitId, version: 1, step: 8 } as const;
  const isPassed = body.result === 'passed';
  if (isPassed && level !== 'final') {
    tx.record({ ...subject, type: 'inspection-signed', data: { level } });
    return;
  }
  if (isPassed) {
    const finished = facts.operations.filter(({ status }) => status === 'finished').map(({ id }) => id);
    await passOperations(ctx, tx, { workOrderId, operationIds: finished });
    tx.record({ ...subject, type: 'inspection-passed', data: { operationIds: finished, reworkReason: null, reworkOwnerId: null } });
    return;
  }
  const { operationIds, reworkReason, reworkOwnerId } = body;
  if (reworkReason === null) refused('rework-incomplete');
  await sendBackForRework(ctx, tx, { workOrderId, operationIds, reason: reworkReason, remark: faultsSaid(signature) });
  carryOverForRework(tx, operationIds);
  tx.record({ ...subject, type: 'inspection-failed', data: { operationIds, reworkReason, reworkOwnerId } });
}

/** The certificate's number is without gaps and is taken last. */
async function certify(ctx: RequestContext, tx: Tx, { signature, facts }: { signature: Signature; facts: SigningFacts }): Promise<void> {
  const { workOrderId, body } = signature;
  if (!needsCertificate(facts.order.repairClass) || facts.signing.certificateNumber !== null) return;
  const number = await nextGaplessNumber(ctx, tx, 'HG');
  tx.later([[store.insertCertificate, [tx.dealershipId, number, workOrderId, body.id, ctx.actor.staffId, ctx.now]]]);
  const { visitId } = facts.order;
  const subject = { subjectType: 'work-order', subjectId: workOrderId, visitId } as const;
  tx.record({ ...subject, type: 'certificate-issued', version: 1, step: 9, data: { number } });
}

function sign(ctx: RequestContext, signature: Signature): Promise<Sheet> {
  const { workOrderId, level, body, decision } = signature;
  return onConstraint({ ...signConstraints, inspections_dealership_id_rework_owner_id_fkey: 'rework-incomplete' }, () =>
    inDealership(ctx, async (tx) => {
      const facts = await factsOf(tx, signature);
      const { signing, operations } = facts;
      accept(checkVerdict(body, operations));
      const signed = signing.signed.filter(({ round }) => round === facts.order.round);
      accept(checkSigner({ level, signerId: ctx.actor.staffId ?? '', workerIds: signing.workerIds, signed }));
      const isPassed = body.result === 'passed';
      accept(checkSheet(itemsAsRead(facts, level, body.sheetVersion), body.results, body.result));
      if (!isPassed) accept(checkFault(resultsOf(signature)));
      if (decision) checkFinal(ctx, facts, { ...body, ...decision });
      write(ctx, tx, { signature, facts });
      await moveWork(ctx, tx, { signature, facts });
      if (isPassed && decision) await certify(ctx, tx, { signature, facts });
      return await inspectionSheet(ctx, tx, workOrderId);
    }),
  );
}

export function check(ctx: RequestContext, { params, body }: InputOf<typeof inspection.check>): Promise<Sheet> {
  // A self-check with a fault is not signed: what is wrong is put right first.
  if (body.level === 'self' && body.result === 'rework') refused('item-failed', { code: null });
  return sign(ctx, { workOrderId: params.workOrderId, level: body.level, body, decision: null });
}

export function decide(ctx: RequestContext, { params, body }: InputOf<typeof inspection.decide>): Promise<Sheet> {
  return sign(ctx, { workOrderId: params.workOrderId, level: 'final', body, decision: body });
}
