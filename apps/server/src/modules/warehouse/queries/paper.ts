// 领料单: in the order of the bins, to be walked with and to be signed line by line.
import type { PickOrder } from '@bayline/contract/warehouse';
import type { Static } from 'typebox';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import {
  type FormPaper,
  type PaperLanguage,
  type PaperWords,
  type Print,
  paperQuantity,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { nameIn } from '../../../platform/name-in.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { orderView } from './parts-requests.ts';

const words = {
  title: ['领料单', 'Pick List'],
  plate: ['车牌号', 'Plate'],
  neededAt: ['需用时间', 'Needed by'],
  requestedAt: ['申请时间', 'Asked at'],
  order: ['工单号', 'Work order'],
  appointment: ['预约号', 'Appointment'],
  lines: ['备件明细', 'Parts'],
  sequence: ['序号', 'No.'],
  bin: ['货位', 'Bin'],
  number: ['零件编号', 'Part no.'],
  name: ['名称', 'Name'],
  batch: ['批次', 'Batch'],
  unit: ['单位', 'Unit'],
  asked: ['应领', 'Asked'],
  held: ['预留', 'Reserved'],
  issued: ['已发', 'Issued'],
  taken: ['领料人签收', 'Taken by'],
  lineCount: ['合计项数', 'Lines'],
  storekeeper: ['发料人', 'Storekeeper'],
  taker: ['领料人', 'Technician'],
} as const satisfies Readonly<Record<string, PaperWords>>;

export function pickPaper(order: Static<typeof PickOrder>, print: Print): FormPaper {
  const say = wordsOf(print);
  const lines = order.lines.filter((line) => line.status !== 'cancelled');
  return {
    title: say(words.title),
    number: order.orderNumber,
    subject: order.plate,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say(order.demandKind === 'order' ? words.order : words.appointment), order.orderNumber],
          [say(words.plate), order.plate],
          [say(words.lineCount), `${lines.length}`],
          [say(words.requestedAt), paperTime(order.requestedAt, print)],
          [say(words.neededAt), paperTime(order.neededAt, print), 'wide'],
        ],
      },
      {
        kind: 'table',
        title: say(words.lines),
        columns: [
          { head: say(words.sequence), widthMm: 9, align: 'center' },
          { head: say(words.bin), widthMm: 17 },
          { head: say(words.number), widthMm: 28 },
          { head: say(words.name) },
          { head: say(words.batch), widthMm: 25 },
          { head: say(words.unit), widthMm: 10, align: 'center' },
          { head: say(words.asked), widthMm: 12, align: 'right' },
          { head: say(words.held), widthMm: 12, align: 'right' },
          { head: say(words.issued), widthMm: 12, align: 'right' },
          { head: say(words.taken), widthMm: 20 },
        ],
        rows: lines.map((line, at) => [
          `${at + 1}`,
          line.bin,
          line.number,
          nameIn(line, print.language),
          line.batch?.code ?? '',
          line.unit,
          paperQuantity(line.quantity),
          paperQuantity(line.reserved),
          paperQuantity(line.issued),
          line.handedToName ?? '',
        ]),
      },
      { kind: 'signatures', cells: [{ title: say(words.storekeeper) }, { title: say(words.taker) }] },
    ],
  };
}

export async function paper(ctx: RequestContext, orderId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [order, store] = await inDealership(ctx, (tx) => Promise.all([orderView(ctx, tx, orderId), storeHead(tx)]));
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: pickPaper(order, print), print });
}
