// All that stands beside the order, at once: a panel that came later than those under it would push them away from the hand.
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { usePermission } from '../../app/session.ts';
import { timelineOf } from '../../app/visit-timeline.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import type { Order } from './order.ts';
import { CarFacts } from './order-head.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderPanels } from './order-panels.tsx';
import { OrderQuestions } from './order-questions.tsx';
import { hasStanding, partsRequestsOf, questionsOf, standingOf } from './order-views.ts';

/** Whether each of them was answered once, well or not: a panel whose question failed says so, or is not there. */
function useIsAnswered(order: Order): boolean {
  const maySeeParts = usePermission('warehouse.read');
  const standing = useView(...standingOf(order));
  const questions = useView(...questionsOf(order.id));
  const parts = useView(...partsRequestsOf(order.id, maySeeParts));
  const timeline = useView(...timelineOf(order.visit.id));
  return questions.isFetched && timeline.isFetched && (parts.isFetched || !maySeeParts) && (standing.isFetched || !hasStanding(order));
}

export function OrderAside({ order }: { readonly order: Order }) {
  const isAnswered = useIsAnswered(order);
  const [isDrawn, setDrawn] = useState(isAnswered);
  // What is asked for later, since the order goes on, takes nothing away that stands there.
  if (isAnswered && !isDrawn) setDrawn(true);
  if (!isDrawn) return <SkeletonRows rows={16} />;
  return (
    <>
      <OrderPanels order={order} />
      <CarFacts order={order} />
      <OrderQuestions workOrderId={order.id} />
      <OrderHistory order={order} />
    </>
  );
}
