// A brake job on the floor: shared by two, asked about, handed over; sent back twice by the inspection and done again by
// another; driven, certified, washed, given back with its guarantee.
import { type BodyOf, contract } from '@bayline/contract';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Desk, openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import {
  approvalOf,
  checkersOf,
  checkInOf,
  checkTwice,
  driveOf,
  faultless,
  type Goods,
  inspect,
  newCar,
  noRework,
  openShop,
  operationsOf,
  paymentOf,
  plainPlan,
  preSettle,
  quote,
  releaseOf,
  type Shop,
  signature,
  stageOf,
  stockShop,
  stoppedAtFault,
  type Visit,
} from './shop.ts';
import { newTechnician } from './technicians.ts';

let shops: Shops;
let shop: Shop;
let goods: Goods;
let visit: Visit;
let vehicleId = '';
/** The second technician, who came from another shop. */
let zhao: Desk;
let zhaoId = '';
let wangId = '';

const at = (time: string) => {
  shops.store.clock.now = `2026-11-24T${time}:00.000Z`;
};
const inspection = { params: () => ({ workOrderId: visit.workOrderId }) };
const code = async (answer: Promise<{ status: number; code?: string }>) => {
  const { status, code: said } = await answer;
  return `${status} ${said}`;
};
const brakeJob = async () => {
  const [operation] = await operationsOf(shop, visit);
  if (!operation) throw new Error('the brakes are still to be done');
  return operation;
};
const mine = async (desk: Desk) => (await desk.do(contract.workshop.myJobs)).rows.find((job) => job.workOrderId === visit.workOrderId);
/** Start, pause or finish as that person's page has it. */
async function clock(desk: Desk, action: 'start' | 'finish') {
  const job = await mine(desk);
  if (!job) throw new Error('not on this job');
  return await desk.do(contract.workshop[action], { params: { id: job.id }, body: { version: job.version } });
}

beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
  const newcomer = await newTechnician(shops, shop, { name: '赵师傅', username: 'zhao' });
  [zhaoId, zhao] = [newcomer.id, newcomer.desk];
  const { rows } = await (await shop.desk('service-manager')).do(contract.capacity.listTechnicians);
  wangId = rows.find(({ id }) => id !== zhaoId)?.id ?? '';
  const car = await newCar(shop, '501');
  vehicleId = car.vehicleId;
  const sheet = checkInOf(car, null);
  await (await shop.desk('service-adviser')).do(contract.reception.checkIn, { body: sheet });
  visit = { visitId: sheet.visitId, workOrderId: sheet.workOrderId, senderName: car.ownerName };
  const labour = [{ id: goods.brakesId, discountBasisPoints: 0 }];
  await quote(shop, visit, { name: '更换前制动片', labour, parts: [] });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
});
afterAll(() => shops.close());

describe('dispatch by hand', () => {
  const plan = async (change: object) => {
    const dispatcher = await shop.desk('dispatcher');
    const { rows } = await dispatcher.do(contract.capacity.listBays);
    const { id, version } = await brakeJob();
    const body = {
      ...plainPlan,
      version,
      bayId: rows.find((bay) => bay.type === 'mechanical')?.id ?? '',
      technicians: [{ technicianId: wangId, sharePercent: 100 }],
      startsAt: '2026-11-24T02:00:00.000Z',
      ...change,
    };
    return await dispatcher.ask(contract.workshop.assign, { params: { id }, body });
  };

  it('wants shares that make 100 and each person once', async () => {
    const both = (a: number, b: number) => [
      { technicianId: wangId, sharePercent: a },
      { technicianId: zhaoId, sharePercent: b },
    ];
    expect(await code(plan({ technicians: both(60, 30) }))).toBe('422 shares-not-100');
    const twice = [
      { technicianId: wangId, sharePercent: 50 },
      { technicianId: wangId, sharePercent: 50 },
    ];
    expect(await code(plan({ technicians: twice }))).toBe('422 technician-twice');
    const words = { manuals: '制动维修手册', remark: '客户在店等', bayOwnerId: zhaoId };
    expect(await code(plan({ technicians: both(60, 40), ...words }))).toBe('200 accepted');
    const job = await brakeJob();
    // 1.2 h credited: 0.72 h and 0.48 h.
    expect(job.technicians.map(({ sharePercent, creditedHours }) => [sharePercent, creditedHours])).toEqual([
      [60, 72],
      [40, 48],
    ]);
    expect(job).toMatchObject({ bayOwnerName: '赵师傅', manuals: '制动维修手册', remark: '客户在店等', dispatcherName: 'dispatcher 1' });
  });
});

describe('the work', () => {
  it('counts down to the promise on the first page of whoever does it as on the page of the job', async () => {
    const wang = await shop.desk('technician');
    const { lists } = await wang.do(contract.home.home);
    const [row] = lists.find(({ code: list }) => list === 'my-jobs')?.rows ?? [];
    expect(row).toMatchObject({ dueAt: (await mine(wang))?.promisedAt, isPlannedEnd: false });
  });

  it('goes on while one of two works, and each finishes his own part', async () => {
    at('02:00');
    const wang = await shop.desk('technician');
    expect((await clock(wang, 'start')).status).toBe('working');
    expect((await mine(zhao))?.allowedActions).toEqual([{ action: 'start' }]);
    expect((await clock(zhao, 'start')).status).toBe('working');
    at('02:20');
    const left = await clock(zhao, 'finish');
    expect([left.status, left.runningSince]).toEqual(['working', null]);
  });

  it('waits for an answer: the board says since when, the adviser answers on the order', async () => {
    const wang = await shop.desk('technician');
    const job = await mine(wang);
    await wang.do(contract.workshop.ask, { params: { id: job?.id ?? '' }, body: { questionId: newId(), words: '制动盘也换吗？' } });
    const card = async () => (await wang.do(contract.workshop.board)).cards.find((one) => one.workOrderId === visit.workOrderId);
    expect(await card()).toMatchObject({
      column: 'mechanical',
      askedAt: '2026-11-24T02:20:00.000Z',
      technicianNames: ['technician 1', '赵师傅'],
    });
    const adviser = await shop.desk('service-adviser');
    const { rows } = await adviser.do(contract.workshop.questions, { params: { workOrderId: visit.workOrderId } });
    const params = { id: rows[0]?.id ?? '' };
    await adviser.do(contract.workshop.answer, { params, body: { answer: '先不换' } });
    expect(await code(adviser.ask(contract.workshop.answer, { params, body: { answer: '换' } }))).toBe('422 already-answered');
    expect((await card())?.askedAt).toBeNull();
  });

  it('is handed over whole: one clock stops, the other’s share grows', async () => {
    at('02:40');
    const wang = await shop.desk('technician');
    const job = await mine(wang);
    const body = { version: job?.version ?? 0, handoverId: newId(), toTechnicianId: zhaoId, sharePercent: 60, note: '左侧已装好，剩右侧' };
    const handed = await wang.do(contract.workshop.handOver, { params: { id: job?.id ?? '' }, body });
    expect([handed.status, handed.technicians.map(({ name, sharePercent }) => [name, sharePercent])]).toEqual([
      'paused',
      [['赵师傅', 100]],
    ]);
    expect(await mine(wang)).toBeUndefined();
    expect((await mine(zhao))?.handovers).toMatchObject([{ fromName: 'technician 1', toName: '赵师傅', note: '左侧已装好，剩右侧' }]);
    await clock(zhao, 'start');
    at('03:00');
    // 40 min of the first, 20 and 20 of the second.
    expect(await clock(zhao, 'finish')).toMatchObject({ status: 'finished', clockedMinutes: 80 });
  });
});

describe('three-level inspection', () => {
  const sheetOf = async (desk: Desk) => await desk.do(contract.inspection.sheet, { params: inspection.params() });
  const check = async (desk: Desk, level: 'self' | 'team', change: object = {}) => {
    const { version, sheetVersion, items } = await sheetOf(desk);
    const body = { ...noRework, id: newId(), version, sheetVersion: sheetVersion ?? 0, level, results: faultless(items), ...change };
    return await desk.ask(contract.inspection.check, { params: inspection.params(), body });
  };
  const decide = async (change: object) => {
    const inspector = await shop.desk('quality-inspector');
    const sheet = await sheetOf(inspector);
    const body = {
      ...noRework,
      id: newId(),
      version: sheet.version,
      sheetVersion: sheet.sheetVersion ?? 0,
      results: 'reworkReason' in change ? stoppedAtFault(sheet.items) : faultless(sheet.items),
      lateReason: null,
      roadTest: null,
      ...change,
    };
    return await inspector.ask(contract.inspection.decide, { params: inspection.params(), body });
  };

  /** Whose home page offers the car, and in which list. */
  const offered = async () => {
    const { workOrderId } = inspection.params();
    const inspectors = await Promise.all((['technician', 'workshop-manager', 'quality-inspector'] as const).map((role) => shop.desk(role)));
    const lists = await Promise.all([zhao, ...inspectors].map(async (desk) => (await desk.do(contract.home.home)).lists));
    return lists.map((all) => all.filter(({ rows }) => rows.some(({ id }) => id === workOrderId)).map((list) => list.code));
  };

  it('is offered to whoever may sign next: the two who did the work, then anybody else, then the inspector', async () => {
    expect(await offered()).toEqual([['to-check'], ['to-check'], [], []]);
  });

  it('has the sheets of the trade: 12, 10 and 24 items, and 16 of the road test', async () => {
    expect((await sheetOf(zhao)).items).toHaveLength(12);
    expect(await code(check(await shop.desk('workshop-manager'), 'self'))).toBe('422 not-a-worker');
    expect(await code(check(await shop.desk('workshop-manager'), 'team'))).toBe('422 level-missing');
    expect(await code(check(zhao, 'self', { results: [] }))).toBe('422 sheet-incomplete');
    expect(await code(check(zhao, 'self'))).toBe('200 accepted');
    expect(await offered()).toEqual([[], [], ['to-check'], []]);
    expect((await sheetOf(zhao)).items).toHaveLength(10);
    expect(await code(check(await shop.desk('technician'), 'team'))).toBe('422 own-work');
    expect(await code(check(await shop.desk('workshop-manager'), 'team'))).toBe('200 accepted');
    expect(await offered()).toEqual([[], [], [], ['to-inspect']]);
    const { lists } = await (await shop.desk('quality-inspector')).do(contract.home.home);
    // Whoever inspects needs not know whose car it is.
    expect(lists.flatMap(({ rows }) => rows.map((row) => row.subtitle))).toEqual([expect.stringMatching(/ · .\*+$/)]);
    const final = await sheetOf(await shop.desk('quality-inspector'));
    expect([final.items.length, final.roadTestItems.length, final.roadTestCauses]).toEqual([24, 16, ['brakes', 'noise']]);
  });

  it('is not signed by the one who checked the work before', async () => {
    // The manager is made an inspector for the day; that he signed the team check still bars him.
    const { version, sheetVersion, items } = await sheetOf(await shop.desk('quality-inspector'));
    const administrator = await shop.desk('administrator');
    const people = (await administrator.do(contract.organisation.listStaff)).rows;
    const manager = people.find((person) => person.name === 'workshop-manager 1');
    await administrator.do(contract.organisation.setStaffRoles, {
      params: { id: manager?.id ?? '' },
      body: { version: manager?.version ?? 0, roles: ['workshop-manager', 'quality-inspector'], isActive: true },
    });
    const body = {
      ...noRework,
      id: newId(),
      version,
      sheetVersion: sheetVersion ?? 0,
      results: faultless(items),
      lateReason: null,
      roadTest: null,
    };
    const desk = await shops.logIn('workshop-manager-1');
    expect(await code(desk.ask(contract.inspection.decide, { params: inspection.params(), body }))).toBe('422 signed-before');
  });

  it('sends the work back twice: the second time to another technician, whose rework is credited to nobody', async () => {
    const fault = { result: 'rework', reworkReason: 'assembly', reworkOwnerId: zhaoId, costCentre: 'workshop' };
    const { id } = (await sheetOf(zhao)).operations[0]?.operation ?? { id: '' };
    expect(await code(decide({ ...fault, costCentre: null, operationIds: [id] }))).toBe('422 rework-incomplete');
    expect(await code(decide({ ...fault, operationIds: [id], remark: '制动片装反' }))).toBe('200 accepted');
    // Why, in what the inspector chose and wrote: on the job and on the home page, which has the colour of what burns.
    const rework = { reason: 'assembly', remark: '制动片装反' };
    expect((await mine(zhao))?.rework).toEqual(rework);
    const { lists } = await zhao.do(contract.home.home);
    expect(lists.find((list) => list.code === 'my-jobs')?.rows.map((row) => [row.tone, row.rework])).toEqual([['late', rework]]);
    await clock(zhao, 'start');
    at('03:20');
    await clock(zhao, 'finish');
    await check(zhao, 'self');
    await check(await shop.desk('workshop-manager'), 'team');
    expect(await code(decide({ ...fault, operationIds: [id] }))).toBe('200 accepted');
    const dispatcher = await shop.desk('dispatcher');
    const job = await brakeJob();
    const body = { ...plainPlan, version: job.version, bayId: job.bayId ?? '', technicians: [{ technicianId: wangId, sharePercent: 100 }] };
    const again = await dispatcher.do(contract.workshop.assign, {
      params: { id: job.id },
      body: { ...body, startsAt: '2026-11-24T03:30:00.000Z' },
    });
    expect([again.status, again.technicians.map(({ name, creditedHours }) => [name, creditedHours])]).toEqual([
      'rework',
      [['technician 1', 0]],
    ]);
    const wang = await shop.desk('technician');
    at('03:30');
    await clock(wang, 'start');
    at('03:45');
    await clock(wang, 'finish');
    const manager = await shop.desk('service-manager');
    const reworks = await manager.do(contract.inspection.reworks);
    expect([reworks.internal, reworks.inspected, reworks.external]).toEqual([2, 2, 0]);
    // 20 minutes of the first rework and 15 of the second.
    expect(reworks.rows.map((row) => [row.times, row.reworkMinutes, row.reworkOwnerName])).toEqual([
      [2, 15, '赵师傅'],
      [1, 20, '赵师傅'],
    ]);
    const params = { id: reworks.rows[0]?.inspectionId ?? '' };
    expect(await manager.do(contract.inspection.penalise, { params, body: { penaltyFen: 5000 } })).toEqual({ penaltyFen: 5000 });
    expect(await code(manager.ask(contract.inspection.penalise, { params, body: { penaltyFen: 9000 } }))).toBe('422 penalty-decided');
    expect(await code(wang.ask(contract.inspection.penalise, { params, body: { penaltyFen: 1 } }))).toBe('403 forbidden');
  });

  it('finds the class of the repair: an assembly overhaul needs diagnosis, process, a drive and a reason for being late', async () => {
    const inspector = await shop.desk('quality-inspector');
    const before = await sheetOf(inspector);
    const diagnosis = async (repairClass: 'assembly' | null) => {
      const { version } = await sheetOf(inspector);
      const body = { ...stageOf(before, 'diagnosis', repairClass), version };
      return await inspector.ask(contract.inspection.signStage, { params: inspection.params(), body });
    };
    expect(await code(diagnosis('assembly'))).toBe('200 accepted');
    expect(await code(diagnosis(null))).toBe('422 level-signed');
    await inspector.do(contract.inspection.addPhoto, { params: inspection.params(), body: { id: newId(), photo: signature, note: '' } });
    await checkTwice(visit, await checkersOf(shop));
    // Promised three hours after nine o'clock in Shanghai.
    at('04:30');
    const sheet = await sheetOf(inspector);
    expect([sheet.photos.length, sheet.missingStages, sheet.needsCertificate]).toEqual([1, ['process'], true]);
    const roadTest = driveOf(sheet, shop.now());
    expect(await code(decide({}))).toBe('422 road-test-missing');
    expect(await code(decide({ roadTest: { ...roadTest, endKm: roadTest.startKm } }))).toBe('422 road-test-end-km');
    const early = { startedAt: plusMinutes(sheet.finishedAt ?? '', -20), endedAt: plusMinutes(sheet.finishedAt ?? '', -1) };
    expect(await code(decide({ roadTest: { ...roadTest, ...early } }))).toBe('422 road-test-before-work');
    expect(await code(decide({ roadTest }))).toBe('422 stage-missing');
    await inspector.do(contract.inspection.signStage, { params: inspection.params(), body: stageOf(sheet, 'process', null) });
    expect(await code(decide({ roadTest }))).toBe('422 late-reason-missing');
    expect(await code(decide({ roadTest, lateReason: 'rework' }))).toBe('200 accepted');
    const signed = await sheetOf(inspector);
    expect(signed.certificateNumber).toBe('HG-0001-2026-0001');
    expect(signed.history.find((row) => row.level === 'final' && row.result === 'passed')).toMatchObject({
      level: 'final',
      result: 'passed',
      lateReason: 'rework',
      roadTest: { endKm: roadTest.endKm },
    });
  });
});

describe('the end of the visit', () => {
  it('the adviser takes it over from the workshop, point by point, and the visit says so', async () => {
    const adviser = await shop.desk('service-adviser');
    const sheetNow = () => adviser.do(contract.inspection.sheet, { params: inspection.params() });
    // It bars no bill, but the page of the bill says that nobody has taken the car over.
    const isOpen = async () =>
      (await adviser.do(contract.settlement.ofVisit, { params: { visitId: visit.visitId } })).orders.map((order) => order.isHandOverOpen);
    const sheet = await sheetNow();
    const { sheetVersion, items } = sheet.handOver ?? { sheetVersion: 0, items: [] };
    const takeOver = (desk: Desk, results: BodyOf<typeof contract.inspection.takeOver>['results']) => {
      const body = { id: newId(), version: sheet.version, sheetVersion, results, remark: '座椅已复位' };
      return code(desk.ask(contract.inspection.takeOver, { params: inspection.params(), body }));
    };
    expect([await isOpen(), items.length, sheet.allowedActions]).toEqual([[true], 13, [{ action: 'take-over' }]]);
    const dirty = faultless(items).map((result) => (result.code === 'J02' ? { ...result, verdict: 'fail' as const } : result));
    expect(await takeOver(adviser, dirty)).toBe('422 item-failed');
    expect(await takeOver(adviser, faultless(items.slice(1)))).toBe('422 sheet-incomplete');
    expect(await takeOver(await shop.desk('technician'), faultless(items))).toBe('403 forbidden');
    expect(await takeOver(adviser, faultless(items))).toBe('200 accepted');
    expect(await takeOver(adviser, faultless(items))).toBe('422 level-signed');
    const taken = await sheetNow();
    expect([await isOpen(), taken.handOver, taken.allowedActions]).toEqual([[false], null, []]);
    expect(taken.history.find((row) => row.level === 'internal-hand-over')).toMatchObject({
      inspectorName: 'service-adviser 1',
      remark: '座椅已复位',
    });
    const { events } = await adviser.do(contract.serviceProcess.timeline, { params: { visitId: visit.visitId } });
    expect(events.find((event) => event.type === 'car-taken-over')).toMatchObject({ step: 9, actorName: 'service-adviser 1' });
  });

  it('the car is washed, paid and given back, and its guarantee runs', async () => {
    const adviser = await shop.desk('service-adviser');
    const column = async () => (await adviser.do(contract.workshop.board)).cards.find((card) => card.workOrderId === visit.workOrderId);
    expect(await column()).toMatchObject({ column: 'to-wash', inspectorName: 'quality-inspector 1' });
    const wash = () => adviser.ask(contract.workshop.wash, { params: { visitId: visit.visitId } });
    expect(await code(wash())).toBe('200 accepted');
    expect(await code(wash())).toBe('422 already-washed');
    expect((await column())?.column).toBe('to-settle');
    const { cards } = await adviser.do(contract.workshop.lounge);
    expect(cards.find((card) => card.workOrderId === visit.workOrderId)).toMatchObject({
      plateMasked: '京A***01',
      ownerNameMasked: '王**',
    });
    const seenBy = async (desk: Desk) =>
      (await desk.do(contract.workshop.board)).cards.find((card) => card.visitId === visit.visitId)?.ownerName;
    expect([await seenBy(adviser), await seenBy(await shop.desk('technician'))]).toEqual([visit.senderName, '王**']);
    const manager = await shop.desk('service-manager');
    const term = (days: number, km: number) =>
      manager.ask(contract.workOrders.setGuaranteeTerm, {
        params: { repairClass: 'assembly' },
        body: { days, km, seen: { days: 100, km: 20_000 } },
      });
    expect(await code(term(99, 30_000))).toBe('422 guarantee-below-law');
    expect(await code(term(180, 30_000))).toBe('200 accepted');
    // Whoever opened the page before does not write over it unseen.
    expect(await code(term(200, 20_000))).toBe('409 version-conflict');
    const bill = await preSettle(shop, visit);
    expect([bill.guaranteeDays, bill.guaranteeKm]).toEqual([180, 30_000]);
    await (await shop.desk('cashier')).do(contract.settlement.pay, paymentOf(bill, bill.totalFen, 'cash'));
    await adviser.do(contract.handover.release, await releaseOf(shop, visit));
    const { rows } = await adviser.do(contract.workOrders.guaranteesOfCar, { params: { id: vehicleId } });
    // 24 November and 180 days; it came with 12,500 km, was driven, and leaves with the 12,506 km that stand on its bill.
    expect(rows).toMatchObject([
      { repairClass: 'assembly', startsOn: '2026-11-24', untilDay: '2027-05-23', startKm: 12_506, untilKm: 42_506, state: 'running' },
    ]);
  });

  it('a diagnosis that comes when all work has passed is refused: no final inspection would follow that could sign its certificate', async () => {
    const car = await newCar(shop, '502');
    const sheet = checkInOf(car, null);
    const adviser = await shop.desk('service-adviser');
    await adviser.do(contract.reception.checkIn, { body: sheet });
    const other = { visitId: sheet.visitId, workOrderId: sheet.workOrderId, senderName: car.ownerName };
    await quote(shop, other, { name: '更换机油机滤', labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }], parts: [] });
    await adviser.do(contract.workOrders.approve, await approvalOf(shop, other));
    visit = other;
    at('05:00');
    const dispatcher = await shop.desk('dispatcher');
    const { rows } = await dispatcher.do(contract.capacity.listBays);
    const job = await brakeJob();
    const bayId = rows.find((bay) => bay.type === 'maintenance')?.id ?? '';
    const technicians = [{ technicianId: wangId, sharePercent: 100 }];
    const body = { ...plainPlan, version: job.version, bayId, technicians, startsAt: shop.now() };
    await dispatcher.do(contract.workshop.assign, { params: { id: job.id }, body });
    const wang = await shop.desk('technician');
    await clock(wang, 'start');
    await clock(wang, 'finish');
    const unready = await adviser.do(contract.inspection.sheet, { params: inspection.params() });
    const early = { id: newId(), version: unready.version, sheetVersion: 1, results: [], remark: '' };
    expect(await code(adviser.ask(contract.inspection.takeOver, { params: inspection.params(), body: early }))).toBe('422 not-passed');
    await inspect(shop, other, null);
    const inspector = await shop.desk('quality-inspector');
    const signed = await inspector.do(contract.inspection.sheet, { params: inspection.params() });
    expect(signed.allowedActions).toEqual([]);
    const late = { params: inspection.params(), body: stageOf(signed, 'diagnosis', 'second-level') };
    expect(await code(inspector.ask(contract.inspection.signStage, late))).toBe('422 already-passed');
    const bill = await preSettle(shop, other);
    await (await shop.desk('cashier')).do(contract.settlement.pay, paymentOf(bill, bill.totalFen, 'cash'));
    expect(await code(adviser.ask(contract.handover.release, await releaseOf(shop, other)))).toBe('200 accepted');
    // It left unwashed: nobody washes a car that is gone.
    expect(await code(adviser.ask(contract.workshop.wash, { params: { visitId: other.visitId } }))).toBe('422 wrong-state');
  });

  it('the books agree', async () => expect(await brokenBooks(shops)).toEqual([]));
});
