// The settlement list as paper. What is printed is the settlement as it stands, never a figure worked out anew.

import { maskPhone } from '@bayline/domain/customers';
import { dayOf, formatYuan, invariant } from '@bayline/domain/kernel';
import { billSums, sixFees } from '@bayline/domain/settlement';
import type { RepairClass } from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  type FeeLine,
  type LabourLine,
  type MaterialLine,
  type PaperLanguage,
  type Print,
  paperTime,
  printOf,
  type SettlementListPaper,
} from '../../../platform/documents/index.ts';
import { nameIn } from '../../../platform/name-in.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { feeKindWords } from '../../work-orders/index.ts';
import { outstandingOf } from '../bill-view.ts';
import { type Bill, type BillLine, billJson, billTables } from '../store.ts';

interface Row {
  readonly bill: Bill;
  readonly brands: Readonly<Record<string, string>>;
  readonly payerMobile: string | null;
  readonly senderName: string;
  readonly plate: string;
  readonly makeAndModel: string;
  readonly vin: string | null;
  readonly arrivedAt: string;
  readonly orders: { number: string; repairClass: RepairClass }[];
  readonly contracts: readonly string[];
  readonly certificates: readonly string[];
  readonly oldParts: 'take' | 'show' | 'discard' | null;
  readonly signatureSha256: string | null;
}

const billForPaper = statement<Row>(
  'settlement.bill-for-paper',
  `select ${billJson} as bill, py.mobile as "payerMobile", sp.name as "senderName", v.plate, v.arrived_at as "arrivedAt", ve.vin,
          trim(coalesce(m.brand, '') || ' ' || coalesce(m.name, '')) as "makeAndModel",
          ci.old_parts as "oldParts", s.signature_sha256 as "signatureSha256",
          coalesce((select json_agg(json_build_object('number', w.number, 'repairClass', w.repair_class) order by w.number)
                      from work_orders w where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled'), '[]') as orders,
          array(select e.number from work_orders w cross join lateral (
                   select w.number || '-' || e.version as number from estimates e
                    where e.dealership_id = w.dealership_id and e.work_order_id = w.id and e.approved_at is not null and e.channel <> 'within-overrun'
                    order by e.version desc limit 1) e
                 where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled' order by e.number) as contracts,
          array(select c.number from work_orders w join certificates c on c.dealership_id = w.dealership_id and c.work_order_id = w.id
                 where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled' order by c.number) as certificates,
          coalesce((select json_object_agg(distinct p.number, p.brand)
                      from settlement_lines l join part_numbers p on p.dealership_id = l.dealership_id and p.number = l.code
                     where l.dealership_id = s.dealership_id and l.settlement_id = s.id and l.kind = 'part'), '{}') as brands
     ${billTables}
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
     ${carOfVisitSql('ve')}
     left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
     join parties sp on sp.dealership_id = v.dealership_id and sp.id = v.sender_party_id
     left join check_ins ci on ci.dealership_id = v.dealership_id and ci.visit_id = v.id
    where s.dealership_id = $1 and s.id = $2`,
);

const discountWord = { 'zh-CN': '优惠', en: 'Discount' } as const;

/** Why the amount is not what quantity and price come to. */
function discountNote({ grossFen, amountFen }: BillLine, language: PaperLanguage): { note?: string } {
  return grossFen > amountFen ? { note: `${discountWord[language]} ${formatYuan(grossFen - amountFen)}` } : {};
}

function labourLine(line: BillLine, language: PaperLanguage): LabourLine {
  return {
    code: line.code,
    name: nameIn(line, language),
    billedHours: line.quantity,
    ratePerHourFen: line.priceFen,
    amountFen: line.amountFen,
    ...discountNote(line, language),
  };
}

/** A fee that nobody has named has the name of its kind. */
function feeName(line: BillLine, language: PaperLanguage): string {
  const [nameZh, nameEn] = feeKindWords[line.code] ?? ['', ''];
  return nameIn(line.nameZh === '' ? { nameZh, nameEn } : line, language);
}

function materialLine(line: BillLine, brands: Row['brands'], language: PaperLanguage): MaterialLine {
  const { code, qualityClass, unit, quantity, priceFen, amountFen } = line;
  const isFee = line.kind === 'fee';
  const name = isFee ? feeName(line, language) : nameIn(line, language);
  const known = { name, brand: brands[code] ?? '', code: isFee ? '' : code, qualityClass, unit, quantity, priceFen, amountFen };
  return { ...known, ...discountNote(line, language) };
}

/** Consumables stand among the materials. */
function isMaterial({ kind, code }: BillLine): boolean {
  return kind === 'part' || (kind === 'fee' && code === 'consumables');
}

const feeOnPaper: Readonly<Record<string, FeeLine['fee']>> = { diagnosis: 'diagnosis', testing: 'inspection', sublet: 'processing' };

/** The fees of the form, and what was wiped off as a line of its own, which the form names. */
function feeLine(line: BillLine, language: PaperLanguage): FeeLine[] {
  const { kind, code, amountFen } = line;
  if (kind === 'rounding') return [{ fee: 'rounding', name: '', amountFen }];
  return kind === 'fee' ? [{ fee: feeOnPaper[code] ?? 'other', name: feeName(line, language), amountFen }] : [];
}

/** What the owner said at check-in; to be confirmed with the signature. */
function oldPartsBox(row: Row): SettlementListPaper['oldParts'] {
  if (!row.bill.lines.some((line) => line.kind === 'part')) return 'none';
  if (row.oldParts === 'take') return 'taken';
  return row.oldParts === 'discard' ? 'waived' : null;
}

export function settlementPaper(row: Row, signaturePng: Uint8Array | null, print: Print): SettlementListPaper {
  const { bill, brands } = row;
  const { language, timeZone, store } = print;
  const parts = bill.lines.filter((line) => line.kind === 'part');
  // Parts that the owner brought along are listed apart; they cost nothing here.
  const isSupplied = (line: BillLine) => line.qualityClass === 'customer-supplied' && line.amountFen === 0;
  invariant(row.orders.length > 0, 'a bill has at least one order');
  return {
    language,
    number: bill.number,
    settledOn: dayOf(bill.settledAt ?? bill.preparedAt, timeZone),
    printedAt: paperTime(print.now, print),
    // A list that was taken back or reversed must not pass for a valid one.
    isWithdrawn: bill.status === 'withdrawn' || bill.mirroredByNumber !== null,
    mirrorOfNumber: bill.mirrorOfNumber ?? '',
    store: {
      name: language === 'en' ? store.nameEn : store.nameZh,
      phone: store.phone,
      address: store.address,
      email: store.email,
      bankName: store.bankName,
      bankAccount: store.bankAccount,
      logo: print.logo,
    },
    customer: { name: bill.payerName, sender: row.senderName, phone: row.payerMobile === null ? '' : maskPhone(row.payerMobile) },
    vehicle: { plate: row.plate, makeAndModel: row.makeAndModel, vin: row.vin ?? '' },
    visit: {
      orders: row.orders,
      arrivedOn: dayOf(row.arrivedAt, timeZone),
      mileageOutKm: bill.mileageOutKm,
      // The estimate that the owner has signed is the contract of the repair; its number is that of its paper.
      contractNumber: row.contracts.join('  '),
      certificateNumber: row.certificates.join('  '),
    },
    fees: sixFees(billSums(bill.lines)),
    totalFen: bill.totalFen,
    payerName: bill.payerName,
    receivedFen: bill.paidFen,
    outstandingFen: outstandingOf(bill),
    materials: bill.lines.filter((line) => isMaterial(line) && !isSupplied(line)).map((line) => materialLine(line, brands, language)),
    labour: bill.lines.filter((line) => line.kind === 'labour').map((line) => labourLine(line, language)),
    otherFees: bill.lines.filter((line) => !isMaterial(line)).flatMap((line) => feeLine(line, language)),
    suppliedParts: parts.filter(isSupplied).map((line) => materialLine(line, brands, language)),
    oldParts: oldPartsBox(row),
    guarantee: { days: bill.guaranteeDays, km: bill.guaranteeKm },
    clerkName: bill.payments.at(-1)?.recordedByName ?? bill.preparedByName,
    signaturePng,
    signedBy: bill.signedAt === null ? '' : `${bill.signedByName} ${paperTime(bill.signedAt, print)}`,
  };
}

/** The list as A4 PDF; typeset after the transaction, which must not wait for a printer. */
export async function paper(ctx: RequestContext, settlementId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [row = notFound(), store] = await inDealership(ctx, (tx) =>
    Promise.all([tx.maybe(billForPaper, [tx.dealershipId, settlementId]), storeHead(tx)]),
  );
  const { signatureSha256 } = row;
  const signature = signatureSha256 === null ? null : ((await ctx.files.read(ctx.actor.dealershipId, signatureSha256)) ?? null);
  return await ctx.documents.renderPdf('settlement-list', settlementPaper(row, signature, await printOf(ctx, store, language)));
}
