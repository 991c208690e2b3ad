// Phones and the ID number come masked, so the form asks for new ones only: an empty field keeps what is on file.

import { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';

export type Customer = ReplyOf<typeof customers.get>;

const kept = (text: string) => (text.trim() === '' ? undefined : text.trim());

export function CustomerForm({ customer, onClose }: { readonly customer: Customer; readonly onClose: () => void }) {
  const [form, setForm, draft] = useDraft(`customer.${customer.id}`, {
    name: customer.name,
    employer: customer.employer,
    email: customer.email,
    remark: customer.remark,
    mobile: '',
    phone: '',
    idNumber: '',
    address: '',
  });
  const close = () => {
    draft.clear();
    onClose();
  };
  const change = useCommand(customers.change, {
    invalidate: ['customer', customers.get, customers.list],
    doneText: () => m.customers_saved(),
    onDone: close,
  });
  const save = () => {
    const { mobile, phone, idNumber, address, ...rest } = form;
    const added = Object.fromEntries(
      Object.entries({ mobile: kept(mobile), phone: kept(phone), idNumber: kept(idNumber), address: kept(address) }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    void change.run({
      params: { id: customer.id },
      body: { ...rest, ...added, kind: customer.kind, sex: customer.sex, version: customer.version },
    });
  };
  const text = (key: keyof typeof form, label: string, maxLength: number) => {
    const isKept = key === 'mobile' || key === 'phone' || key === 'idNumber' || key === 'address';
    return (
      <FormField label={label} {...(isKept ? { hint: m.customers_keep_hint() } : {})}>
        {(field) => (
          <Input
            {...field}
            maxLength={maxLength}
            value={form[key]}
            onChange={(event) => setForm((former) => ({ ...former, [key]: event.target.value }))}
          />
        )}
      </FormField>
    );
  };
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_edit()}>
      <FormGrid>
        {text('name', m.customers_name(), 100)}
        {text('mobile', m.customers_mobile(), 30)}
        {text('phone', m.customers_phone(), 30)}
        {text('idNumber', m.customers_id_number(), 30)}
        {text('address', m.customers_address(), 200)}
        {text('employer', m.customers_employer(), 100)}
        {text('email', m.customers_email(), 100)}
        {text('remark', m.customers_remark(), 500)}
      </FormGrid>
      <div className="customers-row">
        <ActionButton kind="primary" isPending={change.isPending} onPress={save}>
          {m.customers_save()}
        </ActionButton>
        <ActionButton onPress={close}>{m.customers_cancel()}</ActionButton>
      </div>
    </section>
  );
}
