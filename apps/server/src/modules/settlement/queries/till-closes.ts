import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { tendersOfClose } from './till-day.ts';

type Row = ReplyOf<typeof settlement.tillCloses>['rows'][number];

const closes = statement<Omit<Row, 'systemFen' | 'countedFen'>>(
  'settlement.till-closes',
  `select c.id, c.number, c.business_day as day, c.cashier_id as "cashierId", f.name as "cashierName", c.reason,
          coalesce(${tendersOfClose}, '[]') as tenders
     from till_closes c join staff f on f.dealership_id = c.dealership_id and f.id = c.cashier_id
    where c.dealership_id = $1 order by c.number desc limit 100`,
);

export async function tillCloses(tx: Tx): Promise<ReplyOf<typeof settlement.tillCloses>> {
  const rows = await tx.all(closes, [tx.dealershipId]);
  return {
    rows: rows.map((row) => ({
      ...row,
      systemFen: row.tenders.reduce((sum, line) => sum + line.takenFen - line.refundedFen, 0),
      countedFen: row.tenders.reduce((sum, line) => sum + (line.countedFen ?? 0), 0),
    })),
  };
}
