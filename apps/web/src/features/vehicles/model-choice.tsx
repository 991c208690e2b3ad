import { catalogue } from '@bayline/contract/catalogue';
import { Select } from 'antd';
import { useView } from '../../app/api.ts';
import { loadFault } from '../../app/load-fault.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';

/** The model out of the catalogue, found by any word of it. */
export function ModelChoice({ value, onChange }: { readonly value: string | null; readonly onChange: (modelId: string | null) => void }) {
  const models = useView(catalogue.listModels, {}, { topics: ['catalogue'] });
  return (
    <FormField label={m.vehicles_model()} {...loadFault(models)}>
      {(field) => (
        <Select
          {...field}
          allowClear
          showSearch
          optionFilterProp="label"
          value={value}
          loading={models.isPending}
          options={(models.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.brand} ${row.series} ${row.name}` }))}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
        />
      )}
    </FormField>
  );
}
