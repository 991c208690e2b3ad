import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { dayOf, plusDays } from '@bayline/domain/kernel';
import { checkClose, closeLines, differenceFen, mayClose } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextGaplessNumber } from '../../../platform/db/numbers.ts';
import { statement } from '../../../platform/db/statement.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookedOfDay, closeOfDay, tillDay } from '../queries/till-day.ts';
import { openTill } from '../store.ts';

const insertClose = statement(
  'settlement.insert-till-close',
  `insert into till_closes (dealership_id, id, number, cashier_id, business_day, reason, closed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const insertTenders = statement(
  'settlement.insert-till-close-tenders',
  `insert into till_close_tenders (dealership_id, close_id, tender, payments, taken_fen, refunded_fen, counted_fen)
   select $1, $2, t.tender, t.payments, t.taken, t.refunded, t.counted
     from unnest($3::text[], $4::int[], $5::bigint[], $6::bigint[], $7::bigint[]) as t (tender, payments, taken, refunded, counted)`,
);
/** A day that is over stays so; a till that is open for a later day keeps it. */
const bookNextDay = statement(
  'settlement.book-next-day',
  `update tills set open_day = greatest(open_day, $3::date) where dealership_id = $1 and cashier_id = $2`,
);

/** One's own till: the count against the books. Money that comes later is booked on the next day. */
export function closeTill(ctx: RequestContext, body: BodyOf<typeof settlement.closeTill>): Promise<ReplyOf<typeof settlement.closeTill>> {
  const { id, day, counted, reason } = body;
  const { staffId, timeZone } = ctx.actor;
  if (new Set(counted.map(({ tender }) => tender)).size < counted.length) refused('tender-twice');
  return onConstraint({ till_closes_one_a_day: 'day-closed', till_closes_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const till = await tx.one(openTill, [tx.dealershipId, staffId, dayOf(ctx.now, timeZone)]);
      const key = [tx.dealershipId, staffId, day];
      const [closed, booked] = await Promise.all([tx.maybe(closeOfDay, key), tx.all(bookedOfDay, key)]);
      const barred = mayClose(day, { openDay: till.day, isClosed: closed !== undefined });
      if (barred) refused(barred.refused, barred.facts);
      const lines = closeLines(booked, counted);
      const unexplained = checkClose(lines, reason);
      if (unexplained) refused(unexplained.refused, unexplained.facts);
      const column = <Key extends keyof (typeof lines)[number]>(name: Key) => lines.map((line) => line[name]);
      const number = await nextGaplessNumber(ctx, tx, 'RJ');
      const figures = [column('tender'), column('payments'), column('takenFen'), column('refundedFen'), column('countedFen')];
      tx.later([
        [insertClose, [tx.dealershipId, id, number, staffId, day, reason, ctx.now]],
        [insertTenders, [tx.dealershipId, id, ...figures]],
        [bookNextDay, [tx.dealershipId, staffId, plusDays(day, 1)]],
      ]);
      const data = { closeId: id, day, differenceFen: differenceFen(lines), reason };
      if (staffId) tx.record({ subjectType: 'staff', subjectId: staffId, type: 'till-closed', version: 1, step: 10, data });
      return await tillDay(ctx, tx, { day });
    }),
  );
}
