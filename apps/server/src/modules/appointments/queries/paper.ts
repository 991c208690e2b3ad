// 预约单: what was agreed on the telephone, for the owner to bring and the desk to lay out.
import type { AppointmentView } from '@bayline/contract/appointments';
import type { Static } from 'typebox';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import {
  type FormPaper,
  type PaperLanguage,
  type Print,
  paperMoney,
  paperQuantity,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { nameIn } from '../../../platform/name-in.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { appointmentHeaders, valueWords } from '../export-words.ts';
import { appointmentView } from './views.ts';

const words = {
  title: ['预约单', 'Appointment Slip'],
  cancelled: ['已取消', 'Cancelled'],
  car: ['车型', 'Model'],
  customer: ['客户', 'Customer'],
  contact: ['联系人', 'Contact'],
  phone: ['联系电话', 'Phone'],
  bay: ['工位', 'Bay'],
  jobs: ['预约项目', 'Jobs'],
  sequence: ['序号', 'No.'],
  code: ['编号', 'Code'],
  job: ['项目', 'Job'],
  minutes: ['时长（分钟）', 'Minutes'],
  amount: ['估价', 'Estimate'],
  part: ['备件名称', 'Part'],
  quantity: ['数量', 'Quantity'],
  unit: ['单位', 'Unit'],
  estimateTotal: ['预估合计', 'Estimate'],
  notes: ['温馨提示', 'Please note'],
  hint: [
    '请按预约时间到店，并携带行驶证与保修手册；如需改期或取消，请提前来电。预估金额仅供参考，以接车后书面估价为准。',
    'Please come at the time agreed and bring the vehicle licence and the warranty book; call us ahead to move or cancel it. The estimate is a guide: the written estimate after check-in counts.',
  ],
  customerSignature: ['客户签字', 'Customer'],
  takenBy: ['受理人', 'Taken by'],
} as const;

export function appointmentPaper(view: Static<typeof AppointmentView>, print: Print): FormPaper {
  const say = wordsOf(print);
  const value = (code: string) => say(valueWords[code] ?? [code, code]);
  const money = (fen: number | null) => (fen === null ? '' : paperMoney(fen));
  const isOver = view.status === 'cancelled' || view.status === 'no-show';
  return {
    title: say(words.title),
    number: view.number,
    subject: view.plate ?? '',
    ...(isOver ? { stamp: value(view.status) } : {}),
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say(appointmentHeaders.startsAt), paperTime(view.startsAt, print)],
          [say(words.bay), view.bayName ?? value(view.bayType)],
          [say(appointmentHeaders.adviserName), view.adviserName ?? ''],
          [say(appointmentHeaders.plate), view.plate ?? ''],
          [say(words.car), view.modelName ?? '', 'wide'],
          [say(words.customer), view.customerName],
          [say(words.contact), view.contactName],
          [say(words.phone), view.mobileMasked ?? ''],
          [say(appointmentHeaders.requestedWork), view.requestedWork, 'wide'],
          [say(appointmentHeaders.remark), view.remark, 'wide'],
        ],
      },
      {
        kind: 'table',
        title: say(words.jobs),
        columns: [
          { head: say(words.sequence), widthMm: 10, align: 'center' },
          { head: say(words.code), widthMm: 32 },
          { head: say(words.job) },
          { head: say(words.minutes), widthMm: 24, align: 'right' },
          { head: say(words.amount), widthMm: 28, align: 'right' },
        ],
        rows: view.jobs.map((job, at) => [
          `${at + 1}`,
          job.code,
          nameIn(job, print.language),
          `${job.plannedMinutes}`,
          money(job.amountFen),
        ]),
        sums: view.estimateFen === null ? [] : [[say(words.estimateTotal), paperMoney(view.estimateFen)]],
      },
      {
        kind: 'table',
        title: say(appointmentHeaders.parts),
        columns: [
          { head: say(words.sequence), widthMm: 10, align: 'center' },
          { head: say(words.code), widthMm: 40 },
          { head: say(words.part) },
          { head: say(words.unit), widthMm: 16, align: 'center' },
          { head: say(words.quantity), widthMm: 24, align: 'right' },
        ],
        rows: view.parts.map((part, at) => [
          `${at + 1}`,
          part.number,
          nameIn(part, print.language),
          part.unit,
          paperQuantity(part.quantity),
        ]),
      },
      { kind: 'words', title: say(words.notes), lines: [say(words.hint)] },
      { kind: 'signatures', cells: [{ title: say(words.customerSignature) }, { title: say(words.takenBy), name: view.takenByName }] },
    ],
  };
}

export async function paper(ctx: RequestContext, id: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [view, store] = await inDealership(ctx, (tx) => Promise.all([appointmentView(ctx, tx, id), storeHead(tx)]));
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: appointmentPaper(view, print), print });
}
