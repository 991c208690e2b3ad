import { customers } from '@bayline/contract/customers';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { loadFault } from '../../app/load-fault.ts';
import { idNumberFault, mobileFault, phoneFault } from '../../app/person-faults.ts';
import { m } from '../../paraglide/messages.js';
import { clearable, FormField, FormGrid } from '../../ui/form-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { NewCarFieldsProps } from './car-fields.tsx';
import type { NewCar, PersonForm } from './new-car-form.ts';

function PersonChoice({
  label,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: NewCar['owner'];
  readonly onChoose: (person: NewCar['owner']) => void;
}) {
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const found = useView(customers.list, { query: asked === '' ? {} : { term: asked } }, { topics: ['customer'], keepsPrevious: true });
  const rows = found.data?.rows ?? [];
  return (
    <FormField label={label} hint={m.vehicles_existing_hint()} {...loadFault(found)}>
      {(field) => (
        <Select
          {...field}
          allowClear={clearable()}
          showSearch
          labelInValue
          filterOption={false}
          onSearch={(text) => setTerm(text.slice(0, 40))}
          value={chosen === null ? null : { value: chosen.id, label: chosen.name }}
          options={rows.map((row) => ({ value: row.id, label: `${row.name} ${row.mobileMasked ?? ''}` }))}
          onChange={(option: { value: string; label: string } | null | undefined) => {
            const row = rows.find((customer) => customer.id === option?.value);
            onChoose(row === undefined ? null : { id: row.id, name: row.name });
          }}
        />
      )}
    </FormField>
  );
}

export interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly onChange: (change: Partial<PersonForm>) => void;
  readonly isTried: boolean;
}

/** A person of a car: an existing file, or a new one made with it. */
export function PersonFields({ form, onChange, isTried }: PersonFieldsProps) {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const faults = { mobile: mobileFault(form.mobile), phone: phoneFault(form.phone), idNumber: idNumberFault(form, today), address: null };
  const text = (key: 'mobile' | 'phone' | 'idNumber' | 'address', label: string, maxLength: number) => (
    <FormField label={label} fault={isTried ? faults[key] : null}>
      {(field) => (
        <Input {...field} maxLength={maxLength} value={form[key]} onChange={(event) => onChange({ [key]: event.target.value })} />
      )}
    </FormField>
  );
  return (
    <>
      <PersonChoice label={m.vehicles_existing_owner()} chosen={form.owner} onChoose={(owner) => onChange({ owner })} />
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
    </>
  );
}

/** The owner of a new car. */
export function OwnerFields(props: NewCarFieldsProps) {
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_owner()}>
      <h2>{m.vehicles_owner()}</h2>
      <PersonFields {...props} />
    </section>
  );
}

/** Who drives it, where that is not the owner: a company's driver, a son's father. */
export function UserFields({ form, onChange, isTried }: NewCarFieldsProps) {
  const nameFault = isTried && form.userName.trim() === '' ? m.vehicles_name_required() : null;
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_role_user()}>
      <h2>{m.vehicles_role_user()}</h2>
      <Checkbox checked={form.hasOtherUser} onChange={(event) => onChange({ hasOtherUser: event.target.checked })}>
        {m.vehicles_other_user()}
      </Checkbox>
      {form.hasOtherUser && (
        <FormGrid>
          <PersonChoice label={m.vehicles_existing_user()} chosen={form.user} onChoose={(user) => onChange({ user })} />
          {form.user === null && (
            <>
              <FormField label={m.vehicles_user_name()} isRequired fault={nameFault}>
                {(field) => (
                  <Input
                    {...field}
                    maxLength={100}
                    value={form.userName}
                    onChange={(event) => onChange({ userName: event.target.value })}
                  />
                )}
              </FormField>
              <FormField label={m.vehicles_user_mobile()} fault={isTried ? mobileFault(form.userMobile) : null}>
                {(field) => (
                  <Input
                    {...field}
                    maxLength={30}
                    value={form.userMobile}
                    onChange={(event) => onChange({ userMobile: event.target.value })}
                  />
                )}
              </FormField>
            </>
          )}
        </FormGrid>
      )}
    </section>
  );
}
