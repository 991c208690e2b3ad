import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { type AllowedAction, dayOf } from '@bayline/domain/kernel';
import { mayClose, type TillFigures } from '@bayline/domain/settlement';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { inUtc } from '../store.ts';

type TillDay = ReplyOf<typeof settlement.tillDay>;

const booked = `select e.tender, (count(*) filter (where e.kind = 'payment'))::int as payments, (coalesce(-sum(e.amount_fen) filter (where e.kind = 'payment'), 0))::bigint as "takenFen",
       (coalesce(sum(e.amount_fen) filter (where e.kind = 'refund'), 0))::bigint as "refundedFen"
  from receivable_ledger e where e.dealership_id = $1 and e.recorded_by = $2 and e.business_day = $3 group by e.tender order by e.tender limit 10`;
/** What the books say of the till of $2 on day $3, by tender. */
export const bookedOfDay = statement<TillFigures>('settlement.booked-of-day', booked);
export const closeOfDay = statement<{ id: string }>(
  'settlement.close-of-day',
  `select id from till_closes where dealership_id = $1 and cashier_id = $2 and business_day = $3`,
);

/** The money of till `cashier` on day `day`, as JSON. */
export const papersOfDay = (cashier: string, day: string) => `coalesce((
  select json_agg(json_build_object('id', e.id, 'receiptNumber', e.receipt_number, 'settlementNumber', s.number, 'visitId', s.visit_id, 'plate', v.plate, 'kind', e.kind,
                                    'tender', e.tender, 'amountFen', -e.amount_fen, 'recordedAt', ${inUtc('e.recorded_at')}) order by e.recorded_at, e.id)
    from receivable_ledger e
    join settlements s on s.dealership_id = e.dealership_id and s.id = e.settlement_id
    join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
   where e.dealership_id = $1 and e.recorded_by = ${cashier} and e.business_day = ${day}), '[]')`;
/** The tenders of close `c` as they were counted, as JSON; null where there is none. */
export const tendersOfClose = `(
  select json_agg(json_build_object('tender', k.tender, 'payments', k.payments, 'takenFen', k.taken_fen, 'refundedFen', k.refunded_fen, 'countedFen', k.counted_fen) order by k.tender)
    from till_close_tenders k where k.dealership_id = c.dealership_id and k.close_id = c.id)`;

type Row = Pick<TillDay, 'cashierName' | 'closeId' | 'closeNumber' | 'closedAt' | 'reason' | 'papers'> & {
  readonly openDay: string | null;
  readonly booked: TillFigures[];
  readonly closed: TillDay['tenders'] | null;
};
const dayOfTill = statement<Row>(
  'settlement.till-day',
  `select f.name as "cashierName", t.open_day as "openDay", c.id as "closeId", c.number as "closeNumber", c.closed_at as "closedAt", coalesce(c.reason, '') as reason,
          coalesce((select json_agg(b) from (${booked}) b), '[]') as booked,
          ${tendersOfClose} as closed, ${papersOfDay('$2', '$3')} as papers
     from staff f
     left join tills t on t.dealership_id = f.dealership_id and t.cashier_id = f.id
     left join till_closes c on c.dealership_id = f.dealership_id and c.cashier_id = f.id and c.business_day = $3
    where f.dealership_id = $1 and f.id = $2`,
);

export async function tillDay(ctx: RequestContext, tx: Tx, asked: QueryOf<typeof settlement.tillDay>): Promise<TillDay> {
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  const { day = today, cashierId = ctx.actor.staffId } = asked;
  if (cashierId === null) notFound();
  const row = (await tx.maybe(dayOfTill, [tx.dealershipId, cashierId, day])) ?? notFound();
  const { openDay, booked: figures, closed, ...shown } = row;
  const tenders = closed ?? (shown.closeNumber === null ? figures.map((line) => ({ ...line, countedFen: null })) : []);
  const isOwn = cashierId === ctx.actor.staffId && may(ctx)('settlement.collect');
  const latest = openDay !== null && openDay > today ? openDay : today;
  const barred = mayClose(day, { openDay: latest, isClosed: shown.closeNumber !== null });
  const close: AllowedAction = barred ? { action: 'close', refused: barred.refused, facts: barred.facts } : { action: 'close' };
  return {
    ...shown,
    day,
    cashierId,
    tenders,
    systemFen: tenders.reduce((sum, line) => sum + line.takenFen - line.refundedFen, 0),
    countedFen: shown.closeNumber === null ? null : tenders.reduce((sum, line) => sum + (line.countedFen ?? 0), 0),
    allowedActions: isOwn ? [close] : [],
  };
}
