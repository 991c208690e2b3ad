// The inspections of the last ninety days as a sheet, recorded with who took it out.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { plusMinutes } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { refused } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { wallClock, writeSheet } from '../../../platform/sheets/sheet.ts';
import { recordExport } from '../../customers/index.ts';
import { costWords, inspectionHeaders, lateWords, levelWords, resultWords, reworkWords } from '../export-words.ts';

type History = ReplyOf<typeof inspection.sheet>['history'][number];
type Row = Pick<
  History,
  | 'level'
  | 'result'
  | 'lateReason'
  | 'inspectorName'
  | 'inspectedAt'
  | 'reworkReason'
  | 'reworkOwnerName'
  | 'costCentre'
  | 'penaltyFen'
  | 'remark'
> & {
  readonly workOrderNumber: string;
  readonly plate: string;
  readonly promisedAt: string | null;
  readonly finishedAt: string | null;
  readonly certificateNumber: string | null;
};

const days = 90;
const mostRows = 5_000;

const lastInspections = statement<Row>(
  'inspection.last-inspections',
  `select o.number as "workOrderNumber", v.plate, i.level, i.result, v.promised_at as "promisedAt",
          (select max(e.ended_at) from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
            where p.dealership_id = o.dealership_id and p.work_order_id = o.id and e.ended_by = 'finish') as "finishedAt",
          i.late_reason as "lateReason", s.name as "inspectorName", i.inspected_at as "inspectedAt", i.rework_reason as "reworkReason", w.name as "reworkOwnerName",
          i.cost_centre as "costCentre", y.penalty_fen as "penaltyFen", c.number as "certificateNumber", i.remark
     from inspections i
     join work_orders o on o.dealership_id = i.dealership_id and o.id = i.work_order_id
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     join staff s on s.dealership_id = i.dealership_id and s.id = i.inspector_id
     left join staff w on w.dealership_id = i.dealership_id and w.id = i.rework_owner_id
     left join rework_penalties y on y.dealership_id = i.dealership_id and y.inspection_id = i.id
     left join certificates c on c.dealership_id = i.dealership_id and c.work_order_id = i.work_order_id
    where i.dealership_id = $1 and i.inspected_at >= $2 order by i.inspected_at desc, i.id desc limit $3`,
);

export function exportInspections(ctx: RequestContext, { language }: BodyOf<typeof inspection.export>): Promise<Uint8Array> {
  const at = language === 'en' ? 1 : 0;
  const time = (instant: string | null) => wallClock(instant, ctx.actor.timeZone);
  const word = (words: Readonly<Record<string, readonly [string, string]>>, code: string | null) =>
    code === null ? '' : (words[code]?.[at] ?? code);
  const cells: Readonly<Record<keyof typeof inspectionHeaders, (row: Row) => string | number | null>> = {
    workOrderNumber: (row) => row.workOrderNumber,
    plate: (row) => row.plate,
    level: (row) => word(levelWords, row.level),
    result: (row) => word(resultWords, row.result),
    promisedAt: (row) => time(row.promisedAt),
    finishedAt: (row) => time(row.finishedAt),
    lateReason: (row) => word(lateWords, row.lateReason),
    inspectorName: (row) => row.inspectorName,
    inspectedAt: (row) => time(row.inspectedAt),
    reworkReason: (row) => word(reworkWords, row.reworkReason),
    reworkOwnerName: (row) => row.reworkOwnerName,
    costCentre: (row) => word(costWords, row.costCentre),
    penaltyFen: (row) => (row.penaltyFen === null ? null : row.penaltyFen / 100),
    certificateNumber: (row) => row.certificateNumber,
    remark: (row) => row.remark,
  };
  const keys = Object.keys(inspectionHeaders) as (keyof typeof inspectionHeaders)[];
  const columns = keys.map((key) => ({ header: inspectionHeaders[key][at], value: cells[key] }));
  return inDealership(everyTime(ctx), async (tx) => {
    const rows = await tx.all(lastInspections, [tx.dealershipId, plusMinutes(ctx.now, -days * 1440), mostRows + 1]);
    if (rows.length > mostRows) refused('export-too-large', { highest: mostRows });
    recordExport(ctx, tx, { what: 'inspections', rows: rows.length });
    return await writeSheet(language === 'en' ? 'Inspections' : '检验记录', columns, rows);
  });
}
