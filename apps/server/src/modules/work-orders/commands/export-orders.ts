// Orders as sheets: the heads of all, newest first, and the lines of one; masked as on the page, and recorded.
import type { BodyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { maskAddress, maskPhone } from '@bayline/domain/customers';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { nameIn } from '../../../platform/name-in.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, wallClock, writeSheet } from '../../../platform/sheets/sheet.ts';
import { allPages, nameShown, recordExport } from '../../customers/index.ts';
import { headHeaders, lineHeaders, valueWords } from '../export-words.ts';
import { completedAt, headTables } from '../queries/order-sql.ts';
import { type OrderView, workOrderView } from '../queries/work-order-view.ts';
import { totalFen } from '../store.ts';

type HeadKey = keyof typeof headHeaders;
interface Head
  extends Readonly<Record<Exclude<HeadKey, 'totalYuan' | 'fuel' | 'mileageKm' | 'lastMileageKm' | 'displacement'>, string | null>> {
  readonly id: string;
  readonly createdAt: string;
  readonly displacementMl: number | null;
  readonly fuelEighths: number;
  readonly mileageKm: number;
  readonly lastMileageKm: number | null;
  readonly totalFen: number;
}

const page = statement<Head>(
  'work-orders.export-page',
  `select o.id, o.opened_at as "createdAt", o.number, v.plate, c.vin, m.brand, m.name as "modelName", m.series, m.displacement_ml as "displacementMl", c.colour,
          w.name as "ownerName", w.member_card_number as "memberCardNumber", w.mobile, w.phone, w.address, s.name as "senderName", a.name as "adviserName",
          coalesce(r.name, a.name) as "accountRepName", v.business_type as "businessType", coalesce(m.vehicle_class, 'other') as "vehicleClass",
          v.fuel_eighths as "fuelEighths", v.mileage_km as "mileageKm", before.mileage_km as "lastMileageKm", before.arrived_at as "lastArrivedAt",
          v.arrived_at as "arrivedAt", v.promised_at as "promisedAt", ${completedAt} as "completedAt", v.released_at as "releasedAt",
          ${totalFen} as "totalFen"
     ${headTables}
    where o.dealership_id = $1 and (o.opened_at, o.id) < ($2, $3::uuid) order by o.opened_at desc, o.id desc limit $4`,
);

const place = (language: SheetLanguage): 0 | 1 => (language === 'en' ? 1 : 0);
const wordsIn = (language: SheetLanguage) => (code: string) => valueWords[code]?.[place(language)] ?? code;
const fenPerYuan = 100;

function headColumns(ctx: RequestContext, language: SheetLanguage): SheetColumn<Head>[] {
  const word = wordsIn(language);
  const name = nameShown(ctx);
  const clock = (value: string | null) => wallClock(value, ctx.actor.timeZone);
  const special: Partial<Record<HeadKey, (row: Head) => string | number | null>> = {
    displacement: (row) => (row.displacementMl === null ? '' : row.displacementMl / 1000),
    ownerName: (row) => name(row.ownerName ?? ''),
    senderName: (row) => name(row.senderName ?? ''),
    mobile: (row) => (row.mobile === null ? '' : maskPhone(row.mobile)),
    phone: (row) => (row.phone === null ? '' : maskPhone(row.phone)),
    address: (row) => maskAddress(row.address ?? ''),
    fuel: (row) => `${row.fuelEighths}/8`,
    mileageKm: (row) => row.mileageKm,
    lastMileageKm: (row) => row.lastMileageKm,
    totalYuan: (row) => row.totalFen / fenPerYuan,
    businessType: (row) => word(row.businessType ?? ''),
    vehicleClass: (row) => word(row.vehicleClass ?? ''),
    arrivedAt: (row) => clock(row.arrivedAt),
    promisedAt: (row) => clock(row.promisedAt),
    lastArrivedAt: (row) => clock(row.lastArrivedAt),
    completedAt: (row) => clock(row.completedAt),
    releasedAt: (row) => clock(row.releasedAt),
  };
  return (Object.keys(headHeaders) as HeadKey[]).map((key) => ({
    header: headHeaders[key][place(language)],
    value: special[key] ?? ((row) => (row as unknown as Record<HeadKey, string | null>)[key] ?? ''),
  }));
}

export function exportOrders(ctx: RequestContext, { language }: BodyOf<typeof workOrders.exportOrders>): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const rows = await allPages((from, limit) => tx.all(page, [tx.dealershipId, ...from, limit]));
    recordExport(ctx, tx, { what: 'work-orders', rows: rows.length });
    return await writeSheet(language === 'en' ? 'Work orders' : '工单', headColumns(ctx, language), rows);
  });
}

interface Line {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly priceClass: string;
  readonly creditedHours: number | null;
  readonly billedHours: number;
  readonly fullFen: number;
  readonly discountBasisPoints: number;
  readonly amountFen: number;
  readonly workers: readonly string[];
}

function linesOf(order: OrderView): Line[] {
  const none = { creditedHours: null, workers: [] };
  return order.jobs
    .filter((job) => job.approval === 'proposed' || job.approval === 'approved')
    .flatMap((job) => [
      ...job.labourLines.map((line) => ({ ...line, creditedHours: line.creditedHours / 100, billedHours: line.billedHours / 100 })),
      ...job.partLines.map((line) => ({ ...line, ...none, code: line.number, billedHours: line.quantity / 1000 })),
      ...job.feeLines.map((line) => ({ ...line, ...none, code: line.kind, billedHours: 1 })),
    ]);
}

function lineColumns(language: SheetLanguage): SheetColumn<Line>[] {
  const word = wordsIn(language);
  const values: Readonly<Record<keyof typeof lineHeaders, (line: Line) => string | number | null>> = {
    code: (line) => word(line.code),
    name: (line) => nameIn(line, language),
    priceClass: (line) => word(line.priceClass),
    creditedHours: (line) => line.creditedHours,
    billedHours: (line) => line.billedHours,
    fullYuan: (line) => line.fullFen / fenPerYuan,
    discountPercent: (line) => line.discountBasisPoints / fenPerYuan,
    amountYuan: (line) => line.amountFen / fenPerYuan,
    workers: (line) => line.workers.join('、'),
  };
  const keys = Object.keys(lineHeaders) as (keyof typeof lineHeaders)[];
  return keys.map((key) => ({ header: lineHeaders[key][place(language)], value: values[key] }));
}

export function exportOrder(ctx: RequestContext, id: string, { language }: BodyOf<typeof workOrders.exportOrder>): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const order = await workOrderView(ctx, tx, id);
    const lines = linesOf(order);
    recordExport(ctx, tx, { what: 'work-order', rows: lines.length });
    return await writeSheet(order.number, lineColumns(language), lines);
  });
}
