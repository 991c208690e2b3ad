// 检验单: every level that was signed, item by item with its values, by whom and when; where a fault ended it early also
// what was not looked at.

import type { ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  type FormPaper,
  type PaperBlock,
  type PaperLanguage,
  type PaperWords,
  type Print,
  paperMileage,
  paperQuantity,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { nameIn } from '../../../platform/name-in.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { repairClassWords, visitWords } from '../../work-orders/index.ts';
import { lateWords, levelWords, resultWords, reworkWords } from '../export-words.ts';
import { itemsOfSigned } from '../store.ts';
import { inspectionSheet } from './sheet.ts';

type Sheet = ReplyOf<typeof inspection.sheet>;
export interface ItemResult {
  readonly inspectionId: string;
  readonly sheet: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  /** Thousandths of the unit, as is what was measured. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly verdict: 'pass' | 'fail' | 'not-applicable' | 'not-inspected';
  readonly measured: number | null;
  readonly note: string;
}

const resultsOfOrder = statement<ItemResult>(
  'inspection.results-of-order',
  `select i.id as "inspectionId", n.sheet, n.code, n.name_zh as "nameZh", n.name_en as "nameEn", n.unit, n.lowest, n.highest,
          coalesce(r.verdict, 'not-inspected') as verdict, r.measured, coalesce(r.note, '') as note
     from inspections i
     join lateral (${itemsOfSigned('i')}) n on true
     left join inspection_results r on r.dealership_id = i.dealership_id and r.inspection_id = i.id and r.code = n.code
    where i.dealership_id = $1 and i.work_order_id = $2 and (r.code is not null or i.result = 'rework')
    order by i.inspected_at, i.id, n.sheet = 'road-test', n.sequence limit 2000`,
);

const words = {
  ...visitWords,
  title: ['车辆检验单', 'Inspection Sheet'],
  car: ['车型', 'Model'],
  repairClass: ['维修类别', 'Repair class'],
  promisedAt: ['预计完工', 'Promised'],
  finishedAt: ['实际完工', 'Finished'],
  certificate: ['合格证号', 'Certificate no.'],
  work: ['维修项目', 'Work done'],
  operation: ['作业内容', 'Operation'],
  technicians: ['作业人员', 'Done by'],
  minutes: ['计划（分钟）', 'Planned, min'],
  round: ['第 {n} 轮', 'round {n}'],
  code: ['编号', 'Code'],
  items: ['检验项目', 'items'],
  item: ['检验内容', 'Item'],
  verdict: ['结论', 'Verdict'],
  measured: ['实测值', 'Value'],
  limits: ['标准', 'Limits'],
  note: ['说明', 'Note'],
  result: ['检验结论', 'Result'],
  lateReason: ['误工原因', 'Why late'],
  reworkReason: ['返工原因', 'Why rework'],
  reworkOwner: ['返工负责人', 'Rework by'],
  inspector: ['检验人', 'Inspector'],
  inspectedAt: ['检验时间', 'Inspected'],
  remark: ['备注', 'Remark'],
  roadTest: ['路试', 'Road test'],
  diagnosis: ['诊断人签字', 'Diagnosis'],
  ownerSigns: ['托修方签字', 'Owner'],
  self: ['自检人签字', 'Self-check'],
  team: ['互检人签字', 'Team check'],
  final: ['终检人签字', 'Final inspection'],
  handedOver: ['交车人（终检）签字', 'Handed over (inspector)'],
  takenOver: ['接车人（服务顾问）签字', 'Taken over (adviser)'],
} as const satisfies Readonly<Record<string, PaperWords>>;

const verdicts: Readonly<Record<ItemResult['verdict'], PaperWords>> = {
  pass: ['合格', 'Pass'],
  fail: ['不合格', 'Fail'],
  'not-applicable': ['不适用', 'N/A'],
  'not-inspected': ['未检', 'Not inspected'],
};
const routes: Readonly<Record<string, PaperWords>> = {
  city: ['市区', 'city'],
  highway: ['高速', 'highway'],
  mixed: ['综合', 'mixed'],
  yard: ['场内', 'yard'],
};
const order: readonly Sheet['history'][number]['level'][] = ['diagnosis', 'process', 'self', 'team', 'final', 'internal-hand-over'];

function limitsOf({ lowest, highest }: ItemResult): string {
  if (lowest === null) return highest === null ? '' : `≤ ${paperQuantity(highest)}`;
  return highest === null ? `≥ ${paperQuantity(lowest)}` : `${paperQuantity(lowest)} – ${paperQuantity(highest)}`;
}

/** One signed level: what came of it, then its items. */
function levelBlocks(signed: Sheet['history'][number], results: readonly ItemResult[], print: Print): PaperBlock[] {
  const say = wordsOf(print);
  const word = (list: Readonly<Record<string, PaperWords>>, code: string | null) => (code === null ? '' : say(list[code] ?? [code, code]));
  const { roadTest } = signed;
  const drive =
    roadTest === null
      ? ''
      : `${paperTime(roadTest.startedAt, print)} – ${paperTime(roadTest.endedAt, print)}  ${paperMileage(roadTest.startKm)} – ${paperMileage(roadTest.endKm)}  ${word(routes, roadTest.route)}`;
  const title = `${word(levelWords, signed.level)}  ${say(words.round).replace('{n}', `${signed.round + 1}`)}`;
  const rows = results.map((row) => [
    row.code,
    print.language === 'en' ? row.nameEn : row.nameZh,
    say(verdicts[row.verdict]),
    limitsOf(row),
    row.measured === null ? '' : `${paperQuantity(row.measured)} ${row.unit}`,
    row.note,
  ]);
  return [
    {
      kind: 'facts',
      title,
      facts: [
        // A diagnosis says what is wrong; there is nothing to pass yet.
        ...(signed.level === 'diagnosis' ? [] : [[say(words.result), word(resultWords, signed.result)] as const]),
        [say(words.inspector), signed.inspectorName],
        [say(words.inspectedAt), paperTime(signed.inspectedAt, print)],
        ...(signed.lateReason === null ? [] : [[say(words.lateReason), word(lateWords, signed.lateReason), 'wide'] as const]),
        ...(signed.reworkReason === null
          ? []
          : [
              [say(words.reworkReason), word(reworkWords, signed.reworkReason)] as const,
              [say(words.reworkOwner), signed.reworkOwnerName ?? '', 'wide'] as const,
            ]),
        ...(drive === '' ? [] : [[say(words.roadTest), drive, 'wide'] as const]),
        ...(signed.remark === '' ? [] : [[say(words.remark), signed.remark, 'wide'] as const]),
      ],
    },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            title: `${title}  ${say(words.items)}`,
            columns: [
              { head: say(words.code), widthMm: 20 },
              { head: say(words.item) },
              { head: say(words.verdict), widthMm: 20, align: 'center' as const },
              { head: say(words.limits), widthMm: 24, align: 'right' as const },
              { head: say(words.measured), widthMm: 24, align: 'right' as const },
              { head: say(words.note), widthMm: 40 },
            ],
            rows,
          },
        ]),
  ];
}

function orderFacts(sheet: Sheet, print: Print): PaperBlock {
  const say = wordsOf(print);
  return {
    kind: 'facts',
    facts: [
      [say(words.orderNumber), sheet.workOrderNumber],
      [say(words.plate), sheet.plate],
      [say(words.car), sheet.modelName ?? ''],
      [say(words.repairClass), say(repairClassWords[sheet.repairClass])],
      [say(words.mileage), paperMileage(sheet.mileageKm)],
      [say(words.certificate), sheet.certificateNumber ?? ''],
      [say(words.promisedAt), paperTime(sheet.promisedAt, print)],
      [say(words.finishedAt), paperTime(sheet.finishedAt, print), 'wide'],
    ],
  };
}

export function inspectionPaper(sheet: Sheet, results: readonly ItemResult[], print: Print): FormPaper {
  const say = wordsOf(print);
  // The newest comes first on the page; on paper it goes as it went, level by level.
  const history = sheet.history.toSorted((a, b) => a.round - b.round || order.indexOf(a.level) - order.indexOf(b.level));
  const last = (level: string) => history.findLast((signed) => signed.level === level && signed.result === 'passed')?.inspectorName ?? '';
  return {
    title: say(words.title),
    number: sheet.workOrderNumber,
    subject: sheet.plate,
    blocks: [
      orderFacts(sheet, print),
      { kind: 'words', title: say(words.concerns), lines: sheet.concerns },
      {
        kind: 'table',
        title: say(words.work),
        columns: [
          { head: say(words.sequence), widthMm: 10, align: 'center' },
          { head: say(words.operation) },
          { head: say(words.technicians), widthMm: 50 },
          { head: say(words.minutes), widthMm: 26, align: 'right' },
        ],
        rows: sheet.operations.map(({ operation, technicians }, at) => [
          `${at + 1}`,
          nameIn(operation, print.language),
          technicians.map(({ name }) => name).join(' · '),
          `${operation.plannedMinutes}`,
        ]),
      },
      ...history.flatMap((signed) =>
        levelBlocks(
          signed,
          results.filter((row) => row.inspectionId === signed.id),
          print,
        ),
      ),
      // The owner signs what was found before the car is taken apart.
      ...(last('diagnosis') === ''
        ? []
        : [
            {
              kind: 'signatures' as const,
              cells: [{ title: say(words.diagnosis), name: last('diagnosis') }, { title: say(words.ownerSigns) }],
            },
          ]),
      {
        kind: 'signatures',
        cells: [
          { title: say(words.self), name: last('self') },
          { title: say(words.team), name: last('team') },
          { title: say(words.final), name: last('final') },
        ],
      },
      ...(last('internal-hand-over') === ''
        ? []
        : [
            {
              kind: 'signatures' as const,
              cells: [
                { title: say(words.handedOver), name: last('final') },
                { title: say(words.takenOver), name: last('internal-hand-over') },
              ],
            },
          ]),
    ],
  };
}

export async function paper(ctx: RequestContext, workOrderId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [sheet, results, store] = await inDealership(ctx, (tx) =>
    Promise.all([inspectionSheet(ctx, tx, workOrderId), tx.all(resultsOfOrder, [tx.dealershipId, workOrderId]), storeHead(tx)]),
  );
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: inspectionPaper(sheet, results, print), print });
}
