// Phones, address and ID number come masked, so the form asks for new ones only: an empty field keeps what is on file.

import { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useEdit } from '../../app/edit.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { m } from '../../paraglide/messages.js';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

export type Customer = ReplyOf<typeof customers.get>;

const masked = ['mobile', 'phone', 'idNumber', 'address'] as const;

function formOf({ name, employer, email, remark }: Customer) {
  return { name, employer, email, remark, mobile: '', phone: '', idNumber: '', address: '' };
}
type CustomerForm = ReturnType<typeof formOf>;

const labels = (): Record<keyof CustomerForm, string> => ({
  name: m.customers_name(),
  mobile: m.customers_mobile(),
  phone: m.customers_phone(),
  idNumber: m.customers_id_number(),
  address: m.customers_address(),
  employer: m.customers_employer(),
  email: m.customers_email(),
  remark: m.customers_remark(),
});

/** Only the masked fields that something was typed into. */
function typedAnew(form: CustomerForm): Partial<Record<(typeof masked)[number], string>> {
  return Object.fromEntries(masked.flatMap((key) => (form[key].trim() === '' ? [] : [[key, form[key].trim()]])));
}

export function CustomerEdit({ customer, onClose }: { readonly customer: Customer; readonly onClose: () => void }) {
  const edit = useEdit(`customer-file.${customer.id}`, formOf(customer), customer.version);
  const [isTried, setTried] = useState(false);
  const close = () => {
    edit.clear();
    onClose();
  };
  const change = useCommand(customers.change, {
    invalidate: ['customer', customers.get, customers.list],
    refusal: 'inline',
    doneText: () => m.customers_saved(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    const { name, employer, email, remark } = edit.form;
    if (name.trim() === '') return;
    const { kind, sex } = customer;
    const body = { name: name.trim(), employer, email, remark, kind, sex, ...typedAnew(edit.form), version: edit.version };
    void change.run({ params: { id: customer.id }, body });
  };
  const words = labels();
  const text = (key: keyof CustomerForm, maxLength: number) => (
    <TextField
      label={words[key]}
      maxLength={maxLength}
      isRequired={key === 'name'}
      isTried={isTried}
      autoFocus={key === 'name'}
      {...(masked.some((one) => one === key) ? { hint: m.customers_keep_hint() } : {})}
      value={edit.form[key]}
      onChange={(value) => edit.set({ [key]: value })}
    />
  );
  return (
    <EditForm
      title={m.customers_edit()}
      edit={edit}
      labels={words}
      sentence={change.sentence}
      isPending={change.isPending}
      onSave={save}
      onCancel={close}
    >
      <FormGrid>
        {text('name', 100)}
        {text('mobile', 30)}
        {text('phone', 30)}
        {text('idNumber', 30)}
        {text('address', 200)}
        {text('employer', 100)}
        {text('email', 100)}
        {text('remark', 500)}
      </FormGrid>
    </EditForm>
  );
}
