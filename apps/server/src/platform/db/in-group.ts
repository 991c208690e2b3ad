// The one way across stores: a group's report is read as the reader, whose policy shows the rows of the stores named in
// the setting and nothing else. The stores are those of the caller's own group; the caller names none.
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

const storesOfGroup = (dealershipId: number) => `
  select d.id, d.name_zh as "nameZh", d.name_en as "nameEn", d.time_zone as "timeZone"
    from dealerships d join dealerships own on own.id = ${dealershipId} and own.group_id = d.group_id
   order by d.id limit 1000`;

/** Runs `work` in a read-only transaction over all stores of the actor's group. */
export async function inGroup<R>(ctx: RequestContext, work: (tx: GroupTx) => Promise<R>): Promise<R> {
  const client = await ctx.db.pool.connect();
  let broken: Error | undefined;
  try {
    const { rows: stores } = await client.query<StoreOfGroup>(storesOfGroup(ctx.actor.dealershipId));
    const ids = stores.map(({ id }) => id).join(',');
    await client.query(
      `begin read only; select set_config('app.dealership_ids', '${ids}', true); set local role bayline_reader; set local statement_timeout = '10s'`,
    );
    return await work({
      stores,
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
