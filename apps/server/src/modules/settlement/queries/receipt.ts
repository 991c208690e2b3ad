// 收款收据 and 退款凭证: the money that came or went at once, by every tender, in figures and in capitals.
import type { Tender } from '@bayline/contract/settlement';
import type { Static } from 'typebox';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  type FormPaper,
  type PaperFact,
  type PaperLanguage,
  type PaperWords,
  type Print,
  paperMoney,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';

interface PaidBy {
  readonly tender: Static<typeof Tender>;
  readonly amountFen: number;
  /** Cash as it was handed over. */
  readonly givenFen: number | null;
}

export interface Receipt {
  readonly kind: 'payment' | 'refund';
  readonly number: string;
  readonly tenders: readonly PaidBy[];
  readonly recordedAt: string;
  readonly recordedByName: string | null;
  readonly settlementNumber: string;
  readonly totalFen: number;
  readonly outstandingFen: number;
  readonly payerName: string;
  readonly plate: string;
  readonly orders: readonly string[];
}

// What was still owed then: by all that the ledger says of the bill and of its mirror up to this paper, whatever came later.
// Money that goes back from a deposit stands on its paper twice, once as it leaves the deposit: that is no tender.
const receiptOnPaper = statement<Receipt>(
  'settlement.receipt-on-paper',
  `select e.kind, e.receipt_number as number, e.recorded_at as "recordedAt", f.name as "recordedByName",
          s.number as "settlementNumber", s.total_fen as "totalFen", p.name as "payerName", v.plate,
          (select json_agg(json_build_object('tender', t.tender, 'amountFen', abs(t.amount_fen), 'givenFen', t.given_fen) order by t.tender)
             from receivable_ledger t where t.dealership_id = e.dealership_id and t.receipt_id = e.receipt_id and t.kind = e.kind) as tenders,
          (select coalesce(sum(b.amount_fen), 0)::bigint
             from settlements o join receivable_ledger b on b.dealership_id = o.dealership_id and b.settlement_id = o.id
            where o.dealership_id = s.dealership_id and (o.id = s.id or o.mirror_of = s.id) and (b.recorded_at, b.id) <= (e.recorded_at, e.id)) as "outstandingFen",
          array(select o.number from work_orders o where o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status <> 'cancelled' order by o.number) as orders
     from receivable_ledger e
     join settlements s on s.dealership_id = e.dealership_id and s.id = e.settlement_id
     join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
     join parties p on p.dealership_id = y.dealership_id and p.id = y.party_id
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
     left join staff f on f.dealership_id = e.dealership_id and f.id = e.recorded_by
    where e.dealership_id = $1 and e.receipt_id = $2 order by e.kind desc, e.id desc limit 1`,
);

const words = {
  title: ['收款收据', 'Receipt'],
  refundTitle: ['退款凭证', 'Refund Voucher'],
  payer: ['交款单位（人）', 'Received from'],
  payee: ['收款单位（人）', 'Paid to'],
  plate: ['车牌号', 'Plate'],
  settlement: ['结算单号', 'Settlement'],
  orders: ['工单号', 'Work orders'],
  reason: ['收款事由', 'For'],
  refundReason: ['退款事由', 'For'],
  repair: ['汽车维修费', 'Vehicle repair'],
  refundedRepair: ['退回汽车维修费', 'Vehicle repair, money back'],
  tender: ['收款方式', 'Paid by'],
  refundTender: ['退款方式', 'Paid back by'],
  receivedAt: ['收款时间', 'Received'],
  refundedAt: ['退款时间', 'Paid back'],
  deposit: ['预存抵扣', 'From the deposit'],
  given: ['实付现金', 'Cash given'],
  change: ['找零', 'Change'],
  total: ['结算金额', 'Bill'],
  outstanding: ['尚欠金额', 'Still to pay'],
  notes: ['说明', 'Note'],
  notInvoice: ['本收据一式两份，双方各执一份；非发票，不作报销凭证。', 'In two copies, one for each side. Not a tax invoice.'],
  payerSignature: ['交款人签字', 'Payer'],
  payeeSignature: ['收款人签字', 'Payee'],
  cashier: ['收银员', 'Cashier'],
  seal: ['单位盖章', 'Seal'],
} as const satisfies Readonly<Record<string, PaperWords>>;

export const tenderWords: Readonly<Record<PaidBy['tender'], PaperWords>> = {
  cash: ['现金', 'Cash'],
  card: ['刷卡', 'Card'],
  wechat: ['微信', 'WeChat'],
  alipay: ['支付宝', 'Alipay'],
  transfer: ['转账', 'Transfer'],
  deposit: ['预存款', 'Deposit'],
};

const wordsOfKind = {
  payment: {
    title: words.title,
    person: words.payer,
    reason: words.reason,
    what: words.repair,
    tender: words.tender,
    at: words.receivedAt,
    signature: words.payerSignature,
  },
  refund: {
    title: words.refundTitle,
    person: words.payee,
    reason: words.refundReason,
    what: words.refundedRepair,
    tender: words.refundTender,
    at: words.refundedAt,
    signature: words.payeeSignature,
  },
} as const;

/** One tender by its name; of several each with its amount. */
function tenderText(paid: readonly PaidBy[], say: (of: PaperWords) => string): string {
  if (paid.length === 1) return paid.map(({ tender }) => say(tenderWords[tender])).join('');
  return paid.map(({ tender, amountFen }) => `${say(tenderWords[tender])} ${paperMoney(amountFen)}`).join('  ');
}

/** What was handed over in cash, and what went back over the counter. */
function changeFacts(paid: readonly PaidBy[], say: (of: PaperWords) => string): PaperFact[] {
  return paid.flatMap(({ amountFen, givenFen }): PaperFact[] =>
    givenFen === null
      ? []
      : [
          [say(words.given), paperMoney(givenFen)],
          [say(words.change), paperMoney(givenFen - amountFen)],
        ],
  );
}

export function receiptPaper(receipt: Receipt, print: Print): FormPaper {
  const say = wordsOf(print);
  const of = wordsOfKind[receipt.kind];
  // What a reversal set free was receipted when it was paid: it is named, and not counted as money again.
  const money = receipt.tenders.filter(({ tender }) => tender !== 'deposit');
  const deposit = receipt.tenders.filter(({ tender }) => tender === 'deposit');
  const depositFacts = deposit.map(({ amountFen }): PaperFact => [say(words.deposit), paperMoney(amountFen)]);
  return {
    title: say(of.title),
    number: receipt.number,
    subject: receipt.plate,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say(of.person), receipt.payerName, 'wide'],
          [say(of.reason), say(of.what)],
          [say(of.at), paperTime(receipt.recordedAt, print)],
          [say(words.plate), receipt.plate],
          [say(of.tender), tenderText(money.length === 0 ? deposit : money, say), 'wide'],
          ...changeFacts(money, say),
          ...depositFacts,
          [say(words.settlement), receipt.settlementNumber],
          [say(words.total), paperMoney(receipt.totalFen)],
          [say(words.orders), receipt.orders.join('  '), 'wide'],
        ],
      },
      { kind: 'total', totalFen: money.reduce((sum, { amountFen }) => sum + amountFen, 0) },
      { kind: 'facts', facts: [[say(words.outstanding), paperMoney(receipt.outstandingFen), 'wide']] },
      { kind: 'words', title: say(words.notes), lines: [say(words.notInvoice)] },
      {
        kind: 'signatures',
        cells: [
          { title: say(of.signature) },
          { title: say(words.cashier), name: receipt.recordedByName ?? '' },
          { title: say(words.seal) },
        ],
      },
    ],
  };
}

export async function receipt(ctx: RequestContext, receiptId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [found = notFound(), store] = await inDealership(ctx, (tx) =>
    Promise.all([tx.maybe(receiptOnPaper, [tx.dealershipId, receiptId]), storeHead(tx)]),
  );
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: receiptPaper(found, print), print });
}
