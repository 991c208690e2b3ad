// 维修估价单: the newest estimate as it was quoted, line by line and by payer, for the owner's signature.
import { formatScaledShort } from '@bayline/domain/kernel';
import type { RepairClass } from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  dittoed,
  type FormPaper,
  type PaperBlock,
  type PaperFact,
  type PaperLanguage,
  type Print,
  paperDay,
  paperHours,
  paperMileage,
  paperMoney,
  paperQuantity,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { nameIn } from '../../../platform/name-in.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { valueWords } from '../export-words.ts';
import { channels, feeKindWords, repairClassWords, words } from '../paper-words.ts';
import { type OrderView, workOrderView } from './work-order-view.ts';

type Estimate = OrderView['estimates'][number];
type Line = Estimate['lines'][number];

/** What the estimate was quoted with; the store's rules, the class of the repair and the promise may be others by now. */
interface Terms {
  readonly repairClass: RepairClass;
  readonly guaranteeDays: number;
  readonly guaranteeKm: number;
  readonly overrunBasisPoints: number;
  readonly promisedAt: string | null;
}

/** Whose car it is and what was agreed about it, at the head of both papers of an order; each with its promised time. */
export function headFacts({ number, visit }: OrderView, promisedAt: string | null, print: Print): PaperFact[] {
  const say = wordsOf(print);
  return [
    [say(words.orderNumber), number],
    [say(words.arrivedAt), paperTime(visit.arrivedAt, print)],
    [say(words.promisedAt), paperTime(promisedAt, print)],
    [say(words.plate), visit.plate],
    [say(words.car), [visit.brand, visit.modelName].filter((part) => part !== null).join(' ')],
    [say(words.vin), visit.vin ?? ''],
    [say(words.colour), visit.colour],
    [say(words.mileage), paperMileage(visit.mileageKm)],
    [say(words.fuel), `${visit.fuelEighths}/8`],
    [say(words.owner), visit.ownerName],
    [say(words.sender), visit.senderName],
    [say(words.phone), visit.mobileMasked ?? visit.phoneMasked ?? ''],
    [say(words.adviser), visit.adviserName],
    [say(words.business), say(valueWords[visit.businessType] ?? ['', ''])],
  ];
}

/** The lines of an estimate by what the owner said to them. */
interface Answered {
  /** All of it while nobody has answered: that is what is to be signed. */
  readonly agreed: readonly Line[];
  readonly declined: readonly Line[];
}

function answeredOf(order: OrderView, estimate: Estimate): Answered {
  const lines = estimate.lines.filter((line) => line.change !== 'gone');
  const struckOut = order.jobs.filter((job) => estimate.approvedAt !== null && job.approval === 'declined');
  const declined = lines.filter(({ lineId }) => struckOut.some((job) => linesOf(job).some(({ id }) => id === lineId)));
  return { agreed: lines.filter((line) => !declined.includes(line)), declined };
}

const linesOf = (job: OrderView['jobs'][number]) => [...job.labourLines, ...job.partLines, ...job.feeLines];
const sumOf = (lines: readonly Line[]) => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
const jobNames = (lines: readonly Line[], { language }: Print) =>
  dittoed(lines.map(({ jobNameZh, jobNameEn }) => nameIn({ nameZh: jobNameZh, nameEn: jobNameEn }, language)));

function linesTable(lines: readonly Line[], print: Print): PaperBlock {
  const say = wordsOf(print);
  const jobs = jobNames(lines, print);
  const of = (kind: Line['kind']) => paperMoney(sumOf(lines.filter((line) => line.kind === kind)));
  const quantity = (line: Line) =>
    line.kind === 'labour' ? paperHours(line.quantity) : line.kind === 'part' ? paperQuantity(line.quantity) : '1';
  // A fee has no code: its kind stands there, in words.
  const code = (line: Line) => (line.kind === 'fee' ? say(feeKindWords[line.code] ?? ['', '']) : line.code);
  return {
    kind: 'table',
    title: say(words.lines),
    columns: [
      { head: say(words.sequence), widthMm: 9, align: 'center' },
      { head: say(words.job), widthMm: 32 },
      { head: say(words.code), widthMm: 27 },
      { head: say(words.name) },
      { head: say(words.unit), widthMm: 12, align: 'center' },
      { head: say(words.quantity), widthMm: 18, align: 'right' },
      { head: say(words.price), widthMm: 21, align: 'right' },
      { head: say(words.amount), widthMm: 23.5, align: 'right' },
    ],
    rows: lines.map((line, at) => [
      `${at + 1}`,
      jobs[at] ?? '',
      code(line),
      nameIn(line, print.language),
      line.kind === 'labour' ? say(words.hours) : line.unit,
      quantity(line),
      paperMoney(line.priceFen),
      paperMoney(line.amountFen),
    ]),
    sums: [
      [say(words.labour), of('labour')],
      [say(words.parts), of('part')],
      [say(words.fees), of('fee')],
    ],
  };
}

/** What the owner struck out stands apart, where the signature is not under its price. */
function declinedTable(lines: readonly Line[], print: Print): PaperBlock[] {
  const say = wordsOf(print);
  if (lines.length === 0) return [];
  const jobs = jobNames(lines, print);
  return [
    {
      kind: 'table',
      title: say(words.declined),
      columns: [{ head: say(words.job), widthMm: 50 }, { head: say(words.name) }, { head: say(words.amount), widthMm: 35, align: 'right' }],
      rows: lines.map((line, at) => [jobs[at] ?? '', nameIn(line, print.language), paperMoney(line.amountFen)]),
    },
  ];
}

/** Who pays how much of the lines; nothing when the order has changed since, so that shares and estimate no longer agree. */
function payersTable(order: OrderView, lines: readonly Line[], print: Print): PaperBlock[] {
  const say = wordsOf(print);
  const ofOrder = order.jobs.flatMap(linesOf);
  const shares = lines.flatMap((line) => ofOrder.find(({ id }) => id === line.lineId)?.shares ?? []);
  const paid = (payerId: string) => shares.reduce((sum, share) => (share.payerId === payerId ? sum + share.amountFen : sum), 0);
  const paying = order.payers.map((payer) => ({ payer, fen: paid(payer.id) })).filter(({ fen }) => fen !== 0);
  if (paying.reduce((sum, { fen }) => sum + fen, 0) !== sumOf(lines)) return [];
  return [
    {
      kind: 'table',
      title: say(words.payers),
      columns: [
        { head: say(words.payer) },
        { head: say(words.priceClass), widthMm: 40 },
        { head: say(words.amount), widthMm: 35, align: 'right' },
      ],
      rows: paying.map(({ payer, fen }) => [payer.name, say(valueWords[payer.priceClass] ?? ['', '']), paperMoney(fen)]),
    },
  ];
}

function versionsTable(order: OrderView, print: Print): PaperBlock {
  const say = wordsOf(print);
  const answer = (estimate: Estimate) => {
    if (estimate.withdrawnAt !== null) return say(words.withdrawn);
    return `${paperTime(estimate.approvedAt, print)} ${estimate.channel === null ? '' : say(channels[estimate.channel] ?? ['', ''])}`;
  };
  return {
    kind: 'table',
    title: say(words.versions),
    columns: [
      { head: say(words.version), widthMm: 18, align: 'center' },
      { head: say(words.quotedAt), widthMm: 36 },
      { head: say(words.answered) },
      { head: say(words.answeredBy), widthMm: 27 },
      { head: say(words.quotedTotal), widthMm: 27, align: 'right' },
      { head: say(words.agreedTotal), widthMm: 27, align: 'right' },
    ],
    rows: order.estimates
      .toReversed()
      .map((estimate) => [
        `${estimate.version}`,
        paperTime(estimate.quotedAt, print),
        answer(estimate),
        estimate.approvedByName ?? '',
        paperMoney(estimate.totalFen),
        estimate.agreedFen === null ? '' : paperMoney(estimate.agreedFen),
      ]),
  };
}

/** What a contract of repair must say besides work, price and time: class, guarantee, where the car is handed over. */
function termFacts({ repairClass, guaranteeDays, guaranteeKm }: Terms, print: Print): PaperFact[] {
  const say = wordsOf(print);
  const term = say(words.guaranteeTerm).replace('{days}', `${guaranteeDays}`).replace('{km}', paperMileage(guaranteeKm));
  return [
    [say(words.repairClass), say(repairClassWords[repairClass])],
    [say(words.guarantee), term],
    [say(words.handOver), print.store.address, 'wide'],
  ];
}

/** What is agreed with the signature; where the store's rule lets the cost pass it unasked, by how much. */
function consentLines(overrunBasisPoints: number, print: Print): string[] {
  const say = wordsOf(print);
  const overrun = say(words.overrunText).replace('{percent}', formatScaledShort(overrunBasisPoints, 2));
  return [say(words.consentText), ...(overrunBasisPoints === 0 ? [] : [overrun])];
}

interface SignedEstimate {
  readonly estimate: Estimate;
  readonly terms: Terms;
  readonly signature: Uint8Array | null;
}

export function estimatePaper(order: OrderView, { estimate, terms, signature }: SignedEstimate, print: Print): FormPaper {
  const say = wordsOf(print);
  const { agreed, declined } = answeredOf(order, estimate);
  return {
    title: say(words.estimateTitle),
    number: `${order.number}-${estimate.version}`,
    subject: order.visit.plate,
    ...(estimate.withdrawnAt === null ? {} : { stamp: say(words.withdrawn) }),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...headFacts(order, terms.promisedAt, print),
          [say(words.validUntil), estimate.validUntil === null ? '' : paperDay(estimate.validUntil, print.language)],
          ...termFacts(terms, print),
        ],
      },
      { kind: 'words', title: say(words.concerns), lines: order.concerns.map((concern) => concern.words) },
      linesTable(agreed, print),
      { kind: 'total', totalFen: sumOf(agreed) },
      ...payersTable(order, agreed, print),
      ...declinedTable(declined, print),
      versionsTable(order, print),
      { kind: 'words', title: say(words.consent), lines: consentLines(terms.overrunBasisPoints, print) },
      {
        kind: 'signatures',
        cells: [
          { title: say(words.customerSignature), name: estimate.approvedByName ?? '', png: signature },
          { title: say(words.adviser), name: order.visit.adviserName },
        ],
      },
    ],
  };
}

const newestTerms = statement<Terms & { readonly sha256: string | null }>(
  'work-orders.newest-terms',
  `select e.signature_sha256 as sha256, e.repair_class as "repairClass", e.guarantee_days as "guaranteeDays", e.guarantee_km as "guaranteeKm",
          e.overrun_basis_points as "overrunBasisPoints",
          (select p.promised_at from promises p where p.dealership_id = o.dealership_id and p.visit_id = o.visit_id and p.made_at = e.quoted_at
            order by p.id limit 1) as "promisedAt"
     from estimates e join work_orders o on o.dealership_id = e.dealership_id and o.id = e.work_order_id
    where e.dealership_id = $1 and e.work_order_id = $2 order by e.version desc limit 1`,
);

/** 404 while nothing was quoted. */
export async function estimatePdf(ctx: RequestContext, id: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [order, terms = notFound(), store] = await inDealership(ctx, (tx) =>
    Promise.all([workOrderView(ctx, tx, id), tx.maybe(newestTerms, [tx.dealershipId, id]), storeHead(tx)]),
  );
  const [estimate = notFound()] = order.estimates;
  const { sha256 } = terms;
  const signature = sha256 === null ? null : ((await ctx.files.read(ctx.actor.dealershipId, sha256)) ?? null);
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: estimatePaper(order, { estimate, terms, signature }, print), print });
}
