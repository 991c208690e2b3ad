// Parts, suppliers, people and store rooms to choose from.
import { catalogue } from '@bayline/contract/catalogue';
import { warehouse } from '@bayline/contract/warehouse';
import { Select } from 'antd';
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { useLanguage } from '../../app/language.ts';
import { loadFault } from '../../app/load-fault.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';

export interface ChosenPart {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

interface PartChoiceProps {
  readonly part: ChosenPart | null;
  readonly isTried: boolean;
  readonly onChoose: (part: ChosenPart | null) => void;
}

export function PartChoice({ part, isTried, onChoose }: PartChoiceProps) {
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
          showSearch={{ filterOption: false, onSearch: (text) => setTerm(text.slice(0, 40)) }}
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

interface IdChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

interface SupplierChoiceProps extends IdChoiceProps {
  readonly fault?: string | null;
  readonly isRequired?: boolean;
}

/** The suppliers in use; none may be chosen too. */
export function SupplierChoice({ value, onChange, fault = null, isRequired = false }: SupplierChoiceProps) {
  const found = useView(warehouse.suppliers, { query: {} }, { topics: ['supplier'] });
  const rows = (found.data?.rows ?? []).filter((row) => row.isActive || row.id === value);
  return (
    <FormField label={m.warehouse_supplier()} isRequired={isRequired} fault={fault} {...loadFault(found)}>
      {(field) => (
        <Select
          {...field}
          showSearch={{ optionFilterProp: 'label' }}
          value={value ?? ''}
          loading={found.isFetching}
          options={[{ value: '', label: m.warehouse_supplier_none() }, ...rows.map((row) => ({ value: row.id, label: row.name }))]}
          onChange={(id: string) => onChange(id === '' ? null : id)}
        />
      )}
    </FormField>
  );
}

/** Who of the workshop takes the parts. */
export function TakerChoice({ value, onChange, isTried }: IdChoiceProps & { readonly isTried: boolean }) {
  const found = useView(warehouse.takers, {}, { topics: ['staff'] });
  const fault = isTried && value === null ? m.warehouse_handed_to_required() : null;
  return (
    <FormField label={m.warehouse_handed_to()} isRequired fault={fault} {...loadFault(found)}>
      {(field) => (
        <Select
          {...field}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          loading={found.isFetching}
          options={(found.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
          onChange={(id: string | null) => onChange(id)}
        />
      )}
    </FormField>
  );
}

/** The store rooms; null is the main one. */
export function RoomChoice({ value, onChange }: IdChoiceProps) {
  const found = useView(warehouse.rooms, {}, { topics: ['stock'] });
  const rows = found.data?.rows ?? [];
  return (
    <FormField label={m.warehouse_room()} {...loadFault(found)}>
      {(field) => (
        <Select
          {...field}
          value={value ?? rows[0]?.id ?? null}
          loading={found.isFetching}
          options={rows.map((row) => ({ value: row.id, label: row.name }))}
          onChange={(id: string | null) => onChange(id)}
        />
      )}
    </FormField>
  );
}
