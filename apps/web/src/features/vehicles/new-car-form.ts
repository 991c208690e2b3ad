// The new car and its owner as they are typed; the same rules as the server's answer beside the field at once.
import type { BodyOf } from '@bayline/contract/endpoint';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkPlate, checkVin } from '@bayline/domain/vehicles';
import { sentenceOf } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import type { Car } from './car-words.ts';

export interface NewCar {
  readonly plate: string;
  readonly vin: string;
  readonly isVinOverridden: boolean;
  readonly modelId: string | null;
  readonly mileageKm: number | null;
  readonly engineNumber: string;
  readonly colour: string;
  readonly vehicleUse: Car['vehicleUse'];
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly mobile: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly address: string;
}

export const emptyCar: NewCar = {
  plate: '',
  vin: '',
  isVinOverridden: false,
  modelId: null,
  mileageKm: null,
  engineNumber: '',
  colour: '',
  vehicleUse: 'household',
  owner: null,
  kind: 'person',
  name: '',
  mobile: '',
  phone: '',
  idNumber: '',
  address: '',
};

export function plateFault(form: NewCar): string | null {
  if (form.plate.trim() === '') return null;
  const check = checkPlate(form.plate, { overridden: true });
  return check.refused === undefined ? null : sentenceOf({ code: check.refused, facts: check.facts });
}

/** blocks: the car cannot be saved so; warns: an import's check digit does not fit. */
export function vinFault(form: NewCar): { readonly blocks: string | null; readonly warns: string | null; readonly isOverridable: boolean } {
  if (form.vin.trim() === '') return { blocks: null, warns: null, isOverridable: false };
  const check = checkVin(form.vin, { overridden: form.isVinOverridden });
  if (check.refused !== undefined)
    return {
      blocks: sentenceOf({ code: check.refused, facts: check.facts }),
      warns: null,
      isOverridable: check.refused === 'vin-check-digit',
    };
  const isWrong = check.checkDigit === 'wrong';
  return {
    blocks: null,
    warns: isWrong && !check.isChineseMade ? m.vehicles_vin_wrong_import() : null,
    isOverridable: isWrong && check.isChineseMade,
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What the server is sent. */
export function bodyOf(form: NewCar, ids: { readonly carId: string; readonly ownerId: string }): BodyOf<typeof vehicles.add> {
  const party = {
    id: ids.ownerId,
    kind: form.kind,
    name: form.name.trim(),
    sex: null,
    employer: '',
    email: '',
    remark: '',
    address: form.address.trim(),
    mobile: orNull(form.mobile),
    phone: orNull(form.phone),
    idNumber: orNull(form.idNumber),
  };
  return {
    id: ids.carId,
    vin: orNull(form.vin),
    isVinOverridden: form.isVinOverridden,
    plate: orNull(form.plate),
    mileageKm: form.mileageKm,
    modelId: form.modelId,
    engineNumber: form.engineNumber.trim(),
    colour: form.colour.trim(),
    modelYear: null,
    purchasedOn: null,
    vehicleUse: form.vehicleUse,
    remark: '',
    owner: form.owner === null ? { party } : { partyId: form.owner.id },
    user: null,
  };
}
