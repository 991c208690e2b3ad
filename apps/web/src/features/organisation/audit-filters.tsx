import { organisation } from '@bayline/contract/organisation';
import type { SubjectType } from '@bayline/domain/events';
import { Input, Select } from 'antd';
import { useView } from '../../app/api.ts';
import { loadFault } from '../../app/load-fault.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { subjectWords } from './audit-words.ts';

export interface AuditFilter {
  readonly staffId: string;
  readonly subjectType: SubjectType | '';
  readonly day: string;
}

export interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const people = useView(organisation.listStaff, {}, { topics: ['staff'] });
  const everybody = [
    { value: '', label: m.organisation_all_people() },
    ...(people.data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? []),
  ];
  const kinds: { value: SubjectType | ''; label: string }[] = [
    { value: '', label: m.organisation_all_kinds() },
    ...(Object.keys(subjectWords) as SubjectType[]).map((kind) => ({ value: kind, label: subjectWords[kind]() })),
  ];
  return (
    <div className="organisation-filters">
      <FormField label={m.organisation_filter_day()}>
        {(field) => (
          <Input {...field} type="date" value={filter.day} onChange={(event) => onChange({ ...filter, day: event.target.value })} />
        )}
      </FormField>
      <FormField label={m.organisation_filter_person()} {...loadFault(people)}>
        {(field) => (
          <Select
            {...field}
            showSearch={{ optionFilterProp: 'label' }}
            options={everybody}
            value={filter.staffId}
            onChange={(staffId) => onChange({ ...filter, staffId })}
          />
        )}
      </FormField>
      <FormField label={m.organisation_filter_kind()}>
        {(field) => (
          <Select {...field} options={kinds} value={filter.subjectType} onChange={(subjectType) => onChange({ ...filter, subjectType })} />
        )}
      </FormField>
    </div>
  );
}
