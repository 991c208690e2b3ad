// For tests: a car whose work is done, made through the same commands that the people of the store use.
import { plusMinutes } from '@bayline/domain/kernel';
import { checkVin } from '@bayline/domain/vehicles';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { workMoves } from '../../../../../tests/work-moves.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { nextNumber } from '../../platform/db/numbers.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { addLabourOperation, addPartNumber, priceListInForce } from '../catalogue/index.ts';
import * as customers from '../customers/index.ts';
import * as vehicles from '../vehicles/index.ts';
import * as warehouse from '../warehouse/index.ts';
import * as workOrders from '../work-orders/index.ts';

type Role = Parameters<TestStore['ctxFor']>[0];
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
/** A white dot: the smallest signature. */
const signature = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

export interface Workplace {
  readonly store: TestStore;
  readonly as: (role: Role, options?: Parameters<TestStore['ctxFor']>[1]) => ReturnType<TestStore['ctxFor']> & { cookie: typeof cookie };
  readonly operationId: string;
  readonly filterId: string;
  readonly oilId: string;
}

export interface Visit {
  readonly visitId: string;
  readonly workOrderId: string;
}

/** The refusal's code, or 'accepted'. */
export function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code ?? String(problem),
  );
}

/** A store with one operation (1.5 h at ¥150.00), a filter (¥45.00) and oil (¥62.50 the litre), both on the shelf. */
export async function openWorkplace(): Promise<Workplace> {
  const store = await openTestStore();
  const [operationId, filterId, oilId] = [newId(), newId(), newId()];
  const ctx = store.ctxFor('service-manager');
  const part = {
    nameEn: '',
    brand: '现代',
    qualityClass: 'genuine' as const,
    category: '',
    subCategory: '',
    fitsModels: '',
    origin: '',
    isActive: true,
  };
  const shelf = { warehouseCode: 'MAIN', kind: 'opening' as const, supplier: '', batch: '', bin: 'A-01', minimum: null, maximum: null };
  await inDealership(ctx, async (tx) => {
    const routing = [{ bayType: 'maintenance' as const, skill: 'mechanical' as const, equipment: '', plannedMinutes: 60 }];
    await addLabourOperation(ctx, tx, {
      id: operationId,
      code: 'BY-001',
      nameZh: '更换机油机滤',
      nameEn: '',
      trade: 'mechanical',
      standardHours: 150,
      billedHours: 150,
      creditedHours: 150,
      isActive: true,
      routing,
    });
    await addPartNumber(ctx, tx, { ...part, id: filterId, number: '26300-35503', nameZh: '机油滤清器', unit: '件', priceFen: 4500 });
    await addPartNumber(ctx, tx, { ...part, id: oilId, number: 'OIL-5W30', nameZh: '机油 5W-30', unit: '升', priceFen: 6250 });
    await warehouse.receive(ctx, tx, { ...shelf, partId: filterId, quantity: 100_000, valueFen: 250_000 });
    await warehouse.receive(ctx, tx, { ...shelf, partId: oilId, quantity: 200_000, valueFen: 400_000 });
  });
  return { store, as: (role, options) => ({ ...store.ctxFor(role, options), cookie }), operationId, filterId, oilId };
}

let cars = 0;

/** A VIN of the maker that ends in `tail`, with the check digit that makes it right. */
function vinOf(tail: string): string {
  const vin = (digit: string) => `LBEHDAEB${digit}KY${tail.padStart(6, '0')}`;
  return vin([...'0123456789X'].find((digit) => checkVin(vin(digit)).refused === undefined) ?? '');
}

async function arrive({ store, as }: Workplace): Promise<Visit> {
  cars += 1;
  const tail = String(cars).padStart(3, '0');
  const ownerId = newId();
  const person = {
    kind: 'person' as const,
    name: '王芳',
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile: `13800138${tail}`,
    phone: null,
    idNumber: null,
  };
  const car = {
    modelId: null,
    engineNumber: 'G4FL1',
    colour: '',
    modelYear: null,
    purchasedOn: null,
    vehicleUse: 'household' as const,
    remark: '',
    vin: vinOf(tail),
    isVinOverridden: false,
    mileageKm: 10_000,
    user: null,
  };
  const added = await vehicles.routes.add(as('service-adviser'), {
    params: undefined,
    query: undefined,
    body: { ...car, id: newId(), plate: `京A12${tail}`, owner: { party: { ...person, id: ownerId } } },
  });
  const ctx = store.ctxFor('service-adviser');
  const number = await nextNumber(ctx, 'RO');
  return await inDealership(ctx, async (tx) => {
    const priceListId = await priceListInForce(tx, '2026-11-24');
    return workOrders.openVisit(ctx, tx, {
      visitId: newId(),
      workOrderId: newId(),
      number,
      vehicleId: added.id,
      plate: `京A12${tail}`,
      ownerPartyId: ownerId,
      senderPartyId: ownerId,
      appointmentId: null,
      businessType: 'maintenance',
      customerMode: 'waiting',
      mileageKm: 10_000,
      fuelEighths: 4,
      mayRoadTest: null,
      roadTestKm: null,
      priceListId: priceListId ?? '',
      concerns: [{ id: newId(), words: '做保养' }],
      also: [],
    });
  });
}

/** The maker or an insurer, who pays so much of every line; the owner pays the rest. */
export interface OtherPayer {
  readonly priceClass: 'insurance' | 'warranty';
  readonly basisPoints: number;
}

async function shareWith({ as }: Workplace, visit: Visit, { priceClass, basisPoints }: OtherPayer): Promise<void> {
  const at = { params: { id: visit.workOrderId }, query: undefined };
  const payer = { id: newId(), kind: 'organisation' as const, name: '安途财产保险', mobile: null, phone: '010-59990000', idNumber: null };
  const file = { ...payer, sex: null, address: '', employer: '', email: '', remark: '' };
  await customers.routes.add(as('service-adviser'), { params: undefined, query: undefined, body: file });
  const version = async () => (await workOrders.routes.get(as('service-adviser'), { ...at, body: undefined })).version;
  const body = { version: await version(), payerId: newId(), partyId: payer.id, priceClass };
  const { payers, jobs } = await workOrders.routes.addPayer(as('service-adviser'), { ...at, body });
  const [owner] = payers;
  const lineIds = jobs.flatMap((job) => [...job.labourLines, ...job.partLines].map((line) => line.id));
  const rest = { payerId: owner?.id ?? '', basisPoints: 10_000 - basisPoints };
  const shares = [...(rest.basisPoints > 0 ? [rest] : []), { payerId: body.payerId, basisPoints }];
  await workOrders.routes.shareLines(as('service-adviser'), { ...at, body: { version: await version(), lineIds, shares } });
}

/** 1.5 h × ¥150.00 less 5 % = ¥213.75; filter ¥45.00; 4.5 L × ¥62.50 = ¥281.25: ¥540.00 in all. */
export async function agreedVisit(place: Workplace, payer?: OtherPayer): Promise<Visit> {
  const visit = await arrive(place);
  const { as } = place;
  const params = { id: visit.workOrderId };
  const seen = await workOrders.routes.get(as('service-adviser'), { params, query: undefined, body: undefined });
  const job = {
    version: seen.version,
    jobId: newId(),
    concernId: seen.concerns[0]?.id ?? '',
    name: '常规保养',
    labour: [{ lineId: newId(), labourOperationId: place.operationId, discountBasisPoints: 500 }],
    discountReason: '老客户',
    parts: [
      { lineId: newId(), partId: place.filterId, quantity: 1000 },
      { lineId: newId(), partId: place.oilId, quantity: 4500 },
    ],
  };
  await workOrders.routes.addJob(as('service-adviser'), { params, query: undefined, body: job });
  if (payer) await shareWith(place, visit, payer);
  const written = await workOrders.routes.get(as('service-adviser'), { params, query: undefined, body: undefined });
  const quoted = await workOrders.routes.quote(as('service-adviser'), {
    params,
    query: undefined,
    body: { version: written.version, promisedAt: plusMinutes(place.store.clock.now, 300) },
  });
  await workOrders.routes.approve(as('service-adviser'), {
    params,
    query: undefined,
    body: { version: quoted.version, signedByName: '王芳', signature },
  });
  return visit;
}

export function issueParts({ as, store }: Workplace, visit: Visit): Promise<unknown> {
  const body = { handedToId: store.staffIdOf('technician') };
  return warehouse.routes.issueOrder(as('storekeeper'), { params: { orderId: visit.workOrderId }, query: undefined, body });
}

/** Planned, started, finished and passed by the inspector. */
export async function doWork({ store, as }: Workplace, visit: Visit): Promise<void> {
  const seen = await workOrders.routes.get(as('service-adviser'), { params: { id: visit.workOrderId }, query: undefined, body: undefined });
  const operationIds = seen.jobs.flatMap((job) => job.operations.map((operation) => operation.id));
  const technician = store.ctxFor('technician');
  await inDealership(technician, async (tx) => {
    for (const operationId of operationIds) {
      let version = 1;
      for (const move of workMoves)
        version = (await workOrders.advanceOperation(technician, tx, { operationId, version, ...move })).newVersion;
    }
  });
  const inspector = store.ctxFor('quality-inspector');
  await inDealership(inspector, (tx) => workOrders.passOperations(inspector, tx, { workOrderId: visit.workOrderId, operationIds }));
}

export async function finishedVisit(place: Workplace, payer?: OtherPayer): Promise<Visit> {
  const visit = await agreedVisit(place, payer);
  await issueParts(place, visit);
  await doWork(place, visit);
  return visit;
}
