// Pick lists by asker: what is to be handed out, or what was.
import { warehouse } from '@bayline/contract/warehouse';
import { useView } from '../../app/api.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { PickOrderCard } from './pick-order.tsx';

export interface RequestsListProps {
  readonly status: 'open' | 'issued' | 'put-back';
  /** Above a list that is there. */
  readonly title?: string;
  /** The asker whose list somebody came for. */
  readonly soughtId?: string | null;
  /** Without a title an empty list is not shown. */
  readonly emptyTitle?: string;
  readonly emptyText?: string;
}

export function RequestsList({ status, title, soughtId = null, emptyTitle, emptyText }: RequestsListProps) {
  const view = useView(warehouse.partsRequests, { query: { status } }, { topics: ['parts-request', 'stock'] });
  const rows = view.data?.rows;
  if (rows === undefined)
    return view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  if (rows.length === 0) return emptyTitle === undefined ? null : <EmptyState icon="boxes" title={emptyTitle} text={emptyText ?? ''} />;
  const cards = rows.map((order) => (
    <PickOrderCard key={order.orderId} order={order} isOut={status !== 'open'} isSought={order.orderId === soughtId} />
  ));
  return (
    <>
      {title !== undefined && <h2>{title}</h2>}
      {cards}
    </>
  );
}
