// The foot of the order: what it comes to, and the one next action with the others beside it.
import { workOrders } from '@bayline/contract/work-orders';
import { lazy, Suspense, useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useGo } from '../../app/navigation.tsx';
import { m } from '../../paraglide/messages.js';
import { Money } from '../../ui/money.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import type { Panel } from './action-panels.tsx';
import { linesOfJob, liveJobs, type Order } from './order.ts';

const ActionPanel = lazy(async () => ({ default: (await import('./action-panels.tsx')).ActionPanel }));
/** The way of an order forward; the first that may be done now is the next action. */
const forward = ['settle', 'approve', 'quote'];

function nextAction(order: Order): string | undefined {
  return forward.find((action) => order.allowedActions.some((row) => row.action === action && row.refused === undefined));
}

/** What it comes to, what was taken off, and who pays how much of it. */
function Totals({ order }: { readonly order: Order }) {
  const offFen = liveJobs(order)
    .flatMap(linesOfJob)
    .reduce((sum, line) => sum + line.classOffFen + line.byHandOffFen, 0);
  return (
    <dl>
      <div>
        <dt>{m.work_orders_labour_total()}</dt>
        <dd>
          <Money fen={order.labourFen} />
        </dd>
      </div>
      <div>
        <dt>{m.work_orders_parts_total()}</dt>
        <dd>
          <Money fen={order.partsFen} />
        </dd>
      </div>
      {order.feesFen > 0 && (
        <div>
          <dt>{m.work_orders_fees_total()}</dt>
          <dd>
            <Money fen={order.feesFen} />
          </dd>
        </div>
      )}
      {offFen > 0 && (
        <div>
          <dt>{m.work_orders_off_total()}</dt>
          <dd>
            <Money fen={offFen} />
          </dd>
        </div>
      )}
      {order.payers.length > 1 &&
        order.payers.map((payer) => (
          <div key={payer.id}>
            <dt>{m.work_orders_payer({ name: payer.name })}</dt>
            <dd>
              <Money fen={payer.totalFen} />
            </dd>
          </div>
        ))}
      <div data-total="true">
        <dt>{m.work_orders_grand_total()}</dt>
        <dd>
          <Money fen={order.totalFen} />
        </dd>
      </div>
    </dl>
  );
}

export function OrderFoot({ order }: { readonly order: Order }) {
  const go = useGo();
  const [open, setOpen] = useState<Panel | null>(null);
  const revise = useCommand(workOrders.revise, { invalidate: [`work-order:${order.id}`, 'work-order'] });
  const next = nextAction(order);
  const kindOf = (action: string) => (action === next ? 'primary' : 'default');
  const { allowedActions: actions } = order;
  const isOpenAllowed = open !== null && actions.some((row) => row.action === open && row.refused === undefined);
  return (
    <>
      {open !== null && isOpenAllowed && (
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <ActionPanel key={open} panel={open} order={order} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      <section className="bl-panel bl-work-orders-foot" aria-label={m.work_orders_totals()}>
        <Totals order={order} />
        {!isOpenAllowed && (
          <div className="bl-work-orders-buttons">
            <AllowedAction actions={actions} action="cancel" onPress={() => setOpen('cancel')}>
              {m.work_orders_cancel()}
            </AllowedAction>
            <AllowedAction actions={actions} action="promise" onPress={() => setOpen('promise')}>
              {m.work_orders_promise_change()}
            </AllowedAction>
            <AllowedAction
              actions={actions}
              action="revise"
              isPending={revise.isPending}
              onPress={() => void revise.run({ params: { id: order.id }, body: { version: order.version } })}
            >
              {m.work_orders_revise()}
            </AllowedAction>
            <AllowedAction actions={actions} action="quote" kind={kindOf('quote')} onPress={() => setOpen('quote')}>
              {m.work_orders_quote()}
            </AllowedAction>
            <AllowedAction actions={actions} action="approve" kind={kindOf('approve')} onPress={() => setOpen('approve')}>
              {m.work_orders_approve()}
            </AllowedAction>
            <AllowedAction
              actions={actions}
              action="settle"
              kind={kindOf('settle')}
              onPress={() => void go({ to: '/settlement/visits/$visitId', params: { visitId: order.visit.id } })}
            >
              {m.work_orders_settle()}
            </AllowedAction>
          </div>
        )}
      </section>
    </>
  );
}
