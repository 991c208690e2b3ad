import { vehicles } from '@bayline/contract/vehicles';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ErrorState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { type Car, fuelWords, roleWords, useWords } from '../car-words.ts';
import '../vehicles.css';

function FileFacts({ car }: { readonly car: Car }) {
  const format = useFormat();
  const facts: readonly (readonly [string, string | null])[] = [
    [m.vehicles_file_number(), car.fileNumber],
    [m.vehicles_vin(), car.vin],
    [m.vehicles_engine(), car.engineNumber],
    [m.vehicles_brand(), car.brand],
    [m.vehicles_model(), car.modelName],
    [m.vehicles_model_year(), car.modelYear === null ? null : String(car.modelYear)],
    [m.vehicles_displacement(), car.displacementMl === null ? null : `${car.displacementMl} ml`],
    [m.vehicles_fuel(), car.fuel === null ? null : (fuelWords[car.fuel]?.() ?? car.fuel)],
    [m.vehicles_colour(), car.colour],
    [m.vehicles_use(), useWords[car.vehicleUse]()],
    [m.vehicles_purchased(), car.purchasedOn],
    [m.vehicles_mileage(), car.mileageKm === null ? null : format.mileage(car.mileageKm)],
    [m.vehicles_remark(), car.remark],
  ];
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_file()}>
      <dl className="vehicles-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value === '' ? '—' : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function periodOf(from: string, until: string | null): string {
  return until === null ? m.vehicles_since({ day: from }) : m.vehicles_period({ from, until });
}

function People({ car }: { readonly car: Car }) {
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_people()}>
      <h2>{m.vehicles_people()}</h2>
      <ul className="vehicles-rows">
        {car.parties.map((party) => (
          <li key={`${party.partyId}.${party.role}.${party.fromDay}`}>
            <span>{roleWords[party.role]()}</span>
            <PageLink to="/customers/$id" params={{ id: party.partyId }} className="bl-link">
              {party.name}
            </PageLink>
            <span>{party.mobileMasked}</span>
            <small>{periodOf(party.fromDay, party.untilDay)}</small>
          </li>
        ))}
      </ul>
      <h2>{m.vehicles_plates()}</h2>
      <ul className="vehicles-rows">
        {car.plateHistory.map((row) => (
          <li key={`${row.plate}.${row.fromDay}`}>
            <PlateChip plate={row.plate} />
            <small>{periodOf(row.fromDay, row.untilDay)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Page() {
  const { id } = usePageParams('/vehicles/$id');
  const mayBook = usePermission('appointments.edit');
  const view = useView(vehicles.get, { params: { id } }, { topics: [`vehicle:${id}`, 'customer'] });
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
  const book =
    mayBook && car.plate !== null ? (
      <PageLink to="/appointments/new" search={{ plate: car.plate }} className="bl-link-button">
        {m.vehicles_book()}
      </PageLink>
    ) : null;
  return (
    <PageFrame
      title={[car.brand, car.modelName].filter(Boolean).join(' ') || car.fileNumber}
      breadcrumbs={crumbs}
      aside={<PlateChip plate={car.plate} size="medium" />}
      actions={book}
    >
      <FileFacts car={car} />
      <People car={car} />
    </PageFrame>
  );
}
