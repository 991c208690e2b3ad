// A job is put together by typing: a whole canned job, or operations and then the parts they need. Prices come from the
// catalogue.

import { workOrders } from '@bayline/contract/work-orders';
import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { clearable, FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { CannedJobPicker, type CataloguePart, OperationPicker, PartPicker } from './catalogue-picker.tsx';
import type { Order } from './order.ts';

const SuccessorOffer = lazy(async () => ({ default: (await import('./successor-offer.tsx')).SuccessorOffer }));

interface LabourDraft {
  readonly lineId: string;
  readonly labourOperationId: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

interface PartDraft {
  readonly lineId: string;
  readonly partId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly quantity: number | null;
}

interface JobDraft {
  readonly jobId: string;
  readonly name: string;
  readonly labour: readonly LabourDraft[];
  readonly parts: readonly PartDraft[];
}

interface PartOfFormProps {
  readonly job: JobDraft;
  readonly change: (part: Partial<JobDraft>) => void;
}

const onePiece = 1000;
const longestName = 80;
function LabourPart({ job, change }: PartOfFormProps) {
  return (
    <div className="bl-work-orders-picked">
      <OperationPicker
        onPick={({ id: labourOperationId, nameZh, nameEn }) =>
          change({ labour: [...job.labour, { lineId: newId(), labourOperationId, nameZh, nameEn }] })
        }
      />
      <ul className="bl-list" aria-label={m.work_orders_labour()}>
        {job.labour.map((line) => (
          <li key={line.lineId}>
            <span>{nameOf(line)}</span>
            <Button
              aria-label={m.work_orders_take_out({ name: nameOf(line) })}
              icon={<Icon name="close" />}
              onClick={() => change({ labour: job.labour.filter((each) => each !== line) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PartsPart({ job, change }: PartOfFormProps) {
  const [replaced, setReplaced] = useState<CataloguePart | null>(null);
  const add = (part: { readonly id: string; readonly nameZh: string; readonly nameEn: string }, unit: string) => {
    setReplaced(null);
    change({
      parts: [...job.parts, { lineId: newId(), partId: part.id, nameZh: part.nameZh, nameEn: part.nameEn, unit, quantity: onePiece }],
    });
  };
  const write = (lineId: string, quantity: number | null) =>
    change({ parts: job.parts.map((line) => (line.lineId === lineId ? { ...line, quantity } : line)) });
  return (
    <div className="bl-work-orders-picked">
      <PartPicker onPick={(row) => (row.successor === null ? add(row, row.unit) : setReplaced(row))} />
      {replaced !== null && replaced.successor !== null && (
        <Suspense fallback={null}>
          <SuccessorOffer
            part={replaced}
            successor={replaced.successor}
            onTake={(isNewer) => add(isNewer && replaced.successor !== null ? replaced.successor : replaced, replaced.unit)}
          />
        </Suspense>
      )}
      <ul className="bl-list" aria-label={m.work_orders_parts()}>
        {job.parts.map((line) => (
          <li key={line.lineId}>
            <span>{nameOf(line)}</span>
            <NumberField
              unit="pieces"
              suffix={line.unit}
              aria-label={m.work_orders_quantity_of({ name: nameOf(line) })}
              value={line.quantity}
              onChange={(value) => write(line.lineId, value)}
            />
            <Button
              aria-label={m.work_orders_take_out({ name: nameOf(line) })}
              icon={<Icon name="close" />}
              onClick={() => change({ parts: job.parts.filter((each) => each !== line) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function faultOf(job: JobDraft): string | null {
  if (job.labour.length === 0 && job.name.trim() === '') return m.work_orders_labour_needed();
  return job.parts.every((line) => line.quantity !== null && line.quantity > 0) ? null : m.work_orders_quantity_needed();
}

function bodyOf(job: JobDraft, { version, concernId }: { version: number; concernId: string }) {
  const name = job.name.trim() === '' ? (job.labour[0]?.nameZh ?? '') : job.name.trim();
  return {
    version,
    concernId,
    jobId: job.jobId,
    name: name.slice(0, longestName),
    labour: job.labour.map(({ lineId, labourOperationId }) => ({ lineId, labourOperationId, discountBasisPoints: 0 })),
    parts: job.parts.map(({ lineId, partId, quantity }) => ({ lineId, partId, quantity: quantity ?? 0 })),
  };
}

function waitingFindings(order: Order) {
  return order.findings.filter((finding) => finding.jobId === null && finding.droppedReason === null);
}

interface FindingChoiceProps {
  readonly order: Order;
  readonly value: string | undefined;
  readonly onChange: (findingId: string | undefined) => void;
}

/** Which finding the job answers; the first that waits is meant until somebody says otherwise. */
function FindingChoice({ order, value, onChange }: FindingChoiceProps) {
  const options = waitingFindings(order).map((finding) => ({ value: finding.id, label: finding.words }));
  if (options.length === 0) return null;
  return (
    <FormField label={m.work_orders_answers_finding()}>
      {(field) => (
        <Select
          {...field}
          allowClear={clearable()}
          value={value}
          options={options}
          onChange={(chosen: string | undefined) => onChange(chosen)}
        />
      )}
    </FormField>
  );
}

export function AddJobForm({
  order,
  concernId,
  onClose,
}: {
  readonly order: Order;
  readonly concernId: string;
  readonly onClose: () => void;
}) {
  const [initial] = useState<JobDraft>(() => ({ jobId: newId(), name: '', labour: [], parts: [] }));
  const [job, setJob, draft] = useDraft(`work-orders.job.${concernId}`, initial);
  const [isAsked, setAsked] = useState(false);
  const [findingId, setFindingId] = useState<string | undefined>(() => waitingFindings(order)[0]?.id);
  const answers = findingId === undefined ? {} : { findingId };
  const save = useCommand(workOrders.addJob, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order'],
    doneText: () => m.work_orders_done_job(),
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const canned = useCommand(workOrders.addCannedJob, {
    refusal: 'inline',
    invalidate: [`work-order:${order.id}`, 'work-order'],
    doneText: () => m.work_orders_done_canned(),
    onDone: onClose,
  });
  const place = (cannedJobId: string) =>
    void canned.run({ params: { id: order.id }, body: { version: order.version, jobId: job.jobId, concernId, cannedJobId, ...answers } });
  const change = (part: Partial<JobDraft>) => setJob((former) => ({ ...former, ...part }));
  const fault = faultOf(job);
  const send = () => {
    setAsked(true);
    if (fault === null)
      void save.run({ params: { id: order.id }, body: { ...bodyOf(job, { version: order.version, concernId }), ...answers } });
  };
  const said = save.sentence ?? canned.sentence ?? (isAsked ? fault : null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is the other way to the button that closes the form.
    <div className="bl-work-orders-form" onKeyDown={onEscape(onClose)}>
      <FindingChoice order={order} value={findingId} onChange={setFindingId} />
      <CannedJobPicker orderId={order.id} onPick={(row) => place(row.id)} />
      <LabourPart job={job} change={change} />
      <PartsPart job={job} change={change} />
      <FormField label={m.work_orders_job_name()} hint={m.work_orders_job_name_hint()}>
        {(field) => (
          <Input
            {...field}
            maxLength={longestName}
            value={job.name}
            placeholder={job.labour[0] === undefined ? '' : nameOf(job.labour[0])}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </FormField>
      {said !== null && (
        <p role="alert" className="bl-work-orders-fault">
          {said}
        </p>
      )}
      <div className="bl-work-orders-buttons">
        <ActionButton onPress={onClose}>{m.work_orders_close()}</ActionButton>
        <ActionButton kind="primary" isPending={save.isPending} onPress={send}>
          {m.work_orders_save_job()}
        </ActionButton>
      </div>
    </div>
  );
}
