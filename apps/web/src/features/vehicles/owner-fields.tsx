import { customers } from '@bayline/contract/customers';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import type { CarFieldsProps } from './car-fields.tsx';
import type { NewCar } from './new-car-form.ts';

function OwnerChoice({
  form,
  onChange,
  binding,
}: {
  readonly form: NewCar;
  readonly onChange: CarFieldsProps['onChange'];
  readonly binding: object;
}) {
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const found = useView(customers.list, { query: asked === '' ? {} : { term: asked } }, { topics: ['customer'], keepsPrevious: true });
  const rows = found.data?.rows ?? [];
  return (
    <Select
      {...binding}
      allowClear
      showSearch
      labelInValue
      filterOption={false}
      onSearch={(text) => setTerm(text.slice(0, 40))}
      value={form.owner === null ? null : { value: form.owner.id, label: form.owner.name }}
      options={rows.map((row) => ({ value: row.id, label: `${row.name} ${row.mobileMasked ?? ''}` }))}
      onChange={(chosen: { value: string; label: string } | null | undefined) => {
        const row = rows.find((customer) => customer.id === chosen?.value);
        onChange({ owner: row === undefined ? null : { id: row.id, name: row.name } });
      }}
    />
  );
}

/** The owner: an existing file, or a new one made with the car. */
export function OwnerFields({ form, onChange, isTried }: CarFieldsProps) {
  const text = (key: 'mobile' | 'phone' | 'idNumber' | 'address', label: string, maxLength: number) => (
    <FormField label={label}>
      {(field) => (
        <Input {...field} maxLength={maxLength} value={form[key]} onChange={(event) => onChange({ [key]: event.target.value })} />
      )}
    </FormField>
  );
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_owner()}>
      <h2>{m.vehicles_owner()}</h2>
      <FormField label={m.vehicles_existing_owner()} hint={m.vehicles_existing_hint()}>
        {(field) => <OwnerChoice form={form} onChange={onChange} binding={field} />}
      </FormField>
      {form.owner === null && (
        <FormGrid>
          <FormField label={m.vehicles_owner_kind()}>
            {(field) => (
              <Select
                {...field}
                value={form.kind}
                options={[
                  { value: 'person', label: m.vehicles_person() },
                  { value: 'organisation', label: m.vehicles_organisation() },
                ]}
                onChange={(kind: NewCar['kind']) => onChange({ kind })}
              />
            )}
          </FormField>
          <FormField label={m.vehicles_name()} isRequired fault={isTried && form.name.trim() === '' ? m.vehicles_name_required() : null}>
            {(field) => <Input {...field} maxLength={100} value={form.name} onChange={(event) => onChange({ name: event.target.value })} />}
          </FormField>
          {text('mobile', m.vehicles_mobile(), 30)}
          {text('phone', m.vehicles_phone(), 30)}
          {text('idNumber', m.vehicles_id_number(), 30)}
          {text('address', m.vehicles_address(), 200)}
        </FormGrid>
      )}
    </section>
  );
}
