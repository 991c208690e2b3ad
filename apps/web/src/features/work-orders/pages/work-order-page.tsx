import { handover } from '@bayline/contract/handover';
import { workOrders } from '@bayline/contract/work-orders';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAhead, useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { PaperLink } from '../../../app/paper-link.tsx';
import { usePermission } from '../../../app/session.ts';
import { timelineOf } from '../../../app/visit-timeline.ts';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { ConcernList } from '../concern-list.tsx';
import type { Order } from '../order.ts';
import { OrderFoot } from '../order-foot.tsx';
import { OrderHead } from '../order-head.tsx';
import { partsRequestsOf, questionsOf, standingOf } from '../order-views.ts';
import '../work-orders.css';

// Loaded after the order itself: what stands beside it, and the sentences of every event, weigh more than the page.
const OrderAside = lazy(async () => ({ default: (await import('../order-aside.tsx')).OrderAside }));

/** What of the order may be taken along: on paper, or as a sheet. */
function Papers({ order }: { readonly order: Order }) {
  return (
    <>
      {order.estimates.length > 0 && (
        <PaperLink paper={workOrders.estimatePaper} params={{ id: order.id }}>
          {m.work_orders_estimate_paper()}
        </PaperLink>
      )}
      {order.visit.status === 'released' && (
        <PaperLink paper={handover.slip} params={{ visitId: order.visit.id }}>
          {m.work_orders_release_paper()}
        </PaperLink>
      )}
      <ExportButton endpoint={workOrders.exportOrder} params={{ id: order.id }} name={order.number} />
      <PaperLink paper={workOrders.orderPaper} params={{ id: order.id }}>
        {m.work_orders_order_paper()}
      </PaperLink>
    </>
  );
}

function File({ order, crumbs }: { readonly order: Order; readonly crumbs: readonly ReactNode[] }) {
  const maySeeParts = usePermission('warehouse.read');
  useAhead(...timelineOf(order.visit.id));
  useAhead(...questionsOf(order.id));
  useAhead(...partsRequestsOf(order.id, maySeeParts));
  useAhead(...standingOf(order));
  return (
    <PageFrame
      title={`${m.work_orders_title()} ${order.number}`}
      breadcrumbs={crumbs}
      strip={<OrderHead order={order} />}
      actions={<Papers order={order} />}
    >
      <div className="bl-work-orders-columns">
        <div className="bl-work-orders-main">
          <ConcernList order={order} />
          <OrderFoot order={order} />
        </div>
        <div className="bl-work-orders-aside">
          <Suspense fallback={<SkeletonRows rows={16} />}>
            <OrderAside key={order.id} order={order} />
          </Suspense>
        </div>
      </div>
    </PageFrame>
  );
}

export function Page() {
  const { id } = usePageParams('/work-orders/$id');
  const view = useView(
    workOrders.get,
    { params: { id } },
    { topics: [`work-order:${id}`, 'operation', 'parts-request', 'visit', 'settlement'] },
  );
  const crumbs = [
    <PageLink key="list" to="/work-orders">
      {m.work_orders_list()}
    </PageLink>,
  ];
  if (view.data !== undefined) return <File order={view.data} crumbs={crumbs} />;
  return (
    <PageFrame title={m.work_orders_title()} breadcrumbs={crumbs}>
      {view.error === null ? <SkeletonRows rows={10} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </PageFrame>
  );
}
