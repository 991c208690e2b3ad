// Takes the rows of a running import by small batches, so that one long transaction keeps no reader of events
// waiting. A batch and the note of what became of its rows are one transaction: after a crash the next batch begins
// where the last one ended. When a batch meets a refusal, the next try takes half as many rows, until it is one row that
// is refused.
import { type Match, planSheet, type SheetPlan } from '@bayline/domain/imports';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { constraintOf, ProblemError } from '../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../platform/request.ts';
import * as vehicles from '../vehicles/index.ts';
import { end } from './end.ts';
import { decisionsOf, sheetOf } from './preview.ts';
import { countsOf } from './run.ts';
import { dueRows, failRun, keepProgress, lockRun, type RunRow, settleRows } from './store.ts';
import { type Numbers, numbersFor, takeCars } from './take-cars.ts';
import { takeParts } from './take-parts.ts';

const rowsInBatch = 200;

/** Constraints that a row may violate when somebody else was faster. */
const constraints: Readonly<Record<string, string>> = {
  ...vehicles.vehicleConstraints,
  vehicle_models_dealership_id_code_key: 'model-code-taken',
  part_numbers_dealership_id_number_key: 'already-there',
};

function codeOf(error: unknown): string | undefined {
  if (error instanceof ProblemError && error.status === 422) return error.code;
  return constraints[constraintOf(error) ?? ''];
}

interface Work {
  readonly ctx: RequestContext;
  readonly runId: string;
  readonly plan: SheetPlan;
}

interface Settled {
  readonly row: number;
  readonly match: Match | { readonly is: 'refused'; readonly code: string };
}

function progressItems(tx: Tx, { runId, plan }: Work, settled: readonly Settled[]): BatchItem[] {
  const fateOf = new Map(plan.fates.map((fate) => [fate.row, fate]));
  const after = settled.map(({ row, match }) => {
    const before = fateOf.get(row)?.outcome ?? 'accepted';
    if (match.is === 'new') return { row, before, outcome: before, code: fateOf.get(row)?.code ?? '', isTaken: true };
    if (match.is === 'known') return { row, before, outcome: 'merged' as const, code: 'already-there', isTaken: false };
    return { row, before, outcome: match.is, code: match.code, isTaken: false };
  });
  const taken = after.filter((row) => row.isTaken).length;
  const moved = (outcome: string) =>
    after.filter((row) => row.outcome === outcome).length - after.filter((row) => row.before === outcome).length;
  return [
    [
      settleRows,
      [tx.dealershipId, runId, after.map((r) => r.row), after.map((r) => r.isTaken), after.map((r) => r.outcome), after.map((r) => r.code)],
    ],
    [
      keepProgress,
      [tx.dealershipId, runId, taken, after.length - taken, moved('accepted'), moved('merged'), moved('held'), moved('refused')],
    ],
  ];
}

async function takeRows(tx: Tx, { ctx, plan }: Work, asked: { due: ReadonlySet<number>; numbers: readonly Numbers[] }): Promise<Settled[]> {
  const cars = plan.cars.filter(({ row }) => asked.due.has(row));
  const parts = plan.parts.filter(({ row }) => asked.due.has(row));
  const found = cars.length > 0 ? await takeCars(ctx, tx, { rows: cars, numbers: asked.numbers }) : await takeParts(ctx, tx, parts);
  return (cars.length > 0 ? cars : parts).flatMap(({ row }, at) => {
    const match = found[at];
    return match ? [{ row, match }] : [];
  });
}

type Went = 'on' | 'stopped' | 'ended';

/** One transaction: at most `most` rows, or with `refusal` the next row noted as refused. */
async function takeSome(work: Work, { most, refusal }: { most: number; refusal?: string }): Promise<Went> {
  const { ctx, runId, plan } = work;
  const numbers = plan.cars.length > 0 && refusal === undefined ? await numbersFor(ctx, most) : [];
  return await inDealership(ctx, async (tx) => {
    const run = await tx.maybe(lockRun, [tx.dealershipId, runId]);
    if (run?.status !== 'running') return 'stopped';
    const due = new Set((await tx.all(dueRows, [tx.dealershipId, runId, most])).map(({ sheetRow }) => sheetRow));
    if (due.size === 0) {
      await end(ctx, tx, { run, status: 'done' });
      return 'ended';
    }
    const settled =
      refusal === undefined
        ? await takeRows(tx, work, { due, numbers })
        : [...due].map((row) => ({ row, match: { is: 'refused' as const, code: refusal } }));
    tx.later(progressItems(tx, work, settled));
    return 'on';
  });
}

/** Takes at most so many rows; tells how many to try the next time. */
async function takeBatch(work: Work, most: number): Promise<{ went: Went; next: number }> {
  try {
    return { went: await takeSome(work, { most }), next: Math.min(most * 2, rowsInBatch) };
  } catch (error) {
    const refusal = codeOf(error);
    if (refusal === undefined) throw error;
    if (most > 1) return { went: 'on', next: Math.floor(most / 2) };
    return { went: await takeSome(work, { most, refusal }), next: 1 };
  }
}

async function load(ctx: RequestContext, runId: string): Promise<{ run: RunRow; plan: SheetPlan } | undefined> {
  return await inDealership(ctx, async (tx) => {
    const run = await tx.maybe(lockRun, [tx.dealershipId, runId]);
    if (run?.status !== 'running') return undefined;
    const sheet = await sheetOf(ctx, tx, run);
    return { run, plan: planSheet(sheet, run.today, await decisionsOf(tx, runId)) };
  });
}

async function fail(ctx: RequestContext, runId: string): Promise<void> {
  await inDealership(ctx, async (tx) => {
    const run = await tx.maybe(lockRun, [tx.dealershipId, runId]);
    if (run?.status !== 'running') return;
    await tx.run(failRun, [tx.dealershipId, runId]);
    tx.record({ subjectType: 'import-run', subjectId: runId, type: 'import-failed', version: 1, data: countsOf(run) });
  });
}

/** Takes what is due until nothing is left, the run is cancelled or a fault stops it. `onBatch` hears of each batch. */
export async function takeRun(given: RequestContext, runId: string, onBatch: () => Promise<void> = async () => undefined): Promise<void> {
  const rest = everyTime(given);
  const loaded = await load(rest, runId);
  if (!loaded) return;
  // What is stored stands under the name of whoever uploaded the file.
  const ctx = { ...rest, actor: { ...rest.actor, staffId: loaded.run.createdById } };
  try {
    let batch: { went: Went; next: number } = { went: 'on', next: rowsInBatch };
    while (batch.went === 'on') {
      batch = await takeBatch({ ctx, runId, plan: loaded.plan }, batch.next);
      await onBatch();
    }
  } catch (error) {
    await fail(ctx, runId);
    throw error;
  }
}
