// What a cell cannot say alone: a discount or a price with its reason, a fee with its kind, shares of payers, a job voided.
import { workOrders } from '@bayline/contract/work-orders';
import { Input } from 'antd';
import { useState } from 'react';
import { newId } from '../../app/ids.ts';
import { priceClassWords } from '../../app/words/price-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { FormPanel } from '../../ui/form-panel.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { feeWords } from './fee-words.ts';
import type { Job, Order } from './order.ts';
import type { PastedRow } from './pasted-rows.ts';
import { type OrderEdits, useEdit } from './use-order-edits.ts';

export type LineFormKind =
  | { readonly kind: 'discount'; readonly lineIds: readonly string[]; readonly basisPoints: number | null; readonly name: string }
  | { readonly kind: 'price'; readonly lineId: string; readonly priceFen: number; readonly name: string }
  | { readonly kind: 'fee'; readonly jobId: string; readonly name: string }
  | { readonly kind: 'share'; readonly lineIds: readonly string[]; readonly name: string }
  | { readonly kind: 'payer'; readonly jobId: string; readonly name: string }
  | { readonly kind: 'void'; readonly jobId: string; readonly name: string }
  | { readonly kind: 'paste'; readonly jobId: string; readonly rows: readonly PastedRow[] };

export interface LineFormProps {
  readonly order: Order;
  readonly form: LineFormKind;
  readonly edits: OrderEdits;
  readonly onPaste: (jobId: string, rows: readonly PastedRow[], reason: string) => void;
  readonly onClose: () => void;
}
type FormOf<Kind extends LineFormKind['kind']> = Omit<LineFormProps, 'form'> & { readonly form: Extract<LineFormKind, { kind: Kind }> };

interface ReasonProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** All else was written where the form came from. */
  readonly isNext?: boolean;
}

function Reason({ value, onChange, isNext = true }: ReasonProps) {
  return (
    <FormField label={m.work_orders_reason()} isRequired>
      {(field) => <Input {...field} autoFocus={isNext} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}

function DiscountForm({ order, form, edits, onClose }: FormOf<'discount'>) {
  const give = useEdit(workOrders.giveDiscount, order.id, edits);
  const [requestId] = useState(newId);
  const [basisPoints, setBasisPoints] = useState(form.basisPoints);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const isAbove = (basisPoints ?? 0) > order.discountLimitBasisPoints;
  const send = () => {
    if (basisPoints === null) return setSaid(m.ui_number_wrong());
    if (basisPoints > 0 && reason.trim() === '') return setSaid(m.work_orders_reason_needed());
    setSaid(null);
    const body = { requestId, lineIds: [...form.lineIds], basisPoints, reason: reason.trim() };
    void give.send((version) => ({ params: { id: order.id }, body: { version, ...body } })).then((reply) => reply && onClose());
  };
  return (
    <FormPanel
      level="h4"
      title={m.work_orders_discount_of({ name: form.name })}
      text={isAbove ? m.work_orders_discount_above({ percent: order.discountLimitBasisPoints / 100 }) : ''}
      confirm={isAbove ? m.work_orders_discount_ask() : m.work_orders_discount_give()}
      isPending={give.isPending}
      sentence={said ?? give.sentence}
      onSend={send}
      onClose={onClose}
    >
      <FormField label={m.work_orders_line_discount()} isRequired>
        {(field) => <NumberField {...field} unit="percent" value={basisPoints} onChange={setBasisPoints} />}
      </FormField>
      <Reason value={reason} onChange={setReason} isNext={form.basisPoints !== null} />
    </FormPanel>
  );
}

function PriceForm({ order, form, edits, onClose }: FormOf<'price'>) {
  const set = useEdit(workOrders.setPrice, order.id, edits);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const send = () => {
    if (reason.trim() === '') return setSaid(m.work_orders_reason_needed());
    const { lineId, priceFen } = form;
    void set
      .send((version) => ({ params: { id: order.id, lineId }, body: { version, priceFen, reason: reason.trim() } }))
      .then((reply) => reply && onClose());
  };
  return (
    <FormPanel
      level="h4"
      title={m.work_orders_price_of({ name: form.name })}
      confirm={m.work_orders_set_price()}
      isPending={set.isPending}
      sentence={said ?? set.sentence}
      onSend={send}
      onClose={onClose}
    >
      <Reason value={reason} onChange={setReason} />
    </FormPanel>
  );
}

function FeeForm({ order, form, edits, onClose }: FormOf<'fee'>) {
  const add = useEdit(workOrders.addFee, order.id, edits);
  const [lineId] = useState(newId);
  const [kind, setKind] = useState<Job['feeLines'][number]['kind']>('diagnosis');
  const [name, setName] = useState('');
  const [priceFen, setPriceFen] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const send = () => {
    if (priceFen === null) return setSaid(m.work_orders_fee_needed());
    const fee = { lineId, kind, name: name.trim(), priceFen };
    void add
      .send((version) => ({ params: { id: order.id, jobId: form.jobId }, body: { version, ...fee } }))
      .then((reply) => reply && onClose());
  };
  return (
    <FormPanel
      level="h4"
      title={m.work_orders_add_fee_to({ name: form.name })}
      confirm={m.work_orders_add_fee()}
      isPending={add.isPending}
      sentence={said ?? add.sentence}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField label={m.work_orders_fee_kind()} value={kind} options={choicesOf(feeWords)} onChange={setKind} />
      <FormField label={m.work_orders_line_name()}>
        {(field) => <Input {...field} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
      </FormField>
      <FormField label={m.work_orders_line_amount()} isRequired>
        {(field) => <NumberField {...field} unit="yuan" value={priceFen} onChange={setPriceFen} />}
      </FormField>
    </FormPanel>
  );
}

function ShareForm({ order, form, edits, onClose }: FormOf<'share'>) {
  const share = useEdit(workOrders.shareLines, order.id, edits);
  const [parts, setParts] = useState<Readonly<Record<string, number | null>>>(() => ({ [order.payers[0]?.id ?? '']: 10_000 }));
  const sum = Object.values(parts).reduce<number>((all, part) => all + (part ?? 0), 0);
  const send = () => {
    const shares = order.payers.flatMap((payer) => {
      const basisPoints = parts[payer.id] ?? 0;
      return basisPoints > 0 ? [{ payerId: payer.id, basisPoints }] : [];
    });
    void share
      .send((version) => ({ params: { id: order.id }, body: { version, lineIds: [...form.lineIds], shares } }))
      .then((reply) => reply && onClose());
  };
  return (
    <FormPanel
      level="h4"
      title={m.work_orders_share_of({ name: form.name })}
      text={m.work_orders_share_sum({ percent: sum / 100 })}
      confirm={m.work_orders_share()}
      isPending={share.isPending}
      sentence={share.sentence}
      onSend={send}
      onClose={onClose}
    >
      {order.payers.map((payer) => (
        <FormField key={payer.id} label={payer.name}>
          {(field) => (
            <NumberField
              {...field}
              unit="percent"
              value={parts[payer.id] ?? null}
              onChange={(value) => setParts({ ...parts, [payer.id]: value })}
            />
          )}
        </FormField>
      ))}
    </FormPanel>
  );
}

function PayerForm({ order, form, edits, onClose }: FormOf<'payer'>) {
  const move = useEdit(workOrders.setJobPayer, order.id, edits);
  const [payerId, setPayerId] = useState(order.jobs.find((job) => job.id === form.jobId)?.payerId ?? '');
  const options = order.payers.map((payer) => ({ value: payer.id, label: `${payer.name} · ${priceClassWords[payer.priceClass]()}` }));
  const params = { id: order.id, jobId: form.jobId };
  return (
    <FormPanel
      level="h4"
      title={m.work_orders_payer_of({ name: form.name })}
      confirm={m.work_orders_set_payer()}
      isPending={move.isPending}
      sentence={move.sentence}
      onSend={() => void move.send((version) => ({ params, body: { version, payerId } })).then((reply) => reply && onClose())}
      onClose={onClose}
    >
      <ChoiceField label={m.work_orders_line_payer()} value={payerId} options={options} onChange={setPayerId} />
    </FormPanel>
  );
}

function VoidForm({ order, form, edits, onClose }: FormOf<'void'>) {
  const off = useEdit(workOrders.voidJob, order.id, edits);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const job = order.jobs.find((each) => each.id === form.jobId);
  const held = job?.partLines.filter((line) => line.partsStatus === 'reserved' || line.partsStatus === 'picked').length ?? 0;
  const planned = job?.operations.filter((operation) => operation.status === 'assigned').length ?? 0;
  const send = () => {
    if (reason.trim() === '') return setSaid(m.work_orders_reason_needed());
    const params = { id: order.id, jobId: form.jobId };
    void off.send((version) => ({ params, body: { version, reason: reason.trim() } })).then((reply) => reply && onClose());
  };
  return (
    <FormPanel
      level="h4"
      title={m.work_orders_void_named({ name: form.name })}
      text={m.work_orders_consequences({ parts: held, operations: planned })}
      confirm={m.work_orders_void()}
      isPending={off.isPending}
      sentence={said ?? off.sentence}
      onSend={send}
      onClose={onClose}
    >
      <Reason value={reason} onChange={setReason} />
    </FormPanel>
  );
}

function PasteForm({ form, onPaste, onClose }: FormOf<'paste'>) {
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const send = () => {
    if (reason.trim() === '') return setSaid(m.work_orders_reason_needed());
    onPaste(form.jobId, form.rows, reason.trim());
    onClose();
  };
  return (
    <FormPanel
      level="h4"
      title={m.work_orders_paste_title({ count: form.rows.length })}
      text={m.work_orders_paste_discount()}
      confirm={m.work_orders_paste_take()}
      isPending={false}
      sentence={said}
      onSend={send}
      onClose={onClose}
    >
      <Reason value={reason} onChange={setReason} />
    </FormPanel>
  );
}

export function LineForm({ form, ...props }: LineFormProps) {
  switch (form.kind) {
    case 'discount':
      return <DiscountForm {...props} form={form} />;
    case 'price':
      return <PriceForm {...props} form={form} />;
    case 'fee':
      return <FeeForm {...props} form={form} />;
    case 'share':
      return <ShareForm {...props} form={form} />;
    case 'payer':
      return <PayerForm {...props} form={form} />;
    case 'void':
      return <VoidForm {...props} form={form} />;
    case 'paste':
      return <PasteForm {...props} form={form} />;
    default:
      return form satisfies never;
  }
}
