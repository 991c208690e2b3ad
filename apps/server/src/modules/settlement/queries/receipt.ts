// 收款收据: the money of one payment, in figures and in capitals.
import type { Tender } from '@bayline/contract/settlement';
import type { Static } from 'typebox';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  type FormPaper,
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

export interface Payment {
  readonly receiptNumber: string;
  readonly tender: Static<typeof Tender>;
  readonly amountFen: number;
  readonly recordedAt: string;
  readonly recordedByName: string | null;
  readonly settlementNumber: string;
  readonly totalFen: number;
  readonly outstandingFen: number;
  readonly payerName: string;
  readonly plate: string;
  readonly orders: readonly string[];
}

// What was still to be paid then: by this payment and those before it, whatever came later.
const paymentOnPaper = statement<Payment>(
  'settlement.payment-on-paper',
  `select e.receipt_number as "receiptNumber", e.tender, -e.amount_fen as "amountFen", e.recorded_at as "recordedAt", f.name as "recordedByName",
          s.number as "settlementNumber", s.total_fen as "totalFen", p.name as "payerName", v.plate,
          (s.total_fen + (select sum(b.amount_fen) from receivable_ledger b
                           where b.dealership_id = e.dealership_id and b.settlement_id = e.settlement_id and b.kind = 'payment'
                             and (b.recorded_at, b.id) <= (e.recorded_at, e.id)))::bigint as "outstandingFen",
          array(select o.number from work_orders o where o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status <> 'cancelled' order by o.number) as orders
     from receivable_ledger e
     join settlements s on s.dealership_id = e.dealership_id and s.id = e.settlement_id
     join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
     join parties p on p.dealership_id = y.dealership_id and p.id = y.party_id
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
     left join staff f on f.dealership_id = e.dealership_id and f.id = e.recorded_by
    where e.dealership_id = $1 and e.id = $2 and e.kind = 'payment' and e.receipt_number is not null`,
);

const words = {
  title: ['收款收据', 'Receipt'],
  payer: ['交款单位（人）', 'Received from'],
  plate: ['车牌号', 'Plate'],
  settlement: ['结算单号', 'Settlement'],
  orders: ['工单号', 'Work orders'],
  reason: ['收款事由', 'For'],
  repair: ['汽车维修费', 'Vehicle repair'],
  tender: ['收款方式', 'Paid by'],
  receivedAt: ['收款时间', 'Received'],
  total: ['结算金额', 'Bill'],
  outstanding: ['尚欠金额', 'Still to pay'],
  notes: ['说明', 'Note'],
  notInvoice: ['本收据一式两份，双方各执一份；非发票，不作报销凭证。', 'In two copies, one for each side. Not a tax invoice.'],
  payerSignature: ['交款人签字', 'Payer'],
  cashier: ['收款人', 'Cashier'],
  seal: ['收款单位盖章', 'Seal'],
} as const satisfies Readonly<Record<string, PaperWords>>;

const tenders: Readonly<Record<Payment['tender'], PaperWords>> = {
  cash: ['现金', 'Cash'],
  card: ['刷卡', 'Card'],
  wechat: ['微信', 'WeChat'],
  alipay: ['支付宝', 'Alipay'],
  transfer: ['转账', 'Transfer'],
};

export function receiptPaper(payment: Payment, print: Print): FormPaper {
  const say = wordsOf(print);
  return {
    title: say(words.title),
    number: payment.receiptNumber,
    subject: payment.plate,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say(words.payer), payment.payerName, 'wide'],
          [say(words.reason), say(words.repair)],
          [say(words.tender), say(tenders[payment.tender])],
          [say(words.receivedAt), paperTime(payment.recordedAt, print)],
          [say(words.plate), payment.plate],
          [say(words.settlement), payment.settlementNumber],
          [say(words.total), paperMoney(payment.totalFen)],
          [say(words.orders), payment.orders.join('  '), 'wide'],
        ],
      },
      { kind: 'total', totalFen: payment.amountFen },
      { kind: 'facts', facts: [[say(words.outstanding), paperMoney(payment.outstandingFen), 'wide']] },
      { kind: 'words', title: say(words.notes), lines: [say(words.notInvoice)] },
      {
        kind: 'signatures',
        cells: [
          { title: say(words.payerSignature) },
          { title: say(words.cashier), name: payment.recordedByName ?? '' },
          { title: say(words.seal) },
        ],
      },
    ],
  };
}

export async function receipt(ctx: RequestContext, paymentId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [payment = notFound(), store] = await inDealership(ctx, (tx) =>
    Promise.all([tx.maybe(paymentOnPaper, [tx.dealershipId, paymentId]), storeHead(tx)]),
  );
  const print = printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: receiptPaper(payment, print), print });
}
