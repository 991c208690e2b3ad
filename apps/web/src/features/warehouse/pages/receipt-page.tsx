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

function bodyOf({ warehouseId, lines, ...receipt }: Receipt) {
  const sent = lines.flatMap(({ part, quantity, valueFen, batch, bin, producedOn, expiresOn, hasCertificate }) =>
    part === null || quantity === null || quantity < 1 || valueFen === null
      ? []
      : [
          {
            ...{ partId: part.id, quantity, valueFen, batch: batch.trim(), bin: bin.trim(), hasCertificate },
            ...{ producedOn: dayOrNull(producedOn), expiresOn: dayOrNull(expiresOn) },
          },
        ],
  );
  const isWhole = sent.length === lines.length && receipt.receivedOn !== '' && (receipt.kind !== 'purchase' || receipt.supplierId !== null);
  return isWhole
    ? { ...receipt, deliveryNote: receipt.deliveryNote.trim(), ...(warehouseId === null ? {} : { warehouseId }), lines: sent }
    : null;
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const today = format.day(new Date().toISOString());
  const nextReceipt = (): Receipt => ({
    ...{ id: newId(), kind: 'purchase', supplierId: null, warehouseId: null, deliveryNote: '', receivedOn: today },
    lines: [nextLine()],
  });
  const [form, setForm] = useDraft<Receipt>('warehouse-receipt', nextReceipt());
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<Receipt>) => setForm((former) => ({ ...former, ...change }));
  const receive = useCommand(warehouse.receive, {
    invalidate: [...changedByRequests, warehouse.receipts, warehouse.arrivals],
    refusal: 'inline',
    doneText: ({ number }) => m.warehouse_receipt_posted({ number }),
    onDone: () => {
      setForm(nextReceipt());
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
  const { id, kind, supplierId, warehouseId, deliveryNote, receivedOn, lines } = form;
  return (
    <PageFrame
      title={m.warehouse_receipt_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/warehouse/receipts">
          {m.warehouse_receipts()}
        </PageLink>,
      ]}
    >
      <EditForm
        key={id}
        title={m.warehouse_receive()}
        saveLabel={m.warehouse_receive()}
        sentence={receive.sentence}
        isPending={receive.isPending}
        onSave={send}
      >
        <p className="warehouse-note">{m.warehouse_receipt_served()}</p>
        <FormGrid>
          <ChoiceField
            label={m.warehouse_receipt_kind()}
            value={kind}
            options={choicesOf(receiptKindWords)}
            onChange={(value) => set({ kind: value })}
          />
          <SupplierChoice
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
