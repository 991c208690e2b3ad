// What belongs to one store is not there for another: every endpoint whose address names a thing answers 404 to the
// same person of the neighbouring store, and the thing stays as it is. The cases are generated from the contract.
import { contract, type EndpointShape } from '@bayline/contract';
import { type RoleCode, startingRoles } from '@bayline/domain/organisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShops, type Shops } from '../stories/desk.ts';
import { openShop, type Shop } from '../stories/shop.ts';
import { openFingerprint } from './fingerprint.ts';
import { sampleOf } from './samples.ts';
import { type Made, wholeVisit } from './whole-visit.ts';

let shops: Shops;
let [own, other]: Shop[] = [];
let made: Made;
let staffId: string;
let database: Awaited<ReturnType<typeof openFingerprint>>;
let before: string[];

beforeAll(async () => {
  shops = await openShops();
  [own, other] = [openShop(shops, 1), openShop(shops, 2)];
  made = await wholeVisit(shops, own);
  const administrator = await own.desk('administrator');
  const [person] = (await administrator.do(contract.organisation.listStaff)).rows;
  staffId = person?.id ?? '';
  database = await openFingerprint(shops);
  before = await database.take();
});
afterAll(async () => {
  await database.close();
  await shops.close();
});

/** The things of store 1 that an address may name, by endpoint, or by the name of the parameter where it says enough. */
const things: Readonly<Record<string, () => string>> = {
  'appointments.id': () => made.appointmentId,
  'capacity.setTechnician.id': () => shops.store.staffIdOf('technician'),
  'capacity.changeBay.id': () => made.bayId,
  'capacity.setShift.id': () => made.shiftId,
  'capacity.withdrawShift.id': () => made.shiftId,
  'capacity.endException.id': () => made.exceptionId,
  'capacity.setEquipment.id': () => made.equipmentId,
  'capacity.endOutage.id': () => made.outageId,
  'catalogue.changeOperation.id': () => made.oilChangeId,
  'catalogue.operation.id': () => made.oilChangeId,
  'catalogue.changePart.id': () => made.oilId,
  'catalogue.part.id': () => made.oilId,
  'catalogue.cannedJob.id': () => made.cannedJobId,
  'catalogue.cannedJobPrice.id': () => made.cannedJobId,
  'catalogue.changeCannedJob.id': () => made.cannedJobId,
  'catalogue.setPartRelations.id': () => made.oilId,
  'catalogue.setSupersession.id': () => made.oilId,
  'catalogue.withdrawRound.id': () => made.roundId,
  'catalogue.changeModel.id': () => made.modelId,
  partId: () => made.oilId,
  slot: () => 'front',
  'customers.approveMerge.id': () => made.customerMergeId,
  'vehicles.approveMerge.id': () => made.vehicleMergeId,
  'customers.declineMerge.id': () => made.customerMergeId,
  'vehicles.declineMerge.id': () => made.vehicleMergeId,
  'customers.undoMerge.id': () => made.customerMergeId,
  'vehicles.undoMerge.id': () => made.vehicleMergeId,
  classId: () => made.classId,
  'customers.id': () => made.ownerId,
  'followUp.id': () => made.taskId,
  visitId: () => made.visitId,
  workOrderId: () => made.workOrderId,
  'imports.id': () => made.importId,
  'organisation.id': () => staffId,
  'settlement.id': () => made.settlementId,
  'settlement.decide.requestId': () => made.settlementRequestId,
  'settlement.receipt.id': () => made.moneyReceiptId,
  'settlement.closePaper.id': () => made.closeId,
  'vehicles.ofCustomer.id': () => made.ownerId,
  'vehicles.id': () => made.vehicleId,
  'warehouse.changeSupplier.id': () => made.supplierId,
  'warehouse.mirrorReceipt.id': () => made.receiptId,
  'warehouse.changeArrival.id': () => made.arrivalId,
  'warehouse.withdrawArrival.id': () => made.arrivalId,
  'planning.id': () => made.workOrderId,
  'warehouse.id': () => made.requestId,
  orderId: () => made.workOrderId,
  'workOrders.id': () => made.workOrderId,
  jobId: () => made.jobId,
  'workOrders.deferredOfCar.id': () => made.vehicleId,
  lineId: () => made.lineId,
  findingId: () => made.findingId,
  linkId: () => made.linkId,
  sequence: () => '1',
  'workOrders.decideDiscount.requestId': () => made.discountId,
  'workshop.id': () => made.operationId,
  'workshop.answer.id': () => made.questionId,
  'inspection.photo.id': () => made.photoId,
  'inspection.penalise.id': () => made.reworkId,
};
/** Addresses that name no thing of a store. */
const noThing: Readonly<Record<string, string>> = {
  'capacity.withdrawSpecialDay': 'a day; every store has its own holidays',
  'catalogue.setLabourRate': 'a trade; every store has a rate of its own for it',
  'catalogue.withdrawLabourRate': 'a trade; every store has a rate of its own for it',
  'catalogue.labourRateHistory': 'a trade; every store has a rate of its own for it',
  'organisation.setRolePermissions': 'a role; every store has its own of that code',
  'workOrders.setGuaranteeTerm': 'a class of repair; every store has a term of its own for it',
  'inspection.changeSheet': 'a level of inspection; every store has its own sheet for it',
  'organisation.retryFailedJob': 'a job of the server, for its operators',
  'vehicles.byPlate': 'a plate is looked for; none is found',
};

const rows = Object.entries(contract).flatMap(([module, endpoints]) =>
  Object.entries(endpoints as Readonly<Record<string, EndpointShape>>)
    .filter(([, endpoint]) => endpoint.params && endpoint.permission !== 'link')
    .map(([key, endpoint]) => ({ module, name: `${module}.${key}`, endpoint })),
);

describe('a thing of store 1, asked for at store 2', () => {
  it.each(rows.filter(({ name }) => !(name in noThing)))('$name: 404', async ({ module, name, endpoint }) => {
    const params = Object.fromEntries(
      [...endpoint.path.matchAll(/:(\w+)/g)].map(([, field = '']) => {
        const thing = things[`${name}.${field}`] ?? things[`${module}.${field}`] ?? things[field];
        if (!thing) throw new Error(`which ${field} does ${name} ask for?`);
        return [field, thing()];
      }),
    );
    const roles = (Object.keys(startingRoles) as RoleCode[]).filter((role) => role !== 'car-owner');
    const role = roles.find((code) => startingRoles[code].permissions.includes(endpoint.permission as never));
    if (!role || !other) throw new Error(`nobody may ${endpoint.permission}`);
    const sample = (schema: EndpointShape['body']) => {
      const { cursor: _, ...given } = (schema ? sampleOf(schema) : {}) as { cursor?: unknown };
      return schema ? given : undefined;
    };
    const answer = await (await other.desk(role)).ask(endpoint, {
      params,
      query: sample(endpoint.query),
      body: sample(endpoint.body),
    } as never);
    expect(`${answer.status} ${answer.code}`).toBe('404 not-found');
  });

  it('nothing of either store has changed', async () => {
    expect(await database.take()).toEqual(before);
  });
});
