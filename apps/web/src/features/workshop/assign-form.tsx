// A bay, people and a start, and what the workshop needs to know besides. Only bays of the type are offered.

import { capacity } from '@bayline/contract/capacity';
import type { workshop } from '@bayline/contract/workshop';
import { Select } from 'antd';
import type { Command } from '../../app/api.ts';
import { useView } from '../../app/api.ts';
import { loadFault } from '../../app/load-fault.ts';
import { nameOf } from '../../app/name-of.ts';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { clearable, FormField } from '../../ui/form-field.tsx';
import { onEnter, useLeadToFault } from '../../ui/lead-to-fault.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PeopleFields, type PlanProps } from './people-fields.tsx';
import { written } from './plan.ts';
import { isOverridable } from './plan-place.ts';

interface AssignFormProps extends PlanProps {
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  readonly assign: Command<typeof workshop.assign>;
  readonly unassign: Command<typeof workshop.unassign>;
  readonly onSend: () => void;
  /** It was dropped where it may go only for a reason. */
  readonly isException: boolean;
}

/** The form goes on to the next job by itself, maybe of another car. */
function Title({ operation }: Pick<PlanProps, 'operation'>) {
  return (
    <h2>
      <PlateChip plate={operation.plate} /> {m.workshop_assign_title({ name: nameOf(operation) })}
    </h2>
  );
}

function Bay({ operation, plan, change, isAsked }: PlanProps) {
  const bays = useView(capacity.listBays, {}, { topics: ['staff', 'capacity'] });
  const fitting = (bays.data?.rows ?? []).filter((bay) => bay.isActive && bay.type === operation.bayType);
  const noBay = bays.data !== undefined && fitting.length === 0 ? m.workshop_no_bay() : null;
  return (
    <FormField
      label={m.workshop_bay()}
      isRequired
      fault={noBay ?? (isAsked && plan.bayId === null ? m.workshop_bay_needed() : null)}
      {...loadFault(bays)}
    >
      {(field) => (
        <Select
          {...field}
          showSearch
          optionFilterProp="label"
          loading={bays.isPending}
          value={plan.bayId}
          options={fitting.map((bay) => ({ value: bay.id, label: bay.name }))}
          onChange={(bayId) => change({ bayId })}
        />
      )}
    </FormField>
  );
}

function Start({ plan, change }: PlanProps) {
  return (
    <FormField label={m.workshop_starts_at()} isRequired fault={written.test(plan.startsAt) ? null : m.workshop_start_needed()}>
      {(field) => (
        <input
          {...field}
          type="datetime-local"
          className="bl-input"
          value={plan.startsAt}
          onChange={(event) => change({ startsAt: event.target.value })}
        />
      )}
    </FormField>
  );
}

function Minutes({ operation, plan, change }: PlanProps) {
  return (
    <FormField
      label={m.workshop_minutes()}
      hint={m.workshop_minutes_hint({ minutes: operation.plannedMinutes })}
      isRequired
      fault={plan.minutes === null ? m.workshop_minutes_needed() : null}
    >
      {(field) => <NumberField {...field} unit="minutes" value={plan.minutes} onChange={(minutes) => change({ minutes })} />}
    </FormField>
  );
}

/** Once, when it is said: the reason that is now asked for pushed it below the screen, and the button with it. */
const intoView = (words: HTMLElement | null) => words?.nextElementSibling?.scrollIntoView({ block: 'nearest' });

export function AssignForm(props: AssignFormProps) {
  const { operation, plan, change, supervisors, assign, unassign, onSend, isException } = props;
  const mayOverride = usePermission('workshop.override');
  const [form, lead] = useLeadToFault<HTMLDivElement>();
  const send = () => {
    if (assign.isPending) return;
    onSend();
    lead();
  };
  const sentence = assign.sentence ?? unassign.sentence;
  const isBarred =
    operation.kitLight === 'short' || isException || isOverridable({ refused: assign.problem?.code ?? '' }) || plan.overrideReason !== '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field is the other way to the button that sends.
    <div ref={form} className="bl-workshop-assign" onKeyDown={onEnter(send)}>
      <Title operation={operation} />
      {/* The start is proposed: what must be chosen comes before it. */}
      <Bay {...props} />
      <PeopleFields {...props} />
      <Start {...props} />
      <Minutes {...props} />
      <FormField label={m.workshop_supervisor()}>
        {(field) => (
          <Select
            {...field}
            allowClear={clearable()}
            value={plan.supervisorId}
            options={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(supervisorId: string | undefined) => change({ supervisorId: supervisorId ?? null })}
          />
        )}
      </FormField>
      <TextField
        label={m.workshop_manuals()}
        maxLength={200}
        value={plan.manuals}
        onChange={(manuals) => change({ manuals })}
        {...(operation.equipment === '' ? {} : { hint: m.workshop_equipment({ name: operation.equipment }) })}
      />
      <TextField label={m.workshop_remark()} maxLength={300} value={plan.remark} onChange={(remark) => change({ remark })} />
      {isBarred && mayOverride && (
        <TextField
          label={m.workshop_override()}
          hint={m.workshop_override_hint()}
          maxLength={200}
          value={plan.overrideReason}
          onChange={(overrideReason) => change({ overrideReason })}
        />
      )}
      {sentence !== null && (
        <p role="alert" className="bl-workshop-fault" ref={intoView}>
          {sentence}
        </p>
      )}
      <div className="bl-workshop-buttons">
        {operation.status === 'assigned' && (
          <ActionButton
            isPending={unassign.isPending}
            onPress={() => void unassign.run({ params: { id: operation.id }, body: { version: operation.version } })}
          >
            {m.workshop_unassign()}
          </ActionButton>
        )}
        <ActionButton kind="primary" isPending={assign.isPending} onPress={send}>
          {operation.bayId === null ? m.workshop_assign() : m.workshop_reassign()}
        </ActionButton>
      </div>
    </div>
  );
}
