// The grid of an order, who pays it, what is taken off, and the work that is found when the car is apart.
import { settlement as settlementContract } from '@bayline/contract/settlement';
import { workOrders } from '@bayline/contract/work-orders';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workMoves } from '../../../../../tests/work-moves.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { LinkContext } from '../../platform/http/handlers.ts';
import { newId } from '../../platform/ids.ts';
import { routes as organisation } from '../organisation/index.ts';
import { checked, codeOf, openShop, type Role, signature } from '../reception/shop.fixture.ts';
import { routes as settlementUnchecked } from '../settlement/index.ts';
import { partsOfOrder, routes as warehouse } from '../warehouse/index.ts';
import { reactions, routes as workshop } from '../workshop/index.ts';
import { advanceOperation, findLink, keepOutlooks, passOperations, routes as unchecked } from './index.ts';

const routes = checked(workOrders, unchecked);
const settlement = checked(settlementContract, settlementUnchecked);

let shop: Awaited<ReturnType<typeof openShop>>;
let service: { operationId: string; partId: string };
let car: Awaited<ReturnType<typeof shop.arrive>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.store.close());
beforeEach(async () => {
  service = await shop.makeService(10_000);
  car = await shop.arrive();
});

type View = Awaited<ReturnType<typeof routes.get>>;
const adviser = () => shop.as('service-adviser');
const at = <P extends object, Body extends object>(params: P, body: Body) => ({
  params: { id: car.workOrderId, ...params },
  query: undefined,
  body,
});
const get = (role: Role = 'service-adviser') => routes.get(shop.as(role), { ...shop.none, params: { id: car.workOrderId } });
/** 1.2 h × ¥150.00 = ¥180.00 and a set of pads for ¥260.00. */
const addJob = async (change: object = {}) => {
  const jobId = newId();
  const labour = [{ lineId: newId(), labourOperationId: service.operationId, discountBasisPoints: 0 }];
  const parts = [{ lineId: newId(), partId: service.partId, quantity: 1000 }];
  const body = { version: (await get()).version, jobId, concernId: car.concernId, name: '前制动片', labour, parts, ...change };
  return { jobId, labourId: labour[0]?.lineId ?? '', partId: parts[0]?.lineId ?? '', order: await routes.addJob(adviser(), at({}, body)) };
};
const quote = async () =>
  await routes.quote(adviser(), at({}, { version: (await get()).version, promisedAt: plusMinutes(shop.store.clock.now, 240) }));
const answer = async (change: object = {}) =>
  await routes.approve(adviser(), at({}, { version: (await get()).version, signedByName: '王芳', signature, ...change }));
const sums = (order: View) => [order.labourFen, order.partsFen, order.feesFen, order.totalFen];
const jobOf = (order: View, jobId: string) => order.jobs.find((job) => job.id === jobId);
const issueAll = async () => {
  for (const { requestId } of await inDealership(shop.as('storekeeper'), (tx) => partsOfOrder(tx, car.workOrderId)))
    await warehouse.issue(shop.as('storekeeper'), {
      params: { id: requestId },
      query: undefined,
      body: { version: 1, handedToId: shop.as('technician').actor.staffId ?? '' },
    });
};

describe('a line', () => {
  it('is written cell by cell: hours, quantity, a fee, and taken out again', async () => {
    const { jobId, labourId, partId, order } = await addJob();
    // 1.5 h × ¥150.00 = ¥225.00.
    const hours = await routes.changeLine(adviser(), at({ lineId: labourId }, { version: order.version, billedHours: 150 }));
    expect(sums(hours)).toEqual([22_500, 26_000, 0, 48_500]);
    // Two sets: ¥520.00.
    const two = await routes.changeLine(adviser(), at({ lineId: partId }, { version: hours.version, quantity: 2000 }));
    expect(sums(two)).toEqual([22_500, 52_000, 0, 74_500]);
    const lineId = newId();
    const fee = { version: two.version, lineId, kind: 'diagnosis' as const, name: '故障诊断', priceFen: 8000 };
    const withFee = await routes.addFee(adviser(), at({ jobId }, fee));
    expect(sums(withFee)).toEqual([22_500, 52_000, 8000, 82_500]);
    expect(jobOf(withFee, jobId)?.feeLines).toMatchObject([{ kind: 'diagnosis', amountFen: 8000, priceClass: 'customer' }]);
    const gone = await routes.removeLine(adviser(), at({ lineId: partId }, { version: withFee.version }));
    expect(sums(gone)).toEqual([22_500, 0, 8000, 30_500]);
    expect(await codeOf(routes.removeLine(adviser(), at({ lineId: partId }, { version: gone.version })))).toBe('line-unknown');
    expect(await codeOf(routes.changeLine(adviser(), at({ lineId: labourId }, { version: order.version, billedHours: 1 })))).toBe(
      'version-conflict',
    );
  });
  it('is pasted with others whole or not at all, each row that cannot be taken named', async () => {
    const { jobId, order } = await addJob();
    const [code, number] = [order.jobs[0]?.labourLines[0]?.code ?? '', order.jobs[0]?.partLines[0]?.number ?? ''];
    const row = (of: string, quantity: number | null) => ({ lineId: newId(), code: of, quantity, discountBasisPoints: 0 });
    const paste = (version: number, rows: ReturnType<typeof row>[]) => routes.addLines(adviser(), at({ jobId }, { version, rows }));
    await expect(paste(order.version, [row(code, 500), row('NO-SUCH', null), row(number, 2000)])).rejects.toMatchObject({
      code: 'rows-refused',
      facts: { 2: 'code-unknown NO-SUCH' },
    });
    expect((await get()).version).toBe(order.version);
    // Half an hour ¥75.00 and two more sets ¥520.00 beside ¥180.00 and ¥260.00.
    const pasted = await paste(order.version, [row(code, 500), row(number, 2000)]);
    expect(sums(pasted)).toEqual([25_500, 78_000, 0, 103_500]);
    expect(pasted.jobs[0]?.operations).toHaveLength(4);
  });
  it('gets a price by hand only from those who may, with the reason, and no package falls apart', async () => {
    const { labourId, order } = await addJob();
    const price = at({ lineId: labourId }, { version: order.version, priceFen: 12_000, reason: '协议客户' });
    // 1.2 h × ¥120.00 = ¥144.00.
    expect(sums(await routes.setPrice(shop.as('service-manager'), price))).toEqual([14_400, 26_000, 0, 40_400]);
  });
});

describe('payers', () => {
  const addPayer = async (priceClass: 'insurance' | 'internal' | 'customer') => {
    const { partyId } = await shop.makeCar();
    const payerId = newId();
    await routes.addPayer(adviser(), at({}, { version: (await get()).version, payerId, partyId, priceClass }));
    return payerId;
  };
  it('share a line to the fen, and the foot of the order adds up by payer', async () => {
    const { labourId } = await addJob();
    const insurer = await addPayer('insurance');
    const [owner] = (await get()).payers;
    const shares = [
      { payerId: owner?.id ?? '', basisPoints: 3333 },
      { payerId: insurer, basisPoints: 6667 },
    ];
    const { version } = await get();
    const shared = await routes.shareLines(adviser(), at({}, { version, lineIds: [labourId], shares }));
    // 33.33 % of ¥180.00 is ¥59.99 (59.994), 66.67 % ¥120.01 (120.006).
    expect(shared.payers.map((payer) => [payer.priceClass, payer.labourFen, payer.partsFen, payer.totalFen])).toEqual([
      ['customer', 5999, 26_000, 31_999],
      ['insurance', 12_001, 0, 12_001],
    ]);
    expect(shared.totalFen).toBe(44_000);
    const uneven = at({}, { version: shared.version, lineIds: [labourId], shares: shares.slice(0, 1) });
    expect(await codeOf(routes.shareLines(adviser(), uneven))).toBe('shares-incomplete');
    expect(
      await codeOf(
        routes.shareLines(
          adviser(),
          at({}, { version: shared.version, lineIds: [labourId], shares: [{ payerId: newId(), basisPoints: 10_000 }] }),
        ),
      ),
    ).toBe('payer-unknown');
  });
  it('take a whole job, and are billed what the order says, each alone', async () => {
    const first = await addJob();
    const second = await addJob();
    const house = await addPayer('internal');
    const { version } = await get();
    await routes.setJobPayer(adviser(), at({ jobId: second.jobId }, { version, payerId: house }));
    const [owner] = (await get()).payers;
    const shares = [
      { payerId: owner?.id ?? '', basisPoints: 5000 },
      { payerId: house, basisPoints: 5000 },
    ];
    const moved = await routes.shareLines(adviser(), at({}, { version: (await get()).version, lineIds: [first.labourId], shares }));
    await quote();
    const agreed = await answer();
    await issueAll();
    for (const operation of agreed.jobs.flatMap((job) => job.operations)) {
      for (const [index, move] of workMoves.entries())
        await inDealership(adviser(), (tx) => advanceOperation(adviser(), tx, { operationId: operation.id, version: index + 1, ...move }));
    }
    const operationIds = agreed.jobs.flatMap((job) => job.operations.map((operation) => operation.id));
    await inDealership(adviser(), (tx) => passOperations(adviser(), tx, { workOrderId: car.workOrderId, operationIds }));
    const bill = await settlement.ofVisit(adviser(), { params: { visitId: car.visitId }, query: undefined, body: undefined });
    const billed = (priceClass: string) => bill.drafts.filter((draft) => draft.priceClass === priceClass).map((draft) => draft.totalFen);
    // Owner: half of ¥180.00 and ¥260.00; the house: the other half, and the second job's ¥440.00.
    expect([billed('customer'), billed('internal')]).toEqual([[35_000], [53_000]]);
    expect(moved.payers.map((payer) => payer.totalFen).toSorted((a, b) => a - b)).toEqual([35_000, 53_000]);
  });
});

describe('a discount by hand', () => {
  const give = async (lineIds: string[], basisPoints: number, role: Role = 'service-adviser') =>
    await routes.giveDiscount(
      shop.as(role),
      at({}, { version: (await get()).version, requestId: newId(), lineIds, basisPoints, reason: '老客户' }),
    );
  it('within one’s limit is given; above it somebody with the right decides, and until then nothing is quoted', async () => {
    const { labourId } = await addJob();
    // 5 % off ¥180.00.
    expect(sums(await give([labourId], 500))).toEqual([17_100, 26_000, 0, 43_100]);
    expect(await codeOf(give([labourId], 1501))).toBe('discount-too-high');
    const asked = await give([labourId], 1000);
    expect(sums(asked)).toEqual([16_200, 26_000, 0, 42_200]);
    const [request] = asked.discountRequests;
    expect(request).toMatchObject({ status: 'pending', basisPoints: 1000, offFen: 1800 });
    expect(await codeOf(quote())).toBe('discount-unapproved');
    const decide = (role: Role, isApproved: boolean) =>
      routes.decideDiscount(shop.as(role), at({ requestId: request?.id ?? '' }, { isApproved, note: '' }));
    expect(await codeOf(decide('service-adviser', true))).toBe('same-person');
    expect((await decide('service-manager', true)).discountRequests).toMatchObject([{ status: 'approved' }]);
    expect(await codeOf(decide('service-manager', true))).toBe('request-decided');
    expect((await quote()).status).toBe('quoted');
  });
  it('declined is taken off again, and another discount withdraws what was asked', async () => {
    const { labourId, partId } = await addJob();
    const asked = await give([labourId, partId], 1000);
    expect(sums(asked)).toEqual([16_200, 23_400, 0, 39_600]);
    const requestId = asked.discountRequests[0]?.id ?? '';
    const declined = await routes.decideDiscount(shop.as('service-manager'), at({ requestId }, { isApproved: false, note: '利润不足' }));
    expect(sums(declined)).toEqual([18_000, 26_000, 0, 44_000]);
    await give([labourId], 1000);
    expect((await give([labourId], 300)).discountRequests.map((request) => request.status)).toEqual(['withdrawn', 'declined']);
  });
  it('names its reason', async () => {
    const { labourId } = await addJob();
    const body = { version: (await get()).version, requestId: newId(), lineIds: [labourId], basisPoints: 300, reason: '' };
    expect(await codeOf(routes.giveDiscount(adviser(), at({}, body)))).toBe('discount-reason-missing');
  });
});

describe('work that is found later', () => {
  const find = async (severity: 'red' | 'yellow') => {
    const findingId = newId();
    const body = { findingId, operationId: null, words: '左前球头松旷', severity, photos: [signature] };
    await routes.raiseFinding(shop.as('technician'), at({}, body));
    return findingId;
  };
  const agreed = async () => {
    await addJob();
    await quote();
    return await answer();
  };
  it('is priced, quoted as a new version and neither planned nor asked for in the store room before the owner says yes', async () => {
    await agreed();
    const findingId = await find('red');
    const extra = await addJob({ findingId });
    expect(extra.order.findings).toMatchObject([{ id: findingId, jobId: extra.jobId, severity: 'red', photos: 1 }]);
    const [operation] = jobOf(extra.order, extra.jobId)?.operations ?? [];
    const start = {
      operationId: operation?.id ?? '',
      version: 1,
      action: 'assign',
      told: { bayId: newId(), technicianId: newId(), startsAt: shop.store.clock.now, overrideReason: null },
    } as const;
    expect(await codeOf(inDealership(adviser(), (tx) => advanceOperation(adviser(), tx, start)))).toBe('job-not-approved');
    const quoted = await quote();
    expect(quoted).toMatchObject({
      status: 'authorised',
      isQuoteOpen: true,
      estimates: [
        { version: 2, totalFen: 88_000 },
        { version: 1, totalFen: 44_000 },
      ],
    });
    expect(quoted.estimates[0]?.lines.map((line) => line.change)).toEqual(['same', 'same', 'new', 'new']);
    expect(jobOf(quoted, extra.jobId)?.partLines.map((line) => line.partsStatus)).toEqual([null]);
    expect(await codeOf(addJob())).toBe('quote-open');
    const yes = await answer({ channel: 'phone', signature: undefined });
    expect(jobOf(yes, extra.jobId)).toMatchObject({ approval: 'approved', partLines: [{ partsStatus: 'reserved' }] });
    expect(yes.estimates[0]).toMatchObject({ channel: 'phone', approvedByName: '王芳' });
  });
  it('declined is kept for the car, a safety item under a waiver, and taken up at the next visit', async () => {
    await agreed();
    const extra = await addJob({ findingId: await find('red') });
    await quote();
    expect(await codeOf(answer({ declinedJobIds: [extra.jobId] }))).toBe('waiver-missing');
    const declined = await answer({ declinedJobIds: [extra.jobId], waiver: signature });
    expect(jobOf(declined, extra.jobId)).toMatchObject({
      approval: 'declined',
      operations: [{ status: 'cancelled' }, { status: 'cancelled' }],
    });
    expect(sums(declined)).toEqual([18_000, 26_000, 0, 44_000]);
    const { rows } = await routes.deferredOfCar(adviser(), { params: { id: car.vehicleId }, query: undefined, body: undefined });
    expect(rows).toMatchObject([
      { nameZh: '前制动片', nameEn: '', amountFen: 44_000, severity: 'red', hasWaiver: true, declinedByName: '王芳' },
    ]);
  });
  it('that needs no work is dropped with the reason', async () => {
    await agreed();
    const findingId = await find('yellow');
    const dropped = await routes.dropFinding(adviser(), at({ findingId }, { version: (await get()).version, reason: '属正常磨损' }));
    expect(dropped.findings).toMatchObject([{ droppedReason: '属正常磨损' }]);
    expect(await codeOf(addJob({ findingId }))).toBe('finding-unknown');
  });
});

describe('the owner’s link', () => {
  const link = async () => {
    const linkId = newId();
    const made = await routes.makeLink(adviser(), at({}, { linkId, days: 7 }));
    return { linkId, token: made.token };
  };
  const open = async (token: string) =>
    (await findLink(shop.store.services, token, { now: shop.store.clock.now, requestId: newId() })) as LinkContext;
  const answerBy = async (token: string, estimateVersion: number, declinedJobIds: string[] = []) =>
    await routes.ownerAnswer(await open(token), {
      params: { token },
      query: undefined,
      body: { estimateVersion, signedByName: '王芳', signature, declinedJobIds, waiver: null },
    });
  it('opens one visit to whoever has it, until it is revoked or runs out', async () => {
    const { jobId } = await addJob();
    const { linkId, token } = await link();
    expect(token).toMatch(/^1\.[A-Za-z0-9_-]{43}$/);
    const page = { params: { token }, query: undefined, body: undefined };
    // What is not quoted is not shown.
    expect(await routes.ownerPage(await open(token), page)).toMatchObject({ plate: car.plate, jobs: [], openEstimate: null });
    await quote();
    expect(await routes.ownerPage(await open(token), page)).toMatchObject({
      jobs: [{ id: jobId, amountFen: 44_000 }],
      totalFen: 44_000,
      openEstimate: { version: 1, guaranteeDays: 10, guaranteeKm: 2000, overrunBasisPoints: 0 },
    });
    expect((await answerBy(token, 1)).openEstimate).toBeNull();
    expect(await get()).toMatchObject({ status: 'authorised', estimates: [{ channel: 'link', recordedByName: null }] });
    await routes.revokeLink(adviser(), { ...at({ linkId }, {}), body: undefined });
    expect(await open(token)).toBeUndefined();
    expect(await open(`1.${'A'.repeat(43)}`)).toBeUndefined();
  });
  it('tells no time of the plan while work is asked for that the plan does not know', async () => {
    const { token } = await link();
    const expectedAt = async () =>
      (await routes.ownerPage(await open(token), { params: { token }, query: undefined, body: undefined })).expectedAt;
    await addJob();
    await quote();
    await answerBy(token, 1);
    const at80 = plusMinutes(shop.store.clock.now, 60);
    const outlook = { at50: at80, at80, at95: at80, missing: null, promisedAt: null, chancePercent: null };
    await inDealership(adviser(), (tx) => keepOutlooks(adviser(), tx, [{ workOrderId: car.workOrderId, ...outlook }]));
    expect(await expectedAt()).toBe(at80);
    await addJob();
    await quote();
    expect(await expectedAt()).toBeNull();
    await answerBy(token, 2);
    expect(await expectedAt()).toBe(at80);
  });
  it('is answered once: of four signatures at once one stands', async () => {
    await addJob();
    const { token } = await link();
    await quote();
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeOf(answerBy(token, 1))));
    expect(codes.toSorted()).toEqual(['accepted', 'estimate-changed', 'estimate-changed', 'estimate-changed']);
  });
  it('answers what the owner saw: when the adviser takes the estimate back at that moment, one of the two wins', async () => {
    await addJob();
    const { token } = await link();
    const quoted = await quote();
    const codes = await Promise.all([codeOf(answerBy(token, 1)), codeOf(routes.revise(adviser(), at({}, { version: quoted.version })))]);
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1);
    expect(['estimate-changed', 'version-conflict']).toContain(codes.find((code) => code !== 'accepted'));
    expect((await get()).status).toBe(codes[0] === 'accepted' ? 'authorised' : 'estimating');
  });
});

describe('a car whose file was merged into another while it was here', () => {
  it('is worked on as the one that stayed: its VIN, its kind of plate, its class', async () => {
    const kept = await shop.makeCar({ vin: 'LBEHDAEB88Y034849' });
    await shop.mergeCars({ survivorId: kept.vehicleId, aliasId: car.vehicleId });
    await addJob();
    await quote();
    await answer();
    const { visit } = await get();
    expect([visit.vehicleId, visit.vin]).toEqual([kept.vehicleId, 'LBEHDAEB88Y034849']);
    const manager = shop.as('workshop-manager');
    const query = { day: shop.store.clock.now.slice(0, 10) };
    const { operations } = await workshop.dispatchList(manager, { ...shop.none, query });
    const here = operations.filter(({ workOrderId }) => workOrderId === car.workOrderId);
    expect(new Set(here.map(({ vehicleIdentification }) => vehicleIdentification))).toEqual(new Set(['LBEHDAEB88Y034849']));
  });
});

describe('called off', () => {
  it('an agreed job frees its parts and its planned time, and the bill goes without it', async () => {
    const first = await addJob();
    await addJob();
    await quote();
    const agreed = await answer();
    const off = at({ jobId: first.jobId }, { version: agreed.version, reason: '客户改主意' });
    const voided = await routes.voidJob(adviser(), off);
    expect(jobOf(voided, first.jobId)).toMatchObject({ approval: 'voided', partLines: [{ partsStatus: 'cancelled' }] });
    expect(jobOf(voided, first.jobId)?.operations.map((operation) => operation.status)).toEqual(['cancelled', 'cancelled']);
    expect(voided.totalFen).toBe(44_000);
    const news = {
      subjectType: 'work-order',
      subjectId: car.workOrderId,
      visitId: car.visitId,
      type: 'job-voided',
      data: {},
      happenedAt: shop.store.clock.now,
    } as const;
    for (const reaction of reactions) await reaction.react(adviser(), { dealershipId: 1, id: newId(), ...news });
    await issueAll().catch(() => undefined);
  });
  it('an agreed job makes no room for other work that the owner was not asked about', async () => {
    const rules = await organisation.estimateRules(shop.as('administrator'), shop.none);
    const allow = async (overrunBasisPoints: number, version: number) =>
      await organisation.setEstimateRules(shop.as('administrator'), { ...shop.none, body: { ...rules, overrunBasisPoints, version } });
    await allow(1000, rules.version);
    const first = await addJob();
    const kept = await addJob();
    await quote();
    const agreed = await answer();
    await routes.voidJob(adviser(), at({ jobId: first.jobId }, { version: agreed.version, reason: '客户改主意' }));
    const other = await addJob();
    const quoted = await quote();
    await allow(rules.overrunBasisPoints, rules.version + 1);
    expect([kept, other].map(({ jobId }) => jobOf(quoted, jobId)?.approval)).toEqual(['approved', 'proposed']);
  });
  it('an agreed order ends the visit while nothing is begun, and not any more once a part is out', async () => {
    await addJob();
    await quote();
    await answer();
    await issueAll();
    const body = { version: (await get()).version, reason: '不修了' };
    expect(await codeOf(routes.cancel(adviser(), at({}, body)))).toBe('work-begun');
    car = await shop.arrive();
    await addJob();
    await quote();
    await answer();
    const off = await routes.cancel(adviser(), at({}, { version: (await get()).version, reason: '不修了' }));
    expect(off).toMatchObject({ status: 'cancelled', visit: { status: 'cancelled' } });
    expect(off.jobs.flatMap((job) => job.partLines.map((line) => line.partsStatus))).toEqual(['cancelled']);
  });
});
