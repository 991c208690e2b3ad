import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { maskPhone } from '@bayline/domain/customers';
import type { AllowedAction } from '@bayline/domain/kernel';
import { liveStatuses, obstaclesToBill, type RoundingUnit } from '@bayline/domain/settlement';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { billView, draftView } from '../bill-view.ts';
import { creditLimitSql } from '../request-store.ts';
import { type Bill, billJson, billTables } from '../store.ts';
import { billableLinesSql, type DraftLine, draftBills, roundToSql } from './drafts.ts';
import { factColumns, type VisitFacts } from './facts.ts';

type VisitBill = ReplyOf<typeof settlement.ofVisit>;

interface Row extends VisitFacts, Omit<VisitBill['visit'], 'mobileMasked' | 'mileageOutKm'> {
  readonly unitFen: RoundingUnit;
  readonly creditLimitFen: number;
  readonly mobile: string | null;
  readonly orders: VisitBill['orders'];
  readonly estimateFen: number | null;
  readonly bills: Bill[];
  /** Empty once there are bills. */
  readonly draftLines: DraftLine[];
}

const visitWithBills = statement<Row>(
  'settlement.visit-bill',
  `select v.id, v.status, ve.id as "vehicleId", v.plate, ve.plate_kind as "plateKind", ve.vin, ve.engine_number as "engineNumber", m.name as "modelName", p.name as "ownerName", p.mobile,
          a.name as "adviserName", v.arrived_at as "arrivedAt", v.mileage_km as "mileageKm", v.version,
          coalesce((select json_agg(json_build_object('id', w.id, 'number', w.number, 'repairClass', w.repair_class, 'status', w.status,
                     'isHandOverOpen', w.status = 'authorised' and exists (select from inspections i
                        where i.dealership_id = w.dealership_id and i.work_order_id = w.id and i.level = 'final' and i.result = 'passed'
                          and not exists (select from inspections h where h.dealership_id = w.dealership_id and h.work_order_id = w.id
                                             and h.level = 'internal-hand-over' and h.round >= i.round))) order by w.number)
                      from work_orders w where w.dealership_id = v.dealership_id and w.visit_id = v.id), '[]') as orders,
          (select sum(coalesce((select sum(x.amount_fen) from estimate_lines x join jobs j on j.dealership_id = x.dealership_id and j.id = x.job_id and j.approval in ('approved', 'voided')
                                 where x.dealership_id = e.dealership_id and x.work_order_id = e.work_order_id and x.version = e.version), e.total_fen))::bigint from work_orders w
             join estimates e on e.dealership_id = w.dealership_id and e.work_order_id = w.id
              and e.version = (select max(f.version) from estimates f where f.dealership_id = w.dealership_id and f.work_order_id = w.id and f.approved_at is not null)
            where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled') as "estimateFen",
          coalesce((select json_agg(${billJson} order by s.prepared_at, s.mirror_of is not null, s.number) ${billTables}
                     where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status <> 'withdrawn'), '[]') as bills,
          case when exists (select 1 from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status in ('pre-settled', 'part-paid', 'paid')) then '[]'::json
               else coalesce((select json_agg(d) from (${billableLinesSql}) d), '[]') end as "draftLines",
          ${roundToSql} as "unitFen", ${creditLimitSql('$3')} as "creditLimitFen",
          ${factColumns}
     from visits v
     ${carOfVisitSql('ve')}
     left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
     join parties p on p.dealership_id = v.dealership_id and p.id = v.owner_party_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where v.dealership_id = $1 and v.id = $2`,
);

function isLive(bill: Bill): boolean {
  return liveStatuses.some((status) => status === bill.status);
}

function prepareAction(ctx: RequestContext, row: Row, obstacles: VisitBill['obstacles']): AllowedAction[] {
  const isDone = row.status !== 'open' || row.liveBills > 0;
  if (isDone || !may(ctx)('settlement.prepare')) return [];
  // What the adviser types with the bill bars no button.
  const first = obstacles.find(({ code }) => code !== 'mileage-out-missing');
  return [first ? { action: 'prepare', refused: first.code, facts: first.facts } : { action: 'prepare' }];
}

export async function visitBill(ctx: RequestContext, tx: Tx, visitId: string): Promise<VisitBill> {
  const row = (await tx.maybe(visitWithBills, [tx.dealershipId, visitId, ctx.actor.staffId])) ?? notFound();
  const drafts = draftBills(row.draftLines, row.unitFen);
  const live = row.bills.filter(isLive);
  const billed = live.length === 0 ? drafts : live;
  const isToBill = row.status === 'open' && live.length === 0;
  const obstacles = isToBill ? obstaclesToBill(row).map(({ refused, facts }) => ({ code: refused, facts })) : [];
  const totalFen = billed.reduce((sum, bill) => sum + bill.totalFen, 0);
  const paidFen = live.reduce((sum, bill) => sum + bill.paidFen, 0);
  const {
    id,
    status,
    vehicleId,
    mileageOutKm,
    plate,
    plateKind,
    vin,
    engineNumber,
    modelName,
    ownerName,
    adviserName,
    arrivedAt,
    mileageKm,
    version,
    mobile,
  } = row;
  return {
    visit: {
      id,
      status,
      vehicleId,
      plate,
      plateKind,
      vin,
      engineNumber,
      modelName,
      ownerName,
      mobileMasked: mobile === null ? null : maskPhone(mobile),
      adviserName,
      arrivedAt,
      mileageKm,
      mileageOutKm,
      version,
    },
    orders: row.orders,
    estimateFen: row.estimateFen,
    drafts: drafts.map(draftView),
    settlements: row.bills.map((bill) => billView(ctx, bill, row.creditLimitFen)),
    obstacles,
    totalFen,
    paidFen,
    outstandingFen: totalFen - paidFen,
    allowedActions: prepareAction(ctx, row, obstacles),
  };
}
