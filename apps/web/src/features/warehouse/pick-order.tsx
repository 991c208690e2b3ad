import { warehouse } from '@bayline/contract/warehouse';
import { useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { PageLink } from '../../app/navigation.tsx';
import { PaperLink } from '../../app/paper-link.tsx';
import { useFoundPlace } from '../../app/use-found-place.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { HandOutForm } from './hand-out-form.tsx';
import { LineFacts } from './request-line.tsx';
import { changedByRequests, OwnSteps, type PickOrder } from './request-steps.tsx';
import { kitColours } from './words.ts';

/** Who asks, with a link to it. */
export function AskerLink({ order }: { readonly order: Pick<PickOrder, 'demandKind' | 'orderId' | 'orderNumber'> }) {
  const params = { id: order.orderId };
  return order.demandKind === 'order' ? (
    <PageLink to="/work-orders/$id" params={params} className="bl-link">
      {order.orderNumber}
    </PageLink>
  ) : (
    <PageLink to="/appointments/$id" params={params} className="bl-link">
      {m.warehouse_for_appointment({ number: order.orderNumber })}
    </PageLink>
  );
}

function IssueOrderForm({ order, onClose }: { readonly order: PickOrder; readonly onClose: () => void }) {
  const issueOrder = useCommand(warehouse.issueOrder, {
    invalidate: changedByRequests,
    refusal: 'inline',
    doneText: () => m.warehouse_order_issued(),
    onDone: onClose,
  });
  const handOut = (handedToId: string) => void issueOrder.run({ params: { orderId: order.orderId }, body: { handedToId } });
  return <HandOutForm title={m.warehouse_issue_order()} command={issueOrder} onHandOut={handOut} onClose={onClose} />;
}

interface PickOrderCardProps {
  readonly order: PickOrder;
  /** What it has got. */
  readonly isOut?: boolean;
  /** Somebody came for this one: it is in sight, its next action under the finger. */
  readonly isSought?: boolean;
}

/** One asker's pick list in the order of the bins, with everything at once as the next action. */
export function PickOrderCard({ order, isOut = false, isSought = false }: PickOrderCardProps) {
  const format = useFormat();
  const card = useFoundPlace<HTMLElement>(isSought);
  const [isIssuing, setIssuing] = useState(false);
  return (
    <section ref={card} className="bl-panel warehouse-order" aria-label={`${order.orderNumber} ${order.plate}`}>
      <div className="warehouse-order-head">
        <PlateChip plate={order.plate} />
        <h2>
          <AskerLink order={order} />
        </h2>
        {!isOut && <WordTag word={kitColours[order.kit]} />}
        <small>
          {isOut
            ? m.warehouse_asked_at({ time: format.dateTime(order.requestedAt) })
            : m.warehouse_needed_at({ time: format.dateTime(order.neededAt) })}
        </small>
        <div>
          <PaperLink paper={warehouse.pickPaper} params={{ orderId: order.orderId }}>
            {m.warehouse_paper()}
          </PaperLink>
          <AllowedAction actions={order.allowedActions} action="issue" kind="primary" onPress={() => setIssuing(true)}>
            {m.warehouse_issue_order()}
          </AllowedAction>
        </div>
      </div>
      {isIssuing && <IssueOrderForm order={order} onClose={() => setIssuing(false)} />}
      <ul className="warehouse-lines">
        {order.lines.map((line) => (
          <li key={line.id}>
            <LineFacts line={line}>
              <OwnSteps line={line} />
            </LineFacts>
          </li>
        ))}
      </ul>
    </section>
  );
}
