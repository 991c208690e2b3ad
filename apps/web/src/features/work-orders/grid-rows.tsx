// The rows of an order's grid: what each cell shows, and what writing in it does.

import { formatScaledShort, parseScaled } from '@bayline/domain/kernel';
import { useMemo } from 'react';
import { type Language, useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { partsStatuses } from '../../app/words/parts-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import type { GridCell, GridColumn, GridRow } from '../../ui/cell-grid.tsx';
import { Money } from '../../ui/money.tsx';
import { feeWords } from './fee-words.ts';
import { JobHeading } from './job-heading.tsx';
import type { Keep } from './kept-rows.ts';
import type { Job, Order } from './order.ts';
import { isOpenJob, type Pen } from './pen.ts';

type Line =
  | { readonly kind: 'labour'; readonly line: Job['labourLines'][number] }
  | { readonly kind: 'part'; readonly line: Job['partLines'][number] }
  | { readonly kind: 'fee'; readonly line: Job['feeLines'][number] };

const columnsIn = (_: Language): readonly GridColumn[] => [
  { id: 'code', header: m.work_orders_line(), width: 'minmax(64px, 128px)' },
  { id: 'name', header: m.work_orders_line_name(), width: 'minmax(72px, 1fr)' },
  { id: 'quantity', header: m.work_orders_line_quantity(), width: '80px', align: 'end' },
  { id: 'price', header: m.work_orders_line_price(), width: '104px', align: 'end', isWide: true },
  { id: 'discount', header: m.work_orders_line_discount(), width: '88px', align: 'end', isWide: true },
  { id: 'amount', header: m.work_orders_line_amount(), width: '96px', align: 'end' },
  { id: 'payer', header: m.work_orders_line_payer(), width: 'minmax(88px, 128px)', isWide: true },
  { id: 'state', header: m.work_orders_line_state(), width: '120px', isWide: true },
];

/** Its headings are words: others with another language. */
export function useColumns(): readonly GridColumn[] {
  const language = useLanguage();
  return useMemo(() => columnsIn(language), [language]);
}

const linesOf = (job: Job): Line[] => [
  ...job.labourLines.map((line) => ({ kind: 'labour' as const, line })),
  ...job.partLines.map((line) => ({ kind: 'part' as const, line })),
  ...job.feeLines.map((line) => ({ kind: 'fee' as const, line })),
];

function payerWords(payers: Order['payers'], line: Line['line']): string {
  const [first] = line.shares;
  if (line.shares.length > 1) return m.work_orders_shared({ count: line.shares.length });
  return payers.find((payer) => payer.id === first?.payerId)?.name ?? '';
}

/** What was taken off, by name: the class's part and what was given by hand. */
function discountWords(line: Line['line']): string {
  const parts = [
    line.classOffFen > 0 ? m.work_orders_class_off({ percent: line.classBasisPoints / 100 }) : '',
    line.discountBasisPoints > 0 ? m.work_orders_discount_percent({ percent: line.discountBasisPoints / 100 }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function figure(form: { readonly decimals: number; readonly highest: number }, take: (value: number) => void) {
  return (text: string) => {
    const read = parseScaled(text.trim(), form);
    if (typeof read !== 'number') return m.ui_number_wrong();
    take(read);
    return null;
  };
}
const hours = { decimals: 2, highest: 100_000 };
const pieces = { decimals: 3, highest: 10_000_000 };
const yuan = { decimals: 2, highest: 100_000_000 };
const percent = { decimals: 2, highest: 10_000 };

function quantityCell({ format, edits }: Pen, { kind, line }: Line, isOpen: boolean): GridCell {
  const label = m.work_orders_quantity_of({ name: nameOf(line) });
  if (kind === 'fee') return { content: '' };
  if (kind === 'labour') {
    const content = m.work_orders_hours({ hours: format.hours(line.billedHours) });
    const write = figure(hours, (billedHours) => edits.changeLine(line.id, { billedHours }, { billedHours: line.billedHours }));
    return isOpen ? { content, label, written: formatScaledShort(line.billedHours, 2), write } : { content };
  }
  const content = format.quantity(line.quantity, line.unit);
  const write = figure(pieces, (quantity) => edits.changeLine(line.id, { quantity }, { quantity: line.quantity }));
  return isOpen ? { content, label, written: formatScaledShort(line.quantity, 3), write } : { content };
}

function priceCell({ edits, maySetPrice, onForm }: Pen, { kind, line }: Line, isOpen: boolean): GridCell {
  const priceFen = kind === 'labour' ? line.rateFen : line.priceFen;
  const content = <Money fen={priceFen} />;
  const open = { content, label: m.work_orders_price_of({ name: nameOf(line) }), written: formatScaledShort(priceFen, 2) };
  if (kind === 'fee' && isOpen)
    return { ...open, write: figure(yuan, (feeFen) => edits.changeLine(line.id, { feeFen }, { feeFen: priceFen })) };
  if (!isOpen || !maySetPrice || kind === 'fee' || line.packageFen !== null) return { content };
  return { ...open, write: figure(yuan, (asked) => onForm({ kind: 'price', lineId: line.id, priceFen: asked, name: nameOf(line) })) };
}

function discountCell({ mayDiscount, onForm }: Pen, { kind, line }: Line, isOpen: boolean): GridCell {
  const isPackage = kind !== 'fee' && line.packageFen !== null;
  const content = [isPackage ? m.work_orders_package_share() : '', discountWords(line)].filter((words) => words !== '').join(' ');
  if (!isOpen || !mayDiscount) return { content };
  const ask = (basisPoints: number) => onForm({ kind: 'discount', lineIds: [line.id], basisPoints, name: nameOf(line) });
  return {
    content,
    label: m.work_orders_discount_of({ name: nameOf(line) }),
    written: formatScaledShort(line.discountBasisPoints, 2),
    write: figure(percent, ask),
  };
}

function stateOf({ kind, line }: Line) {
  if (kind === 'part') return line.partsStatus === null ? null : <WordTag word={partsStatuses[line.partsStatus]} />;
  return kind === 'labour' ? <small>{line.workers.join(m.work_orders_rows_separator())}</small> : null;
}

function codeOf({ kind, line }: Line): string {
  if (kind === 'labour') return line.code;
  return kind === 'part' ? line.number : feeWords[line.kind]();
}

/** The line as it would be typed again, to undo its removal; a fee is not typed by code. */
function typedAgain(job: Job, row: Line) {
  const { kind, line } = row;
  if (kind === 'fee') return null;
  return { jobId: job.id, code: codeOf(row), quantity: kind === 'labour' ? line.billedHours * 10 : line.quantity, discountBasisPoints: 0 };
}

function lineRow(pen: Pen, job: Job, row: Line): GridRow {
  const { kind, line } = row;
  const isOpen = isOpenJob(pen, job);
  const isPackage = kind !== 'fee' && line.packageFen !== null;
  return {
    id: line.id,
    cells: [
      { content: codeOf(row) },
      { content: nameOf(line) },
      quantityCell(pen, row, isOpen),
      priceCell(pen, row, isOpen),
      discountCell(pen, row, isOpen),
      { content: <Money fen={line.amountFen} /> },
      { content: payerWords(pen.payers, line) },
      { content: stateOf(row) },
    ],
    ...(isOpen && !isPackage ? { onDelete: () => pen.edits.removeLine(line.id, typedAgain(job, row)) } : {}),
    ...(isOpen ? { onPaste: (text: string) => pen.onPaste(job.id, text) } : {}),
  };
}

/** Where the next code of a job is typed. */
function emptyRow({ onCode, onPaste }: Pen, job: Job): GridRow {
  const write = (text: string) => {
    if (text.trim() !== '') onCode(job.id, text.trim().slice(0, 40));
    return null;
  };
  const content = <span className="bl-work-orders-quiet">{m.work_orders_next_code()}</span>;
  const cell = { content, label: m.work_orders_next_code_of({ name: nameOf(job) }), written: '', write };
  return { id: `${job.id}.next`, cells: [cell], onPaste: (text) => onPaste(job.id, text) };
}

/** A job's heading and the lines below it. */
export function rowsOfJob(pen: Pen, job: Job, keep: Keep<GridRow>): GridRow[] {
  const isOpen = isOpenJob(pen, job);
  const heading = keep(job.id, job, () => ({ id: job.id, heading: <JobHeading pen={pen} job={job} />, cells: [] }));
  // Once a job is answered its lines are read only, though none of them has changed.
  const lines = linesOf(job).map((row) => keep(`${row.line.id}.${isOpen}`, row.line, () => lineRow(pen, job, row)));
  return [heading, ...lines, ...(isOpen ? [keep(`${job.id}.next`, job, () => emptyRow(pen, job))] : [])];
}
