// The one way across stores: a group's report is read as the reader, whose policy shows the rows of the stores named in
// the setting and nothing else. The stores are those of the caller's own group; the caller names none.
import type pg from 'pg';
import type { RequestContext } from '../request.ts';
import type { Statement } from './statement.ts';

export interface StoreOfGroup {
  readonly id: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timeZone: string;
}

export interface GroupTx {
  readonly stores: readonly StoreOfGroup[];
  all<Row>(s: Statement<Row>, values: readonly unknown[]): Promise<Row[]>;
}

const ofGroup = (dealershipId: number) =>
  `from dealerships d join dealerships own on own.id = ${dealershipId} and own.group_id = d.group_id order by d.id limit 1000`;

/** BEGIN, the group's stores, and the reader confined to them, in one round trip. */
const opening = (dealershipId: number) => `
  begin read only;
  select d.id, d.name_zh as "nameZh", d.name_en as "nameEn", d.time_zone as "timeZone" ${ofGroup(dealershipId)};
  select set_config('app.dealership_ids', (select string_agg(s.id::text, ',') from (select d.id ${ofGroup(dealershipId)}) s), true);
  set local role bayline_reader;
  set local statement_timeout = '10s'`;

/** Runs `work` in a read-only transaction over all stores of the actor's group. */
export async function inGroup<R>(ctx: RequestContext, work: (tx: GroupTx) => Promise<R>): Promise<R> {
  const client = await ctx.db.pool.connect();
  let broken: Error | undefined;
  try {
    const opened = (await client.query(opening(ctx.actor.dealershipId))) as unknown as readonly pg.QueryResult<StoreOfGroup>[];
    return await work({
      stores: opened[1]?.rows ?? [],
      all: async <Row>(s: Statement<Row>, values: readonly unknown[]) => {
        const named = ctx.db.usesPreparedStatements ? { name: s.name } : {};
        return (await client.query({ ...named, text: s.text, values: [...values] })).rows as Row[];
      },
    });
  } finally {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    client.release(broken);
  }
}
