import type { ReplyOf } from '@bayline/contract/endpoint';
import { workOrders } from '@bayline/contract/work-orders';
import { type ListView, useList } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { nameOf } from '../../app/name-of.ts';
import { PageLink } from '../../app/navigation.tsx';
import { businessTypeWords } from '../../app/words/business-type.ts';
import { orderStatuses } from '../../app/words/order-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import type { StatusWords } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';

export type CarVisit = ReplyOf<typeof workOrders.visitsOfCar>['rows'][number];

const visitStatuses: StatusWords<CarVisit['status']> = {
  open: ['working', () => m.vehicles_visit_open()],
  released: ['settled', () => m.vehicles_visit_released()],
  cancelled: ['settled', () => m.vehicles_visit_cancelled()],
};

export function useCarVisits(id: string, isEnabled: boolean): ListView<CarVisit> {
  return useList(workOrders.visitsOfCar, { params: { id }, query: {} }, { topics: ['visit', 'work-order'], isEnabled });
}

function Visit({ visit }: { readonly visit: CarVisit }) {
  const format = useFormat();
  return (
    <li>
      <div className="vehicles-visit-head">
        <strong>{format.day(visit.arrivedAt)}</strong>
        <WordTag word={visitStatuses[visit.status]} />
        <span>{businessTypeWords[visit.businessType]()}</span>
        <span>{format.mileage(visit.mileageKm)}</span>
        <small>{visit.adviserName}</small>
        <PageLink to="/visits/$visitId" params={{ visitId: visit.visitId }} className="bl-link">
          {m.vehicles_visit_timeline()}
        </PageLink>
        <PageLink to="/reception/visits/$visitId" params={{ visitId: visit.visitId }} className="bl-link">
          {m.vehicles_visit_sheet()}
        </PageLink>
      </div>
      {visit.orders.map((order) => (
        <div key={order.id} className="vehicles-visit-order">
          <PageLink to="/work-orders/$id" params={{ id: order.id }} className="bl-link">
            {order.number}
          </PageLink>
          <WordTag word={orderStatuses[order.status]} />
          <span>{order.jobs.map((job) => nameOf(job)).join(' · ')}</span>
          <strong>{format.money(order.totalFen)}</strong>
        </div>
      ))}
    </li>
  );
}

export function CarVisits({ visits }: { readonly visits: ListView<CarVisit> }) {
  const { rows, isLoading, problem, onRetry, hasMore, isLoadingMore, onMore } = visits;
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_visits()}>
      <h2>{m.vehicles_visits()}</h2>
      {problem !== null && <LoadFailure error={problem} onRetry={onRetry} />}
      {isLoading && <SkeletonRows rows={3} />}
      {!isLoading && problem === null && rows.length === 0 && (
        <EmptyState icon="car" title={m.vehicles_visits_none()} text={m.vehicles_visits_none_text()} />
      )}
      <ul className="vehicles-visits">
        {rows.map((visit) => (
          <Visit key={visit.visitId} visit={visit} />
        ))}
      </ul>
      {hasMore && (
        <div>
          <ActionButton isPending={isLoadingMore} onPress={onMore}>
            {m.vehicles_visits_more()}
          </ActionButton>
        </div>
      )}
    </section>
  );
}
