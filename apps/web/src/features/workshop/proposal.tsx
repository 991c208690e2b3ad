// What the planner proposes for the work that nobody has planned yet, to be taken piece by piece or whole.

import { capacity } from '@bayline/contract/capacity';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { planning } from '@bayline/contract/planning';
import { workshop } from '@bayline/contract/workshop';
import { useRef } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { nameOf } from '../../app/name-of.ts';
import { timeSpan } from '../../app/words/time-span.ts';
import { unplannedReasons } from '../../app/words/unplanned-reason.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { Dotted } from '../../ui/dotted.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { DispatchList, DispatchOperation } from './views.ts';

type Reply = ReplyOf<typeof planning.proposal>;
type Proposed = Reply['operations'][number];

interface Row {
  readonly proposed: Proposed;
  readonly operation: DispatchOperation;
  /** When the workshop is through with the car. */
  readonly readyAt: string | null;
}

/** A proposal is worth what the list beside it knows: what somebody has planned meanwhile is left out. */
function rowsOf({ operations: proposals, orders }: Reply, operations: readonly DispatchOperation[]): Row[] {
  const open = new Map(
    operations.filter(({ status }) => status === 'waiting' || status === 'rework').map((operation) => [operation.id, operation]),
  );
  const ready = new Map(orders.map(({ workOrderId, readyAt }) => [workOrderId, readyAt]));
  return proposals.flatMap((proposed) => {
    const operation = open.get(proposed.operationId);
    return operation === undefined ? [] : [{ proposed, operation, readyAt: ready.get(proposed.workOrderId) ?? null }];
  });
}

const minutesLate = ({ operation, readyAt }: Row) =>
  operation.promisedAt === null || readyAt === null
    ? 0
    : Math.max(0, Math.round((Date.parse(readyAt) - Date.parse(operation.promisedAt)) / 60_000));

const taken = ({ proposed: { workOrderId: _, technicianIds, ...place }, operation: { version } }: Row) => ({
  ...place,
  technicianIds: [...technicianIds],
  version,
});

/** More are taken by a second press. */
const mostAtOnce = 200;

interface Names {
  readonly bays: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

function ProposedRow({ row, names, onTake, isPending }: { row: Row; names: Names; onTake: () => void; isPending: boolean }) {
  const format = useFormat();
  const { proposed, operation, readyAt } = row;
  const late = minutesLate(row);
  const people = proposed.technicianIds.map((id) => names.people.get(id) ?? '').join(' · ');
  return (
    <li className="bl-workshop-row">
      <PlateChip plate={operation.plate} />
      <span className="bl-workshop-proposed">
        <strong>{nameOf(operation)}</strong>
        <small>
          <Dotted
            parts={[
              m.workshop_proposed_time({ from: format.dateTime(proposed.startsAt), until: format.dateTime(proposed.endsAt) }),
              names.bays.get(proposed.bayId) ?? null,
              people,
              readyAt === null ? null : m.workshop_proposed_ready({ time: format.dateTime(readyAt) }),
            ]}
          />
        </small>
      </span>
      {late > 0 && <StatusTag tone="late">{m.workshop_proposed_late({ span: timeSpan(late) })}</StatusTag>}
      <ActionButton
        label={m.workshop_take_proposal_of({ name: nameOf(operation), plate: operation.plate })}
        isPending={isPending}
        onPress={onTake}
      >
        {m.workshop_take_proposal()}
      </ActionButton>
    </li>
  );
}

function Unplanned({ unplanned, operations }: { unplanned: Reply['unplanned']; operations: readonly DispatchOperation[] }) {
  const rows = unplanned.flatMap(({ operationId, reason }) => {
    const operation = operations.find(({ id }) => id === operationId);
    return operation === undefined ? [] : [{ operation, reason }];
  });
  return (
    rows.length > 0 && (
      <>
        <h3>{m.workshop_not_plannable({ count: rows.length })}</h3>
        <ul className="bl-workshop-proposals">
          {rows.map(({ operation, reason }) => (
            <li key={operation.id} className="bl-workshop-row">
              <PlateChip plate={operation.plate} />
              <span className="bl-workshop-proposed">
                <strong>{nameOf(operation)}</strong>
                <small>{unplannedReasons[reason]()}</small>
              </span>
            </li>
          ))}
        </ul>
      </>
    )
  );
}

interface ProposalProps {
  readonly operations: readonly DispatchOperation[];
  readonly bays: DispatchList['bays'];
}

function Proposals({ reply, operations, bays }: ProposalProps & { readonly reply: Reply }) {
  const people = useView(capacity.listTechnicians, {}, { topics: ['staff', 'capacity'] });
  const left = useRef<HTMLParagraphElement>(null);
  const { run, isPending, sentence } = useCommand(workshop.takeProposal, {
    refusal: 'inline',
    invalidate: [workshop.dispatchList, planning.proposal, 'operation'],
    // What is taken goes from the list, its button with it: the keys stand on what is left.
    onDone: () => left.current?.focus(),
  });
  const rows = rowsOf(reply, operations);
  const late = new Set(rows.filter((row) => minutesLate(row) > 0).map(({ operation }) => operation.workOrderId)).size;
  const names = {
    bays: new Map(bays.map(({ id, name }) => [id, name])),
    people: new Map((people.data?.rows ?? []).map(({ id, name }) => [id, name])),
  };
  const take = (chosen: readonly Row[]) => void run({ body: { operations: chosen.slice(0, mostAtOnce).map(taken) } });
  return (
    <>
      <div className="bl-workshop-row">
        <p ref={left} role="status" tabIndex={-1}>
          {rows.length === 0 ? m.workshop_nothing_to_propose() : m.workshop_proposal_sum({ count: rows.length, late })}
        </p>
        {rows.length > 0 && (
          <ActionButton kind="primary" isPending={isPending} onPress={() => take(rows)}>
            {m.workshop_take_all()}
          </ActionButton>
        )}
      </div>
      {sentence !== null && <p role="alert">{sentence}</p>}
      <ul className="bl-workshop-proposals">
        {rows.map((row) => (
          <ProposedRow key={row.operation.id} row={row} names={names} isPending={isPending} onTake={() => take([row])} />
        ))}
      </ul>
      <Unplanned unplanned={reply.unplanned} operations={operations} />
    </>
  );
}

export function Proposal(props: ProposalProps) {
  const view = useView(
    planning.proposal,
    {},
    { topics: ['operation', 'work-order', 'parts-request', 'appointment', 'capacity', 'staff', 'plan'], keepsPrevious: true },
  );
  return (
    <section className="bl-panel bl-workshop-proposal" aria-label={m.workshop_proposal()}>
      <h2>{m.workshop_proposal()}</h2>
      {view.data !== undefined && <Proposals {...props} reply={view.data} />}
      {view.data === undefined && view.error === null && <SkeletonRows rows={4} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </section>
  );
}
