// Promises that may break, before they do: as the live plan has them.
import type { ReplyOf } from '@bayline/contract';
import type { planning } from '@bayline/contract/planning';
import type { Instant } from '@bayline/domain/kernel';
import { riskOf } from '@bayline/domain/promise';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

type Row = ReplyOf<typeof planning.atRisk>['rows'][number];

interface Promised extends Omit<Row, 'times' | 'standing'> {
  readonly promisedAt: Instant;
  readonly chancePercent: number;
  readonly at50: Instant | null;
  readonly at80: Instant | null;
  readonly at95: Instant | null;
}

/** What was promised anew since waits for its next outlook. */
const promisedOrders = statement<Promised>(
  'planning.promised-orders',
  `select o.id as "workOrderId", o.number, v.id as "visitId", v.plate, m.name as "modelName", a.name as "adviserName", v.promised_at as "promisedAt",
          l.chance_percent as "chancePercent", l.at50, l.at80, l.at95, l.missing
     from ready_outlooks l
     join work_orders o on o.dealership_id = l.dealership_id and o.id = l.work_order_id and o.status = 'authorised'
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id and v.status = 'open' and v.promised_at = l.promised_at
     ${carOfVisitSql('ve')}
     left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where l.dealership_id = $1
    order by l.chance_percent, v.promised_at, o.id limit 1000`,
);
const mostShown = 200;

export async function atRisk(tx: Tx): Promise<ReplyOf<typeof planning.atRisk>> {
  const rows = await tx.all(promisedOrders, [tx.dealershipId]);
  return {
    rows: rows
      .filter(({ chancePercent }) => riskOf(chancePercent) !== 'safe')
      .slice(0, mostShown)
      .map(({ promisedAt, chancePercent, at50, at80, at95, ...row }) => ({
        ...row,
        times: at50 === null || at80 === null || at95 === null ? null : { at50, at80, at95 },
        standing: { promisedAt, risk: riskOf(chancePercent), chancePercent },
      })),
  };
}
