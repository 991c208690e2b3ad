// What is out of the ordinary: asked for here, decided by somebody else.
import { settlement } from '@bayline/contract/settlement';
import { useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { tenderWords } from '../../app/words/tender.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Bill, BillRequest } from './bill-words.ts';

type Asked = 'credit' | 'refund' | 'reversal';

export const requestWords: Readonly<Record<BillRequest['kind'], () => string>> = {
  credit: () => m.settlement_request_credit(),
  refund: () => m.settlement_request_refund(),
  reversal: () => m.settlement_request_reversal(),
  free: () => m.settlement_request_free(),
};

const requestTopics = ['settlement', settlement.ofVisit, settlement.requests] as const;

/** Of which payment money goes back, and how much. */
function RefundFields(props: {
  readonly bill: Bill;
  readonly paymentId: string;
  readonly amountFen: number | null;
  readonly onPayment: (id: string) => void;
  readonly onAmount: (amountFen: number | null) => void;
}) {
  const format = useFormat();
  const paid = props.bill.payments.filter((row) => row.kind === 'payment' && row.tender !== 'deposit');
  return (
    <>
      <ChoiceField
        label={m.settlement_refund_of()}
        value={props.paymentId}
        options={paid.map((row) => ({
          value: row.id,
          label: `${row.receiptNumber ?? ''} ${tenderWords[row.tender]()} ${format.money(row.amountFen - row.refundedFen)}`,
        }))}
        onChange={props.onPayment}
      />
      <FormField label={m.settlement_refund_amount()} isRequired>
        {(field) => <NumberField {...field} unit="yuan" value={props.amountFen} onChange={props.onAmount} />}
      </FormField>
    </>
  );
}

function RequestForm({ bill, kind, onClose }: { readonly bill: Bill; readonly kind: Asked; readonly onClose: () => void }) {
  const [id] = useState(newId);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [isTried, setTried] = useState(false);
  const first = bill.payments.find((row) => row.kind === 'payment' && row.tender !== 'deposit');
  const [paymentId, setPayment] = useState(first?.id ?? '');
  const [amountFen, setAmount] = useState<number | null>(first ? first.amountFen - first.refundedFen : null);
  const ask = useCommand(settlement.ask, {
    invalidate: requestTopics,
    doneText: () => m.settlement_asked(),
    refusal: 'inline',
    onDone: onClose,
  });
  const isRefund = kind === 'refund';
  return (
    <EditForm
      title={requestWords[kind]()}
      sentence={ask.sentence}
      isPending={ask.isPending}
      saveLabel={m.settlement_ask()}
      onCancel={onClose}
      onSave={() => {
        setTried(true);
        if (reason.trim() === '' || (isRefund && (amountFen ?? 0) <= 0)) return;
        const what = { amountFen: isRefund ? amountFen : null, paymentId: isRefund ? paymentId : null };
        const body = { id, version: bill.version, kind, ...what, dueOn: kind === 'credit' && dueOn !== '' ? dueOn : null, reason };
        void ask.run({ params: { id: bill.id }, body });
      }}
    >
      <FormGrid>
        {isRefund && <RefundFields bill={bill} paymentId={paymentId} amountFen={amountFen} onPayment={setPayment} onAmount={setAmount} />}
        {kind === 'credit' && <DayField label={m.settlement_due_on()} value={dueOn} onChange={setDueOn} />}
        <TextField label={m.settlement_reason()} value={reason} maxLength={200} onChange={setReason} isRequired isTried={isTried} />
      </FormGrid>
    </EditForm>
  );
}

/** The buttons of one bill for what is out of the ordinary, and the form of the one pressed. */
export function RequestForms({ bill }: { readonly bill: Bill }) {
  const [open, setOpen] = useState<Asked | null>(null);
  return (
    <>
      <div className="settlement-actions">
        {(['credit', 'refund', 'reversal'] as const).map((kind) => (
          <AllowedAction key={kind} actions={bill.allowedActions} action={`ask-${kind}`} onPress={() => setOpen(kind)}>
            {requestWords[kind]()}
          </AllowedAction>
        ))}
      </div>
      {open !== null && <RequestForm key={open} bill={bill} kind={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Grant or decline, with a word to whoever asked. */
export function DecideButtons({ request }: { readonly request: Pick<BillRequest, 'id' | 'allowedActions'> }) {
  const [note, setNote] = useState('');
  const decide = useCommand(settlement.decide, { invalidate: requestTopics, doneText: () => m.settlement_decided() });
  const run = (isApproved: boolean) => void decide.run({ params: { requestId: request.id }, body: { isApproved, note: note.trim() } });
  if (request.allowedActions.length === 0) return null;
  return (
    <>
      <TextField label={m.settlement_note()} value={note} maxLength={200} onChange={setNote} />
      <AllowedAction actions={request.allowedActions} action="decide" kind="primary" isPending={decide.isPending} onPress={() => run(true)}>
        {m.settlement_approve()}
      </AllowedAction>
      <AllowedAction actions={request.allowedActions} action="decide" isPending={decide.isPending} onPress={() => run(false)}>
        {m.settlement_decline()}
      </AllowedAction>
    </>
  );
}

const requestStates: Readonly<Record<BillRequest['status'], () => string>> = {
  pending: () => m.settlement_request_pending(),
  approved: () => m.settlement_request_approved(),
  declined: () => m.settlement_request_declined(),
  withdrawn: () => m.settlement_request_withdrawn(),
};

export function RequestList({ bill }: { readonly bill: Bill }) {
  const format = useFormat();
  if (bill.requests.length === 0) return null;
  return (
    <ul className="bl-list settlement-obstacles" aria-label={m.settlement_requests_title()}>
      {bill.requests.map((request) => (
        <li key={request.id}>
          <span>{`${requestWords[request.kind]()} ${format.money(request.amountFen)} · ${requestStates[request.status]()}`}</span>
          <span>{`${request.requestedByName} ${format.dateTime(request.requestedAt)} ${request.reason}`}</span>
          {request.decidedByName !== null && <span>{`${m.settlement_decided_by({ name: request.decidedByName })} ${request.note}`}</span>}
          <DecideButtons request={request} />
        </li>
      ))}
    </ul>
  );
}
