// The stores of a group beside each other, each on its own day and clock.
import type { ReplyOf } from '@bayline/contract';
import type { reports } from '@bayline/contract/reports';
import { dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import { waitingRequestStatuses } from '@bayline/domain/warehouse';
import type { GroupTx } from '../../platform/db/in-group.ts';
import { statement } from '../../platform/db/statement.ts';
import { wordsInSql } from '../../platform/db/words-in-sql.ts';
import type { RequestContext } from '../../platform/request.ts';
import { isTakingSql } from '../settlement/index.ts';
import { isVisitWorkDone } from '../work-orders/index.ts';

type Stores = ReplyOf<typeof reports.stores>;
type Measures = Omit<Stores['stores'][number], 'nameZh' | 'nameEn'>;

const isOpen = `v.dealership_id = s.id and v.status = 'open'`;
const stayDays = 30;

/** $1 stores, $2 first moment of each one's day, $3 of its next day, $4 now. */
const measures = statement<Measures>(
  'reports.stores-side-by-side',
  `select s.id,
          (select count(*)::int from visits v where ${isOpen}) as "inHouse",
          (select count(*)::int from visits v where v.dealership_id = s.id and v.arrived_at >= s.today and v.arrived_at < s.tomorrow and v.status <> 'cancelled') as "arrivedToday",
          (select count(*)::int from visits v where ${isOpen} and v.promised_at < $4 and not ${isVisitWorkDone}) as late,
          (select count(distinct o.visit_id)::int from parts_requests r
             join work_orders o on o.dealership_id = r.dealership_id and o.id = r.demand_order_id
             join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id and v.status = 'open'
            where r.dealership_id = s.id and r.status in ${wordsInSql(waitingRequestStatuses)}) as "waitingParts",
          (select count(*)::int from visits v where ${isOpen} and ${isVisitWorkDone}) as finished,
          (select count(*)::int from visits v where v.dealership_id = s.id and v.status = 'released' and v.released_at >= s.today and v.released_at < s.tomorrow) as "releasedToday",
          (select coalesce(-sum(l.amount_fen), 0)::bigint from receivable_ledger l
            where l.dealership_id = s.id and l.recorded_at >= s.today and l.recorded_at < s.tomorrow and ${isTakingSql('l')}) as "takingsFen",
          (select round(avg(extract(epoch from v.released_at - v.arrived_at)) / 60)::int from visits v
            where v.dealership_id = s.id and v.arrived_at >= s.today - interval '${stayDays} days' and v.released_at is not null) as "averageStayMinutes"
     from unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) as s (id, today, tomorrow)
    order by s.id`,
);

export async function storesSideBySide({ now }: RequestContext, tx: GroupTx): Promise<Stores> {
  const startsOf = (days: number) => tx.stores.map(({ timeZone }) => startOfDay(plusDays(dayOf(now, timeZone), days), timeZone));
  const found = await tx.all(measures, [tx.stores.map(({ id }) => id), startsOf(0), startsOf(1), now]);
  const stores = tx.stores.flatMap(({ id, nameZh, nameEn }) => {
    const measured = found.find((row) => row.id === id);
    return measured ? [{ ...measured, nameZh, nameEn }] : [];
  });
  return { stores, stayDays };
}
