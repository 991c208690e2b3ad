// The bookings as a sheet: telephones masked as on the page, bounded, and recorded.
import type { BodyOf } from '@bayline/contract';
import type { appointments } from '@bayline/contract/appointments';
import { dayOf, formatQuantity, plusDays, startOfDay } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { nameIn } from '../../../platform/name-in.ts';
import { refused } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, wallClock, writeSheet } from '../../../platform/sheets/sheet.ts';
import { recordExport } from '../../customers/index.ts';
import { rulesOf } from '../booking-rules.ts';
import { appointmentHeaders, valueWords } from '../export-words.ts';
import { appointmentRows, type Row, toView, type View } from '../queries/views.ts';

const mostExported = 5000;
const pageOfExport = 500;
const daysBack = 31;

const page = statement<Row>(
  'appointments.export-page',
  `${appointmentRows} and (a.starts_at, a.id) > ($2, $3) order by a.starts_at, a.id limit $4`,
);

type Shown = View & { readonly fileNumber: string };

function columnsIn(language: SheetLanguage, timeZone: string): SheetColumn<Shown>[] {
  const at = language === 'en' ? 1 : 0;
  const word = (value: string) => valueWords[value]?.[at] ?? value;
  const moment = (instant: string) => wallClock(instant, timeZone);
  const values: Readonly<Record<keyof typeof appointmentHeaders, (row: Shown) => string | number | null>> = {
    number: (row) => row.number,
    fileNumber: (row) => row.fileNumber,
    plate: (row) => row.plate,
    modelName: (row) => row.modelName,
    customerName: (row) => row.customerName,
    contact: (row) => [row.contactName, row.mobileMasked].filter(Boolean).join(' '),
    reminderChannel: (row) => word(row.reminderChannel),
    requestedWork: (row) => row.requestedWork,
    acceptedAt: (row) => moment(row.acceptedAt),
    startsAt: (row) => moment(row.startsAt),
    estimateFen: (row) => (row.estimateFen === null ? null : row.estimateFen / 100),
    parts: (row) =>
      row.parts.map((part) => `${part.number} ${nameIn(part, language)} ${formatQuantity(part.quantity, part.unit)}`).join('; '),
    takenByName: (row) => row.takenByName,
    remark: (row) => row.remark,
    status: (row) => word(row.status),
    channel: (row) => word(`channel-${row.channel}`),
    bayType: (row) => word(row.bayType),
    plannedMinutes: (row) => row.plannedMinutes,
    adviserName: (row) => row.adviserName,
  };
  const keys = Object.keys(appointmentHeaders) as (keyof typeof appointmentHeaders)[];
  return keys.map((key) => ({ header: appointmentHeaders[key][at], value: values[key] }));
}

export function exportAppointments(ctx: RequestContext, { language }: BodyOf<typeof appointments.export>): Promise<Uint8Array> {
  const { timeZone } = ctx.actor;
  return inDealership(everyTime(ctx), async (tx) => {
    const rules = await rulesOf(tx);
    const rows: Row[] = [];
    let from = [startOfDay(plusDays(dayOf(ctx.now, timeZone), -daysBack), timeZone), '00000000-0000-0000-0000-000000000000'];
    for (let isMore = true; isMore; ) {
      const found = await tx.all(page, [tx.dealershipId, ...from, pageOfExport]);
      rows.push(...found);
      if (rows.length > mostExported) refused('export-too-large', { highest: mostExported });
      const last = found.at(-1);
      isMore = found.length === pageOfExport && last !== undefined;
      if (last) from = [last.startsAt, last.id];
    }
    recordExport(ctx, tx, { what: 'appointments', rows: rows.length });
    const shown = rows.map((row) => ({ ...toView(ctx, row, rules), fileNumber: row.fileNumber }));
    return await writeSheet(language === 'en' ? 'Appointments' : '预约登记', columnsIn(language, timeZone), shown);
  });
}
