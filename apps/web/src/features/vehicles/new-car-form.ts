// The new car and its owner as they are typed; the same rules as the server's answer beside the field at once.
import type { BodyOf } from '@bayline/contract/endpoint';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkCreditCode, checkIdCard, checkPhone } from '@bayline/domain/customers';
import { refuse } from '@bayline/domain/kernel';
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
  /** Somebody else drives the car: an existing file, or a new one with name and mobile. */
  readonly hasOtherUser: boolean;
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly userName: string;
  readonly userMobile: string;
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
  hasOtherUser: false,
  user: null,
  userName: '',
  userMobile: '',
};

export function plateFault(form: NewCar): string | null {
  if (form.plate.trim() === '') return null;
  const check = checkPlate(form.plate);
  return check.refused === undefined ? null : sentenceOf({ code: check.refused, facts: check.facts });
}

export function mobileFault(mobile: string): string | null {
  if (mobile.trim() === '') return null;
  const check = checkPhone(mobile);
  const refusal = check.refused === undefined && check.kind === 'landline' ? refuse('phone-mobile') : check;
  return refusal.refused === undefined ? null : sentenceOf({ code: refusal.refused, facts: refusal.facts });
}

/** A person's ID card or an organisation's credit code; `today` tells a birth date that is still to come. */
export function idNumberFault({ kind, idNumber }: NewCar, today: string): string | null {
  if (idNumber.trim() === '') return null;
  const check = kind === 'person' ? checkIdCard(idNumber, today) : checkCreditCode(idNumber);
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

/** What the server is sent. */
export function bodyOf(form: NewCar, ids: Ids): BodyOf<typeof vehicles.add> {
  const party = {
    ...unasked,
    id: ids.ownerId,
    kind: form.kind,
    name: form.name.trim(),
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
    user: userOf(form, ids.userId),
  };
}
