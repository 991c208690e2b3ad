// Who does an operation, with which share, and who answers for it: only people with the skill are offered.

import { capacity } from '@bayline/contract/capacity';
import { evenShares } from '@bayline/domain/workshop';
import { Select } from 'antd';
import { useView } from '../../app/api.ts';
import { loadFault } from '../../app/load-fault.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectSeveral } from '../../ui/select-several.tsx';
import type { Plan } from './plan.ts';
import type { DispatchOperation } from './views.ts';

export interface PlanProps {
  readonly operation: DispatchOperation;
  readonly plan: Plan;
  readonly change: (part: Partial<Plan>) => void;
  readonly isAsked: boolean;
}

function canDo(operation: DispatchOperation, skills: readonly string[]): boolean {
  const isHighVoltage = operation.bayType === 'high-voltage' || operation.skill === 'high-voltage';
  return skills.includes(operation.skill) && (!isHighVoltage || skills.includes('high-voltage'));
}

function Shares({ plan, change, nameOf }: Pick<PlanProps, 'plan' | 'change'> & { readonly nameOf: (id: string) => string }) {
  const sum = plan.technicians.reduce((all, { sharePercent }) => all + sharePercent, 0);
  const set = (technicianId: string, sharePercent: number) =>
    change({
      technicians: plan.technicians.map((share) => (share.technicianId === technicianId ? { technicianId, sharePercent } : share)),
    });
  return (
    <fieldset className="bl-workshop-shares">
      <legend>{m.workshop_shares()}</legend>
      {plan.technicians.map(({ technicianId, sharePercent }) => (
        <FormField key={technicianId} label={nameOf(technicianId)}>
          {(field) => (
            <NumberField {...field} unit="count" suffix="%" value={sharePercent} onChange={(value) => set(technicianId, value ?? 0)} />
          )}
        </FormField>
      ))}
      {sum !== 100 && (
        <p role="alert" className="bl-workshop-fault">
          {m.workshop_refused_shares_not_100({ sum })}
        </p>
      )}
    </fieldset>
  );
}

export function PeopleFields({ operation, plan, change, isAsked }: PlanProps) {
  const people = useView(capacity.listTechnicians, {}, { topics: ['staff', 'capacity'] });
  const all = people.data?.rows ?? [];
  const able = all.filter((person) => canDo(operation, person.skills));
  const nameOf = (id: string) =>
    all.find((person) => person.id === id)?.name ?? operation.technicians.find((one) => one.technicianId === id)?.name ?? '';
  const noTechnician = people.data !== undefined && able.length === 0 ? m.workshop_no_technician() : null;
  const ids = plan.technicians.map((share) => share.technicianId);
  return (
    <>
      <FormField
        label={m.workshop_technicians()}
        isRequired
        fault={noTechnician ?? (isAsked && ids.length === 0 ? m.workshop_technician_needed() : null)}
        {...loadFault(people)}
      >
        {(field) => (
          <SelectSeveral
            {...field}
            maxCount={6}
            loading={people.isPending}
            value={ids}
            options={able.map((person) => ({ value: person.id, label: person.name }))}
            onChange={(chosen: string[]) =>
              change({
                technicians: evenShares(chosen),
                bayOwnerId: plan.bayOwnerId !== null && chosen.includes(plan.bayOwnerId) ? plan.bayOwnerId : null,
              })
            }
          />
        )}
      </FormField>
      {ids.length > 1 && <Shares plan={plan} change={change} nameOf={nameOf} />}
      {ids.length > 1 && (
        <FormField label={m.workshop_bay_owner()}>
          {(field) => (
            <Select
              {...field}
              value={plan.bayOwnerId ?? ids[0] ?? null}
              options={ids.map((id) => ({ value: id, label: nameOf(id) }))}
              onChange={(bayOwnerId: string) => change({ bayOwnerId })}
            />
          )}
        </FormField>
      )}
    </>
  );
}
