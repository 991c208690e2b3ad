// What is missing, for whom, when it comes, and what the owner decided.
import { warehouse } from '@bayline/contract/warehouse';
import { useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { shortageChoiceWords } from '../../../app/words/shortage-choice.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { DecisionForm } from '../decision-form.tsx';
import { AskerLink } from '../pick-order.tsx';
import { LineFacts } from '../request-line.tsx';
import type { PickOrder, RequestLine } from '../request-steps.tsx';
import '../warehouse.css';

function Decision({ line }: { readonly line: RequestLine }) {
  const format = useFormat();
  const { decision } = line;
  if (decision === null) return <StatusTag tone="paused">{m.warehouse_no_decision()}</StatusTag>;
  const said = [shortageChoiceWords[decision.choice](), decision.substituteNumber ?? '', decision.remark];
  return (
    <span>
      {said.filter((word) => word !== '').join(' · ')}
      <small>{m.warehouse_decided({ name: decision.decidedByName, time: format.dateTime(decision.decidedAt) })}</small>
    </span>
  );
}

function MissingLine({ line, isAppointment }: { readonly line: RequestLine; readonly isAppointment: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <LineFacts line={line}>
        <div className="warehouse-buttons">
          {!isAppointment && <Decision line={line} />}
          {!isAppointment && !isOpen && (
            <AllowedAction actions={line.allowedActions} action="decide" kind="primary" onPress={() => setOpen(true)}>
              {m.warehouse_decide()}
            </AllowedAction>
          )}
        </div>
        {isOpen && (
          <div className="warehouse-step-form">
            <DecisionForm line={line} onClose={() => setOpen(false)} />
          </div>
        )}
      </LineFacts>
    </li>
  );
}

function MissingOrder({ order }: { readonly order: PickOrder }) {
  const format = useFormat();
  return (
    <section className="bl-panel warehouse-order" aria-label={`${order.orderNumber} ${order.plate}`}>
      <div className="warehouse-order-head">
        <PlateChip plate={order.plate} />
        <h2>
          <AskerLink order={order} />
        </h2>
        <small>{m.warehouse_needed_at({ time: format.dateTime(order.neededAt) })}</small>
      </div>
      <ul className="warehouse-lines">
        {order.lines.map((line) => (
          <MissingLine key={line.id} line={line} isAppointment={order.demandKind === 'appointment'} />
        ))}
      </ul>
    </section>
  );
}

export function Page() {
  const view = useView(warehouse.partsRequests, { query: { status: 'missing' } }, { topics: ['parts-request', 'stock'] });
  const rows = view.data?.rows;
  return (
    <PageFrame title={m.warehouse_missing()}>
      {rows === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {rows === undefined && view.error === null && <SkeletonRows />}
      {rows?.length === 0 && <EmptyState icon="boxes" title={m.warehouse_missing_empty()} text={m.warehouse_missing_empty_text()} />}
      {rows?.map((order) => (
        <MissingOrder key={order.orderId} order={order} />
      ))}
    </PageFrame>
  );
}
