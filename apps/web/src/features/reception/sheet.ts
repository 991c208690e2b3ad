// The check-in sheet as it is filled in: begun from what the store knows of the car, complete when the owner signs.
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import type { reception } from '@bayline/contract/reception';
import { noQuestions } from '@bayline/domain/reception';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';

export type Prefill = ReplyOf<typeof reception.prefill>;
export type KnownCar = NonNullable<Prefill['vehicle']>;
export type CheckInBody = BodyOf<typeof reception.checkIn>;
export type SheetView = ReplyOf<typeof reception.sheet>;
export type Concern = CheckInBody['concerns'][number];
export type Mark = CheckInBody['marks'][number];

type Filled = Omit<
  CheckInBody,
  | 'vehicleId'
  | 'appointmentId'
  | 'mileageKm'
  | 'fuelEighths'
  | 'senderPartyId'
  | 'contact'
  | 'signature'
  | 'visitId'
  | 'workOrderId'
  | 'work'
>;
export interface Sheet extends Filled {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly mileageKm: number | null;
  readonly fuelEighths: number | null;
  readonly senderPartyId: string | null;
  /** What is to be done, as far as there is a canned job for it. */
  readonly jobs: readonly AskedJob[];
  /** The job that what was booked beside canned jobs becomes; null where it is not wanted. */
  readonly bookedJobId: string | null;
  /** The store's wall clock as typed; null while the likely time is meant. */
  readonly promisedAt: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactRelation: NonNullable<CheckInBody['contact']>['relation'];
}

export type AskedJob = NonNullable<CheckInBody['work']>['jobs'][number];
export interface NamedJob {
  readonly id: string;
  readonly name: string;
}

const asAsked = (cannedJobId: string): AskedJob => ({ jobId: newId(), cannedJobId });

/** Those jobs and no others; what was asked for stands as the owner's words until somebody writes what the owner said. */
export function withJobs({ jobs, concerns }: Sheet, ids: readonly string[], offered: readonly NamedJob[]): Partial<Sheet> {
  const named = (chosen: readonly string[]) =>
    offered.flatMap(({ id, name }) => (chosen.includes(id) ? [name] : [])).join(m.reception_and());
  const [first, ...others] = concerns;
  const isOurs = first !== undefined && [named(jobs.map((job) => job.cannedJobId)), ''].includes(first.words.trim());
  return {
    jobs: ids.map((id) => jobs.find((job) => job.cannedJobId === id) ?? asAsked(id)),
    ...(isOurs ? { concerns: [{ ...first, words: named(ids) }, ...others] } : {}),
  };
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

export function newConcern(words: string): Concern {
  return { id: newId(), words, questions: noQuestions };
}

const begun = {
  arrivalMode: 'driven',
  socPercent: null,
  warningLamps: [],
  marks: [],
  photos: [],
  treads: { leftFront: null, rightFront: null, leftRear: null, rightRear: null },
  wipers: null,
  leaks: null,
  interior: { seat: '', mirrors: '', radio: '', airConditioning: '', faults: '' },
  items: [],
  isValuablesReminded: false,
  belongings: '',
  papersKept: [],
  keysKept: 1,
  keyTag: '',
  customerMode: 'waiting',
  wantsWash: false,
  oldParts: 'show',
  mayRoadTest: null,
  roadTestKm: null,
  contactHours: '',
  payment: 'wechat',
  isPrivacyRead: false,
  remark: '',
  repeatsOrderId: null,
  contactName: '',
  contactPhone: '',
  contactRelation: 'family',
} as const;

export function newSheet(
  car: KnownCar,
  { appointment, bookedApart, cannedJobs }: Pick<Prefill, 'appointment' | 'bookedApart' | 'cannedJobs'>,
): Sheet {
  const booked = appointment?.jobs.map((job) => job.cannedJobId) ?? [];
  const [sender] = sendersOf(car, appointment);
  return {
    ...begun,
    warningLamps: [],
    marks: [],
    photos: [],
    items: [],
    papersKept: [],
    visitId: newId(),
    workOrderId: newId(),
    concerns: [newConcern(appointment?.requestedWork ?? '')],
    mileageKm: null,
    fuelEighths: null,
    senderPartyId: sender?.partyId ?? null,
    signedByName: sender?.name ?? '',
    businessType: appointment?.businessType ?? 'maintenance',
    jobs: cannedJobs.filter(({ id }) => booked.includes(id)).map(({ id }) => asAsked(id)),
    bookedJobId: bookedApart === null ? null : newId(),
    promisedAt: null,
  };
}

export type SheetField =
  | 'concerns'
  | 'mileageKm'
  | 'fuelEighths'
  | 'senderPartyId'
  | 'contact'
  | 'contactPhone'
  | 'signedByName'
  | 'signature';
export type SheetFaults = Readonly<Partial<Record<SheetField, string>>>;

/** What is still missing, each with its sentence; empty when the sheet may be sent. */
export function faultsOf(sheet: Sheet, signature: string | null): SheetFaults {
  const isHalfContact = (sheet.contactName.trim() === '') !== (sheet.contactPhone.trim() === '');
  return {
    ...(sheet.concerns.some((concern) => concern.words.trim() !== '') ? {} : { concerns: m.reception_words_needed() }),
    ...(sheet.mileageKm === null ? { mileageKm: m.reception_mileage_needed() } : {}),
    ...(sheet.fuelEighths === null ? { fuelEighths: m.reception_fuel_needed() } : {}),
    ...(sheet.senderPartyId === null ? { senderPartyId: m.reception_sender_needed() } : {}),
    ...(isHalfContact ? { contact: m.reception_contact_needed() } : {}),
    ...(sheet.signedByName.trim() === '' ? { signedByName: m.reception_signed_by_needed() } : {}),
    ...(signature === null ? { signature: m.reception_signature_needed() } : {}),
  };
}

/** Whether anything goes on the order with the check-in. */
export const hasWork = ({ jobs, bookedJobId }: Pick<Sheet, 'jobs' | 'bookedJobId'>) => jobs.length > 0 || bookedJobId !== null;

/** The body to send, or null while something is missing. */
export function bodyOf(
  sheet: Sheet,
  {
    promisedAt,
    signature,
    ...of
  }: { vehicleId: string; appointmentId: string | null; signature: string | null; promisedAt: string | null },
): CheckInBody | null {
  const { mileageKm, fuelEighths, senderPartyId, contactName, contactPhone, contactRelation, ...rest } = sheet;
  const { jobs, bookedJobId, promisedAt: _, ...filled } = rest;
  if (mileageKm === null || fuelEighths === null || senderPartyId === null || signature === null) return null;
  const concerns = sheet.concerns.map((concern) => ({ ...concern, words: concern.words.trim() })).filter(({ words }) => words !== '');
  const name = contactName.trim();
  return {
    ...filled,
    concerns,
    mileageKm,
    fuelEighths,
    senderPartyId,
    signature,
    ...of,
    ...(hasWork(sheet) ? { work: { jobs: [...jobs], bookedJobId, promisedAt } } : {}),
    belongings: sheet.belongings.trim(),
    keyTag: sheet.keyTag.trim(),
    roadTestKm: sheet.mayRoadTest ? sheet.roadTestKm : null,
    contactHours: sheet.contactHours.trim(),
    remark: sheet.remark.trim(),
    contact: name === '' ? null : { name, phone: contactPhone.trim(), relation: contactRelation },
    signedByName: sheet.signedByName.trim(),
  };
}

export interface StepProps {
  readonly sheet: Sheet;
  readonly change: (part: Partial<Sheet> | ((former: Sheet) => Partial<Sheet>)) => void;
  readonly faults: SheetFaults;
}
