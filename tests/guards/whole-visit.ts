// One visit from the booking to the planned call, played through the HTTP interface, for the guards that need a
// store with rows in it and the ids of what was made.
import { contract } from '@bayline/contract';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { learned } from '../learned.ts';
import type { Shops } from '../stories/desk.ts';
import {
  addPart,
  approvalOf,
  billOf,
  bookingOf,
  type Car,
  checkIn,
  dispatch,
  faultless,
  finishWork,
  type Goods,
  inspect,
  issueOf,
  newCar,
  paymentOf,
  preSettle,
  quote,
  releaseOf,
  type Shop,
  signature,
  stageOf,
  startWork,
  stockShop,
  type Visit,
} from '../stories/shop.ts';
import { hear } from './hear.ts';
import { leaveInWork } from './in-work.ts';

/** Runs one step of the visit under its name. */
export type Step = (name: string, work: () => Promise<unknown>) => Promise<void>;

const justDo: Step = async (_name, work) => {
  await work();
};

async function issueParts(shop: Shop, visit: Visit, step: Step): Promise<string> {
  const storekeeper = await shop.desk('storekeeper');
  const { rows } = await storekeeper.do(contract.warehouse.partsRequests, { query: { orderId: visit.workOrderId } });
  const line = rows[0]?.lines.find((one) => one.status === 'reserved');
  if (!line) throw new Error('no parts asked for');
  const handing = await issueOf(shop, visit.workOrderId);
  const [params, body] = [{ id: line.id }, { version: line.version, ...handing.body }];
  await step('issue of one part', () => storekeeper.do(contract.warehouse.issue, { params, body }));
  await step('issue of all parts of an order', () => storekeeper.do(contract.warehouse.issueOrder, handing));
  return line.id;
}

/** A part that nobody has: what is on its way comes too late, and the owner does without. Answers with its request. */
async function doWithout(shop: Shop, visit: Visit, partId: string): Promise<void> {
  const adviser = await shop.desk('service-adviser');
  const { rows } = await adviser.do(contract.warehouse.partsRequests, { query: { status: 'missing' } });
  const line = rows.find((order) => order.orderId === visit.workOrderId)?.lines.find((one) => one.partId === partId);
  if (!line) throw new Error('nothing is missing');
  const body = { version: line.version, id: newId(), choice: 'cancel', substituteId: null, remark: '' } as const;
  await adviser.do(contract.warehouse.decideShortage, { params: { id: line.id }, body });
}

/** How parts came to the store: a supplier, a receipt and the mirror of a wrong one, more on its way. */
async function stockUp(shop: Shop, { filterId }: Goods, scarceId: string) {
  const storekeeper = await shop.desk('storekeeper');
  const supplierId = newId();
  const supplier = { id: supplierId, name: '北京现代摩比斯', address: '北京市顺义区', phone: '010-89400056', isActive: true };
  await storekeeper.do(contract.warehouse.addSupplier, { body: supplier });
  const line = { partId: filterId, quantity: 4000, valueFen: 7600, batch: '', bin: '', hasCertificate: true };
  const papers = { supplierId, kind: 'purchase' as const, deliveryNote: 'SH-1', receivedOn: '2026-11-24', lines: [line] };
  const [receiptId, wrongId, arrivalId] = [newId(), newId(), newId()];
  await storekeeper.do(contract.warehouse.receive, { body: { ...papers, id: receiptId } });
  await storekeeper.do(contract.warehouse.receive, { body: { ...papers, id: wrongId } });
  await storekeeper.do(contract.warehouse.mirrorReceipt, { params: { id: wrongId }, body: { id: newId(), reason: '重复录入' } });
  const arrival = { partId: scarceId, supplierId, quantity: 2000, expectedOn: '2026-12-24', isConfirmed: true };
  await storekeeper.do(contract.warehouse.expectArrival, { body: { ...arrival, id: arrivalId } });
  return { supplierId, receiptId, arrivalId };
}

/** A second technician, who helps and never comes to a screen. */
async function helper(shop: Shop): Promise<string> {
  const administrator = await shop.desk('administrator');
  const body = {
    id: newId(),
    name: '赵师傅',
    username: `helper-${shop.dealershipId}`,
    password: 'a long first secret',
    roles: ['technician' as const],
  };
  const { id } = await administrator.do(contract.organisation.addStaff, { body });
  await (await shop.desk('service-manager')).do(contract.capacity.setTechnician, { params: { id }, body: learned('mechanical') });
  return id;
}

/** A night shift that somebody has, an absence, a tool in calibration, a holiday; all of it after the day of the visit. */
async function keepRoster(shop: Shop, technicianId: string) {
  const manager = await shop.desk('workshop-manager');
  const [shiftId, exceptionId, equipmentId, outageId] = [newId(), newId(), newId(), newId()];
  const shift = { name: '夜班', starts: '22:00', ends: '06:00', breaks: [{ starts: '01:30', ends: '02:00' }], version: null };
  await manager.do(contract.capacity.setShift, { params: { id: shiftId }, body: shift });
  const terms = { ...learned('mechanical'), week: [{ weekday: 6, shiftId }], version: 1 };
  await manager.do(contract.capacity.setTechnician, { params: { id: technicianId }, body: terms });
  const span = { startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z', remark: '' };
  await manager.do(contract.capacity.addException, { body: { ...span, id: exceptionId, technicianId, kind: 'training' } });
  const aligner = { kind: '四轮定位仪', name: 'Hunter', quantity: 1, isActive: true, version: null };
  await manager.do(contract.capacity.setEquipment, { params: { id: equipmentId }, body: aligner });
  const outage = {
    ...span,
    id: outageId,
    of: { kind: 'equipment' as const, id: equipmentId },
    quantity: 1,
    reason: 'calibration' as const,
  };
  await manager.do(contract.capacity.addOutage, { body: outage });
  const holiday = { day: '2027-01-01', name: '元旦', opens: null, closes: null, worksAs: null };
  await manager.do(contract.capacity.setSpecialDay, { body: { ...holiday, version: null } });
  const [bay] = (await manager.do(contract.capacity.listBays)).rows;
  return { shiftId, exceptionId, equipmentId, outageId, bayId: bay?.id ?? '' };
}

/** A part of the work goes to the second technician. */
async function handOver(shop: Shop, toTechnicianId: string): Promise<void> {
  const technician = await shop.desk('technician');
  const [mine] = (await technician.do(contract.workshop.myJobs)).rows;
  if (!mine) throw new Error('no job of mine');
  const body = { version: mine.version, handoverId: newId(), toTechnicianId, sharePercent: 30, note: '帮忙放油' };
  await technician.do(contract.workshop.handOver, { params: { id: mine.id }, body });
}

async function work(shop: Shop, step: Step, questionId: string): Promise<string> {
  const technician = await shop.desk('technician');
  let operationId = '';
  for (const action of ['start', 'pause', 'start', 'finish'] as const) {
    const [mine] = (await technician.do(contract.workshop.myJobs)).rows;
    if (!mine) throw new Error('no job of mine');
    operationId = mine.id;
    const [params, version] = [{ id: mine.id }, mine.version];
    if (action === 'pause') await technician.do(contract.workshop.ask, { params, body: { questionId, words: '机滤要换吗？' } });
    await step(`${action} of a clock`, () =>
      action === 'pause'
        ? technician.do(contract.workshop.pause, { params, body: { version, reason: 'customer' } })
        : technician.do(contract.workshop[action], { params, body: { version } }),
    );
  }
  return operationId;
}

/** Paid in part, some of it given back, reversed, made again, and paid with the deposit and the rest. */
async function pay(shop: Shop, visit: Visit, step: Step) {
  const [cashier, adviser] = [await shop.desk('cashier'), await shop.desk('service-adviser')];
  const manager = await shop.desk('service-manager');
  await manager.do(contract.settlement.setRules, { body: { roundToFen: '10', seen: { roundToFen: '1' } } });
  const bill = await preSettle(shop, visit);
  await step('part of a payment', () => cashier.do(contract.settlement.pay, paymentOf(bill, 1000, 'cash')));
  const read = async () => (await billOf(shop, visit)).settlements.find((row) => row.id === bill.id);
  const asking = { amountFen: null, paymentId: null, dueOn: null, reason: '多收' };
  const [refundId, reversalId] = [newId(), newId()];
  const params = { id: bill.id };
  const paid = await read();
  const back = { ...asking, id: refundId, version: paid?.version ?? 0, kind: 'refund' as const, amountFen: 100 };
  await cashier.do(contract.settlement.ask, { params, body: { ...back, paymentId: paid?.payments[0]?.id ?? null } });
  await manager.do(contract.settlement.decide, { params: { requestId: refundId }, body: { isApproved: true, note: '' } });
  const less = await read();
  const reversal = { ...asking, id: reversalId, version: less?.version ?? 0, kind: 'reversal' as const };
  await adviser.do(contract.settlement.ask, { params, body: reversal });
  await manager.do(contract.settlement.decide, { params: { requestId: reversalId }, body: { isApproved: true, note: '同意' } });
  const again = await preSettle(shop, visit);
  await cashier.do(contract.settlement.pay, {
    params: { id: again.id },
    body: { id: newId(), version: again.version, tenders: [{ tender: 'deposit', amountFen: 900, givenFen: null }] },
  });
  const rest = { id: again.id, version: again.version + 1 };
  await step('the last payment', () => cashier.do(contract.settlement.pay, paymentOf(rest, again.totalFen - 900, 'wechat')));
  const { tenders } = await cashier.do(contract.settlement.tillDay, { query: {} });
  const counted = tenders.map((line) => ({ tender: line.tender, countedFen: line.takenFen - line.refundedFen }));
  const closeId = newId();
  await cashier.do(contract.settlement.closeTill, { body: { id: closeId, day: '2026-11-24', counted, reason: '' } });
  const moneyReceiptId = paid?.payments[0]?.receiptId ?? '';
  const refundReceiptId = less?.payments.find(({ kind }) => kind === 'refund')?.receiptId ?? '';
  return { closeId, settlementId: again.id, settlementRequestId: refundId, moneyReceiptId, refundReceiptId };
}

/** Sent back once, with a photo and a penalty, done again and passed; the diagnosis makes it a repair with a certificate. */
async function inspectTwice(shop: Shop, visit: Visit) {
  const inspector = await shop.desk('quality-inspector');
  const params = { workOrderId: visit.workOrderId };
  const [photoId, before] = [newId(), await inspector.do(contract.inspection.sheet, { params })];
  await inspector.do(contract.inspection.addPhoto, { params, body: { id: photoId, photo: signature, note: '漏油' } });
  await inspector.do(contract.inspection.signStage, { params, body: stageOf(before, 'diagnosis', 'second-level') });
  const sheet = await inspect(shop, visit, 'maintenance');
  const reworkId = sheet.history.find((row) => row.result === 'rework')?.id ?? '';
  const manager = await shop.desk('service-manager');
  await manager.do(contract.inspection.penalise, { params: { id: reworkId }, body: { penaltyFen: 2000 } });
  await manager.do(contract.workOrders.setGuaranteeTerm, {
    params: { repairClass: 'second-level' },
    body: { days: 60, km: 6000, seen: { days: 30, km: 5000 } },
  });
  await startWork(shop, visit, 'maintenance');
  await finishWork(shop, visit, 'maintenance');
  const after = await inspector.do(contract.inspection.sheet, { params });
  await inspector.do(contract.inspection.signStage, { params, body: stageOf(after, 'process', null) });
  await inspect(shop, visit, null);
  const adviser = await shop.desk('service-adviser');
  const { version, handOver } = await adviser.do(contract.inspection.sheet, { params });
  const list = { sheetVersion: handOver?.sheetVersion ?? 0, results: faultless(handOver?.items ?? []) };
  await adviser.do(contract.inspection.takeOver, { params, body: { id: newId(), version, ...list, remark: '' } });
  return { photoId, reworkId };
}

/** What the clerk keeps of the two owners, whose files seem to be one. */
async function careForFiles(shop: Shop, { car, walkIn }: { car: Car; walkIn: Car }) {
  const clerk = await shop.desk('records-clerk');
  const params = { id: car.ownerId };
  const contact = { id: newId(), name: '王强', relation: 'driver', purpose: 'progress', isPreferred: true, phone: '13900009999' } as const;
  await clerk.do(contract.customers.addContact, { params, body: contact });
  const consent = { kind: 'profile', givenOn: '2026-11-24', channel: 'paper', wordingVersion: '1.0' } as const;
  await clerk.do(contract.customers.giveConsent, { params, body: consent });
  const [customerMergeId, vehicleMergeId] = [newId(), newId()];
  const customers = { id: customerMergeId, survivorId: car.ownerId, aliasId: walkIn.ownerId, fields: [] };
  await clerk.do(contract.customers.proposeMerge, { body: customers });
  const cars = { id: vehicleMergeId, survivorId: car.vehicleId, aliasId: walkIn.vehicleId, fields: [] };
  await clerk.do(contract.vehicles.proposeMerge, { body: cars });
  const [general] = (await clerk.do(contract.customers.classes)).rows;
  if (!general) throw new Error('a store begins with classes');
  return { customerMergeId, vehicleMergeId, classId: general.id };
}

/** An old file whose header nobody knew, with one car under two owners; it waits for a decision. */
async function uploadOldFile(shop: Shop): Promise<string> {
  const clerk = await shop.desk('records-clerk');
  const rows = [
    '谁,客户类型,移动电话,车牌号,VIN码',
    '钱一,个人,13520030001,京N82001,LBEHDAEC3LY810001',
    '钱二,个人,13520030002,京N82001,LBEHDAEC3LY810001',
  ];
  const body = { id: newId(), fileName: 'cars.csv', content: Buffer.from(rows.join('\n')).toString('base64') };
  const { id, version } = await clerk.do(contract.imports.upload, { body });
  const mapping = ['ownerName', 'kind', 'mobile', 'plate', 'vin'];
  await clerk.do(contract.imports.map, { params: { id }, body: { version, mapping } });
  return id;
}

/** What a catalogue holds besides operations and parts: a package, a number that took another's place, a round of prices. */
async function catalogueBeside(shop: Shop, { oilChangeId, oilId, filterId, padsId }: Goods) {
  const manager = await shop.desk('service-manager');
  const model = { id: newId(), code: 'CN7C', brand: '北京现代', series: '伊兰特', name: '伊兰特 1.5L', displacementMl: 1497 };
  await manager.do(contract.catalogue.addModel, { body: { ...model, vehicleClass: 'sedan', fuel: 'petrol' } });
  const relations = { version: 1, modelIds: [model.id], companions: [{ partId: oilId, quantity: 4000 }] };
  await manager.do(contract.catalogue.setPartRelations, { params: { id: filterId }, body: relations });
  const successor = { partId: padsId, isInterchangeable: false, fromDay: '2027-02-01' };
  await manager.do(contract.catalogue.setSupersession, { params: { id: filterId }, body: { version: 2, successor } });
  const round = {
    id: newId(),
    priceClass: 'customer',
    priceLevel: 'retail',
    changeBasisPoints: 300,
    roundToFen: 10,
    fromDay: '2027-02-01',
  } as const;
  const { version } = await manager.do(contract.catalogue.priceList, { query: {} });
  await manager.do(contract.catalogue.planRound, { body: { ...round, version } });
  const job = { id: newId(), code: 'TC-A05', nameZh: '小保养套餐', nameEn: '', priceClass: 'customer', fixedPriceFen: 26_800 } as const;
  const days = { validFrom: '2026-01-01', validUntil: null, isActive: true };
  const parts = [
    { partId: oilId, quantity: 4000 },
    { partId: filterId, quantity: 1000 },
  ];
  const labour = [{ labourOperationId: oilChangeId, billedHours: null }];
  await manager.do(contract.catalogue.addCannedJob, { body: { ...job, ...days, vehicleClasses: [], modelIds: [], labour, parts } });
  return { modelId: model.id, roundId: round.id, cannedJobId: job.id };
}

/** What an order may hold besides its jobs: a finding, a fee, a second payer, a discount that was asked for, a link, work put off. */
async function orderBeside(shop: Shop, visit: Visit, given: { concernId: string; goods: Goods; payerPartyId: string }) {
  const adviser = await shop.desk('service-adviser');
  const params = { id: visit.workOrderId };
  const { concernId, goods, payerPartyId } = given;
  const version = async () => (await adviser.do(contract.workOrders.get, { params })).version;
  const [findingId, jobId, lineId, payerId, discountId, linkId] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const finding = { findingId, operationId: null, words: '球头松旷', severity: 'red' as const, photos: [signature] };
  await (await shop.desk('technician')).do(contract.workOrders.raiseFinding, { params, body: finding });
  const labour = [{ lineId, labourOperationId: goods.oilChangeId, discountBasisPoints: 0 }];
  const job = { version: await version(), jobId, concernId, name: '更换球头', labour, parts: [], findingId };
  await adviser.do(contract.workOrders.addJob, { params, body: job });
  const fee = { version: await version(), lineId: newId(), kind: 'testing' as const, name: '', priceFen: 5000 };
  await adviser.do(contract.workOrders.addFee, { params: { ...params, jobId }, body: fee });
  const payer = { version: await version(), payerId, partyId: payerPartyId, priceClass: 'insurance' as const };
  const { payers } = await adviser.do(contract.workOrders.addPayer, { params, body: payer });
  const shares = payers.map((each) => ({ payerId: each.id, basisPoints: 5000 }));
  await adviser.do(contract.workOrders.shareLines, { params, body: { version: await version(), lineIds: [lineId], shares } });
  const discount = { version: await version(), requestId: discountId, lineIds: [lineId], basisPoints: 1000, reason: '老客户' };
  await adviser.do(contract.workOrders.giveDiscount, { params, body: discount });
  const manager = await shop.desk('service-manager');
  const decided = { params: { ...params, requestId: discountId }, body: { isApproved: true, note: '' } };
  await manager.do(contract.workOrders.decideDiscount, decided);
  await adviser.do(contract.workOrders.makeLink, { params, body: { linkId, days: 7 } });
  const promisedAt = '2026-11-24T08:00:00.000Z';
  await adviser.do(contract.workOrders.quote, { params, body: { version: await version(), promisedAt } });
  const answer = { version: await version(), signedByName: '王强', signature, waiver: signature, declinedJobIds: [jobId] };
  await adviser.do(contract.workOrders.approve, { params, body: answer });
  await adviser.do(contract.workOrders.cancel, { params, body: { version: await version(), reason: '改日再来' } });
  return { findingId, lineId, discountId, linkId, offOrderId: visit.workOrderId };
}

/** Plays it in a shop that has nothing yet; a second car comes and its order is called off. Answers with the ids of what was made. */
export async function wholeVisit(shops: Shops, shop: Shop, step: Step = justDo) {
  const goods = await stockShop(shop, 26_000);
  const adviser = await shop.desk('service-adviser');
  // Everybody is at their desk before anything is counted.
  for (const role of ['storekeeper', 'cashier', 'technician', 'dispatcher'] as const) await shop.desk(role);
  const [car, walkIn] = [await newCar(shop, '001'), await newCar(shop, '002')];
  const rules = {
    lateMinutes: 15,
    releaseMinutes: 30,
    partsKeptDays: 2,
    bookableBasisPoints: 8000,
    shares: [{ bayType: 'body' as const, bookableBasisPoints: 5000 }],
    version: null,
  };
  await (await shop.desk('workshop-manager')).do(contract.appointments.setRules, { body: rules });
  const booking = {
    ...bookingOf(car, { startsAt: '2026-11-24T02:00:00.000Z', bayType: 'maintenance', minutes: 60 }),
    operationIds: [goods.oilChangeId],
    parts: [{ partId: goods.filterId, quantity: 1000 }],
  };
  await adviser.do(contract.appointments.book, { body: booking });
  let visit: Visit = { visitId: '', workOrderId: '', senderName: '' };
  let offVisit = visit;
  await step('check-in that also opens a block of numbers', async () => {
    offVisit = await checkIn(shop, walkIn, null);
  });
  await step('check-in of an appointment', async () => {
    visit = await checkIn(shop, car, booking.id);
  });
  const photo = { params: { visitId: visit.visitId }, body: { slot: 'front', photo: signature } } as const;
  await adviser.do(contract.reception.addPhoto, photo);
  const off = { params: { id: offVisit.workOrderId } };
  const more = await catalogueBeside(shop, goods);
  const scarceId = await addPart(shop, { number: '54650-AA100', nameZh: '前减振器', unit: '只', priceFen: 74_600, onHand: 0 });
  const stocked = await stockUp(shop, goods, scarceId);
  const { concerns } = await adviser.do(contract.workOrders.get, off);
  const canned = { version: 1, jobId: newId(), concernId: concerns[0]?.id ?? '', cannedJobId: more.cannedJobId };
  await step('a canned job on an order', () => adviser.do(contract.workOrders.addCannedJob, { ...off, body: canned }));
  const beside = await orderBeside(shop, offVisit, { concernId: concerns[0]?.id ?? '', goods, payerPartyId: car.ownerId });
  const asked = { requestId: beside.discountId, basisPoints: 1000, reason: '老客户' };
  const ofOrder = { subjectType: 'work-order', subjectId: offVisit.workOrderId, visitId: offVisit.visitId };
  await hear(shops, shop, { ...ofOrder, type: 'discount-asked', data: asked });
  const parts = [
    { id: goods.oilId, quantity: 4000 },
    { id: goods.filterId, quantity: 1000 },
    { id: goods.padsId, quantity: 1000 },
    { id: goods.filterId, quantity: 1000 },
    { id: goods.oilId, quantity: 500 },
    { id: scarceId, quantity: 1000 },
  ];
  const labour = [{ id: goods.oilChangeId, discountBasisPoints: 0 }];
  const order = await quote(shop, visit, { name: '更换机油机滤', labour, parts });
  await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  const ofVisit = { subjectType: 'visit', subjectId: visit.visitId, visitId: visit.visitId };
  await doWithout(shop, visit, scarceId);
  await hear(shops, shop, { ...ofVisit, type: 'promise-made', data: { promisedAt: order.visit.promisedAt } });
  await dispatch(shop, visit, { bayType: 'maintenance', startsAt: '2026-11-24T02:00:00.000Z' });
  const requestId = await issueParts(shop, visit, step);
  const [questionId, helperId] = [newId(), await helper(shop)];
  await handOver(shop, helperId);
  const operationId = await work(shop, step, questionId);
  const found = await inspectTwice(shop, visit);
  await hear(shops, shop, { ...ofVisit, subjectType: 'work-order', subjectId: visit.workOrderId, type: 'inspection-passed', data: {} });
  const money = await pay(shop, visit, step);
  await adviser.do(contract.handover.release, await releaseOf(shop, visit));
  await leaveInWork(shop, goods);
  const files = await careForFiles(shop, { car, walkIn });
  await hear(shops, shop, { ...ofVisit, type: 'visit-released', data: {} });
  const [task] = (await (await shop.desk('follow-up-caller')).do(contract.followUp.tasks, { query: { list: 'open' } })).rows;
  if (!task) throw new Error('nobody is to be called');
  return {
    ...goods,
    importId: await uploadOldFile(shop),
    ...(await keepRoster(shop, helperId)),
    ...more,
    ...stocked,
    ...beside,
    ...visit,
    ...car,
    ...files,
    appointmentId: booking.id,
    requestId,
    operationId,
    ...money,
    taskId: task.id,
    questionId,
    ...found,
    jobId: order.jobs[0]?.id ?? '',
  };
}

export type Made = Awaited<ReturnType<typeof wholeVisit>>;
