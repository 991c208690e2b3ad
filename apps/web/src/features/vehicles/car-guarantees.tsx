// The guarantees of a car's repairs: which still hold, and by what the others ended.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { workOrders } from '@bayline/contract/work-orders';
import { useView, viewOf } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { PageLink } from '../../app/navigation.tsx';
import { repairClassWords } from '../../app/words/repair-class.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import type { StatusWords } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';

type Guarantee = ReplyOf<typeof workOrders.guaranteesOfCar>['rows'][number];

const states: StatusWords<Guarantee['state']> = {
  running: ['ready', () => m.vehicles_guarantee_running()],
  'over-by-day': ['settled', () => m.vehicles_guarantee_over_by_day()],
  'over-by-km': ['settled', () => m.vehicles_guarantee_over_by_km()],
};

export const guaranteesOf = (id: string, isEnabled: boolean) =>
  viewOf(workOrders.guaranteesOfCar, { params: { id } }, { topics: ['visit', 'work-order', 'vehicle'], isEnabled });

export function CarGuarantees({ id }: { readonly id: string }) {
  const format = useFormat();
  const view = useView(...guaranteesOf(id, true));
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_guarantees()}>
      <h2>{m.vehicles_guarantees()}</h2>
      {view.data === undefined && view.error === null && <SkeletonRows rows={2} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data?.rows.length === 0 && <p>{m.vehicles_guarantees_empty()}</p>}
      {view.data?.rows.map((guarantee) => (
        <div key={guarantee.id} className="vehicles-visit-order">
          <WordTag word={states[guarantee.state]} />
          <PageLink to="/work-orders/$id" params={{ id: guarantee.workOrderId }} className="bl-link">
            {guarantee.workOrderNumber}
          </PageLink>
          <span>{repairClassWords[guarantee.repairClass]()}</span>
          <span>{m.vehicles_guarantee_until({ day: guarantee.untilDay, km: format.mileage(guarantee.untilKm) })}</span>
        </div>
      ))}
    </section>
  );
}
