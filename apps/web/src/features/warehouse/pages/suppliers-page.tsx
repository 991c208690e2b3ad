import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { newId } from '../../../app/ids.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import '../warehouse.css';

type Supplier = ReplyOf<typeof warehouse.suppliers>['rows'][number];
const nobody = (): Supplier => ({ id: newId(), name: '', address: '', phone: '', isActive: true, version: 0 });

/** A new supplier has version 0. */
function SupplierForm({ supplier, onClose }: { readonly supplier: Supplier; readonly onClose: () => void }) {
  const [form, setForm] = useState(supplier);
  const [isTried, setTried] = useState(false);
  const isNew = supplier.version === 0;
  const options = {
    invalidate: ['supplier', warehouse.suppliers] as const,
    refusal: 'inline' as const,
    doneText: () => m.warehouse_supplier_saved(),
    onDone: onClose,
  };
  const add = useCommand(warehouse.addSupplier, options);
  const change = useCommand(warehouse.changeSupplier, options);
  const { id, version, ...fields } = form;
  const send = () => {
    setTried(true);
    if (fields.name.trim() === '') return;
    if (isNew) void add.run({ body: { ...fields, id } });
    else void change.run({ params: { id }, body: { ...fields, version } });
  };
  return (
    <EditForm
      title={isNew ? m.warehouse_supplier_new() : m.warehouse_supplier_change()}
      sentence={add.sentence ?? change.sentence}
      isPending={add.isPending || change.isPending}
      onSave={send}
      onCancel={onClose}
    >
      <FormGrid>
        <TextField
          label={m.warehouse_supplier_name()}
          maxLength={100}
          isRequired
          isTried={isTried}
          autoFocus
          value={form.name}
          onChange={(name) => setForm({ ...form, name })}
        />
        <TextField
          label={m.warehouse_supplier_address()}
          maxLength={200}
          value={form.address}
          onChange={(address) => setForm({ ...form, address })}
        />
        <TextField
          label={m.warehouse_supplier_phone()}
          maxLength={40}
          value={form.phone}
          onChange={(phone) => setForm({ ...form, phone })}
        />
        <ChoiceField
          label={m.warehouse_supplier_state()}
          value={form.isActive ? 'active' : 'inactive'}
          options={[
            { value: 'active', label: m.warehouse_supplier_active() },
            { value: 'inactive', label: m.warehouse_supplier_inactive() },
          ]}
          onChange={(state) => setForm({ ...form, isActive: state === 'active' })}
        />
      </FormGrid>
    </EditForm>
  );
}

function SupplierCard({ supplier }: { readonly supplier: Supplier }) {
  const mayEdit = usePermission('warehouse.receive');
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <SupplierForm supplier={supplier} onClose={() => setOpen(false)} />;
  return (
    <section className="bl-panel warehouse-order" aria-label={supplier.name}>
      <div className="warehouse-order-head">
        <h2>{supplier.name}</h2>
        <small>{[supplier.address, supplier.phone].filter((word) => word !== '').join(' · ')}</small>
        {!supplier.isActive && <StatusTag tone="settled">{m.warehouse_supplier_inactive()}</StatusTag>}
        <div>
          {mayEdit && (
            <ActionButton label={`${m.warehouse_change()} ${supplier.name}`} onPress={() => setOpen(true)}>
              {m.warehouse_change()}
            </ActionButton>
          )}
        </div>
      </div>
    </section>
  );
}

export function Page() {
  const mayEdit = usePermission('warehouse.receive');
  const [added, setAdded] = useState<Supplier | null>(null);
  const view = useView(warehouse.suppliers, { query: {} }, { topics: ['supplier'] });
  const rows = view.data?.rows;
  return (
    <PageFrame
      title={m.warehouse_suppliers()}
      {...(mayEdit && added === null
        ? { actions: <ActionButton onPress={() => setAdded(nobody())}>{m.warehouse_supplier_new()}</ActionButton> }
        : {})}
    >
      {added !== null && <SupplierForm supplier={added} onClose={() => setAdded(null)} />}
      {rows === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {rows === undefined && view.error === null && <SkeletonRows />}
      {rows?.length === 0 && <EmptyState icon="boxes" title={m.warehouse_suppliers_empty()} text={m.warehouse_suppliers_empty_text()} />}
      {rows?.map((supplier) => (
        <SupplierCard key={`${supplier.id}.${supplier.version}`} supplier={supplier} />
      ))}
    </PageFrame>
  );
}
