import { warehouse } from '@bayline/contract/warehouse';
import { useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { choicesOf } from '../../../app/words/words.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { RoomChoice, SupplierChoice } from '../choices.tsx';
import { type ReceiptLine, ReceiptLineFields } from '../receipt-line-fields.tsx';
import { changedByRequests } from '../request-steps.tsx';
import { type ReceiptKind, receiptKindWords } from '../words.ts';
import '../warehouse.css';

interface Receipt {
  /** A delivery that is sent twice counts once, even after the page was loaded anew. */
  readonly id: string;
  readonly kind: ReceiptKind;
  readonly supplierId: string | null;
  readonly warehouseId: string | null;
  readonly deliveryNote: string;
  readonly receivedOn: string;
  readonly lines: readonly ReceiptLine[];
}

const nextLine = (): ReceiptLine => ({
  key: newId(),
  part: null,
  quantity: null,
  valueFen: null,
  batch: '',
  bin: '',
  producedOn: '',
  expiresOn: '',
  hasCertificate: false,
});

const dayOrNull = (day: string) => (day === '' ? null : day);

function lineToSend({ part, quantity, valueFen, batch, bin, producedOn, expiresOn, hasCertificate }: ReceiptLine) {
  if (part === null || quantity === null || quantity < 1 || valueFen === null) return null;
  const days = { producedOn: dayOrNull(producedOn), expiresOn: dayOrNull(expiresOn) };
  return { partId: part.id, quantity, valueFen, batch: batch.trim(), bin: bin.trim(), hasCertificate, ...days };
}

function bodyOf({ warehouseId, lines, ...receipt }: Receipt) {
  const sent = lines.map(lineToSend).filter((line) => line !== null);
  const isWhole = sent.length === lines.length && receipt.receivedOn !== '' && (receipt.kind !== 'purchase' || receipt.supplierId !== null);
  const room = warehouseId === null ? {} : { warehouseId };
  return isWhole ? { ...receipt, ...room, deliveryNote: receipt.deliveryNote.trim(), lines: sent } : null;
}

const nextReceipt = (receivedOn: string): Receipt => ({
  id: newId(),
  kind: 'purchase',
  supplierId: null,
  warehouseId: null,
  deliveryNote: '',
  receivedOn,
  lines: [nextLine()],
});

interface HeadProps {
  readonly form: Receipt;
  readonly set: (change: Partial<Receipt>) => void;
  readonly isTried: boolean;
}

/** What the papers of the delivery say. */
function ReceiptHead({ form: { kind, supplierId, warehouseId, deliveryNote, receivedOn }, set, isTried }: HeadProps) {
  return (
    <FormGrid>
      <ChoiceField
        label={m.warehouse_receipt_kind()}
        value={kind}
        options={choicesOf(receiptKindWords)}
        onChange={(value) => set({ kind: value })}
      />
      <SupplierChoice
        isRequired={kind === 'purchase'}
        value={supplierId}
        onChange={(value) => set({ supplierId: value })}
        fault={isTried && kind === 'purchase' && supplierId === null ? m.warehouse_supplier_required() : null}
      />
      <TextField
        label={m.warehouse_delivery_note()}
        maxLength={60}
        value={deliveryNote}
        onChange={(value) => set({ deliveryNote: value })}
      />
      <DayField
        label={m.warehouse_received_on()}
        isRequired
        fault={isTried && receivedOn === '' ? m.warehouse_day_required() : null}
        value={receivedOn}
        onChange={(value) => set({ receivedOn: value })}
      />
      <RoomChoice value={warehouseId} onChange={(value) => set({ warehouseId: value })} />
    </FormGrid>
  );
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const [form, setForm] = useDraft<Receipt>('warehouse-receipt', nextReceipt(today));
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<Receipt>) => setForm((former) => ({ ...former, ...change }));
  const receive = useCommand(warehouse.receive, {
    invalidate: [...changedByRequests, warehouse.receipts, warehouse.arrivals],
    refusal: 'inline',
    doneText: ({ number }) => m.warehouse_receipt_posted({ number }),
    onDone: () => {
      setForm(nextReceipt(today));
      setTried(false);
      void go({ to: '/warehouse/receipts' });
    },
  });
  const send = () => {
    setTried(true);
    const body = bodyOf(form);
    if (body !== null) void receive.run({ body });
  };
  const setLine = (key: string, change: Partial<ReceiptLine>) =>
    setForm((former) => ({ ...former, lines: former.lines.map((line) => (line.key === key ? { ...line, ...change } : line)) }));
  const { lines } = form;
  const crumb = (
    <PageLink key="list" to="/warehouse/receipts">
      {m.warehouse_receipts()}
    </PageLink>
  );
  return (
    <PageFrame title={m.warehouse_receipt_new()} width="narrow" breadcrumbs={[crumb]}>
      <EditForm
        key={form.id}
        title={m.warehouse_receive()}
        saveLabel={m.warehouse_receive()}
        sentence={receive.sentence}
        isPending={receive.isPending}
        onSave={send}
      >
        <p className="warehouse-note">{m.warehouse_receipt_served()}</p>
        <ReceiptHead form={form} set={set} isTried={isTried} />
        {lines.map((line, at) => (
          <ReceiptLineFields
            key={line.key}
            at={at}
            line={line}
            isTried={isTried}
            set={(change) => setLine(line.key, change)}
            {...(lines.length > 1 ? { onRemove: () => set({ lines: lines.filter((other) => other.key !== line.key) }) } : {})}
          />
        ))}
        <ActionButton onPress={() => set({ lines: [...lines, nextLine()] })}>{m.warehouse_add_line()}</ActionButton>
      </EditForm>
    </PageFrame>
  );
}
