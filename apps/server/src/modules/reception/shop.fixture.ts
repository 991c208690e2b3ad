// A store at work for the module tests: cars, an offered service with a part on the shelf, cars checked in. All of
// it is made through the commands that people use.

import type { ModuleContract } from '@bayline/contract';
import { appointments as appointmentsContract } from '@bayline/contract/appointments';
import { reception as receptionContract } from '@bayline/contract/reception';
import { plusMinutes } from '@bayline/domain/kernel';
import { noQuestions } from '@bayline/domain/reception';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { replyCheck } from '../../platform/http/check.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { routes as appointmentRoutes } from '../appointments/index.ts';
import { addLabourOperation, addPartNumber } from '../catalogue/index.ts';
import { routes as vehicles } from '../vehicles/index.ts';
import { routes as warehouse } from '../warehouse/index.ts';
import { routes as receptionRoutes } from './index.ts';
import { plainBooking, plainWalkRound } from './walk-round.fixture.ts';

export type Role = Parameters<TestStore['ctxFor']>[0];

/** One white pixel. */
export const signature =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const appointments = checked(appointmentsContract, appointmentRoutes);
const reception = checked(receptionContract, receptionRoutes);
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const none = { params: undefined, query: undefined, body: undefined } as const;

/** What a command came to: 'accepted', or the code it was refused with. */
export function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code ?? String(problem),
  );
}

/** The same handlers, with every reply held against the contract as the server does before it answers. */
export function checked<H extends Readonly<Record<string, (...call: never[]) => Promise<unknown>>>>(
  contract: ModuleContract,
  handlers: H,
): H {
  const wrapped = Object.entries(handlers).map(([name, handler]) => {
    const endpoint = contract[name];
    if (!endpoint) throw new Error(`no endpoint ${name}`);
    const check = replyCheck(endpoint.reply);
    return [name, async (...call: never[]) => check(await handler(...call))] as const;
  });
  return Object.fromEntries(wrapped) as H;
}

type As = (
  role: Role,
  options?: Parameters<TestStore['ctxFor']>[1],
) => ReturnType<TestStore['ctxFor']> & { readonly cookie: typeof cookie };

async function addCar(as: As, cars: number, change: object) {
  const tail = String(cars).padStart(4, '0');
  const party = {
    id: newId(),
    kind: 'person' as const,
    name: `车主${tail}`,
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile: `1380000${tail}`,
    phone: null,
    idNumber: null,
  };
  const plate = `京A1${tail}`;
  const body = {
    id: newId(),
    vin: null,
    isVinOverridden: false,
    plate,
    modelId: null,
    engineNumber: '',
    colour: '',
    modelYear: null,
    purchasedOn: null,
    vehicleUse: 'household' as const,
    remark: '',
    mileageKm: 12_000,
    owner: { party },
    user: null,
    ...change,
  };
  await vehicles.add(as('service-adviser'), { ...none, body });
  return { vehicleId: body.id, partyId: party.id, plate };
}

/** Brake pads: 1.2 h mechanical at ¥150.00 on two bays, a set of pads at ¥260.00. */
async function addService(as: As, onHand: number) {
  const operationId = newId();
  const partId = newId();
  const ctx = as('service-manager');
  const step = { skill: 'mechanical' as const, equipment: '', plannedMinutes: 36 };
  const names = { nameEn: '', isActive: true };
  await inDealership(ctx, async (tx) => {
    await addLabourOperation(ctx, tx, {
      id: operationId,
      code: `L-${operationId.slice(-6)}`,
      nameZh: '更换前制动片',
      ...names,
      trade: 'mechanical',
      standardHours: 100,
      billedHours: 120,
      creditedHours: 100,
      routing: [
        { ...step, bayType: 'mechanical' },
        { ...step, bayType: 'maintenance' },
      ],
    });
    await addPartNumber(ctx, tx, {
      id: partId,
      number: `P-${partId.slice(-6)}`,
      nameZh: '前制动片',
      ...names,
      brand: '',
      unit: '套',
      qualityClass: 'genuine',
      category: '',
      subCategory: '',
      fitsModels: '',
      origin: '',
      priceFen: 26_000,
    });
  });
  if (onHand > 0) {
    await warehouse.receive(as('storekeeper'), {
      ...none,
      body: {
        id: newId(),
        supplierId: null,
        kind: 'opening',
        deliveryNote: '',
        receivedOn: '2026-11-24',
        lines: [{ partId, quantity: onHand, valueFen: 15_000, batch: '', bin: 'A-01', hasCertificate: true }],
      },
    });
  }
  return { operationId, partId };
}

export async function openShop() {
  const store = await openTestStore();
  let cars = 0;
  const as: As = (role, options) => ({ ...store.ctxFor(role, options), cookie });
  const makeCar = (change: object = {}) => {
    cars += 1;
    return addCar(as, cars, change);
  };
  const mergeCars = async (files: { survivorId: string; aliasId: string }) => {
    const id = newId();
    await vehicles.proposeMerge(as('records-clerk'), { ...none, body: { id, ...files, fields: [] } });
    await vehicles.approveMerge(as('service-manager'), { ...none, params: { id } });
  };
  const makeService = (onHand: number) => addService(as, onHand);
  const book = (car: { vehicleId: string; partyId: string }, wish: object = {}, role: Role = 'service-adviser') =>
    appointments.book(as(role), {
      ...none,
      body: {
        id: newId(),
        vehicleId: car.vehicleId,
        partyId: car.partyId,
        requestedWork: '小保养',
        businessType: 'maintenance',
        bayType: 'mechanical',
        startsAt: plusMinutes(store.clock.now, 60),
        plannedMinutes: 60,
        ...plainBooking,
        ...wish,
      },
    });
  const sheetFor = (car: { vehicleId: string; partyId: string }, change: object = {}) => ({
    visitId: newId(),
    workOrderId: newId(),
    vehicleId: car.vehicleId,
    appointmentId: null,
    senderPartyId: car.partyId,
    businessType: 'repair' as const,
    customerMode: 'waiting' as const,
    mileageKm: 12_500,
    fuelEighths: 4,
    concerns: [{ id: newId(), words: '刹车时有异响', questions: noQuestions }],
    ...plainWalkRound,
    wantsWash: true,
    signedByName: '王芳',
    signature,
    ...change,
  });
  const checkIn = (sheet: ReturnType<typeof sheetFor>, options?: Parameters<TestStore['ctxFor']>[1]) =>
    reception.checkIn(as('service-adviser', options), { ...none, body: sheet });
  const arrive = async () => {
    const car = await makeCar();
    const sheet = sheetFor(car);
    await checkIn(sheet);
    return { ...car, visitId: sheet.visitId, workOrderId: sheet.workOrderId, concernId: sheet.concerns[0]?.id ?? '' };
  };
  return { store, as, none, makeCar, mergeCars, makeService, book, sheetFor, checkIn, arrive };
}
