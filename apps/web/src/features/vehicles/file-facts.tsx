// The car's file in groups of facts.
import { Completeness } from '../../app/completeness.tsx';
import { useFormat } from '../../app/format.ts';
import { usePermission } from '../../app/session.ts';
import { type Fuel, fuelWords } from '../../app/words/fuel.ts';
import { m } from '../../paraglide/messages.js';
import { Facts } from '../../ui/facts.tsx';
import { Group } from '../../ui/more-fields.tsx';
import { type Car, shiftWords, useWords } from './car-words.ts';
import { RevealKey } from './key-number.tsx';

function Drive({ car }: { readonly car: Car }) {
  const fuel = car.fuel === null ? null : (fuelWords[car.fuel as Fuel]?.() ?? car.fuel);
  return (
    <Group title={m.vehicles_group_drive()}>
      <Facts
        rows={[
          [m.vehicles_fuel(), fuel],
          [m.vehicles_displacement(), car.displacementMl === null ? null : `${car.displacementMl} ml`],
          [m.vehicles_engine(), car.engineNumber],
          [m.vehicles_engine_type(), car.engineType],
          [m.vehicles_shift_mode(), car.shiftMode === null ? null : shiftWords[car.shiftMode]()],
          [m.vehicles_gearbox_type(), car.gearboxType],
          [m.vehicles_gearbox_number(), car.gearboxNumber],
        ]}
      />
    </Group>
  );
}

function Purchase({ car }: { readonly car: Car }) {
  const format = useFormat();
  return (
    <Group title={m.vehicles_group_purchase()}>
      <Facts
        rows={[
          [m.vehicles_use(), useWords[car.vehicleUse]()],
          [m.vehicles_produced(), car.producedOn],
          [m.vehicles_purchased(), car.purchasedOn],
          [m.vehicles_purchase_mileage(), car.purchaseMileageKm === null ? null : format.mileage(car.purchaseMileageKm)],
          [m.vehicles_selling_dealer(), car.sellingDealer],
          [m.vehicles_registered(), car.registeredOn],
          [m.vehicles_delivered(), car.deliveredOn],
          [m.vehicles_warranty_from(), car.warrantyFrom],
          [m.vehicles_remark(), car.remark],
        ]}
      />
    </Group>
  );
}

export function FileFacts({ car }: { readonly car: Car }) {
  const format = useFormat();
  const mayReveal = usePermission('vehicles.reveal');
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_file()}>
      <h2>{m.vehicles_file()}</h2>
      <Completeness percent={car.completenessPercent} missing={car.missing} />
      <Group title={m.vehicles_group_identity()}>
        <Facts
          rows={[
            [m.vehicles_file_number(), car.fileNumber],
            [m.vehicles_vin(), car.vin],
            [m.vehicles_mileage(), car.mileageKm === null ? null : format.mileage(car.mileageKm)],
            [m.vehicles_key_number(), car.hasKeyNumber ? m.vehicles_key_hidden() : null],
          ]}
        />
        {car.hasKeyNumber && mayReveal && <RevealKey key={car.id} car={car} />}
      </Group>
      <Group title={m.vehicles_group_model()}>
        <Facts
          rows={[
            [m.vehicles_brand(), car.brand],
            [m.vehicles_series(), car.series],
            [m.vehicles_model(), car.modelName],
            [m.vehicles_model_year(), car.modelYear],
            [m.vehicles_trim_code(), car.trimCode],
            [m.vehicles_colour(), car.colour],
            [m.vehicles_interior(), car.interiorStyle],
          ]}
        />
      </Group>
      <Drive car={car} />
      <Purchase car={car} />
    </section>
  );
}
