import { vehicles } from '@bayline/contract/vehicles';
import { type MergeField, MergeFilesPage } from '../../../app/merge-files.tsx';
import { PageLink } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { type Car, shiftWords, useWords } from '../car-words.ts';

const fields = (): readonly MergeField<Car>[] => [
  { key: 'vin', label: m.vehicles_vin(), value: (car) => car.vin },
  { key: 'plate', label: m.vehicles_plate(), value: (car) => car.plate },
  { key: 'modelId', label: m.vehicles_model(), value: (car) => car.modelName },
  { key: 'modelYear', label: m.vehicles_model_year(), value: (car) => car.modelYear },
  { key: 'engineNumber', label: m.vehicles_engine(), value: (car) => car.engineNumber },
  { key: 'engineType', label: m.vehicles_engine_type(), value: (car) => car.engineType },
  { key: 'gearboxType', label: m.vehicles_gearbox_type(), value: (car) => car.gearboxType },
  { key: 'gearboxNumber', label: m.vehicles_gearbox_number(), value: (car) => car.gearboxNumber },
  { key: 'shiftMode', label: m.vehicles_shift_mode(), value: (car) => car.shiftMode && shiftWords[car.shiftMode]() },
  { key: 'keyNumber', label: m.vehicles_key_number(), value: (car) => (car.hasKeyNumber ? m.vehicles_key_hidden() : null) },
  { key: 'trimCode', label: m.vehicles_trim_code(), value: (car) => car.trimCode },
  { key: 'colour', label: m.vehicles_colour(), value: (car) => car.colour },
  { key: 'interiorStyle', label: m.vehicles_interior(), value: (car) => car.interiorStyle },
  { key: 'vehicleUse', label: m.vehicles_use(), value: (car) => useWords[car.vehicleUse]() },
  { key: 'producedOn', label: m.vehicles_produced(), value: (car) => car.producedOn },
  { key: 'purchasedOn', label: m.vehicles_purchased(), value: (car) => car.purchasedOn },
  { key: 'purchaseMileageKm', label: m.vehicles_purchase_mileage(), value: (car) => car.purchaseMileageKm },
  { key: 'sellingDealer', label: m.vehicles_selling_dealer(), value: (car) => car.sellingDealer },
  { key: 'registeredOn', label: m.vehicles_registered(), value: (car) => car.registeredOn },
  { key: 'deliveredOn', label: m.vehicles_delivered(), value: (car) => car.deliveredOn },
  { key: 'warrantyFrom', label: m.vehicles_warranty_from(), value: (car) => car.warrantyFrom },
  { key: 'remark', label: m.vehicles_remark(), value: (car) => car.remark },
];

export function Page() {
  return (
    <MergeFilesPage<Car>
      title={m.vehicles_duplicates()}
      breadcrumbs={[
        <PageLink key="list" to="/vehicles">
          {m.vehicles_nav()}
        </PageLink>,
      ]}
      endpoints={vehicles}
      topic="vehicle"
      fields={fields()}
      nameOf={(car) => [car.plate, car.fileNumber].filter(Boolean).join(' ')}
    />
  );
}
