// The head of a job in the grid: its name, the owner's answer, who pays it, and what may be done with it.

import { workOrders } from '@bayline/contract/work-orders';
import { nameOf } from '../../app/name-of.ts';
import { findingSeverities } from '../../app/words/finding-severity.ts';
import { operationStatuses } from '../../app/words/operation-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { approvals, type Job, linesOfJob } from './order.ts';
import { isOpenJob, type Pen } from './pen.ts';
import { useEdit } from './use-order-edits.ts';

function Operations({ job }: { readonly job: Job }) {
  if (job.operations.length === 0) return null;
  return (
    <ul className="bl-work-orders-operations" aria-label={m.work_orders_operations()}>
      {job.operations.map((operation) => (
        <li key={operation.id}>
          <WordTag word={operationStatuses[operation.status]} />
          <span>{nameOf(operation)}</span>
          <small>
            {m.work_orders_minutes({ minutes: operation.plannedMinutes })}
            {operation.reworkCount > 0 && ` · ${m.work_orders_rework_times({ count: operation.reworkCount })}`}
          </small>
        </li>
      ))}
    </ul>
  );
}

export function JobHeading({ pen, job }: { readonly pen: Pen; readonly job: Job }) {
  const { orderId, payers, mayDiscount, mayRemoveJob, mayVoidJob, edits, onForm } = pen;
  const remove = useEdit(workOrders.removeJob, orderId, edits);
  const isOpen = isOpenJob(pen, job);
  const lineIds = linesOfJob(job).map((line) => line.id);
  const name = nameOf(job);
  return (
    <>
      <h4>{name}</h4>
      <WordTag word={approvals[job.approval]} />
      {job.severity !== null && <WordTag word={findingSeverities[job.severity]} />}
      <small>{m.work_orders_payer({ name: job.payerName })}</small>
      <Operations job={job} />
      <span className="bl-work-orders-job-actions">
        {isOpen && (
          <ActionButton kind="text" label={m.work_orders_add_fee_to({ name })} onPress={() => onForm({ kind: 'fee', jobId: job.id, name })}>
            {m.work_orders_add_fee()}
          </ActionButton>
        )}
        {isOpen && mayDiscount && lineIds.length > 0 && (
          <ActionButton
            kind="text"
            label={m.work_orders_discount_of({ name })}
            onPress={() => onForm({ kind: 'discount', lineIds, basisPoints: null, name })}
          >
            {m.work_orders_line_discount()}
          </ActionButton>
        )}
        {isOpen && payers.length > 1 && (
          <ActionButton kind="text" label={m.work_orders_payer_of({ name })} onPress={() => onForm({ kind: 'payer', jobId: job.id, name })}>
            {m.work_orders_line_payer()}
          </ActionButton>
        )}
        {isOpen && payers.length > 1 && lineIds.length > 0 && (
          <ActionButton kind="text" label={m.work_orders_share_of({ name })} onPress={() => onForm({ kind: 'share', lineIds, name })}>
            {m.work_orders_share()}
          </ActionButton>
        )}
        {isOpen && mayRemoveJob && (
          <ActionButton
            kind="text"
            label={m.work_orders_remove_job_named({ name })}
            isPending={remove.isPending}
            onPress={() => void remove.send((version) => ({ params: { id: orderId, jobId: job.id }, body: { version } }))}
          >
            {m.work_orders_remove_job()}
          </ActionButton>
        )}
        {job.approval === 'approved' && mayVoidJob && (
          <ActionButton
            kind="text"
            label={m.work_orders_void_named({ name })}
            onPress={() => onForm({ kind: 'void', jobId: job.id, name })}
          >
            {m.work_orders_void()}
          </ActionButton>
        )}
      </span>
    </>
  );
}
