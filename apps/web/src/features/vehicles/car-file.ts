// What a car's file may do without, as typed: nothing yet, or as it stands on file.
import type { BodyOf } from '@bayline/contract/endpoint';
import type { vehicles } from '@bayline/contract/vehicles';
import type { Car } from './car-words.ts';

export type CarDetails = Required<
  Pick<
    BodyOf<typeof vehicles.change>,
    | 'engineType'
    | 'gearboxType'
    | 'gearboxNumber'
    | 'keyNumber'
    | 'shiftMode'
    | 'trimCode'
    | 'interiorStyle'
    | 'producedOn'
    | 'purchaseMileageKm'
    | 'sellingDealer'
    | 'registeredOn'
    | 'deliveredOn'
    | 'warrantyFrom'
  >
>;

/** As on file; the key number is asked for anew. */
export function detailsOf(car: Car): CarDetails {
  const { engineType, gearboxType, gearboxNumber, shiftMode, trimCode, interiorStyle } = car;
  const { producedOn, purchaseMileageKm, sellingDealer, registeredOn, deliveredOn, warrantyFrom } = car;
  const days = { producedOn, registeredOn, deliveredOn, warrantyFrom };
  return {
    engineType,
    gearboxType,
    gearboxNumber,
    shiftMode,
    trimCode,
    interiorStyle,
    purchaseMileageKm,
    sellingDealer,
    ...days,
    keyNumber: '',
  };
}
