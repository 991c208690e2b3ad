import { catalogue } from '@bayline/contract/catalogue';
import { Select } from 'antd';
import { useView } from '../../app/api.ts';
import { loadFault } from '../../app/load-fault.ts';
import { m } from '../../paraglide/messages.js';
import { clearable, FormField } from '../../ui/form-field.tsx';

interface Model {
  readonly brand: string;
  readonly series: string;
  readonly name: string;
}

/** Most names begin with the series, which is not said twice then. */
const labelOf = ({ brand, series, name }: Model) => (name.includes(series) ? `${brand} ${name}` : `${brand} ${series} ${name}`);

/** The model out of the catalogue, found by any word of it. */
export function ModelChoice({ value, onChange }: { readonly value: string | null; readonly onChange: (modelId: string | null) => void }) {
  const models = useView(catalogue.listModels, {}, { topics: ['catalogue'] });
  return (
    <FormField label={m.vehicles_model()} {...loadFault(models)}>
      {(field) => (
        <Select
          {...field}
          allowClear={clearable()}
          showSearch
          optionFilterProp="label"
          value={value}
          loading={models.isPending}
          options={(models.data?.rows ?? []).map((row) => ({ value: row.id, label: labelOf(row) }))}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
        />
      )}
    </FormField>
  );
}
