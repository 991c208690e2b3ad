import { useView } from '../../app/api.ts';
import { PageLink } from '../../app/navigation.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { VisitHistory } from '../../app/visit-history.tsx';
import { timelineOf } from '../../app/visit-timeline.ts';
import { m } from '../../paraglide/messages.js';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import type { Order } from './order.ts';

const newest = 15;

/** What happened last in the visit; the whole of it is a page of its own. */
export function OrderEvents({ order }: { readonly order: Order }) {
  const view = useView(...timelineOf(order.visit.id));
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_history()}>
      <h2>{m.work_orders_history()}</h2>
      {view.data === undefined && view.error !== null && <p>{sentenceOf(view.error)}</p>}
      {view.data === undefined && view.error === null && <SkeletonRows rows={4} />}
      {view.data !== undefined && <VisitHistory events={view.data.events.slice(-newest)} order="newest" />}
      <PageLink to="/visits/$visitId" params={{ visitId: order.visit.id }} className="bl-link">
        {m.app_visit_history_all()}
      </PageLink>
    </section>
  );
}
