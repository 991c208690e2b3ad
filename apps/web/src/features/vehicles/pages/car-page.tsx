import { vehicles } from '@bayline/contract/vehicles';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type ListView, useList, useView } from '../../../app/api.ts';
import { DeferredWork, deferredOf } from '../../../app/deferred-work.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { MergedNotes } from '../../../app/merged-note.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { CarGuarantees, guaranteesOf } from '../car-guarantees.tsx';
import { CarHead } from '../car-head.tsx';
import { CarPeople, CarPlates } from '../car-people.tsx';
import { type CarVisit, CarVisits, useCarVisits } from '../car-visits.tsx';
import type { Car } from '../car-words.ts';
import { FileFacts } from '../file-facts.tsx';
import { MileageLog, mileageLogOf } from '../mileage-log.tsx';
import '../vehicles.css';

// Loaded when somebody edits: most who open the page only read it.
const ChangeCar = lazy(async () => ({ default: (await import('../change-car.tsx')).ChangeCar }));

interface FileProps {
  readonly car: Car;
  readonly visits: ListView<CarVisit>;
  readonly seesVisits: boolean;
  readonly crumbs: readonly ReactNode[];
}

function File({ car, visits, seesVisits, crumbs }: FileProps) {
  const mayEdit = usePermission('vehicles.edit');
  const [isEditing, setEditing] = useState(false);
  const open = visits.rows.find((visit) => visit.status === 'open');
  return (
    <PageFrame
      title={[car.brand, car.modelName].filter(Boolean).join(' ') || car.fileNumber}
      breadcrumbs={crumbs}
      strip={<CarHead car={car} open={open} />}
      {...(mayEdit && !isEditing ? { actions: <ActionButton onPress={() => setEditing(true)}>{m.vehicles_edit()}</ActionButton> } : {})}
    >
      <MergedNotes aliases={car.aliases} undoMerge={vehicles.undoMerge} topic="vehicle" />
      <div className="vehicles-columns">
        <div>
          {isEditing && (
            <Suspense fallback={<SkeletonRows />}>
              <ChangeCar car={car} onClose={() => setEditing(false)} />
            </Suspense>
          )}
          {seesVisits && <DeferredWork vehicleId={car.id} />}
          {seesVisits && <CarVisits visits={visits} />}
          {seesVisits && <CarGuarantees id={car.id} />}
          {!isEditing && <FileFacts car={car} />}
        </div>
        <div>
          <CarPeople car={car} />
          <CarPlates car={car} />
          <MileageLog key={car.id} car={car} />
        </div>
      </div>
    </PageFrame>
  );
}

export function Page() {
  const { id } = usePageParams('/vehicles/$id');
  const seesVisits = usePermission('work-orders.read');
  const view = useView(vehicles.get, { params: { id } }, { topics: ['vehicle', 'customer'] });
  const visits = useCarVisits(id, seesVisits);
  const deferred = useView(...deferredOf(id, seesVisits));
  const guarantees = useView(...guaranteesOf(id, seesVisits));
  const log = useList(...mileageLogOf(id));
  // All at once: what comes later than what stands under it pushes that away from the hand, and the head offers one thing and then another.
  const isAnswered = log.isFetched && (!seesVisits || (visits.isFetched && deferred.isFetched && guarantees.isFetched));
  const crumbs = [
    <PageLink key="list" to="/vehicles">
      {m.vehicles_nav()}
    </PageLink>,
  ];
  const car = view.data;
  if (car !== undefined && isAnswered) return <File car={car} visits={visits} seesVisits={seesVisits} crumbs={crumbs} />;
  return (
    <PageFrame title={m.vehicles_nav()} breadcrumbs={crumbs}>
      {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </PageFrame>
  );
}
