// What is on its way, by day.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { useRef, useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { type Changed, useCommand, useView } from '../../../app/api.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FigureField } from '../../../ui/figure-field.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { type ChosenPart, PartChoice, SupplierChoice } from '../choices.tsx';
import { changedByRequests } from '../request-steps.tsx';
import '../warehouse.css';

type Arrival = ReplyOf<typeof warehouse.arrivals>['rows'][number];
const changed: readonly Changed[] = [...changedByRequests, warehouse.arrivals];

interface Form {
  readonly part: ChosenPart | null;
  readonly supplierId: string | null;
  readonly quantity: number | null;
  readonly expectedOn: string;
  readonly isConfirmed: boolean;
}

const nothingYet: Form = { part: null, supplierId: null, quantity: null, expectedOn: '', isConfirmed: false };

function ArrivalFields({
  form,
  set,
  isTried,
  isNew,
}: {
  form: Form;
  set: (change: Partial<Form>) => void;
  isTried: boolean;
  isNew: boolean;
}) {
  return (
    <FormGrid>
      {isNew && <PartChoice part={form.part} isTried={isTried} onChoose={(part) => set({ part })} />}
      <FigureField
        label={m.warehouse_quantity()}
        unit="pieces"
        isRequired
        isTried={isTried}
        suffix={form.part?.unit ?? ''}
        fault={isTried && form.quantity === 0 ? m.warehouse_quantity_required() : null}
        value={form.quantity}
        onChange={(quantity) => set({ quantity })}
      />
      <DayField
        label={m.warehouse_expected_on()}
        isRequired
        fault={isTried && form.expectedOn === '' ? m.warehouse_day_required() : null}
        value={form.expectedOn}
        onChange={(expectedOn) => set({ expectedOn })}
      />
      <SupplierChoice value={form.supplierId} onChange={(supplierId) => set({ supplierId })} />
      <ChoiceField
        label={m.warehouse_confirmation()}
        value={form.isConfirmed ? 'yes' : 'no'}
        options={[
          { value: 'no', label: m.warehouse_unconfirmed() },
          { value: 'yes', label: m.warehouse_confirmed() },
        ]}
        onChange={(answer) => set({ isConfirmed: answer === 'yes' })}
      />
    </FormGrid>
  );
}

/** A new one when `arrival` is left out. */
function ArrivalForm({ arrival, onClose }: { readonly arrival?: Arrival; readonly onClose: () => void }) {
  const id = useRef(newId());
  const [form, setForm] = useState<Form>(
    arrival === undefined ? nothingYet : { ...arrival, part: { id: arrival.partId, label: arrival.number, unit: arrival.unit } },
  );
  const [isTried, setTried] = useState(false);
  const options = { invalidate: changed, refusal: 'inline' as const, doneText: () => m.warehouse_arrival_saved(), onDone: onClose };
  const add = useCommand(warehouse.expectArrival, options);
  const change = useCommand(warehouse.changeArrival, options);
  const send = () => {
    setTried(true);
    const { part, supplierId, quantity, expectedOn, isConfirmed } = form;
    if (part === null || quantity === null || quantity === 0 || expectedOn === '') return;
    const told = { supplierId, quantity, expectedOn, isConfirmed };
    if (arrival === undefined) void add.run({ body: { ...told, id: id.current, partId: part.id } });
    else void change.run({ params: { id: arrival.id }, body: { ...told, version: arrival.version } });
  };
  return (
    <EditForm
      title={arrival === undefined ? m.warehouse_arrival_new() : m.warehouse_arrival_change()}
      sentence={add.sentence ?? change.sentence}
      isPending={add.isPending || change.isPending}
      onSave={send}
      onCancel={onClose}
    >
      <ArrivalFields form={form} set={(some) => setForm({ ...form, ...some })} isTried={isTried} isNew={arrival === undefined} />
    </EditForm>
  );
}

function ArrivalCard({ arrival }: { readonly arrival: Arrival }) {
  const format = useFormat();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const withdraw = useCommand(warehouse.withdrawArrival, { invalidate: changed, doneText: () => m.warehouse_arrival_withdrawn() });
  const { id, number, quantity, received, waiting, unit, expectedOn, isConfirmed, supplierName, version, allowedActions } = arrival;
  if (isOpen) return <ArrivalForm arrival={arrival} onClose={() => setOpen(false)} />;
  return (
    <section className="bl-panel warehouse-order" aria-label={`${number} ${expectedOn}`}>
      <div className="warehouse-order-head">
        <strong>{format.dayInWords(expectedOn)}</strong>
        <h2>{nameOf(arrival, language)}</h2>
        <small>{[number, supplierName ?? ''].filter((word) => word !== '').join(' · ')}</small>
        <span>{format.quantity(quantity - received, unit)}</span>
        {waiting > 0 && <small>{`${m.warehouse_waiting()} ${format.quantity(waiting, unit)}`}</small>}
        <StatusTag tone={isConfirmed ? 'planned' : 'waiting'}>
          {isConfirmed ? m.warehouse_confirmed() : m.warehouse_unconfirmed()}
        </StatusTag>
        <div className="warehouse-buttons">
          <AllowedAction actions={allowedActions} action="change" label={`${m.warehouse_change()} ${number}`} onPress={() => setOpen(true)}>
            {m.warehouse_change()}
          </AllowedAction>
          <AllowedAction
            actions={allowedActions}
            action="withdraw"
            label={`${m.warehouse_arrival_withdraw()} ${number}`}
            isPending={withdraw.isPending}
            onPress={() => void withdraw.run({ params: { id }, body: { version } })}
          >
            {m.warehouse_arrival_withdraw()}
          </AllowedAction>
        </div>
      </div>
    </section>
  );
}

export function Page() {
  const mayReceive = usePermission('warehouse.receive');
  const [isAdding, setAdding] = useState(false);
  const view = useView(warehouse.arrivals, {}, { topics: ['stock', 'parts-request'] });
  const rows = view.data?.rows;
  return (
    <PageFrame
      title={m.warehouse_arrivals()}
      {...(mayReceive && !isAdding
        ? { actions: <ActionButton onPress={() => setAdding(true)}>{m.warehouse_arrival_new()}</ActionButton> }
        : {})}
    >
      {isAdding && <ArrivalForm onClose={() => setAdding(false)} />}
      {rows === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {rows === undefined && view.error === null && <SkeletonRows />}
      {rows?.length === 0 && <EmptyState icon="boxes" title={m.warehouse_arrivals_empty()} text={m.warehouse_arrivals_empty_text()} />}
      {rows?.map((arrival) => (
        <ArrivalCard key={`${arrival.id}.${arrival.version}`} arrival={arrival} />
      ))}
    </PageFrame>
  );
}
