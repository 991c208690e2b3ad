// Bills as sheets: the heads of all, newest first, the lines of one, and the papers of a till's day; recorded.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { type BillSums, billSums } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { nameIn } from '../../../platform/name-in.ts';
import { notFound } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, wallClock, writeSheet } from '../../../platform/sheets/sheet.ts';
import { allPages, recordExport } from '../../customers/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { outstandingOf } from '../bill-view.ts';
import { headHeaders, lineHeaders, paperHeaders, valueWords } from '../export-words.ts';
import { tillDay } from '../queries/till-day.ts';
import { type Bill, type BillLine, billJson, billTables } from '../store.ts';

interface Head {
  readonly id: string;
  readonly createdAt: string;
  readonly bill: Bill;
  readonly ownerName: string;
  readonly vin: string | null;
  readonly modelName: string | null;
  readonly plate: string;
  readonly engineNumber: string;
  readonly arrivedAt: string;
}

const page = statement<Head>(
  'settlement.export-page',
  `select s.id, s.prepared_at as "createdAt", ${billJson} as bill, o.name as "ownerName", c.vin, m.name as "modelName", bv.plate, c.engine_number as "engineNumber", bv.arrived_at as "arrivedAt"
     ${billTables}
     join parties o on o.dealership_id = bv.dealership_id and o.id = bv.owner_party_id
     ${carOfVisitSql('c', 'bv')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
    where s.dealership_id = $1 and (s.prepared_at, s.id) < ($2, $3::uuid) order by s.prepared_at desc, s.id desc limit $4`,
);
const oneBill = statement<{ bill: Bill }>(
  'settlement.export-bill',
  `select ${billJson} as bill ${billTables} where s.dealership_id = $1 and s.id = $2`,
);

const place = (language: SheetLanguage): 0 | 1 => (language === 'en' ? 1 : 0);
const wordIn = (language: SheetLanguage) => (code: string) => valueWords[code]?.[place(language)] ?? code;
const yuan = (amountFen: number) => amountFen / 100;

function columnsOf<Row, Key extends string>(
  headers: Readonly<Record<Key, readonly [string, string]>>,
  values: Readonly<Record<Key, SheetColumn<Row>['value']>>,
  language: SheetLanguage,
): SheetColumn<Row>[] {
  return (Object.keys(headers) as Key[]).map((key) => ({ header: headers[key][place(language)], value: values[key] }));
}

function headColumns(ctx: RequestContext, language: SheetLanguage): SheetColumn<Head>[] {
  const clock = (value: string | null) => wallClock(value, ctx.actor.timeZone);
  const sum = (key: keyof BillSums) => (row: Head) => yuan(billSums(row.bill.lines)[key]);
  return columnsOf(
    headHeaders,
    {
      number: (row) => row.bill.number,
      payerName: (row) => row.bill.payerName,
      status: (row) => wordIn(language)(row.bill.status),
      ownerName: (row) => row.ownerName,
      settledAt: (row) => clock(row.bill.settledAt),
      vin: (row) => row.vin,
      modelName: (row) => row.modelName,
      plate: (row) => row.plate,
      invoiceNumber: (row) => row.bill.invoiceNumber,
      engineNumber: (row) => row.engineNumber,
      arrivedAt: (row) => clock(row.arrivedAt),
      mileageOutKm: (row) => row.bill.mileageOutKm,
      labourGrossYuan: sum('labourGrossFen'),
      labourYuan: sum('labourFen'),
      partsGrossYuan: sum('partsGrossFen'),
      partsYuan: sum('partsFen'),
      managementYuan: sum('managementFen'),
      consumablesYuan: sum('consumablesFen'),
      subletYuan: sum('subletFen'),
      rescueYuan: sum('rescueFen'),
      otherYuan: sum('otherFen'),
      diagnosisYuan: sum('diagnosisFen'),
      testingYuan: sum('testingFen'),
      roundingYuan: sum('roundingFen'),
      totalYuan: (row) => yuan(row.bill.totalFen),
      paidYuan: (row) => yuan(row.bill.paidFen),
      outstandingYuan: (row) => yuan(outstandingOf(row.bill)),
      lastPaymentYuan: (row) => yuan(row.bill.payments.findLast(({ kind }) => kind === 'payment')?.amountFen ?? 0),
    },
    language,
  );
}

export function exportBills(ctx: RequestContext, language: SheetLanguage): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const rows = await allPages((from, limit) => tx.all(page, [tx.dealershipId, ...from, limit]));
    recordExport(ctx, tx, { what: 'settlements', rows: rows.length });
    return await writeSheet(language === 'en' ? 'Settlements' : '结算单', headColumns(ctx, language), rows);
  });
}

export function exportBill(ctx: RequestContext, id: string, language: SheetLanguage): Promise<Uint8Array> {
  const of = (kind: BillLine['kind'], value: (line: BillLine) => string | number) => (line: BillLine) =>
    line.kind === kind ? value(line) : null;
  const columns = columnsOf<BillLine, keyof typeof lineHeaders>(
    lineHeaders,
    {
      kind: (line) => wordIn(language)(line.kind),
      operationCode: of('labour', (line) => line.code),
      operationName: of('labour', (line) => nameIn(line, language)),
      hours: of('labour', (line) => line.quantity / 100),
      labourYuan: of('labour', (line) => yuan(line.amountFen)),
      partNumber: of('part', (line) => line.code),
      partName: of('part', (line) => nameIn(line, language)),
      quantity: of('part', (line) => line.quantity / 1000),
      unit: of('part', (line) => line.unit),
      amountYuan: (line) => yuan(line.amountFen),
      feeName: (line) => (line.kind === 'fee' || line.kind === 'rounding' ? nameIn(line, language) : null),
    },
    language,
  );
  return inDealership(everyTime(ctx), async (tx) => {
    const { bill } = (await tx.maybe(oneBill, [tx.dealershipId, id])) ?? notFound();
    recordExport(ctx, tx, { what: 'settlement', rows: bill.lines.length });
    return await writeSheet(bill.number, columns, bill.lines);
  });
}

type Paper = ReplyOf<typeof settlement.tillDay>['papers'][number];

export function exportTillDay(ctx: RequestContext, asked: BodyOf<typeof settlement.exportTillDay>): Promise<Uint8Array> {
  const { language, ...till } = asked;
  const columns = columnsOf<Paper, keyof typeof paperHeaders>(
    paperHeaders,
    {
      receiptNumber: (row) => row.receiptNumber,
      settlementNumber: (row) => row.settlementNumber,
      plate: (row) => row.plate,
      kind: (row) => wordIn(language)(row.kind),
      tender: (row) => wordIn(language)(row.tender),
      amountYuan: (row) => yuan(row.amountFen),
      recordedAt: (row) => wallClock(row.recordedAt, ctx.actor.timeZone),
    },
    language,
  );
  return inDealership(everyTime(ctx), async (tx) => {
    const { papers, day } = await tillDay(ctx, tx, till);
    recordExport(ctx, tx, { what: 'till-day', rows: papers.length });
    return await writeSheet(day, columns, papers);
  });
}
