// The jobs of a concern as one grid: under each job its labour, parts and fees, written cell by cell, and an empty line
// for the next code. What needs a reason opens a small form under the grid.
import { workOrders } from '@bayline/contract/work-orders';
import { formatScaledShort, parseScaled } from '@bayline/domain/kernel';
import { useState } from 'react';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { notify } from '../../app/notices.ts';
import { usePermission } from '../../app/session.ts';
import { partsStatuses } from '../../app/words/parts-status.ts';
import { priceClassWords } from '../../app/words/price-class.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { CellGrid, type GridCell, type GridColumn, type GridRow } from '../../ui/cell-grid.tsx';
import { Money } from '../../ui/money.tsx';
import { CompanionOffer } from './companion-offer.tsx';
import { feeWords } from './fee-words.ts';
import { JobHeading } from './job-heading.tsx';
import { LineForm, type LineFormKind } from './line-form.tsx';
import { isAllowed, type Job, type Order } from './order.ts';
import { readPasted } from './pasted-rows.ts';
import { useEdit, useOrderEdits } from './use-order-edits.ts';

type Line =
  | { readonly kind: 'labour'; readonly line: Job['labourLines'][number] }
  | { readonly kind: 'part'; readonly line: Job['partLines'][number] }
  | { readonly kind: 'fee'; readonly line: Job['feeLines'][number] };

function columnsOf(): readonly GridColumn[] {
  return [
    { id: 'code', header: m.work_orders_line(), width: 'minmax(88px, 128px)' },
    { id: 'name', header: m.work_orders_line_name(), width: 'minmax(96px, 1fr)' },
    { id: 'quantity', header: m.work_orders_line_quantity(), width: '88px', align: 'end' },
    { id: 'price', header: m.work_orders_line_price(), width: '104px', align: 'end', isWide: true },
    { id: 'discount', header: m.work_orders_line_discount(), width: '88px', align: 'end', isWide: true },
    { id: 'amount', header: m.work_orders_line_amount(), width: '104px', align: 'end' },
    { id: 'payer', header: m.work_orders_line_payer(), width: 'minmax(88px, 128px)', isWide: true },
    { id: 'state', header: m.work_orders_line_state(), width: '120px', isWide: true },
  ];
}

const linesOf = (job: Job): Line[] => [
  ...job.labourLines.map((line) => ({ kind: 'labour' as const, line })),
  ...job.partLines.map((line) => ({ kind: 'part' as const, line })),
  ...job.feeLines.map((line) => ({ kind: 'fee' as const, line })),
];

function payerWords(order: Order, line: Line['line']): string {
  const [first] = line.shares;
  if (line.shares.length > 1) return m.work_orders_shared({ count: line.shares.length });
  return order.payers.find((payer) => payer.id === first?.payerId)?.name ?? '';
}

/** What was taken off, by name: the class's part and what was given by hand. */
function discountWords(line: Line['line']): string {
  const parts = [
    line.classOffFen > 0 ? m.work_orders_class_off({ percent: line.classBasisPoints / 100 }) : '',
    line.discountBasisPoints > 0 ? m.work_orders_discount_percent({ percent: line.discountBasisPoints / 100 }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function JobGrid({ order, jobs, label }: { readonly order: Order; readonly jobs: readonly Job[]; readonly label: string }) {
  const format = useFormat();
  const edits = useOrderEdits(order);
  const addLines = useEdit(workOrders.addLines, order, edits);
  const maySetPrice = usePermission('work-orders.price');
  const mayDiscount = usePermission('work-orders.discount');
  const mayChange = isAllowed(order, 'change-lines');
  const [form, setForm] = useState<LineFormKind | null>(null);
  const [lastPartId, setLastPartId] = useState<{ readonly jobId: string; readonly partId: string } | null>(null);

  const add = (
    jobId: string,
    rows: readonly { code: string; quantity: number | null; discountBasisPoints: number }[],
    discountReason?: string,
  ) =>
    void addLines
      .send((version) => ({
        params: { id: order.id, jobId },
        body: {
          version,
          rows: rows.map((row) => ({ lineId: newId(), ...row })),
          ...(discountReason === undefined ? {} : { discountReason }),
        },
      }))
      .then((reply) => {
        const part = rows.length === 1 ? reply?.jobs.find((job) => job.id === jobId)?.partLines.at(-1) : undefined;
        const isNew = part !== undefined && part.number.toLowerCase() === rows[0]?.code.toLowerCase();
        setLastPartId(isNew ? { jobId, partId: part.partId } : null);
      });
  const paste = (jobId: string, text: string) => {
    const { rows, faults } = readPasted(text);
    if (faults.length > 0) notify('refused', m.work_orders_paste_faults({ rows: faults.join('、') }));
    else if (rows.some((row) => row.discountBasisPoints > 0)) setForm({ kind: 'paste', jobId, rows });
    else add(jobId, rows);
  };
  const figure = (decimals: number, highest: number, take: (value: number) => void) => (text: string) => {
    const read = parseScaled(text.trim(), { decimals, highest });
    if (typeof read !== 'number') return m.ui_number_wrong();
    take(read);
    return null;
  };

  const quantityCell = ({ kind, line }: Line, isOpen: boolean): GridCell => {
    const of = m.work_orders_quantity_of({ name: line.name });
    if (kind === 'labour') {
      const write = figure(2, 100_000, (billedHours) => edits.changeLine(line.id, { billedHours }, { billedHours: line.billedHours }));
      const shown = { content: m.work_orders_hours({ hours: format.hours(line.billedHours) }), label: of };
      return isOpen ? { ...shown, written: formatScaledShort(line.billedHours, 2), write } : shown;
    }
    if (kind === 'fee') return { content: '' };
    const write = figure(3, 10_000_000, (quantity) => edits.changeLine(line.id, { quantity }, { quantity: line.quantity }));
    const shown = { content: format.quantity(line.quantity, line.unit), label: of };
    return isOpen ? { ...shown, written: formatScaledShort(line.quantity, 3), write } : shown;
  };
  const priceCell = ({ kind, line }: Line, isOpen: boolean): GridCell => {
    const priceFen = kind === 'labour' ? line.rateFen : line.priceFen;
    const shown = {
      content: <Money fen={priceFen} />,
      label: m.work_orders_price_of({ name: line.name }),
      written: formatScaledShort(priceFen, 2),
    };
    if (kind === 'fee' && isOpen)
      return { ...shown, write: figure(2, 100_000_000, (feeFen) => edits.changeLine(line.id, { feeFen }, { feeFen: priceFen })) };
    if (!isOpen || !maySetPrice || kind === 'fee' || line.packageFen !== null) return { content: shown.content };
    return {
      ...shown,
      write: figure(2, 100_000_000, (asked) => setForm({ kind: 'price', lineId: line.id, priceFen: asked, name: line.name })),
    };
  };
  const discountCell = ({ line }: Line, isOpen: boolean): GridCell => {
    const shown = { content: discountWords(line) };
    if (!isOpen || !mayDiscount) return shown;
    const ask = (basisPoints: number) => setForm({ kind: 'discount', lineIds: [line.id], basisPoints, name: line.name });
    return {
      ...shown,
      label: m.work_orders_discount_of({ name: line.name }),
      written: formatScaledShort(line.discountBasisPoints, 2),
      write: figure(2, 10_000, ask),
    };
  };
  const lineRow = (job: Job, row: Line): GridRow => {
    const { kind, line } = row;
    const isOpen = mayChange && job.approval === 'proposed';
    const isPackage = kind !== 'fee' && line.packageFen !== null;
    const code = kind === 'labour' ? line.code : kind === 'part' ? line.number : feeWords[line.kind]();
    const quantity = kind === 'labour' ? line.billedHours * 10 : kind === 'part' ? line.quantity : 0;
    const again = kind === 'fee' ? null : { jobId: job.id, code, quantity, discountBasisPoints: 0 };
    return {
      id: line.id,
      cells: [
        { content: code },
        { content: line.name },
        quantityCell(row, isOpen),
        priceCell(row, isOpen),
        isPackage && line.discountBasisPoints === 0 && line.classOffFen === 0 && !isOpen
          ? { content: m.work_orders_package_share() }
          : discountCell(row, isOpen),
        { content: <Money fen={line.amountFen} /> },
        { content: `${payerWords(order, line)}` || priceClassWords[line.priceClass]() },
        {
          content:
            kind === 'part' && line.partsStatus !== null ? (
              <WordTag word={partsStatuses[line.partsStatus]} />
            ) : kind === 'labour' ? (
              <small>{line.workers.join('、')}</small>
            ) : null,
        },
      ],
      ...(isOpen && !isPackage ? { onDelete: () => edits.removeLine(line.id, again) } : {}),
      ...(isOpen ? { onPaste: (text: string) => paste(job.id, text) } : {}),
    };
  };
  const emptyRow = (job: Job): GridRow => ({
    id: `${job.id}.next`,
    onPaste: (text) => paste(job.id, text),
    cells: [
      {
        content: <span className="bl-work-orders-quiet">{m.work_orders_next_code()}</span>,
        label: m.work_orders_next_code_of({ name: job.name }),
        written: '',
        write: (text) => {
          if (text.trim() !== '') add(job.id, [{ code: text.trim().slice(0, 40), quantity: null, discountBasisPoints: 0 }]);
          return null;
        },
      },
    ],
  });
  const rows = jobs.flatMap((job): GridRow[] => {
    const heading = <JobHeading key={job.id} order={order} job={job} edits={edits} onForm={setForm} />;
    const isOpen = mayChange && job.approval === 'proposed';
    const own = linesOf(job).map((line) => lineRow(job, line));
    return [
      { id: job.id, heading, cells: [], ...(isOpen ? { onPaste: (text: string) => paste(job.id, text) } : {}) },
      ...own,
      ...(isOpen ? [emptyRow(job)] : []),
    ];
  });
  return (
    <>
      <CellGrid label={label} columns={columnsOf()} rows={rows} onUndo={edits.undo} />
      {addLines.sentence !== null && (
        <p role="alert" className="bl-work-orders-fault">
          {addLines.sentence}
        </p>
      )}
      {lastPartId !== null && (
        <CompanionOffer
          partId={lastPartId.partId}
          onTake={(companions) => add(lastPartId.jobId, companions)}
          onClose={() => setLastPartId(null)}
        />
      )}
      {form !== null && (
        <LineForm key={JSON.stringify(form)} order={order} form={form} edits={edits} onPaste={add} onClose={() => setForm(null)} />
      )}
    </>
  );
}
