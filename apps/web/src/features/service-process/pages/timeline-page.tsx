import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { StepLine } from '../../../app/step-line.tsx';
import { VisitHistory } from '../../../app/visit-history.tsx';
import { timelineOf } from '../../../app/visit-timeline.ts';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import '../service-process.css';

export function Page() {
  const { visitId } = usePageParams('/visits/$visitId');
  const format = useFormat();
  const view = useView(...timelineOf(visitId));
  const visit = view.data;
  if (visit === undefined) {
    return (
      <PageFrame title={m.service_process_title()}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const noteOf = (step: number) => {
    const firstAt = visit.steps[step - 1]?.firstAt ?? null;
    return firstAt === null ? '' : format.dateTime(firstAt);
  };
  return (
    <PageFrame
      title={m.service_process_title()}
      breadcrumbs={[
        <PageLink key="car" to="/vehicles/$id" params={{ id: visit.vehicleId }}>
          {visit.plate}
        </PageLink>,
      ]}
      strip={
        <div className="bl-panel service-process-head">
          <div>
            <PlateChip plate={visit.plate} size="medium" />
            <span>{visit.modelName}</span>
            {visit.orders.map((order) => (
              <PageLink key={order.id} to="/work-orders/$id" params={{ id: order.id }} className="bl-link">
                {order.number}
              </PageLink>
            ))}
          </div>
          <StepLine step={visit.step} noteOf={noteOf} />
        </div>
      }
    >
      <section className="bl-panel service-process-events">
        <VisitHistory events={visit.events} order="oldest" />
      </section>
    </PageFrame>
  );
}
