// The check-ins as a sheet: masked as on the page, bounded, and recorded.
import type { BodyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { refused } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, wallClock, writeSheet } from '../../../platform/sheets/sheet.ts';
import { recordExport } from '../../customers/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { type CarRow, carColumns, carJoins, masked } from '../car-on-file.ts';
import { checkInHeaders, valueWords } from '../export-words.ts';

const mostExported = 5000;
const daysBack = 31;

type Row = CarRow & {
  readonly remark: string;
  readonly checkedInAt: string;
  readonly workOrderNumber: string;
  readonly businessType: string;
  readonly mileageKm: number;
  readonly senderName: string;
};
type Shown = ReturnType<typeof masked> & Omit<Row, keyof CarRow>;

const since = statement<Row>(
  'reception.export',
  `select ${carColumns}, i.remark, i.checked_in_at as "checkedInAt", w.number as "workOrderNumber", v.business_type as "businessType",
          v.mileage_km as "mileageKm", n.name as "senderName"
     from check_ins i
     join visits v on v.dealership_id = i.dealership_id and v.id = i.visit_id
     ${carOfVisitSql('c')}
     ${carJoins('(i.checked_in_at at time zone $4)::date')}
     join parties n on n.dealership_id = v.dealership_id and n.id = v.sender_party_id
     join lateral (select o.number from work_orders o where o.dealership_id = i.dealership_id and o.visit_id = i.visit_id order by o.opened_at, o.id limit 1) w on true
    where i.dealership_id = $1 and i.checked_in_at >= $2 order by i.checked_in_at desc, i.visit_id desc limit $3`,
);

function columnsIn(language: SheetLanguage, timeZone: string): SheetColumn<Shown>[] {
  const at = language === 'en' ? 1 : 0;
  const word = (value: string | null) => (value === null ? '' : (valueWords[value]?.[at] ?? value));
  const special: Partial<Record<keyof typeof checkInHeaders, (row: Shown) => string>> = {
    sex: (row) => word(row.sex),
    businessType: (row) => word(row.businessType),
    checkedInAt: (row) => wallClock(row.checkedInAt, timeZone),
  };
  const keys = Object.keys(checkInHeaders) as (keyof typeof checkInHeaders)[];
  return keys.map((key) => ({ header: checkInHeaders[key][at], value: special[key] ?? ((row: Shown) => row[key]) }));
}

export function exportCheckIns(ctx: RequestContext, { language }: BodyOf<typeof reception.export>): Promise<Uint8Array> {
  const { timeZone } = ctx.actor;
  return inDealership(everyTime(ctx), async (tx) => {
    const from = startOfDay(plusDays(dayOf(ctx.now, timeZone), -daysBack), timeZone);
    const rows = await tx.all(since, [tx.dealershipId, from, mostExported + 1, timeZone]);
    if (rows.length > mostExported) refused('export-too-large', { highest: mostExported });
    recordExport(ctx, tx, { what: 'check-ins', rows: rows.length });
    const shown = rows.map((row) => ({ ...row, ...masked(row) }));
    return await writeSheet(language === 'en' ? 'Check-ins' : '接车登记', columnsIn(language, timeZone), shown);
  });
}
