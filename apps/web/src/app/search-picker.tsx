// Typing a code or a name finds things of a list; Enter takes the first.
import type { EndpointShape } from '@bayline/contract/endpoint';
import { Select } from 'antd';
import { useState } from 'react';
import { m } from '../paraglide/messages.js';
import { FormField } from '../ui/form-field.tsx';
import { type RowOf, type Topic, useView } from './api.ts';
import { inputFor } from './call.ts';
import { sentenceOf } from './refusals.ts';

export interface SearchPickerProps<E extends EndpointShape> {
  readonly label: string;
  /** A list that takes `term`. */
  readonly endpoint: E;
  readonly params?: Readonly<Record<string, string>>;
  readonly topics: readonly Topic[];
  readonly optionOf: (row: RowOf<E>) => string;
  readonly isOffered?: (row: RowOf<E>) => boolean;
  readonly onPick: (row: RowOf<E>) => void;
}

const longestTerm = 40;

export function SearchPicker<E extends EndpointShape>(props: SearchPickerProps<E>) {
  const { label, endpoint, params, topics, optionOf, isOffered = () => true, onPick } = props;
  const [term, setTerm] = useState('');
  const input = inputFor(endpoint, { params, query: term === '' ? {} : { term } });
  const view = useView(endpoint, input, { topics, keepsPrevious: true });
  // What was found for the former term is no choice: Enter, pressed quickly, would take the wrong one.
  const found = view.isPlaceholderData ? [] : ((view.data as { rows: readonly (RowOf<E> & { id: string })[] } | undefined)?.rows ?? []);
  const rows = found.filter(isOffered);
  return (
    <FormField label={label} fault={view.error === null ? null : sentenceOf(view.error)} onRetry={() => void view.refetch()}>
      {(field) => (
        <Select
          {...field}
          aria-label={label}
          value={null}
          loading={view.isFetching}
          showSearch={{ filterOption: false, onSearch: (text) => setTerm(text.trim().slice(0, longestTerm)) }}
          options={rows.map((row) => ({ value: row.id, label: optionOf(row) }))}
          placeholder={m.app_type_to_search()}
          notFoundContent={m.app_no_match()}
          onSelect={(id: string | null) => {
            const row = rows.find((each) => each.id === id);
            if (row !== undefined) onPick(row);
          }}
        />
      )}
    </FormField>
  );
}
