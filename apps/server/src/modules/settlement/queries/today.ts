import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';

type Takings = ReplyOf<typeof settlement.today>;

/** Door: money that went through a till, as SQL on entry `entry` of the ledger; a deposit only passes from bill to bill. */
export const isTakingSql = (entry: string) => `${entry}.tender <> 'deposit'`;

const takings = statement<Takings['rows'][number]>(
  'settlement.takings',
  `select tender, (count(*) filter (where kind = 'payment'))::int as payments, sum(-amount_fen)::bigint as "amountFen" from receivable_ledger l
    where dealership_id = $1 and ${isTakingSql('l')} and recorded_at >= $2 and recorded_at < $3
    group by tender order by sum(-amount_fen) desc, tender limit 10`,
);

/** What came in since the store's midnight less what went back, by tender. */
export async function takingsOfToday(ctx: RequestContext, tx: Tx): Promise<Takings> {
  const { timeZone } = ctx.actor;
  const day = dayOf(ctx.now, timeZone);
  const rows = await tx.all(takings, [tx.dealershipId, startOfDay(day, timeZone), startOfDay(plusDays(day, 1), timeZone)]);
  return { day, rows, totalFen: rows.reduce((sum, row) => sum + row.amountFen, 0) };
}
