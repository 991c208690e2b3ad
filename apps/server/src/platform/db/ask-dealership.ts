// A question changes nothing, and the database holds it to that. Statements that are asked at once are a transaction of
// their own, begun and ended in their one round trip: each statement sees what is committed when it runs, as in any
// transaction of ours, and none is held open while an answer is made of the rows.
import type pg from 'pg';
import type { RequestContext } from '../request.ts';
import { type Tx, wrapClient } from './tx.ts';

interface Turns {
  /** Called before every statement: begins a transaction unless this turn of the event loop has one. */
  readonly open: () => void;
  /** Waits for the end of the last one; what went wrong with it, for the pool. */
  readonly over: () => Promise<Error | undefined>;
}

function turnsOf(client: pg.PoolClient, dealershipId: number): Turns {
  const begin = `begin read only; select set_config('app.dealership_id', '${dealershipId}', true)`;
  let isOpen = false;
  let last: Promise<Error | undefined> = Promise.resolve(undefined);
  // Behind a failed statement the database makes a rollback of it.
  const end = async () => {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    isOpen = false;
    await client.query('commit');
  };
  return {
    open: () => {
      if (isOpen) return;
      isOpen = true;
      last = Promise.all([client.query(begin), end()]).then(
        () => undefined,
        (failure: Error) => failure,
      );
    },
    over: () => last,
  };
}

const changesNothing = (): never => {
  throw new Error('a question changes nothing');
};

/** Runs `work`, which only reads, in the actor's dealership; throws what `work` throws. */
export async function askDealership<R>(ctx: RequestContext, work: (tx: Tx) => Promise<R>): Promise<R> {
  const client = await ctx.db.pool.connect();
  const turns = turnsOf(client, ctx.actor.dealershipId);
  const { end, commit: _turnsCommit, ...tx } = wrapClient(client, ctx, turns.open);
  try {
    return await work({ ...tx, later: changesNothing, record: changesNothing });
  } finally {
    end();
    // Whoever has the connection next must not come between a transaction and its end.
    client.release(await turns.over());
  }
}
