// Rows go in by small batches, so that one long transaction keeps no reader of events waiting. When a batch meets a
// refusal, its rows go in one by one: the good ones stay, the others are told apart.
import { inDealership } from '../platform/db/in-dealership.ts';
import type { Tx } from '../platform/db/tx.ts';
import { constraintOf, ProblemError } from '../platform/problems.ts';
import type { RequestContext } from '../platform/request.ts';
import type { RefusedRow } from './plan.ts';

const rowsInBatch = 200;

/** What became of a row that the sheet itself did not refuse. */
export type Taken = 'taken' | 'already-there' | { readonly refused: string };

export interface TakeResult {
  readonly taken: number;
  readonly alreadyThere: number;
  readonly refused: readonly RefusedRow[];
}

export interface Taking<Row> {
  readonly rows: readonly Row[];
  /** Codes of constraints that a row may violate when somebody else was faster. */
  readonly constraints: Readonly<Record<string, string>>;
  /** Takes numbers and other things that must not be taken inside the transaction. */
  readonly prepare: (ctx: RequestContext, rows: readonly Row[]) => Promise<(tx: Tx) => Promise<Taken[]>>;
}

function codeOf(error: unknown, constraints: Readonly<Record<string, string>>): string | undefined {
  if (error instanceof ProblemError && error.status === 422) return error.code;
  return constraints[constraintOf(error) ?? ''];
}

async function takeBatch<Row>(ctx: RequestContext, taking: Taking<Row>, batch: readonly Row[]): Promise<Taken[]> {
  try {
    const work = await taking.prepare(ctx, batch);
    return await inDealership(ctx, work);
  } catch (error) {
    const code = codeOf(error, taking.constraints);
    if (code === undefined) throw error;
    if (batch.length === 1) return [{ refused: code }];
    const results: Taken[] = [];
    for (const row of batch) results.push(...(await takeBatch(ctx, taking, [row])));
    return results;
  }
}

export async function takeRows<Row extends { readonly row: number }>(ctx: RequestContext, taking: Taking<Row>): Promise<TakeResult> {
  const refused: RefusedRow[] = [];
  let taken = 0;
  let alreadyThere = 0;
  for (let start = 0; start < taking.rows.length; start += rowsInBatch) {
    const batch = taking.rows.slice(start, start + rowsInBatch);
    const results = await takeBatch(ctx, taking, batch);
    for (const [at, result] of results.entries()) {
      if (result === 'taken') taken += 1;
      else if (result === 'already-there') alreadyThere += 1;
      else refused.push({ row: batch[at]?.row ?? 0, code: result.refused, column: '' });
    }
  }
  return { taken, alreadyThere, refused };
}
