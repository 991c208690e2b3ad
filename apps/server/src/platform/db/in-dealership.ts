// The one way to the tenant's data: a transaction with the tenant set, the first answer of a repeated request
// given again, deadlocks and serialisation failures retried.
import type pg from 'pg';
import { ProblemError } from '../problems.ts';
import type { Idempotency, RequestContext } from '../request.ts';
import { askDealership } from './ask-dealership.ts';
import { statement } from './statement.ts';
import { type BatchItem, eventsItem, type OpenTx, type Tx, wrapClient } from './tx.ts';

const maxTries = 5;
const retryable = new Set(['40001', '40P01']);

interface FirstAnswer {
  readonly endpoint: string;
  readonly request_hash: string;
  readonly reply: unknown;
}

const firstAnswer = statement<FirstAnswer>(
  'platform.first-answer',
  `select endpoint, request_hash, reply from idempotency_keys where dealership_id = $1 and key = $2`,
);

const keepAnswer = statement(
  'platform.keep-answer',
  `insert into idempotency_keys (dealership_id, key, endpoint, request_hash, reply, created_at) values ($1, $2, $3, $4, $5, $6)`,
);

function isRepetition(idempotency: Idempotency, first: FirstAnswer): boolean {
  const isSame = first.endpoint === idempotency.endpoint && first.request_hash === idempotency.requestHash;
  if (!isSame) throw new ProblemError(409, 'idempotency-key-reused');
  return true;
}

/** BEGIN, tenant and the look for a first answer, in one round trip. */
async function open(client: pg.PoolClient, tx: Tx, { idempotency }: RequestContext): Promise<FirstAnswer | undefined> {
  const [, first] = await Promise.all([
    client.query(`begin; select set_config('app.dealership_id', '${tx.dealershipId}', true)`),
    idempotency === undefined ? undefined : tx.maybe(firstAnswer, [tx.dealershipId, idempotency.key]),
  ]);
  return first;
}

async function close<R>(tx: OpenTx, ctx: RequestContext, reply: R): Promise<void> {
  const last: BatchItem[] = [];
  if (tx.events.length > 0) last.push(eventsItem(ctx, tx.events));
  if (ctx.idempotency) {
    const { key, endpoint, requestHash } = ctx.idempotency;
    last.push([keepAnswer, [tx.dealershipId, key, endpoint, requestHash, JSON.stringify(reply ?? null), ctx.now]]);
  }
  await tx.commit(last);
}

/** What went wrong with it, for the pool: nobody else gets a connection that is still in a transaction. */
const rollBack = (client: pg.PoolClient): Promise<Error | undefined> =>
  client.query('rollback').then(
    () => undefined,
    (failure: Error) => failure,
  );

async function attempt<R>(ctx: RequestContext, work: (tx: Tx) => Promise<R>): Promise<R> {
  const client = await ctx.db.pool.connect();
  const tx = wrapClient(client, ctx);
  let broken: Error | undefined;
  try {
    const opened = open(client, tx, ctx);
    // Only what has a key must know first whether it was answered before: other statements go right behind BEGIN.
    const first = ctx.idempotency ? await opened : undefined;
    if (first && ctx.idempotency && isRepetition(ctx.idempotency, first)) {
      await client.query('rollback');
      return first.reply as R;
    }
    const [, reply] = await Promise.all([opened, work(tx)]);
    await close(tx, ctx, reply);
    if (tx.events.length > 0) ctx.committed(tx.dealershipId);
    return reply;
  } catch (error) {
    tx.end();
    broken = await rollBack(client);
    throw error;
  } finally {
    tx.end();
    client.release(broken);
  }
}

/** A refusal may only mean that our twin request has just done it: then the twin's answer is ours. */
async function answerOfTwin<R>(ctx: RequestContext, error: unknown): Promise<R> {
  if (!ctx.idempotency) throw error;
  const client = await ctx.db.pool.connect();
  try {
    const first = await open(client, wrapClient(client, ctx), ctx);
    if (first && isRepetition(ctx.idempotency, first)) return first.reply as R;
  } finally {
    // After a look that failed as well: whoever has the connection next would be in its transaction.
    client.release(await rollBack(client));
  }
  throw error;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Runs `work` in one transaction of the actor's dealership; throws what `work` throws, with nothing changed. */
export async function inDealership<R>(ctx: RequestContext, work: (tx: Tx) => Promise<R>): Promise<R> {
  if (ctx.isQuestion === true) return await askDealership(ctx, work);
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(ctx, work);
    } catch (error) {
      if (retryable.has(codeOf(error)) && tries < maxTries) continue;
      const mayBeTwin = error instanceof ProblemError ? error.status === 422 || error.status === 409 : codeOf(error).startsWith('23');
      if (mayBeTwin) return await answerOfTwin<R>(ctx, error);
      throw error;
    }
  }
}
