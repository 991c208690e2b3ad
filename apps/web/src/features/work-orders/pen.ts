// What the rows of an order's grid have in common, and what they are written with.
import { useMemo, useRef } from 'react';
import { type Format, useFormat } from '../../app/format.ts';
import { usePermission } from '../../app/session.ts';
import type { LineFormKind } from './line-form.tsx';
import { isAllowed, type Job, type Order } from './order.ts';
import type { OrderEdits } from './use-order-edits.ts';

/** What all rows are drawn from and written with. The same object until something of it changes: a row is drawn anew only
 * with a new pen or a new line. */
export interface Pen {
  readonly orderId: string;
  readonly payers: Order['payers'];
  readonly format: Format;
  readonly edits: OrderEdits;
  readonly mayChangeLines: boolean;
  readonly mayRemoveJob: boolean;
  readonly mayVoidJob: boolean;
  readonly maySetPrice: boolean;
  readonly mayDiscount: boolean;
  readonly onForm: (form: LineFormKind) => void;
  readonly onCode: (jobId: string, code: string) => void;
  readonly onPaste: (jobId: string, text: string) => void;
}

export function isOpenJob({ mayChangeLines }: Pen, job: Job): boolean {
  return job.approval === 'proposed' && mayChangeLines;
}

type Hand = Pick<Pen, 'onCode' | 'onPaste'>;

/** What rows and headings have in common, the same object until something of it changes. */
export function usePen(order: Order, edits: OrderEdits, { onForm, ...hand }: Hand & Pick<Pen, 'onForm'>): Pen {
  const latest = useRef<Hand>(hand);
  latest.current = hand;
  const { id: orderId, payers } = order;
  const format = useFormat();
  const mayChangeLines = isAllowed(order, 'change-lines');
  const mayRemoveJob = isAllowed(order, 'remove-job');
  const mayVoidJob = isAllowed(order, 'void-job');
  const maySetPrice = usePermission('work-orders.price');
  const mayDiscount = usePermission('work-orders.discount');
  return useMemo(() => {
    const rights = { mayChangeLines, mayRemoveJob, mayVoidJob, maySetPrice, mayDiscount };
    const onCode: Pen['onCode'] = (jobId, code) => latest.current.onCode(jobId, code);
    const onPaste: Pen['onPaste'] = (jobId, text) => latest.current.onPaste(jobId, text);
    return { orderId, payers, format, edits, ...rights, onForm, onCode, onPaste };
  }, [orderId, payers, format, edits, mayChangeLines, mayRemoveJob, mayVoidJob, maySetPrice, mayDiscount, onForm]);
}
