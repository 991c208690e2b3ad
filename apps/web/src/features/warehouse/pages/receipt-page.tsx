import { catalogue } from '@bayline/contract/catalogue';
import { warehouse } from '@bayline/contract/warehouse';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { FormField, FormGrid } from '../../../ui/form-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import '../warehouse.css';

interface Receipt {
  readonly part: { readonly id: string; readonly label: string; readonly unit: string } | null;
  readonly quantity: number | null;
  readonly valueFen: number | null;
  readonly supplier: string;
  readonly batch: string;
  readonly bin: string;
}

const empty: Receipt = { part: null, quantity: null, valueFen: null, supplier: '', batch: '', bin: '' };

function PartChoice({
  form,
  onChoose,
  binding,
}: {
  readonly form: Receipt;
  readonly onChoose: (part: Receipt['part']) => void;
  readonly binding: object;
}) {
  const [term, setTerm] = useState('');
  const found = useView(
    catalogue.listParts,
    { query: term.trim() === '' ? {} : { term: term.trim() } },
    { topics: ['catalogue'], keepsPrevious: true },
  );
  const rows = found.data?.rows ?? [];
  return (
    <Select
      {...binding}
      showSearch
      filterOption={false}
      onSearch={(text) => setTerm(text.slice(0, 40))}
      value={form.part === null ? null : { value: form.part.id, label: form.part.label }}
      labelInValue
      placeholder={m.warehouse_part_hint()}
      loading={found.isFetching}
      options={rows.map((row) => ({ value: row.id, label: `${row.number} ${row.nameZh}` }))}
      onChange={(chosen: { value: string; label: string } | null) => {
        const row = rows.find((part) => part.id === chosen?.value);
        onChoose(row === undefined ? null : { id: row.id, label: `${row.number} ${row.nameZh}`, unit: row.unit });
      }}
    />
  );
}

export function Page() {
  const format = useFormat();
  const [form, setForm, draft] = useDraft<Receipt>('warehouse-receipt', empty);
  const [isTried, setTried] = useState(false);
  const [receiptId, setReceiptId] = useState(newId);
  const set = (change: Partial<Receipt>) => setForm((former) => ({ ...former, ...change }));
  const receive = useCommand(warehouse.receive, {
    invalidate: ['stock', 'parts-request', warehouse.stock, warehouse.partsRequests],
    doneText: (row) => m.warehouse_received({ name: row.nameZh, quantity: format.quantity(row.onHand, row.unit) }),
    onDone: () => {
      draft.clear();
      setTried(false);
      setReceiptId(newId());
    },
  });
  const { part, quantity, valueFen, supplier, batch, bin } = form;
  const send = () => {
    setTried(true);
    if (part === null || quantity === null || quantity < 1 || valueFen === null) return;
    void receive.run({
      body: { id: receiptId, partId: part.id, quantity, valueFen, supplier: supplier.trim(), batch: batch.trim(), bin: bin.trim() },
    });
  };
  return (
    <PageFrame title={m.warehouse_receipts()} width="narrow">
      <FormGrid>
        <FormField label={m.warehouse_part()} isRequired fault={isTried && part === null ? m.warehouse_part_required() : null}>
          {(field) => <PartChoice form={form} onChoose={(chosen) => set({ part: chosen })} binding={field} />}
        </FormField>
        <FormField
          label={m.warehouse_quantity()}
          isRequired
          fault={isTried && (quantity ?? 0) < 1 ? m.warehouse_quantity_required() : null}
        >
          {(field) => (
            <NumberField
              {...field}
              key={receiptId}
              unit="pieces"
              suffix={part?.unit ?? ''}
              value={quantity}
              onChange={(value) => set({ quantity: value })}
            />
          )}
        </FormField>
        <FormField label={m.warehouse_value()} isRequired fault={isTried && valueFen === null ? m.warehouse_value_required() : null}>
          {(field) => (
            <NumberField {...field} key={receiptId} unit="yuan" value={valueFen} onChange={(value) => set({ valueFen: value })} />
          )}
        </FormField>
        <FormField label={m.warehouse_supplier()}>
          {(field) => <Input {...field} maxLength={100} value={supplier} onChange={(event) => set({ supplier: event.target.value })} />}
        </FormField>
        <FormField label={m.warehouse_batch()}>
          {(field) => <Input {...field} maxLength={60} value={batch} onChange={(event) => set({ batch: event.target.value })} />}
        </FormField>
        <FormField label={m.warehouse_bin()}>
          {(field) => <Input {...field} maxLength={30} value={bin} onChange={(event) => set({ bin: event.target.value })} />}
        </FormField>
      </FormGrid>
      <div>
        <ActionButton kind="primary" size="large" isPending={receive.isPending} onPress={send}>
          {m.warehouse_receive()}
        </ActionButton>
      </div>
    </PageFrame>
  );
}
