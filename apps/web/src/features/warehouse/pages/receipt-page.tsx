import { catalogue } from '@bayline/contract/catalogue';
import { warehouse } from '@bayline/contract/warehouse';
import { Select } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { useLanguage } from '../../../app/language.ts';
import { loadFault } from '../../../app/load-fault.ts';
import { nameOf } from '../../../app/name-of.ts';
import { m } from '../../../paraglide/messages.js';
import { FigureField } from '../../../ui/figure-field.tsx';
import { FormField, FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import '../warehouse.css';

interface Receipt {
  /** Of the ledger entry: a delivery that is sent twice counts once, even after the page was loaded anew. */
  readonly id: string;
  readonly part: { readonly id: string; readonly label: string; readonly unit: string } | null;
  readonly quantity: number | null;
  readonly valueFen: number | null;
  readonly supplier: string;
  readonly batch: string;
  readonly bin: string;
}

const nextReceipt = (): Receipt => ({ id: newId(), part: null, quantity: null, valueFen: null, supplier: '', batch: '', bin: '' });

function PartChoice({
  part,
  isTried,
  onChoose,
}: {
  readonly part: Receipt['part'];
  readonly isTried: boolean;
  readonly onChoose: (part: Receipt['part']) => void;
}) {
  const [term, setTerm] = useState('');
  const found = useView(
    catalogue.listParts,
    { query: term.trim() === '' ? {} : { term: term.trim() } },
    { topics: ['catalogue'], keepsPrevious: true },
  );
  const rows = found.data?.rows ?? [];
  const language = useLanguage();
  return (
    <FormField
      label={m.warehouse_part()}
      isRequired
      fault={isTried && part === null ? m.warehouse_part_required() : null}
      {...loadFault(found)}
    >
      {(field) => (
        <Select
          {...field}
          showSearch
          filterOption={false}
          onSearch={(text) => setTerm(text.slice(0, 40))}
          value={part === null ? null : { value: part.id, label: part.label }}
          labelInValue
          placeholder={m.warehouse_part_hint()}
          loading={found.isFetching}
          options={rows.map((row) => ({ value: row.id, label: `${row.number} ${nameOf(row, language)}` }))}
          onChange={(chosen: { value: string; label: string } | null) => {
            const row = rows.find((one) => one.id === chosen?.value);
            onChoose(row === undefined ? null : { id: row.id, label: `${row.number} ${nameOf(row, language)}`, unit: row.unit });
          }}
        />
      )}
    </FormField>
  );
}

export function Page() {
  const format = useFormat();
  const language = useLanguage();
  const [form, setForm] = useDraft<Receipt>('warehouse-delivery', nextReceipt());
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<Receipt>) => setForm((former) => ({ ...former, ...change }));
  const receive = useCommand(warehouse.receive, {
    invalidate: ['stock', 'parts-request', warehouse.stock, warehouse.partsRequests, warehouse.movements],
    refusal: 'inline',
    doneText: (row) => m.warehouse_received({ name: nameOf(row, language), quantity: format.quantity(row.onHand, row.unit) }),
    onDone: () => {
      setForm(nextReceipt());
      setTried(false);
    },
  });
  const { id, part, quantity, valueFen, supplier, batch, bin } = form;
  const send = () => {
    setTried(true);
    if (part === null || quantity === null || quantity < 1 || valueFen === null) return;
    const words = { supplier: supplier.trim(), batch: batch.trim(), bin: bin.trim() };
    void receive.run({ body: { id, partId: part.id, quantity, valueFen, ...words } });
  };
  return (
    <PageFrame title={m.warehouse_receipts()} width="narrow">
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
          <PartChoice part={part} isTried={isTried} onChoose={(chosen) => set({ part: chosen })} />
          <FigureField
            label={m.warehouse_quantity()}
            unit="pieces"
            isRequired
            isTried={isTried}
            suffix={part?.unit ?? ''}
            fault={isTried && quantity === 0 ? m.warehouse_quantity_required() : null}
            value={quantity}
            onChange={(value) => set({ quantity: value })}
          />
          <FigureField
            label={m.warehouse_value()}
            unit="yuan"
            isRequired
            isTried={isTried}
            value={valueFen}
            onChange={(value) => set({ valueFen: value })}
          />
          <TextField label={m.warehouse_supplier()} maxLength={100} value={supplier} onChange={(value) => set({ supplier: value })} />
          <TextField label={m.warehouse_batch()} maxLength={60} value={batch} onChange={(value) => set({ batch: value })} />
          <TextField label={m.warehouse_bin()} maxLength={30} value={bin} onChange={(value) => set({ bin: value })} />
        </FormGrid>
      </EditForm>
    </PageFrame>
  );
}
