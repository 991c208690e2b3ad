// A bay, a technician and a start: only bays of the type and people with the skill are offered.
import { capacity } from '@bayline/contract/capacity';
import { workshop } from '@bayline/contract/workshop';
import { atLocalTime } from '@bayline/domain/kernel';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { useFormat } from '../../app/format.ts';
import { loadFault } from '../../app/load-fault.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { DispatchOperation } from './words.ts';

interface Plan {
  readonly bayId: string | null;
  readonly technicianId: string | null;
  /** The store's wall clock, '2026-11-24T16:30'. */
  readonly startsAt: string;
  readonly overrideReason: string;
}

const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const quarterMilliseconds = 15 * 60_000;

function useStart(operation: DispatchOperation): string {
  const format = useFormat();
  const now = useNow();
  const start = operation.startsAt ?? new Date(Math.ceil(now / quarterMilliseconds) * quarterMilliseconds).toISOString();
  return `${format.day(start)}T${format.time(start)}`;
}

function Places({
  operation,
  plan,
  change,
  isAsked,
}: {
  readonly operation: DispatchOperation;
  readonly plan: Plan;
  readonly change: (part: Partial<Plan>) => void;
  readonly isAsked: boolean;
}) {
  const bays = useView(capacity.listBays, {}, { topics: ['staff'] });
  const people = useView(capacity.listTechnicians, {}, { topics: ['staff'] });
  const fitting = (bays.data?.rows ?? []).filter((bay) => bay.isActive && bay.type === operation.bayType);
  const able = (people.data?.rows ?? []).filter((person) => person.skills.includes(operation.skill));
  const noBay = bays.data !== undefined && fitting.length === 0 ? m.workshop_no_bay() : null;
  const noTechnician = people.data !== undefined && able.length === 0 ? m.workshop_no_technician() : null;
  return (
    <>
      <FormField
        label={m.workshop_bay()}
        isRequired
        fault={noBay ?? (isAsked && plan.bayId === null ? m.workshop_bay_needed() : null)}
        {...loadFault(bays)}
      >
        {(field) => (
          <Select
            {...field}
            loading={bays.isPending}
            value={plan.bayId}
            options={fitting.map((bay) => ({ value: bay.id, label: bay.name }))}
            onChange={(bayId) => change({ bayId })}
          />
        )}
      </FormField>
      <FormField
        label={m.workshop_technician()}
        isRequired
        fault={noTechnician ?? (isAsked && plan.technicianId === null ? m.workshop_technician_needed() : null)}
        {...loadFault(people)}
      >
        {(field) => (
          <Select
            {...field}
            loading={people.isPending}
            value={plan.technicianId}
            options={able.map((person) => ({ value: person.id, label: person.name }))}
            onChange={(technicianId) => change({ technicianId })}
          />
        )}
      </FormField>
    </>
  );
}

function OverrideField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <FormField label={m.workshop_override()} hint={m.workshop_override_hint()}>
      {(field) => <Input {...field} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}

export function AssignForm({ operation }: { readonly operation: DispatchOperation }) {
  const { timeZone } = useSession().dealership;
  const start = useStart(operation);
  const [initial] = useState<Plan>(() => ({
    bayId: operation.bayId,
    technicianId: operation.technicianId,
    startsAt: start,
    overrideReason: '',
  }));
  const [plan, setPlan, draft] = useDraft(`workshop.assign.${operation.id}`, initial);
  const [isAsked, setAsked] = useState(false);
  const changes = { refusal: 'inline', invalidate: [workshop.dispatchList, 'operation', `work-order:${operation.workOrderId}`] } as const;
  const assign = useCommand(workshop.assign, { ...changes, doneText: () => m.workshop_assigned_done(), onDone: () => draft.clear() });
  const unassign = useCommand(workshop.unassign, changes);
  const change = (part: Partial<Plan>) => setPlan((former) => ({ ...former, ...part }));
  const send = () => {
    setAsked(true);
    const { bayId, technicianId, startsAt, overrideReason } = plan;
    if (bayId === null || technicianId === null || !written.test(startsAt)) return;
    const at = atLocalTime(startsAt.slice(0, 10), startsAt.slice(11), timeZone);
    const reason = overrideReason.trim() === '' ? null : overrideReason.trim();
    void assign.run({
      params: { id: operation.id },
      body: { version: operation.version, bayId, technicianId, startsAt: at, overrideReason: reason },
    });
  };
  const sentence = assign.sentence ?? unassign.sentence;
  return (
    <div className="bl-workshop-assign">
      <h2>{m.workshop_assign_title({ name: operation.name })}</h2>
      <Places operation={operation} plan={plan} change={change} isAsked={isAsked} />
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
      {operation.kitLight === 'short' && (
        <OverrideField value={plan.overrideReason} onChange={(overrideReason) => change({ overrideReason })} />
      )}
      {sentence !== null && (
        <p role="alert" className="bl-workshop-fault">
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
