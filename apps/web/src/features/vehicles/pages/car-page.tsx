import { vehicles } from '@bayline/contract/vehicles';
import { lazy, Suspense, useState } from 'react';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { type Fuel, fuelWords } from '../../../app/words/fuel.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ErrorState } from '../../../ui/empty-state.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { CarHead } from '../car-head.tsx';
import { CarPeople, CarPlates } from '../car-people.tsx';
import { CarVisits, useCarVisits } from '../car-visits.tsx';
import { type Car, useWords } from '../car-words.ts';
import '../vehicles.css';

// Loaded when somebody edits: most who open the page only read it.
const ChangeCar = lazy(async () => ({ default: (await import('../change-car.tsx')).ChangeCar }));

function FileFacts({ car }: { readonly car: Car }) {
  const format = useFormat();
  const fuel = car.fuel === null ? null : (fuelWords[car.fuel as Fuel]?.() ?? car.fuel);
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_file()}>
      <h2>{m.vehicles_file()}</h2>
      <Facts
        rows={[
          [m.vehicles_file_number(), car.fileNumber],
          [m.vehicles_vin(), car.vin],
          [m.vehicles_engine(), car.engineNumber],
          [m.vehicles_brand(), car.brand],
          [m.vehicles_model(), car.modelName],
          [m.vehicles_model_year(), car.modelYear],
          [m.vehicles_displacement(), car.displacementMl === null ? null : `${car.displacementMl} ml`],
          [m.vehicles_fuel(), fuel],
          [m.vehicles_colour(), car.colour],
          [m.vehicles_use(), useWords[car.vehicleUse]()],
          [m.vehicles_purchased(), car.purchasedOn],
          [m.vehicles_mileage(), car.mileageKm === null ? null : format.mileage(car.mileageKm)],
          [m.vehicles_remark(), car.remark],
        ]}
      />
    </section>
  );
}

export function Page() {
  const { id } = usePageParams('/vehicles/$id');
  const mayEdit = usePermission('vehicles.edit');
  const seesVisits = usePermission('work-orders.read');
  const [isEditing, setEditing] = useState(false);
  const view = useView(vehicles.get, { params: { id } }, { topics: [`vehicle:${id}`, 'customer'] });
  const visits = useCarVisits(id, seesVisits);
  const crumbs = [
    <PageLink key="list" to="/vehicles">
      {m.vehicles_nav()}
    </PageLink>,
  ];
  const car = view.data;
  if (car === undefined) {
    return (
      <PageFrame title={m.vehicles_nav()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const open = visits.rows.find((visit) => visit.status === 'open');
  return (
    <PageFrame
      title={[car.brand, car.modelName].filter(Boolean).join(' ') || car.fileNumber}
      breadcrumbs={crumbs}
      strip={<CarHead car={car} open={open} />}
      {...(mayEdit && !isEditing ? { actions: <ActionButton onPress={() => setEditing(true)}>{m.vehicles_edit()}</ActionButton> } : {})}
    >
      <div className="vehicles-columns">
        <div>
          {isEditing && (
            <Suspense fallback={<SkeletonRows />}>
              <ChangeCar car={car} onClose={() => setEditing(false)} />
            </Suspense>
          )}
          {seesVisits && <CarVisits visits={visits} />}
          {!isEditing && <FileFacts car={car} />}
        </div>
        <div>
          <CarPeople car={car} />
          <CarPlates car={car} />
        </div>
      </div>
    </PageFrame>
  );
}
