// Document numbers. Ordinary ones come from blocks handed out per process, so that writers do not queue on one
// counter row; settlement and receipt numbers are gapless and taken inside the transaction, as late as possible.
import { dayOf } from '@bayline/domain/kernel';
import type { RequestContext } from '../request.ts';
import { statement } from './statement.ts';
import type { Tx } from './tx.ts';

const blockSize = 20;

const takeNumbers = statement<{ next_value: number; code: string }>(
  'platform.take-numbers',
  `insert into number_series as s (dealership_id, series, period, next_value) values ($1, $2, $3, 1 + $4)
   on conflict (dealership_id, series, period) do update set next_value = s.next_value + $4
   returning next_value, (select d.code from dealerships d where d.id = $1) as code`,
);

interface Block {
  next: number;
  readonly end: number;
  readonly code: string;
}

const blocks = new WeakMap<object, Map<string, Block>>();

function periodOf(ctx: RequestContext): string {
  return dayOf(ctx.now, ctx.actor.timeZone).replaceAll('-', '');
}

function numberText(series: string, block: { readonly code: string; readonly period: string }, value: number): string {
  return `${series}-${block.code}-${block.period}-${String(value).padStart(4, '0')}`;
}

async function newBlock(ctx: RequestContext, { series, period, size }: { series: string; period: string; size: number }): Promise<Block> {
  const client = await ctx.db.pool.connect();
  try {
    // Pipelined: one round trip, so that the request that happens to open a block is as fast as the others.
    const [, taken] = await Promise.all([
      client.query(`begin; select set_config('app.dealership_id', '${ctx.actor.dealershipId}', true)`),
      client.query(takeNumbers.text, [ctx.actor.dealershipId, series, period, size]),
      client.query('commit'),
    ]);
    const row = taken.rows[0] as { next_value: number; code: string };
    return { next: row.next_value - size, end: row.next_value, code: row.code };
  } finally {
    client.release();
  }
}

/** The next number of a series, RO-0001-20261124-0007; may leave gaps. Call it before the transaction opens. */
export async function nextNumber(ctx: RequestContext, series: string): Promise<string> {
  const ofPool = blocks.get(ctx.db.pool) ?? new Map<string, Block>();
  blocks.set(ctx.db.pool, ofPool);
  const period = periodOf(ctx);
  const key = `${ctx.actor.dealershipId}/${series}/${period}`;
  let block = ofPool.get(key);
  if (!block || block.next >= block.end) {
    for (const old of ofPool.keys()) if (old.startsWith(`${ctx.actor.dealershipId}/${series}/`)) ofPool.delete(old);
    block = await newBlock(ctx, { series, period, size: blockSize });
    ofPool.set(key, block);
  }
  const value = block.next;
  block.next += 1;
  return numberText(series, { code: block.code, period }, value);
}

/** So many numbers in a row. */
export async function nextNumbers(ctx: RequestContext, series: string, count: number): Promise<string[]> {
  const period = periodOf(ctx);
  const { next, code } = await newBlock(ctx, { series, period, size: count });
  return Array.from({ length: count }, (_, at) => numberText(series, { code, period }, next + at));
}

/** The next number of a gapless series; holds the store's counter until the commit, so it is asked for last. */
export async function nextGaplessNumber(ctx: RequestContext, tx: Tx, series: string): Promise<string> {
  const period = periodOf(ctx).slice(0, 4);
  const row = await tx.one(takeNumbers, [tx.dealershipId, series, period, 1]);
  return numberText(series, { code: row.code, period }, row.next_value - 1);
}
