// The new car and its owner as they are typed; the same rules as the server's answer beside the field at once.
import type { BodyOf } from '@bayline/contract/endpoint';
import type { vehicles } from '@bayline/contract/vehicles';
import { emptyDetails } from '@bayline/domain/vehicles';
import { idNumberFault, mobileFault, phoneFault } from '../../app/person-faults.ts';
import type { CarDetails } from './car-file.ts';
import type { Car } from './car-words.ts';

export interface NewCar extends CarDetails {
  readonly modelYear: number | null;
  readonly purchasedOn: string;
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
  /** Somebody else drives the car: an existing file, or a new one with name and mobile. */
  readonly hasOtherUser: boolean;
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly userName: string;
  readonly userMobile: string;
}

/** A customer as typed where a car gets a person: one on file, or a new one. */
export type PersonForm = Pick<NewCar, 'owner' | 'kind' | 'name' | 'mobile' | 'phone' | 'idNumber' | 'address'>;

export const emptyPerson: PersonForm = {
  owner: null,
  kind: 'person',
  name: '',
  mobile: '',
  phone: '',
  idNumber: '',
  address: '',
};

export const emptyCar: NewCar = {
  ...emptyPerson,
  ...emptyDetails,
  modelYear: null,
  purchasedOn: '',
  plate: '',
  vin: '',
  isVinOverridden: false,
  modelId: null,
  mileageKm: null,
  engineNumber: '',
  colour: '',
  vehicleUse: 'household',
  hasOtherUser: false,
  user: null,
  userName: '',
  userMobile: '',
};

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

interface Ids {
  readonly carId: string;
  readonly ownerId: string;
  readonly userId: string;
}

const unasked = { sex: null, employer: '', email: '', remark: '' } as const;

function userOf(form: NewCar, id: string): BodyOf<typeof vehicles.add>['user'] {
  if (!form.hasOtherUser) return null;
  if (form.user !== null) return { partyId: form.user.id };
  const { userName, userMobile } = form;
  return {
    party: {
      ...unasked,
      id,
      kind: 'person',
      name: userName.trim(),
      mobile: orNull(userMobile),
      phone: null,
      idNumber: null,
      address: '',
    },
  };
}

/** The person as the server is sent it. */
export function personOf(form: PersonForm, id: string): BodyOf<typeof vehicles.add>['owner'] {
  if (form.owner !== null) return { partyId: form.owner.id };
  const { kind, name, address, mobile, phone, idNumber } = form;
  const clear = { name: name.trim(), address: address.trim(), mobile: orNull(mobile), phone: orNull(phone), idNumber: orNull(idNumber) };
  return { party: { ...unasked, id, kind, ...clear } };
}

/** What is still missing or wrong of the person, or not. */
export function isPersonRight(form: PersonForm, today: string): boolean {
  const fault = mobileFault(form.mobile) ?? phoneFault(form.phone) ?? idNumberFault(form, today);
  return form.owner !== null || (form.name.trim() !== '' && fault === null);
}

/** What the server is sent. */
export function bodyOf(form: NewCar, ids: Ids): BodyOf<typeof vehicles.add> {
  const { engineType, gearboxType, gearboxNumber, keyNumber, shiftMode, trimCode, interiorStyle } = form;
  const { producedOn, purchaseMileageKm, sellingDealer, registeredOn, deliveredOn, warrantyFrom } = form;
  const drive = { engineType, gearboxType, gearboxNumber, keyNumber, shiftMode, trimCode, interiorStyle };
  const purchase = { producedOn, purchaseMileageKm, sellingDealer, registeredOn, deliveredOn, warrantyFrom };
  return {
    ...drive,
    ...purchase,
    id: ids.carId,
    vin: orNull(form.vin),
    isVinOverridden: form.isVinOverridden,
    plate: orNull(form.plate),
    mileageKm: form.mileageKm,
    modelId: form.modelId,
    engineNumber: form.engineNumber.trim(),
    colour: form.colour.trim(),
    modelYear: form.modelYear,
    purchasedOn: orNull(form.purchasedOn),
    vehicleUse: form.vehicleUse,
    remark: '',
    owner: personOf(form, ids.ownerId),
    user: userOf(form, ids.userId),
  };
}
