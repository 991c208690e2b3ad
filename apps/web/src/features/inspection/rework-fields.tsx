// What goes back, why, who answers for it and who bears the cost.

import { capacity } from '@bayline/contract/capacity';
import { Checkbox, Select } from 'antd';
import { useView } from '../../app/api.ts';
import { loadFault } from '../../app/load-fault.ts';
import { nameOf } from '../../app/name-of.ts';
import { reworkReasonWords } from '../../app/words/rework-reason.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FieldFault, FormField } from '../../ui/form-field.tsx';
import { type Filled, finishedOf, withOperations } from './filled.ts';
import { costCentreWords, type Sheet } from './words.ts';

interface ReworkProps {
  readonly sheet: Sheet;
  readonly filled: Filled;
  readonly change: (part: Partial<Filled>) => void;
  readonly isTried: boolean;
}

function Which({ sheet, filled, change, isTried }: ReworkProps) {
  const finished = finishedOf(sheet.operations);
  const tick = (id: string, isTicked: boolean) => {
    const operationIds = isTicked ? [...filled.operationIds, id] : filled.operationIds.filter((each) => each !== id);
    change(withOperations(sheet.operations, filled, operationIds));
  };
  const isFaulty = isTried && filled.operationIds.length === 0;
  return (
    <fieldset className="bl-inspection-which" data-faulty={isFaulty}>
      <legend>{m.inspection_rework_which()}</legend>
      {finished.map(({ operation }) => (
        <Checkbox
          key={operation.id}
          checked={filled.operationIds.includes(operation.id)}
          onChange={(event) => tick(operation.id, event.target.checked)}
        >
          {nameOf(operation)}
        </Checkbox>
      ))}
      {isFaulty && <FieldFault text={m.inspection_which_needed()} />}
    </fieldset>
  );
}

export function ReworkFields(props: ReworkProps) {
  const { filled, change, isTried } = props;
  const people = useView(capacity.listTechnicians, {}, { topics: ['staff'] });
  return (
    <>
      <Which {...props} />
      <FormField
        label={m.inspection_rework_reason()}
        isRequired
        fault={isTried && filled.reworkReason === null ? m.inspection_reason_needed() : null}
      >
        {(field) => (
          <Select
            {...field}
            value={filled.reworkReason}
            options={choicesOf(reworkReasonWords)}
            onChange={(reworkReason) => change({ reworkReason })}
          />
        )}
      </FormField>
      <FormField
        label={m.inspection_rework_owner()}
        isRequired
        fault={isTried && filled.reworkOwnerId === null ? m.inspection_owner_needed() : null}
        {...loadFault(people)}
      >
        {(field) => (
          <Select
            {...field}
            loading={people.isPending}
            value={filled.reworkOwnerId}
            options={(people.data?.rows ?? []).map((person) => ({ value: person.id, label: person.name }))}
            onChange={(reworkOwnerId) => change({ reworkOwnerId })}
          />
        )}
      </FormField>
      <FormField label={m.inspection_cost_centre()} isRequired>
        {(field) => (
          <Select
            {...field}
            value={filled.costCentre}
            options={choicesOf(costCentreWords)}
            onChange={(costCentre) => change({ costCentre })}
          />
        )}
      </FormField>
    </>
  );
}
