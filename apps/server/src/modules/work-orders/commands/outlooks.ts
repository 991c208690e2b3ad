// When each order in work will be ready, as the plan has it now.
import type { Instant } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';

export interface Outlook {
  readonly workOrderId: string;
  /** Ready by then with so much of a chance; all null where it cannot be planned as things are, `missing` says why. */
  readonly at50: Instant | null;
  readonly at80: Instant | null;
  readonly at95: Instant | null;
  readonly missing: string | null;
  readonly promisedAt: Instant | null;
  readonly chancePercent: number | null;
}

const keptOutlooks = statement<Outlook>(
  'work-orders.kept-outlooks',
  `select work_order_id as "workOrderId", at50, at80, at95, missing, promised_at as "promisedAt", chance_percent as "chancePercent"
     from ready_outlooks where dealership_id = $1 order by work_order_id limit 1000`,
);
const deleteOutlooks = statement(
  'work-orders.delete-outlooks',
  `delete from ready_outlooks where dealership_id = $1 and work_order_id = any ($2::uuid[])`,
);
const putOutlooks = statement(
  'work-orders.put-outlooks',
  `insert into ready_outlooks as l (dealership_id, made_at, work_order_id, at50, at80, at95, missing, promised_at, chance_percent)
   select $1, $2, n.* from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::timestamptz[], $9::int[]) as n
   on conflict (dealership_id, work_order_id) do update
      set made_at = excluded.made_at, at50 = excluded.at50, at80 = excluded.at80, at95 = excluded.at95, missing = excluded.missing,
          promised_at = excluded.promised_at, chance_percent = excluded.chance_percent
    where l.made_at <= excluded.made_at`,
);

const fields = ['at50', 'at80', 'at95', 'missing', 'promisedAt', 'chancePercent'] as const;

/** Door: these are all orders in work with what is to be expected of them; what is told of others is over. Says how many have changed. */
export async function keepOutlooks(ctx: RequestContext, tx: Tx, outlooks: readonly Outlook[]): Promise<number> {
  const kept = new Map((await tx.all(keptOutlooks, [tx.dealershipId])).map((row) => [row.workOrderId, row]));
  const isSame = (row: Outlook) => {
    const was = kept.get(row.workOrderId);
    return was !== undefined && fields.every((field) => was[field] === row[field]);
  };
  const now = new Set(outlooks.map(({ workOrderId }) => workOrderId));
  const gone = [...kept.keys()].filter((id) => !now.has(id));
  // In one order always, so that two who write at once do not wait for each other crosswise.
  const rows = outlooks.filter((row) => !isSame(row)).toSorted((a, b) => (a.workOrderId < b.workOrderId ? -1 : 1));
  if (gone.length + rows.length === 0) return 0;
  const columns = [rows.map(({ workOrderId }) => workOrderId), ...fields.map((field) => rows.map((row) => row[field]))];
  await tx.batch([
    [deleteOutlooks, [tx.dealershipId, gone]],
    [putOutlooks, [tx.dealershipId, ctx.now, ...columns]],
  ]);
  return gone.length + rows.length;
}
