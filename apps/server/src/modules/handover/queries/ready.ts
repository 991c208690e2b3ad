import type { ReplyOf } from '@bayline/contract';
import type { handover, ReadyRow } from '@bayline/contract/handover';
import { custodyLifecycle } from '@bayline/domain/handover';
import { allowedActions } from '@bayline/domain/kernel';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { stateColumns } from '../../settlement/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

type Row = Omit<Static<typeof ReadyRow>, 'allowedActions'> & {
  readonly settlements: number;
  readonly uncleared: number;
  readonly missingCertificates: number;
};

const readyCars = statement<Row>(
  'handover.ready',
  `select v.id as "visitId", v.version as "visitVersion", v.plate, ve.plate_kind as "plateKind", m.name as "modelName", p.name as "ownerName",
          a.name as "adviserName", v.promised_at as "promisedAt", b.settlements, b."totalFen", b."outstandingFen", b.uncleared,
          (select count(*)::int from work_orders o where o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status <> 'cancelled' and o.repair_class in ('overhaul', 'assembly', 'second-level')
              and not exists (select from certificates x where x.dealership_id = o.dealership_id and x.work_order_id = o.id)) as "missingCertificates"
     from visits v
     join lateral (
       select ${stateColumns} from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status in ('pre-settled', 'part-paid', 'paid')
     ) b on b.settlements > 0
     ${carOfVisitSql('ve')}
     left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
     join parties p on p.dealership_id = v.dealership_id and p.id = v.owner_party_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where v.dealership_id = $1 and v.status = 'open'
    order by (b.uncleared > 0), v.promised_at nulls last, v.id limit 200`,
);

export async function listReady(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof handover.ready>> {
  const rows = await tx.all(readyCars, [tx.dealershipId]);
  return {
    rows: rows.map(({ settlements, uncleared, missingCertificates, ...row }) => ({
      ...row,
      allowedActions: allowedActions(custodyLifecycle, {
        state: 'in-house',
        situation: { settlements, uncleared, outstandingFen: row.outstandingFen, missingCertificates },
        may: may(ctx),
      }),
    })),
  };
}
