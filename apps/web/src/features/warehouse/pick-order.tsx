import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { type Changed, useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { PageLink } from '../../app/navigation.tsx';
import { partsStatuses } from '../../app/words/parts-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { PlateChip } from '../../ui/plate-chip.tsx';

export type PickOrder = ReplyOf<typeof warehouse.partsRequests>['rows'][number];
type Line = PickOrder['lines'][number];

const changed: readonly Changed[] = ['parts-request', 'stock', warehouse.partsRequests, warehouse.stock, warehouse.movements];

function PickLine({ line }: { readonly line: Line }) {
  const format = useFormat();
  const language = useLanguage();
  const pick = useCommand(warehouse.pick, { invalidate: changed, doneText: () => m.warehouse_picked() });
  const issue = useCommand(warehouse.issue, { invalidate: changed, doneText: () => m.warehouse_issued() });
  const takeBack = useCommand(warehouse.takeBack, { invalidate: changed, doneText: () => m.warehouse_taken_back() });
  const input = { params: { id: line.id }, body: { version: line.version } };
  return (
    <li>
      <strong>
        {line.bin === '' ? '—' : line.bin}
        <small>{line.warehouseName}</small>
      </strong>
      <span>
        {nameOf(line, language)}
        <small>{`${line.number} ${line.brand}`}</small>
      </span>
      <span>
        {format.quantity(line.quantity, line.unit)}
        <small>{`${m.warehouse_on_hand()} ${format.quantity(line.onHand)}`}</small>
      </span>
      <WordTag word={partsStatuses[line.status]} />
      <div className="warehouse-buttons">
        <AllowedAction actions={line.allowedActions} action="pick" isPending={pick.isPending} onPress={() => void pick.run(input)}>
          {m.warehouse_pick()}
        </AllowedAction>
        <AllowedAction actions={line.allowedActions} action="issue" isPending={issue.isPending} onPress={() => void issue.run(input)}>
          {m.warehouse_issue()}
        </AllowedAction>
        <AllowedAction
          actions={line.allowedActions}
          action="return"
          isPending={takeBack.isPending}
          onPress={() => void takeBack.run(input)}
        >
          {m.warehouse_take_back()}
        </AllowedAction>
      </div>
    </li>
  );
}

/** One order's pick list in the order of the bins, with everything at once as the next action; `isOut`: what it has got. */
export function PickOrderCard({ order, isOut = false }: { readonly order: PickOrder; readonly isOut?: boolean }) {
  const format = useFormat();
  const issueOrder = useCommand(warehouse.issueOrder, { invalidate: changed, doneText: () => m.warehouse_order_issued() });
  return (
    <section className="bl-panel warehouse-order" aria-label={`${order.orderNumber} ${order.plate}`}>
      <div className="warehouse-order-head">
        <PlateChip plate={order.plate} />
        <h2>
          <PageLink to="/work-orders/$id" params={{ id: order.orderId }} className="bl-link">
            {order.orderNumber}
          </PageLink>
        </h2>
        <small>
          {isOut
            ? m.warehouse_asked_at({ time: format.dateTime(order.requestedAt) })
            : m.warehouse_waiting_since({ time: format.dateTime(order.requestedAt) })}
        </small>
        <div>
          <AllowedAction
            actions={order.allowedActions}
            action="issue"
            kind="primary"
            isPending={issueOrder.isPending}
            onPress={() => void issueOrder.run({ params: { orderId: order.orderId } })}
          >
            {m.warehouse_issue_order()}
          </AllowedAction>
        </div>
      </div>
      <ul className="warehouse-lines">
        {order.lines.map((line) => (
          <PickLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}
