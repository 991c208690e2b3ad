// Typing a code or a name finds operations and parts; Enter takes the first.
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Select } from 'antd';
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';

export type CatalogueOperation = ReplyOf<typeof catalogue.listOperations>['rows'][number];
export type CataloguePart = ReplyOf<typeof catalogue.listParts>['rows'][number];

interface PickerProps {
  readonly label: string;
  readonly fault: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isLoading: boolean;
  readonly onSearch: (term: string) => void;
  readonly onPick: (id: string) => void;
}

function Picker({ label, fault, options, isLoading, onSearch, onPick }: PickerProps) {
  return (
    <FormField label={label} fault={fault}>
      {(field) => (
        <Select
          {...field}
          aria-label={label}
          value={null}
          loading={isLoading}
          showSearch={{ filterOption: false, onSearch }}
          options={[...options]}
          placeholder={m.work_orders_type_to_search()}
          notFoundContent={m.work_orders_no_match()}
          onSelect={(id: string | null) => id !== null && onPick(id)}
        />
      )}
    </FormField>
  );
}

const longestTerm = 40;

/** What was found for the former term is no choice: Enter, pressed quickly, would take the wrong one. */
function offered<Row>(view: { readonly isPlaceholderData: boolean; readonly data?: { readonly rows: readonly Row[] } | undefined }) {
  return view.isPlaceholderData ? [] : (view.data?.rows ?? []);
}

export function OperationPicker({ onPick }: { readonly onPick: (operation: CatalogueOperation) => void }) {
  const format = useFormat();
  const [term, setTerm] = useState('');
  const view = useView(catalogue.listOperations, { query: term === '' ? {} : { term } }, { topics: ['catalogue'], keepsPrevious: true });
  const rows = offered(view).filter((row) => row.isActive);
  const label = (row: CatalogueOperation) =>
    `${row.code} ${row.nameZh} · ${m.work_orders_hours({ hours: format.hours(row.billedHours) })} · ${row.rateFen === null ? m.work_orders_no_price() : format.money(row.rateFen)}`;
  return (
    <Picker
      label={m.work_orders_labour_pick()}
      fault={view.error === null ? null : sentenceOf(view.error)}
      isLoading={view.isFetching}
      options={rows.map((row) => ({ value: row.id, label: label(row) }))}
      onSearch={(text) => setTerm(text.trim().slice(0, longestTerm))}
      onPick={(id) => {
        const row = rows.find((each) => each.id === id);
        if (row !== undefined) onPick(row);
      }}
    />
  );
}

export function PartPicker({ onPick }: { readonly onPick: (part: CataloguePart) => void }) {
  const format = useFormat();
  const [term, setTerm] = useState('');
  const view = useView(catalogue.listParts, { query: term === '' ? {} : { term } }, { topics: ['catalogue'], keepsPrevious: true });
  const rows = offered(view).filter((row) => row.isActive);
  const label = (row: CataloguePart) =>
    `${row.number} ${row.nameZh} · ${row.priceFen === null ? m.work_orders_no_price() : format.money(row.priceFen)}`;
  return (
    <Picker
      label={m.work_orders_parts_pick()}
      fault={view.error === null ? null : sentenceOf(view.error)}
      isLoading={view.isFetching}
      options={rows.map((row) => ({ value: row.id, label: label(row) }))}
      onSearch={(text) => setTerm(text.trim().slice(0, longestTerm))}
      onPick={(id) => {
        const row = rows.find((each) => each.id === id);
        if (row !== undefined) onPick(row);
      }}
    />
  );
}
