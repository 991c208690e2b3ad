// The things of a store with a whole visit behind it, by the names under which the contract asks for them.
import type { Made } from './whole-visit.ts';

export interface Known {
  readonly made: Made;
  /** Anybody on the staff list, and the store's technician and cashier. */
  readonly staffId: string;
  readonly technicianId: string;
  readonly cashierId: string;
}

/** What a parameter may name: by endpoint, by module, or by the name alone where it says enough. */
export function thingsOf({ made, staffId, technicianId, cashierId }: Known): Readonly<Record<string, string>> {
  return {
    'appointments.id': made.appointmentId,
    'capacity.setTechnician.id': technicianId,
    'capacity.changeBay.id': made.bayId,
    'capacity.setShift.id': made.shiftId,
    'capacity.withdrawShift.id': made.shiftId,
    'capacity.endException.id': made.exceptionId,
    'capacity.setEquipment.id': made.equipmentId,
    'capacity.endOutage.id': made.outageId,
    'catalogue.changeOperation.id': made.oilChangeId,
    'catalogue.operation.id': made.oilChangeId,
    'catalogue.changePart.id': made.oilId,
    'catalogue.part.id': made.oilId,
    'catalogue.cannedJob.id': made.cannedJobId,
    'catalogue.cannedJobPrice.id': made.cannedJobId,
    'catalogue.changeCannedJob.id': made.cannedJobId,
    'catalogue.setPartRelations.id': made.oilId,
    'catalogue.setSupersession.id': made.oilId,
    'catalogue.withdrawRound.id': made.roundId,
    'catalogue.changeModel.id': made.modelId,
    partId: made.oilId,
    slot: 'front',
    'customers.approveMerge.id': made.customerMergeId,
    'vehicles.approveMerge.id': made.vehicleMergeId,
    'customers.declineMerge.id': made.customerMergeId,
    'vehicles.declineMerge.id': made.vehicleMergeId,
    'customers.undoMerge.id': made.customerMergeId,
    'vehicles.undoMerge.id': made.vehicleMergeId,
    classId: made.classId,
    'customers.id': made.ownerId,
    'followUp.id': made.taskId,
    visitId: made.visitId,
    workOrderId: made.workOrderId,
    'imports.id': made.importId,
    'organisation.id': staffId,
    'settlement.id': made.settlementId,
    'settlement.decide.requestId': made.settlementRequestId,
    'settlement.receipt.id': made.moneyReceiptId,
    'settlement.closePaper.id': made.closeId,
    'vehicles.ofCustomer.id': made.ownerId,
    'vehicles.id': made.vehicleId,
    'warehouse.changeSupplier.id': made.supplierId,
    'warehouse.mirrorReceipt.id': made.receiptId,
    'warehouse.changeArrival.id': made.arrivalId,
    'warehouse.withdrawArrival.id': made.arrivalId,
    'planning.id': made.workOrderId,
    'warehouse.id': made.requestId,
    orderId: made.workOrderId,
    'workOrders.id': made.workOrderId,
    jobId: made.jobId,
    'workOrders.deferredOfCar.id': made.vehicleId,
    lineId: made.lineId,
    findingId: made.findingId,
    linkId: made.linkId,
    sequence: '1',
    'workOrders.decideDiscount.requestId': made.discountId,
    'workshop.id': made.operationId,
    'workshop.answer.id': made.questionId,
    'inspection.photo.id': made.photoId,
    'inspection.penalise.id': made.reworkId,
    partyId: made.ownerId,
    vehicleId: made.vehicleId,
    cannedJobIds: made.cannedJobId,
    operationIds: made.oilChangeId,
    partIds: made.oilId,
    plate: made.plate,
    'search.search.q': made.plate,
    cashierId,
    staffId,
  };
}

/** The value for a parameter or a query's field of an endpoint, if a thing of the store is meant. */
export function thingFor(things: Readonly<Record<string, string>>, { module, name }: { module: string; name: string }, field: string) {
  return things[`${name}.${field}`] ?? things[`${module}.${field}`] ?? things[field];
}
