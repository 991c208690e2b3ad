// What opens under the totals when an action needs more than a press: a time, a signature, a reason.
import { workOrders } from '@bayline/contract/work-orders';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { useNow } from '../../ui/use-now.ts';
import { instantOf, laterBy, wallClock } from './local-time.ts';
import type { Order } from './order.ts';

export interface PanelProps {
  readonly order: Order;
  readonly onClose: () => void;
}

interface FrameProps {
  readonly title: string;
  readonly text?: string;
  readonly confirm: string;
  readonly kind?: 'primary' | 'danger';
  readonly isPending: boolean;
  readonly refusal: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function PanelFrame({ title, text, confirm, kind = 'primary', isPending, refusal, onConfirm, onClose, children }: FrameProps) {
  return (
    <section className="bl-panel bl-work-orders-form" aria-label={title}>
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children}
      {refusal !== null && (
        <p role="alert" className="bl-work-orders-fault">
          {refusal}
        </p>
      )}
      <div className="bl-work-orders-buttons">
        <ActionButton onPress={onClose}>{m.work_orders_close()}</ActionButton>
        <ActionButton kind={kind} isPending={isPending} onPress={onConfirm}>
          {confirm}
        </ActionButton>
      </div>
    </section>
  );
}

function TimeField({
  value,
  onChange,
  fault,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault: string | null;
}) {
  return (
    <FormField label={m.work_orders_promised_at()} hint={m.work_orders_promised_hint()} isRequired fault={fault}>
      {(field) => (
        <input {...field} type="datetime-local" className="bl-input" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </FormField>
  );
}

function ReasonField({
  value,
  onChange,
  fault,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault: string | null;
}) {
  return (
    <FormField label={m.work_orders_reason()} isRequired fault={fault}>
      {(field) => <Input {...field} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}

/** Time for the washing and the papers on top of the planned work. */
const spareMinutes = 60;

function usePromisedAt(order: Order) {
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const now = useNow();
  const planned = order.jobs.flatMap((job) => job.operations).reduce((sum, operation) => sum + operation.plannedMinutes, 0);
  const [text, setText] = useState(() => wallClock(order.visit.promisedAt ?? laterBy(planned + spareMinutes, now), format));
  return { text, setText, instant: instantOf(text, timeZone) };
}

export function QuotePanel({ order, onClose }: PanelProps) {
  const time = usePromisedAt(order);
  const quote = useCommand(workOrders.quote, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order', 'visit'],
    doneText: () => m.work_orders_done_quote(),
    onDone: onClose,
  });
  const send = () => {
    if (time.instant !== null) void quote.run({ params: { id: order.id }, body: { version: order.version, promisedAt: time.instant } });
  };
  return (
    <PanelFrame
      title={m.work_orders_quote_title()}
      text={m.work_orders_quote_text()}
      confirm={m.work_orders_confirm_quote()}
      isPending={quote.isPending}
      refusal={quote.sentence}
      onConfirm={send}
      onClose={onClose}
    >
      <TimeField value={time.text} onChange={time.setText} fault={time.instant === null ? m.work_orders_time_needed() : null} />
    </PanelFrame>
  );
}

export function PromisePanel({ order, onClose }: PanelProps) {
  const time = usePromisedAt(order);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const promise = useCommand(workOrders.promise, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order', 'visit'],
    onDone: onClose,
  });
  const send = () => {
    setAsked(true);
    if (time.instant !== null && reason.trim() !== '')
      void promise.run({ params: { id: order.id }, body: { version: order.version, promisedAt: time.instant, reason: reason.trim() } });
  };
  return (
    <PanelFrame
      title={m.work_orders_promise_title()}
      confirm={m.work_orders_confirm_promise()}
      isPending={promise.isPending}
      refusal={promise.sentence}
      onConfirm={send}
      onClose={onClose}
    >
      <TimeField value={time.text} onChange={time.setText} fault={time.instant === null ? m.work_orders_time_needed() : null} />
      <ReasonField value={reason} onChange={setReason} fault={isAsked && reason.trim() === '' ? m.work_orders_reason_needed() : null} />
    </PanelFrame>
  );
}

export function CancelPanel({ order, onClose }: PanelProps) {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const cancel = useCommand(workOrders.cancel, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order', 'visit'],
    onDone: onClose,
  });
  const send = () => {
    setAsked(true);
    if (reason.trim() !== '') void cancel.run({ params: { id: order.id }, body: { version: order.version, reason: reason.trim() } });
  };
  return (
    <PanelFrame
      title={m.work_orders_cancel_title()}
      confirm={m.work_orders_confirm_cancel()}
      kind="danger"
      isPending={cancel.isPending}
      refusal={cancel.sentence}
      onConfirm={send}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} fault={isAsked && reason.trim() === '' ? m.work_orders_reason_needed() : null} />
    </PanelFrame>
  );
}

export function ApprovePanel({ order, onClose }: PanelProps) {
  const format = useFormat();
  const [name, setName] = useState(order.visit.senderName);
  const [signature, setSignature] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const approve = useCommand(workOrders.approve, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order', 'operation', 'parts-request'],
    doneText: () => m.work_orders_done_approve(),
    onDone: onClose,
  });
  const send = () => {
    setAsked(true);
    if (signature !== null && name.trim() !== '')
      void approve.run({ params: { id: order.id }, body: { version: order.version, signedByName: name.trim(), signature } });
  };
  const promised = order.visit.promisedAt === null ? m.work_orders_no_promise() : format.dateTime(order.visit.promisedAt);
  const unsigned = isAsked && signature === null ? m.work_orders_signature_needed() : null;
  return (
    <PanelFrame
      title={m.work_orders_approve_title()}
      text={m.work_orders_approve_text({ total: format.money(order.totalFen), time: promised })}
      confirm={m.work_orders_confirm_approve()}
      isPending={approve.isPending}
      refusal={approve.sentence ?? unsigned}
      onConfirm={send}
      onClose={onClose}
    >
      <FormField
        label={m.work_orders_signed_by()}
        isRequired
        fault={isAsked && name.trim() === '' ? m.work_orders_signed_by_needed() : null}
      >
        {(field) => <Input {...field} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
      </FormField>
      <SignaturePad label={m.work_orders_signature()} onChange={setSignature} />
    </PanelFrame>
  );
}
