// Pick lists by order: what is to be handed out, or what was.
import { warehouse } from '@bayline/contract/warehouse';
import { useView } from '../../app/api.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { EmptyState, ErrorState } from '../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { PickOrderCard } from './pick-order.tsx';
import './warehouse.css';

export interface RequestsListProps {
  readonly status: 'open' | 'issued';
  readonly title: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

export function RequestsList({ status, title, emptyTitle, emptyText }: RequestsListProps) {
  const view = useView(warehouse.partsRequests, { query: { status } }, { topics: ['parts-request', 'stock'] });
  const rows = view.data?.rows;
  return (
    <PageFrame title={title}>
      {rows === undefined && view.error !== null && <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      {rows === undefined && view.error === null && <SkeletonRows />}
      {rows?.length === 0 && <EmptyState icon="boxes" title={emptyTitle} text={emptyText} />}
      {rows?.map((order) => (
        <PickOrderCard key={order.orderId} order={order} isOut={status === 'issued'} />
      ))}
    </PageFrame>
  );
}
