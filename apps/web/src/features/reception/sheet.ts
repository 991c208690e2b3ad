// The check-in sheet as it is filled in: begun from what the store knows of the car, complete when the owner signs.
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import type { reception } from '@bayline/contract/reception';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';

export type Prefill = ReplyOf<typeof reception.prefill>;
export type KnownCar = NonNullable<Prefill['vehicle']>;
export type CheckInBody = BodyOf<typeof reception.checkIn>;

export interface Sheet {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly concerns: readonly { readonly id: string; readonly words: string }[];
  readonly mileageKm: number | null;
  readonly fuelEighths: number | null;
  readonly belongings: string;
  readonly senderPartyId: string | null;
  readonly signedByName: string;
  readonly businessType: CheckInBody['businessType'];
  readonly customerMode: CheckInBody['customerMode'];
  readonly wantsWash: boolean;
  readonly oldParts: CheckInBody['oldParts'];
}

export interface Sender {
  readonly partyId: string;
  readonly name: string;
}

/** Who may have brought the car: its people of today and whoever booked, each once. */
export function sendersOf(car: KnownCar, appointment: Prefill['appointment']): readonly Sender[] {
  const booked = appointment === null ? [] : [{ partyId: appointment.partyId, name: appointment.customerName }];
  const people = car.parties.filter((party) => party.untilDay === null).map(({ partyId, name }) => ({ partyId, name }));
  return [...booked, ...people].filter((sender, place, all) => all.findIndex((other) => other.partyId === sender.partyId) === place);
}

export function newSheet(car: KnownCar, appointment: Prefill['appointment']): Sheet {
  const [sender] = sendersOf(car, appointment);
  return {
    visitId: newId(),
    workOrderId: newId(),
    concerns: [{ id: newId(), words: appointment?.requestedWork ?? '' }],
    mileageKm: null,
    fuelEighths: null,
    belongings: '',
    senderPartyId: sender?.partyId ?? null,
    signedByName: sender?.name ?? '',
    businessType: appointment?.businessType ?? 'maintenance',
    customerMode: 'waiting',
    wantsWash: false,
    oldParts: 'show',
  };
}

export type SheetField = 'concerns' | 'mileageKm' | 'fuelEighths' | 'senderPartyId' | 'signedByName' | 'signature';
export type SheetFaults = Readonly<Partial<Record<SheetField, string>>>;

/** What is still missing, each with its sentence; empty when the sheet may be sent. */
export function faultsOf(sheet: Sheet, signature: string | null): SheetFaults {
  return {
    ...(sheet.concerns.some((concern) => concern.words.trim() !== '') ? {} : { concerns: m.reception_words_needed() }),
    ...(sheet.mileageKm === null ? { mileageKm: m.reception_mileage_needed() } : {}),
    ...(sheet.fuelEighths === null ? { fuelEighths: m.reception_fuel_needed() } : {}),
    ...(sheet.senderPartyId === null ? { senderPartyId: m.reception_sender_needed() } : {}),
    ...(sheet.signedByName.trim() === '' ? { signedByName: m.reception_signed_by_needed() } : {}),
    ...(signature === null ? { signature: m.reception_signature_needed() } : {}),
  };
}

/** The body to send, or null while something is missing. */
export function bodyOf(
  sheet: Sheet,
  { vehicleId, appointmentId, signature }: { vehicleId: string; appointmentId: string | null; signature: string | null },
): CheckInBody | null {
  const { mileageKm, fuelEighths, senderPartyId } = sheet;
  if (mileageKm === null || fuelEighths === null || senderPartyId === null || signature === null) return null;
  const concerns = sheet.concerns.map(({ id, words }) => ({ id, words: words.trim() })).filter(({ words }) => words !== '');
  return {
    ...sheet,
    concerns,
    mileageKm,
    fuelEighths,
    senderPartyId,
    signature,
    vehicleId,
    appointmentId,
    belongings: sheet.belongings.trim(),
    signedByName: sheet.signedByName.trim(),
  };
}

export interface StepProps {
  readonly sheet: Sheet;
  readonly change: (part: Partial<Sheet>) => void;
  readonly faults: SheetFaults;
}
