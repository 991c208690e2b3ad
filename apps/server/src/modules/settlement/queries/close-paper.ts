// 收银日结单: a closed day of a till, what the books say against what was counted, and the papers behind it.
import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  type FormPaper,
  type PaperBlock,
  type PaperLanguage,
  type PaperWords,
  type Print,
  paperDay,
  paperMoney,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { tenderWords } from './receipt.ts';
import { papersOfDay, tendersOfClose } from './till-day.ts';

type TillDay = ReplyOf<typeof settlement.tillDay>;

export interface Close {
  readonly number: string;
  readonly day: string;
  readonly cashierName: string;
  readonly closedAt: string;
  readonly reason: string;
  readonly tenders: readonly (TillDay['tenders'][number] & { readonly countedFen: number })[];
  readonly papers: TillDay['papers'];
}

const closeOnPaper = statement<Close>(
  'settlement.close-on-paper',
  `select c.number, c.business_day as day, f.name as "cashierName", c.closed_at as "closedAt", c.reason, coalesce(${tendersOfClose}, '[]') as tenders,
          ${papersOfDay('c.cashier_id', 'c.business_day')} as papers
     from till_closes c join staff f on f.dealership_id = c.dealership_id and f.id = c.cashier_id
    where c.dealership_id = $1 and c.id = $2`,
);

const words = {
  title: ['收银日结单', 'Daily Close'],
  day: ['营业日', 'Day'],
  cashier: ['收银员', 'Cashier'],
  closedAt: ['日结时间', 'Closed'],
  reason: ['差异原因', 'Why it differs'],
  count: ['账面与清点', 'Books and count'],
  tender: ['结算方式', 'Tender'],
  payments: ['笔数', 'Payments'],
  taken: ['收款', 'Taken'],
  refunded: ['退款', 'Paid back'],
  books: ['账面', 'Books'],
  counted: ['清点', 'Counted'],
  difference: ['差异', 'Difference'],
  papers: ['单据明细', 'Papers'],
  sequence: ['序号', 'No.'],
  receipt: ['收据/退款号', 'Receipt'],
  settlement: ['结算单号', 'Settlement'],
  plate: ['车牌号', 'Plate'],
  time: ['时间', 'Time'],
  amount: ['金额', 'Amount'],
  sum: ['合计', 'Sum'],
  reviewer: ['复核人签字', 'Reviewed by'],
} as const satisfies Readonly<Record<string, PaperWords>>;

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

function countTable({ tenders }: Close, say: (of: PaperWords) => string): PaperBlock {
  const booksFen = tenders.map(({ takenFen, refundedFen }) => takenFen - refundedFen);
  const countedFen = tenders.map((line) => line.countedFen);
  return {
    kind: 'table',
    title: say(words.count),
    columns: [
      { head: say(words.tender) },
      { head: say(words.payments), widthMm: 18, align: 'right' },
      ...[words.taken, words.refunded, words.books, words.counted, words.difference].map(
        (head) => ({ head: say(head), widthMm: 27, align: 'right' }) as const,
      ),
    ],
    rows: tenders.map((line, at) => [
      say(tenderWords[line.tender]),
      String(line.payments),
      paperMoney(line.takenFen),
      paperMoney(line.refundedFen),
      paperMoney(booksFen[at] ?? 0),
      paperMoney(line.countedFen),
      paperMoney(line.countedFen - (booksFen[at] ?? 0)),
    ]),
    sums: [
      [say(words.books), paperMoney(sumOf(booksFen))],
      [say(words.counted), paperMoney(sumOf(countedFen))],
      [say(words.difference), paperMoney(sumOf(countedFen) - sumOf(booksFen))],
    ],
  };
}

function papersTable({ papers }: Close, print: Print): PaperBlock {
  const say = wordsOf(print);
  return {
    kind: 'table',
    title: say(words.papers),
    columns: [
      { head: say(words.sequence), widthMm: 10, align: 'center' },
      { head: say(words.receipt) },
      { head: say(words.settlement), widthMm: 34 },
      { head: say(words.plate), widthMm: 22 },
      { head: say(words.tender), widthMm: 18 },
      { head: say(words.time), widthMm: 37 },
      { head: say(words.amount), widthMm: 27, align: 'right' },
    ],
    rows: papers.map((row, at) => [
      String(at + 1),
      row.receiptNumber,
      row.settlementNumber,
      row.plate,
      say(tenderWords[row.tender]),
      paperTime(row.recordedAt, print),
      paperMoney(row.amountFen),
    ]),
    sums: [[say(words.sum), paperMoney(sumOf(papers.map((row) => row.amountFen)))]],
  };
}

export function closeForm(close: Close, print: Print): FormPaper {
  const say = wordsOf(print);
  return {
    title: say(words.title),
    number: close.number,
    subject: close.cashierName,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say(words.day), paperDay(close.day, print.language)],
          [say(words.cashier), close.cashierName],
          [say(words.closedAt), paperTime(close.closedAt, print)],
          [say(words.reason), close.reason, 'wide'],
        ],
      },
      countTable(close, say),
      papersTable(close, print),
      { kind: 'signatures', cells: [{ title: say(words.cashier), name: close.cashierName }, { title: say(words.reviewer) }] },
    ],
  };
}

export async function closePaper(ctx: RequestContext, closeId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [close = notFound(), store] = await inDealership(ctx, (tx) =>
    Promise.all([tx.maybe(closeOnPaper, [tx.dealershipId, closeId]), storeHead(tx)]),
  );
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: closeForm(close, print), print });
}
