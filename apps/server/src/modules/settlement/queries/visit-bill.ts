import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { maskPhone } from '@bayline/domain/customers';
import type { AllowedAction } from '@bayline/domain/kernel';
import { whyNotBillable } from '@bayline/domain/settlement';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { billView } from '../bill-view.ts';
import { type Bill, billJson, billTables } from '../store.ts';
import { billableLinesSql, type DraftBill, type DraftLine, draftBills } from './drafts.ts';
import { factColumns, type VisitFacts } from './facts.ts';

type VisitBill = ReplyOf<typeof settlement.ofVisit>;

interface Row extends VisitFacts, Omit<VisitBill['visit'], 'isVinMissing' | 'mobileMasked'> {
  readonly mobile: string | null;
  readonly orders: VisitBill['orders'];
  readonly estimateFen: number | null;
  readonly bills: Bill[];
  /** Empty once there are bills. */
  readonly draftLines: DraftLine[];
}

const visitWithBills = statement<Row>(
  'settlement.visit-bill',
  `select v.id, v.status, v.plate, ve.plate_kind as "plateKind", ve.vin, ve.engine_number as "engineNumber", m.name as "modelName", p.name as "ownerName", p.mobile,
          a.name as "adviserName", v.arrived_at as "arrivedAt", v.mileage_km as "mileageKm", v.version,
          coalesce((select json_agg(json_build_object('id', w.id, 'number', w.number, 'repairClass', w.repair_class, 'status', w.status) order by w.number)
                      from work_orders w where w.dealership_id = v.dealership_id and w.visit_id = v.id), '[]') as orders,
          (select sum(coalesce((select sum(x.amount_fen) from estimate_lines x join jobs j on j.dealership_id = x.dealership_id and j.id = x.job_id and j.approval in ('approved', 'voided')
                                 where x.dealership_id = e.dealership_id and x.work_order_id = e.work_order_id and x.version = e.version), e.total_fen))::bigint from work_orders w
             join estimates e on e.dealership_id = w.dealership_id and e.work_order_id = w.id
              and e.version = (select max(f.version) from estimates f where f.dealership_id = w.dealership_id and f.work_order_id = w.id and f.approved_at is not null)
            where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled') as "estimateFen",
          coalesce((select json_agg(${billJson} order by s.number) ${billTables}
                     where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status <> 'withdrawn'), '[]') as bills,
          case when exists (select 1 from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status <> 'withdrawn') then '[]'::json
               else coalesce((select json_agg(d) from (${billableLinesSql}) d), '[]') end as "draftLines",
          ${factColumns}
     from visits v
     join vehicles ve on ve.dealership_id = v.dealership_id and ve.id = v.vehicle_id
     left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
     join parties p on p.dealership_id = v.dealership_id and p.id = v.owner_party_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where v.dealership_id = $1 and v.id = $2`,
);

function prepareAction(ctx: RequestContext, row: Row): AllowedAction[] {
  const isDone = row.status !== 'open' || row.liveBills > 0;
  if (isDone || !may(ctx)('settlement.prepare')) return [];
  const reason = whyNotBillable(row);
  return [reason ? { action: 'prepare', refused: reason.refused, facts: reason.facts } : { action: 'prepare' }];
}

function shownDraft({ repairClasses: _, ...draft }: DraftBill): VisitBill['drafts'][number] {
  return draft;
}

export async function visitBill(ctx: RequestContext, tx: Tx, visitId: string): Promise<VisitBill> {
  const row = (await tx.maybe(visitWithBills, [tx.dealershipId, visitId])) ?? notFound();
  const drafts = draftBills(row.draftLines);
  const billed = row.bills.length === 0 ? drafts : row.bills;
  const totalFen = billed.reduce((sum, bill) => sum + bill.totalFen, 0);
  const paidFen = row.bills.reduce((sum, bill) => sum + bill.paidFen, 0);
  const { id, status, plate, plateKind, vin, engineNumber, modelName, ownerName, adviserName, arrivedAt, mileageKm, version, mobile } = row;
  return {
    visit: {
      id,
      status,
      plate,
      plateKind,
      vin,
      isVinMissing: vin === null,
      engineNumber,
      modelName,
      ownerName,
      mobileMasked: mobile === null ? null : maskPhone(mobile),
      adviserName,
      arrivedAt,
      mileageKm,
      version,
    },
    orders: row.orders,
    estimateFen: row.estimateFen,
    drafts: drafts.map(shownDraft),
    settlements: row.bills.map((bill) => billView(ctx, bill)),
    totalFen,
    paidFen,
    outstandingFen: totalFen - paidFen,
    allowedActions: prepareAction(ctx, row),
  };
}
