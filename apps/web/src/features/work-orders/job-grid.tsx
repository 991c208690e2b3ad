// The jobs of a concern as one grid: under each job its labour, parts and fees, written cell by cell, and an empty line
// for the next code. What needs a reason opens a small form under the grid.
import { workOrders } from '@bayline/contract/work-orders';
import { lazy, Suspense, useRef, useState } from 'react';
import { newId } from '../../app/ids.ts';
import { notify } from '../../app/notices.ts';
import { m } from '../../paraglide/messages.js';
import { CellGrid, type GridRow } from '../../ui/cell-grid.tsx';
import { rowsOfJob, useColumns } from './grid-rows.tsx';
import { type Drawn, drawnWith } from './kept-rows.ts';
import type { LineFormKind } from './line-form.tsx';
import type { Job, Order } from './order.ts';
import { mostRows, type PastedRow, readPasted, rowWords } from './pasted-rows.ts';
import { isOpenJob, type Pen, usePen } from './pen.ts';
import { type OrderEdits, useEdit, useOrderEdits } from './use-order-edits.ts';

const LineForm = lazy(async () => ({ default: (await import('./line-form.tsx')).LineForm }));
const CompanionOffer = lazy(async () => ({ default: (await import('./companion-offer.tsx')).CompanionOffer }));

interface AddedPart {
  readonly jobId: string;
  readonly lineId: string;
  readonly partId: string;
}

/** Lines by code; answers with the part that was added when it was one alone, for what goes with it or replaces it.
 * What was refused stays to be read, so that nobody must remember what they typed or pasted. */
function useAddLines(order: Order, edits: OrderEdits) {
  const { send, sentence } = useEdit(workOrders.addLines, order.id, edits);
  const [notTaken, setNotTaken] = useState<readonly PastedRow[]>([]);
  const add = async (jobId: string, rows: readonly PastedRow[], discountReason?: string): Promise<AddedPart | null> => {
    const lines = rows.map((row) => ({ lineId: newId(), ...row }));
    const reason = discountReason === undefined ? {} : { discountReason };
    const reply = await send((version) => ({ params: { id: order.id, jobId }, body: { version, rows: lines, ...reason } }));
    setNotTaken(reply === undefined ? rows : []);
    const parts = reply?.jobs.find((job) => job.id === jobId)?.partLines ?? [];
    const part = parts.find(({ id }) => id === lines[0]?.lineId);
    return rows.length === 1 && part !== undefined ? { jobId, lineId: part.id, partId: part.partId } : null;
  };
  return { add, sentence, notTaken };
}

/** Once, when it is said: not with every drawing of the grid. */
const intoView = (words: HTMLElement | null) => words?.scrollIntoView({ block: 'nearest' });

function NotTaken({ sentence, rows }: { readonly sentence: string; readonly rows: readonly PastedRow[] }) {
  return (
    <div role="alert" className="bl-work-orders-fault" ref={intoView}>
      <p>{sentence}</p>
      {rows.length > 0 && <p>{m.work_orders_not_taken({ rows: rows.map(rowWords).join(m.work_orders_rows_separator()) })}</p>}
    </div>
  );
}

function useRows(pen: Pen, jobs: readonly Job[]): readonly GridRow[] {
  const last = useRef<Drawn<GridRow> | null>(null);
  last.current = drawnWith(pen, last.current, (keep) => jobs.flatMap((job) => rowsOfJob(pen, job, keep)));
  return last.current.rows;
}

export function JobGrid({ order, jobs, label }: { readonly order: Order; readonly jobs: readonly Job[]; readonly label: string }) {
  const edits = useOrderEdits(order);
  const { add, sentence, notTaken } = useAddLines(order, edits);
  const [form, setForm] = useState<LineFormKind | null>(null);
  const [added, setAdded] = useState<AddedPart | null>(null);
  const addOne = (jobId: string, rows: readonly PastedRow[], reason?: string) => void add(jobId, rows, reason).then(setAdded);
  const replace = ({ jobId, lineId }: AddedPart, code: string) =>
    void add(jobId, [{ code, quantity: null, discountBasisPoints: 0 }]).then((newer) => {
      if (newer === null) return;
      edits.removeLine(lineId, null);
      setAdded(newer);
    });
  const paste = (jobId: string, text: string) => {
    const { rows, faults } = readPasted(text);
    if (faults.length > 0) notify('refused', m.work_orders_paste_faults({ rows: faults.join(m.work_orders_rows_separator()) }));
    else if (rows.length > mostRows) notify('refused', m.work_orders_paste_too_many({ count: rows.length, most: mostRows }));
    else if (rows.some((row) => row.discountBasisPoints > 0)) setForm({ kind: 'paste', jobId, rows });
    else addOne(jobId, rows);
  };
  const onCode = (jobId: string, code: string) => addOne(jobId, [{ code, quantity: null, discountBasisPoints: 0 }]);
  const pen = usePen(order, edits, { onForm: setForm, onCode, onPaste: paste });
  const rows = useRows(pen, jobs);
  const columns = useColumns();
  return (
    <>
      <CellGrid label={label} columns={columns} rows={rows} onUndo={edits.undo} />
      {/* Once the order takes no lines, what it did not take is of no use. */}
      {sentence !== null && jobs.some((job) => isOpenJob(pen, job)) && <NotTaken sentence={sentence} rows={notTaken} />}
      <Suspense fallback={null}>
        {added !== null && (
          <CompanionOffer
            partId={added.partId}
            onTake={(companions) => addOne(added.jobId, companions)}
            onReplace={(code) => replace(added, code)}
            onClose={() => setAdded(null)}
          />
        )}
        {form !== null && (
          <LineForm key={JSON.stringify(form)} order={order} form={form} edits={edits} onPaste={addOne} onClose={() => setForm(null)} />
        )}
      </Suspense>
    </>
  );
}
