import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { dayOf, plusDays } from '@bayline/domain/kernel';
import { ageBucket } from '@bayline/domain/settlement';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';

type Row = ReplyOf<typeof settlement.receivables>['rows'][number];

const isOwed = `s.dealership_id = $1 and s.status in ('pre-settled', 'part-paid') and s.total_fen - s.paid_fen <= s.credit_fen`;
const owed = statement<Omit<Row, 'isOverdue' | 'ageDays' | 'ageBucket'>>(
  'settlement.receivables',
  `select s.id, s.number, s.visit_id as "visitId", v.plate, py.name as "payerName", y.price_class as "priceClass", s.total_fen as "totalFen", s.total_fen - s.paid_fen as "outstandingFen",
          s.prepared_at as "preparedAt", s.credit_due_on as "dueOn"
     from settlements s
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
     join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
     join parties py on py.dealership_id = y.dealership_id and py.id = y.party_id
    where ${isOwed}
    order by s.prepared_at, s.id limit 500`,
);

/** Of all, however many rows the list has room for. */
const owedInAll = statement<{ totalFen: number }>(
  'settlement.receivables-in-all',
  `select coalesce(sum(s.total_fen - s.paid_fen), 0)::bigint as "totalFen" from settlements s where ${isOwed}`,
);

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What payers owe on account, with how long they have owed it. */
export async function receivables(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof settlement.receivables>> {
  const { timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  const [found, { totalFen }] = await Promise.all([tx.all(owed, [tx.dealershipId]), tx.one(owedInAll, [tx.dealershipId])]);
  const rows = found.map((row) => {
    const ageDays = Math.max(0, daysBetween(dayOf(row.preparedAt, timeZone), today));
    const isOverdue = row.dueOn !== null && plusDays(row.dueOn, 1) <= today;
    return { ...row, ageDays, ageBucket: ageBucket(ageDays), isOverdue };
  });
  return { rows, totalFen };
}
