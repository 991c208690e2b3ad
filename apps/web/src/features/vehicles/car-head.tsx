// The strip that stays: which car, whose, how far it has run, and the two things most often begun from here.
import { useFormat } from '../../app/format.ts';
import { PageLink } from '../../app/navigation.tsx';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { PlateChip } from '../../ui/plate-chip.tsx';
import type { CarVisit } from './car-visits.tsx';
import type { Car } from './car-words.ts';

function Doings({ car, open }: { readonly car: Car; readonly open: CarVisit | undefined }) {
  const mayCheckIn = usePermission('reception.check-in');
  const mayBook = usePermission('appointments.edit');
  const order = open?.orders.at(-1);
  const { plate } = car;
  if (order !== undefined) {
    return (
      <PageLink to="/work-orders/$id" params={{ id: order.id }} className="bl-link-button">
        {m.vehicles_open_order({ number: order.number })}
      </PageLink>
    );
  }
  if (plate === null) return mayCheckIn ? <small>{m.vehicles_no_plate()}</small> : null;
  return (
    <>
      {mayBook && (
        <PageLink to="/appointments/new" search={{ plate }} className="bl-link-button">
          {m.vehicles_book()}
        </PageLink>
      )}
      {mayCheckIn && (
        <PageLink to="/reception/check-in" search={{ plate }} className="bl-link-button bl-link-primary">
          {m.vehicles_check_in()}
        </PageLink>
      )}
    </>
  );
}

export function CarHead({ car, open }: { readonly car: Car; readonly open: CarVisit | undefined }) {
  const format = useFormat();
  const owner = car.parties.find((party) => party.role === 'owner' && party.untilDay === null);
  const mileage =
    car.mileageKm === null || car.mileageAt === null
      ? m.vehicles_mileage_unknown()
      : m.vehicles_mileage_at({ km: format.mileage(car.mileageKm), day: format.day(car.mileageAt) });
  return (
    <div className="bl-panel vehicles-head">
      <PlateChip plate={car.plate} size="large" />
      <div className="vehicles-head-words">
        <strong>{[car.modelName, car.modelYear].filter((word) => word !== null).join(' · ') || car.fileNumber}</strong>
        <span>
          {owner !== undefined && `${m.vehicles_owner_is({ name: owner.name })} ${owner.mobileMasked ?? ''} · `}
          {mileage}
        </span>
      </div>
      <div className="vehicles-head-doings">
        <Doings car={car} open={open} />
      </div>
    </div>
  );
}
