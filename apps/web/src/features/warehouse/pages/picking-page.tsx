import { warehouse } from '@bayline/contract/warehouse';
import { useView } from '../../../app/api.ts';
import { sentenceOf } from '../../../app/refusals.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState, ErrorState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { PickOrderCard } from '../pick-order.tsx';
import '../warehouse.css';

export function Page() {
  const view = useView(warehouse.partsRequests, { query: { status: 'open' } }, { topics: ['parts-request', 'stock'] });
  const rows = view.data?.rows;
  return (
    <PageFrame title={m.warehouse_picking()}>
      {rows === undefined && view.error !== null && <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      {rows === undefined && view.error === null && <SkeletonRows />}
      {rows?.length === 0 && <EmptyState icon="boxes" title={m.warehouse_picking_empty()} text={m.warehouse_picking_empty_text()} />}
      {rows?.map((order) => (
        <PickOrderCard key={order.orderId} order={order} />
      ))}
    </PageFrame>
  );
}
