// What opens under the totals when an action needs more than a press: a time, a signature, a reason.

import { planning } from '@bayline/contract/planning';
import { workOrders } from '@bayline/contract/work-orders';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { instantOf, likelyPromise, wallClock } from '../../app/local-time.ts';
import { nameOf } from '../../app/name-of.ts';
import { ReadyTimes } from '../../app/ready-times.tsx';
import { useSession } from '../../app/session.ts';
import { findingSeverities } from '../../app/words/finding-severity.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { FormPanel } from '../../ui/form-panel.tsx';
import { Money } from '../../ui/money.tsx';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { useNow } from '../../ui/use-now.ts';
import { answerChannels, toldByWords } from './answer-words.ts';
import { linesOfJob, type Order } from './order.ts';

interface PanelProps {
  readonly order: Order;
  readonly onClose: () => void;
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

interface OneOfFewProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** All the choices at a glance: they are few, and one press is enough. */
function OneOfFew<Value extends string>({ label, value, options, onChange }: OneOfFewProps<Value>) {
  return (
    <fieldset className="bl-work-orders-answers">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="bl-work-orders-tick">
          <input type="radio" name={label} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

function usePromisedAt(order: Order) {
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const now = useNow();
  const planned = order.jobs.flatMap((job) => job.operations).reduce((sum, operation) => sum + operation.plannedMinutes, 0);
  // Asked once: the times must not change under the hand that chooses.
  const ready = useView(planning.ofOrder, { params: { id: order.id } }, { topics: [] });
  const [written, setText] = useState<string | null>(null);
  const likely = order.visit.promisedAt ?? ready.data?.times?.at80 ?? likelyPromise(planned, now);
  const text = written ?? wallClock(likely, format);
  const choice = { value: instantOf(text, timeZone), onChoose: (instant: string) => setText(wallClock(instant, format)) };
  const at50 = ready.data?.times?.at50;
  const isHopeful = choice.value !== null && at50 !== undefined && Date.parse(choice.value) < Date.parse(at50);
  const warning = isHopeful ? (
    <p role="status" className="bl-form-fault">
      {m.work_orders_promised_early()}
    </p>
  ) : null;
  return { text, setText, instant: choice.value, times: <ReadyTimes view={ready} choice={choice} />, warning };
}

function QuotePanel({ order, onClose }: PanelProps) {
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
    <FormPanel
      title={m.work_orders_quote_title()}
      text={m.work_orders_quote_text()}
      confirm={m.work_orders_confirm_quote()}
      isPending={quote.isPending}
      sentence={quote.sentence}
      onSend={send}
      onClose={onClose}
    >
      {time.times}
      <TimeField value={time.text} onChange={time.setText} fault={time.instant === null ? m.work_orders_time_needed() : null} />
      {time.warning}
    </FormPanel>
  );
}

type ToldBy = NonNullable<Order['promises'][number]['toldBy']>;

function PromisePanel({ order, onClose }: PanelProps) {
  const time = usePromisedAt(order);
  const [reason, setReason] = useState('');
  const [toldBy, setToldBy] = useState<ToldBy | 'not'>('not');
  const [isAsked, setAsked] = useState(false);
  const promise = useCommand(workOrders.promise, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order', 'visit'],
    onDone: onClose,
  });
  const send = () => {
    setAsked(true);
    if (time.instant !== null && reason.trim() !== '')
      void promise.run({
        params: { id: order.id },
        body: { version: order.version, promisedAt: time.instant, reason: reason.trim(), toldBy: toldBy === 'not' ? null : toldBy },
      });
  };
  return (
    <FormPanel
      title={m.work_orders_promise_title()}
      confirm={m.work_orders_confirm_promise()}
      isPending={promise.isPending}
      sentence={promise.sentence}
      onSend={send}
      onClose={onClose}
    >
      {time.times}
      <TimeField value={time.text} onChange={time.setText} fault={time.instant === null ? m.work_orders_time_needed() : null} />
      {time.warning}
      <ReasonField value={reason} onChange={setReason} fault={isAsked && reason.trim() === '' ? m.work_orders_reason_needed() : null} />
      <OneOfFew
        label={m.work_orders_told()}
        value={toldBy}
        options={[{ value: 'not' as const, label: m.work_orders_not_told() }, ...choicesOf(toldByWords)]}
        onChange={setToldBy}
      />
    </FormPanel>
  );
}

function CancelPanel({ order, onClose }: PanelProps) {
  const held = order.jobs
    .flatMap((job) => job.partLines)
    .filter((line) => line.partsStatus === 'reserved' || line.partsStatus === 'picked').length;
  const planned = order.jobs.flatMap((job) => job.operations).filter((operation) => operation.status === 'assigned').length;
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
    <FormPanel
      title={m.work_orders_cancel_title()}
      text={m.work_orders_consequences({ parts: held, operations: planned })}
      confirm={m.work_orders_confirm_cancel()}
      kind="danger"
      isPending={cancel.isPending}
      sentence={cancel.sentence}
      onSend={send}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} fault={isAsked && reason.trim() === '' ? m.work_orders_reason_needed() : null} />
    </FormPanel>
  );
}

const amountOf = (job: Order['jobs'][number]) => linesOfJob(job).reduce((sum, line) => sum + line.amountFen, 0);

/** What is signed for: the order without what the owner strikes out. */
function agreedFen(order: Order, declined: readonly string[]): number {
  return order.jobs.filter((job) => declined.includes(job.id)).reduce((left, job) => left - amountOf(job), order.totalFen);
}

/** Jobs that wait for the answer, each agreed to or not. */
function JobAnswers({
  order,
  declined,
  onChange,
}: {
  readonly order: Order;
  readonly declined: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const jobs = order.jobs.filter((job) => job.approval === 'proposed');
  return (
    <fieldset className="bl-work-orders-answers">
      <legend>{m.work_orders_answers()}</legend>
      {jobs.map((job) => (
        <label key={job.id} className="bl-work-orders-tick">
          <input
            type="checkbox"
            checked={!declined.includes(job.id)}
            onChange={(event) => onChange(event.target.checked ? declined.filter((id) => id !== job.id) : [...declined, job.id])}
          />
          {nameOf(job)} <Money fen={amountOf(job)} /> {job.severity !== null && <WordTag word={findingSeverities[job.severity]} />}
        </label>
      ))}
    </fieldset>
  );
}

function ApprovePanel({ order, onClose }: PanelProps) {
  const format = useFormat();
  const [name, setName] = useState(order.visit.senderName);
  const [channel, setChannel] = useState<'screen' | 'paper' | 'phone'>('screen');
  const [signature, setSignature] = useState<string | null>(null);
  const [waiver, setWaiver] = useState<string | null>(null);
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const approve = useCommand(workOrders.approve, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order', 'operation', 'parts-request'],
    doneText: () => m.work_orders_done_approve(),
    onDone: onClose,
  });
  const declinesSafety = order.jobs.some((job) => declined.includes(job.id) && job.severity === 'red') && channel !== 'paper';
  const unsigned = channel === 'screen' && signature === null;
  const unwaived = declinesSafety && waiver === null;
  const send = () => {
    setAsked(true);
    if (unsigned || unwaived || name.trim() === '') return;
    const signs = { ...(signature === null ? {} : { signature }), ...(waiver === null ? {} : { waiver }) };
    const body = { version: order.version, signedByName: name.trim(), channel, declinedJobIds: [...declined], ...signs };
    void approve.run({ params: { id: order.id }, body });
  };
  const promised = order.visit.promisedAt === null ? m.work_orders_no_promise() : format.dateTime(order.visit.promisedAt);
  const missing = unsigned ? m.work_orders_signature_needed() : unwaived ? m.work_orders_waiver_needed() : null;
  return (
    <FormPanel
      title={m.work_orders_approve_title()}
      text={m.work_orders_approve_text({ total: format.money(agreedFen(order, declined)), time: promised })}
      confirm={m.work_orders_confirm_approve()}
      isPending={approve.isPending}
      sentence={approve.sentence ?? (isAsked ? missing : null)}
      onSend={send}
      onClose={onClose}
    >
      <JobAnswers order={order} declined={declined} onChange={setDeclined} />
      <OneOfFew
        label={m.work_orders_channel()}
        value={channel}
        options={answerChannels.map(({ value, label }) => ({ value: value as 'screen' | 'paper' | 'phone', label }))}
        onChange={setChannel}
      />
      <FormField
        label={m.work_orders_signed_by()}
        isRequired
        fault={isAsked && name.trim() === '' ? m.work_orders_signed_by_needed() : null}
      >
        {(field) => <Input {...field} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
      </FormField>
      {channel === 'screen' && <SignaturePad label={m.work_orders_signature()} onChange={setSignature} />}
      {declinesSafety && (
        <>
          <p className="bl-form-fault">{m.work_orders_waiver_text()}</p>
          <SignaturePad label={m.work_orders_waiver()} onChange={setWaiver} />
        </>
      )}
    </FormPanel>
  );
}

export type Panel = 'quote' | 'approve' | 'promise' | 'cancel';
const panels = { quote: QuotePanel, approve: ApprovePanel, promise: PromisePanel, cancel: CancelPanel } as const;

export function ActionPanel({ panel, ...props }: PanelProps & { readonly panel: Panel }) {
  const Open = panels[panel];
  return <Open {...props} />;
}
