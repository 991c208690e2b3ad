import { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { vehicles } from '@bayline/contract/vehicles';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ErrorState } from '../../../ui/empty-state.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { type Customer, CustomerEdit } from '../customer-form.tsx';
import '../customers.css';

type Clear = ReplyOf<typeof customers.reveal>;

function Reveal({ id, onShown }: { readonly id: string; readonly onShown: (clear: Clear) => void }) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const reveal = useCommand(customers.reveal, { onDone: onShown });
  const isShort = reason.trim().length < 2;
  const ask = () => {
    setTried(true);
    if (!isShort) void reveal.run({ params: { id }, body: { reason: reason.trim() } });
  };
  return (
    <form
      className="customers-reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <FormField
        label={m.customers_reason()}
        hint={m.customers_reason_hint()}
        fault={isTried && isShort ? m.customers_reason_required() : null}
      >
        {(field) => <Input {...field} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </FormField>
      <div>
        <ActionButton isPending={reveal.isPending}>{m.customers_reveal()}</ActionButton>
      </div>
    </form>
  );
}

function File({ customer }: { readonly customer: Customer }) {
  const [clear, setClear] = useState<Clear | null>(null);
  const mayReveal = usePermission('customers.reveal');
  const format = useFormat();
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_file()}>
      <Facts
        isLive
        rows={[
          [m.customers_number(), customer.number],
          [m.customers_kind(), customer.kind === 'person' ? m.customers_person() : m.customers_organisation()],
          [m.customers_mobile(), clear?.mobile ?? customer.mobileMasked],
          [m.customers_phone(), clear?.phone ?? customer.phoneMasked],
          [m.customers_id_number(), clear?.idNumber ?? customer.idNumberMasked],
          [m.customers_address(), clear?.address ?? customer.addressMasked],
          [m.customers_employer(), customer.employer],
          [m.customers_email(), customer.email],
          [m.customers_remark(), customer.remark],
          [m.customers_since(), format.day(customer.createdAt)],
        ]}
      />
      {clear !== null && (
        <div className="customers-row">
          <p role="status">{m.customers_revealed_note()}</p>
          <ActionButton onPress={() => setClear(null)}>{m.customers_hide()}</ActionButton>
        </div>
      )}
      {mayReveal && clear === null && <Reveal id={customer.id} onShown={setClear} />}
    </section>
  );
}

function Cars({ id }: { readonly id: string }) {
  const view = useView(vehicles.ofCustomer, { params: { id } }, { topics: ['vehicle'] });
  const rows = view.data?.rows;
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_cars()}>
      <h2>{m.customers_cars()}</h2>
      {rows === undefined && view.error !== null && <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      {rows?.length === 0 && <p>{m.customers_no_cars()}</p>}
      {rows?.map((row) => (
        <PageLink key={row.id} to="/vehicles/$id" params={{ id: row.id }} className="bl-link customers-row">
          <PlateChip plate={row.plate} />
          {row.modelName}
        </PageLink>
      ))}
    </section>
  );
}

export function Page() {
  const { id } = usePageParams('/customers/$id');
  const [isEditing, setEditing] = useState(false);
  const mayEdit = usePermission('customers.edit');
  const seesCars = usePermission('vehicles.read');
  const view = useView(customers.get, { params: { id } }, { topics: [`customer:${id}`] });
  const crumbs = [
    <PageLink key="list" to="/customers">
      {m.customers_nav()}
    </PageLink>,
  ];
  const customer = view.data;
  if (customer === undefined) {
    return (
      <PageFrame title={m.customers_nav()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={customer.name}
      breadcrumbs={crumbs}
      actions={mayEdit && !isEditing ? <ActionButton onPress={() => setEditing(true)}>{m.customers_edit()}</ActionButton> : null}
    >
      {isEditing ? <CustomerEdit customer={customer} onClose={() => setEditing(false)} /> : <File key={id} customer={customer} />}
      {seesCars && <Cars id={id} />}
    </PageFrame>
  );
}
