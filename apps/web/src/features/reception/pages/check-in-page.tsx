// Check-in begins with the plate; everything that the store knows of the car is then on the page already.

import { reception } from '@bayline/contract/reception';
import { useRef } from 'react';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageSearch } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { MoreFields } from '../../../ui/more-fields.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { PlateStep } from '../plate-step.tsx';
import type { KnownCar, Prefill } from '../sheet.ts';
import { SheetForm } from '../sheet-form.tsx';
import '../reception.css';

function readSearch(raw: Record<string, unknown>): { plate: string } {
  return { plate: typeof raw['plate'] === 'string' ? raw['plate'].slice(0, 20) : '' };
}

/** What the file says of car and owner: nothing of it is typed at the desk. */
function OnFile({ car }: { readonly car: NonNullable<Prefill['car']> }) {
  const rows: readonly Fact[] = [
    [m.reception_file_card(), car.cardNumber],
    [m.reception_file_class(), car.className],
    [m.reception_plate(), car.plate],
    ['VIN', car.vin],
    [m.reception_file_brand(), car.brand],
    [m.reception_file_series(), car.series],
    [m.reception_file_model(), car.modelName],
    [m.reception_file_displacement(), car.displacementMl === null ? null : `${car.displacementMl} ml`],
    [m.reception_file_engine(), car.engineNumber],
    [m.reception_file_colour(), car.colour],
    [m.reception_owner(), car.ownerName],
    [m.reception_file_sex(), car.sex === null ? null : car.sex === 'male' ? m.reception_file_male() : m.reception_file_female()],
    [m.reception_file_address(), car.addressMasked],
    [m.reception_file_mobile(), car.mobileMasked],
    [m.reception_file_employer(), car.employer],
  ];
  return (
    <MoreFields title={m.reception_file()}>
      <Facts rows={rows} />
    </MoreFields>
  );
}

function Deferred({ deferred }: Pick<Prefill, 'deferred'>) {
  if (deferred.length === 0) return null;
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_deferred()}>
      <h2>{m.reception_deferred()}</h2>
      <ul className="bl-list bl-reception-repeats">
        {deferred.map((job) => (
          <li key={`${job.workOrderId} ${job.nameZh}`}>
            <PageLink to="/work-orders/$id" params={{ id: job.workOrderId }} className="bl-link">
              {nameOf(job)}
            </PageLink>
            <span>{job.day}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CarHead({ car, prefill }: { readonly car: KnownCar; readonly prefill: Prefill }) {
  const format = useFormat();
  const { appointment, lastVisit } = prefill;
  const owner = car.parties.find((party) => party.role === 'owner' && party.untilDay === null);
  return (
    <section className="bl-panel bl-reception-car" aria-label={m.reception_car_head()}>
      <PlateChip plate={car.plate} size="large" />
      <div>
        <strong>{[car.brand, car.modelName].filter(Boolean).join(' ')}</strong>
        {owner !== undefined && <p>{[owner.name, owner.mobileMasked].filter(Boolean).join(' · ')}</p>}
        {lastVisit !== null && (
          <p>{m.reception_last_visit({ day: format.day(lastVisit.arrivedAt), mileage: format.mileage(lastVisit.mileageKm) })}</p>
        )}
        {appointment !== null && (
          <p>{m.reception_booked_for({ time: format.time(appointment.startsAt), work: appointment.requestedWork })}</p>
        )}
        {appointment === null && (
          <PageLink to="/appointments/new" search={{ plate: car.plate ?? car.vin ?? '' }} className="bl-link">
            {m.reception_book_instead()}
          </PageLink>
        )}
      </div>
    </section>
  );
}

function Known({ plate }: { readonly plate: string }) {
  // Once the car is in, the page is about to be left: what it was filled with is not asked for again.
  const isIn = useRef(false);
  const view = useView(reception.prefill, { query: { plate } }, { topics: ['vehicle', 'appointment'], isEnabled: () => !isIn.current });
  const comesIn = () => {
    isIn.current = true;
  };
  if (view.data === undefined) {
    if (view.error === null) return <SkeletonRows rows={8} />;
    return <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  }
  const { vehicle, openWorkOrderId } = view.data;
  if (vehicle === null) {
    const make = (
      <PageLink to="/vehicles/new" search={{ plate, purpose: 'check-in' }} className="bl-link-button">
        {m.reception_new_car()}
      </PageLink>
    );
    return <EmptyState icon="car" title={m.reception_unknown_car({ plate })} text={m.reception_unknown_car_text()} action={make} />;
  }
  if (openWorkOrderId !== null) {
    const open = (
      <PageLink to="/work-orders/$id" params={{ id: openWorkOrderId }} className="bl-link-button">
        {m.reception_open_order()}
      </PageLink>
    );
    return <EmptyState icon="car" title={m.reception_already_here()} text={m.reception_already_here_text()} action={open} />;
  }
  return (
    <>
      <CarHead car={vehicle} prefill={view.data} />
      {view.data.car !== null && <OnFile car={view.data.car} />}
      <Deferred deferred={view.data.deferred} />
      {/* What was read before the car was booked is shown first, and is not what the sheet begins with. */}
      <SheetForm key={`${vehicle.id}.${view.data.appointment?.id ?? ''}`} car={vehicle} prefill={view.data} onIn={comesIn} />
    </>
  );
}

export function Page() {
  const { plate } = usePageSearch(readSearch);
  const other =
    plate === ''
      ? {}
      : {
          actions: (
            <PageLink to="/reception/check-in" search={{}} className="bl-link-button">
              {m.reception_other_car()}
            </PageLink>
          ),
        };
  return (
    <PageFrame title={m.reception_check_in()} width="narrow" {...other}>
      {plate === '' ? <PlateStep isOwnPage /> : <Known key={plate} plate={plate} />}
    </PageFrame>
  );
}
