import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { systemContext } from '../../platform/system-context.ts';
import * as followUp from '../follow-up/index.ts';
import { openShop } from '../reception/shop.fixture.ts';
import * as serviceProcess from '../service-process/index.ts';
import { codeOf, finishedVisit, openWorkplace, type Visit, type Workplace } from '../settlement/finished-visit.fixture.ts';
import * as settlement from '../settlement/index.ts';
import * as workOrders from '../work-orders/index.ts';
import { routes } from './index.ts';

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});
afterAll(() => place.store.close());

const byVisit = (visit: Visit) => ({ params: { visitId: visit.visitId }, query: undefined, body: undefined });
const versionOf = async (visit: Visit) => (await settlement.routes.ofVisit(place.as('service-adviser'), byVisit(visit))).visit.version;
const release = async (visit: Visit, dealershipId = 1) =>
  routes.release(place.as('service-adviser', { dealershipId }), { ...byVisit(visit), body: { version: await versionOf(visit) } });
const ready = async (visit: Visit) =>
  (await routes.ready(place.as('service-adviser'), { params: undefined, query: undefined, body: undefined })).rows.find(
    (row) => row.visitId === visit.visitId,
  );

async function payAll(visit: Visit): Promise<void> {
  const bill = await settlement.routes.prepare(place.as('service-adviser'), {
    ...byVisit(visit),
    body: { version: await versionOf(visit), mileageOutKm: 10_006 },
  });
  for (const { id, version, totalFen } of bill.settlements)
    await settlement.routes.pay(place.as('cashier'), {
      params: { id },
      query: undefined,
      body: { id: newId(), version, tenders: [{ tender: 'cash', amountFen: totalFen, givenFen: null }] },
    });
}

const events = async (visit: Visit) => await serviceProcess.routes.timeline(place.as('service-adviser'), byVisit(visit));

/** What the jobs do when the news of the release is read. */
async function hearOfRelease(visit: Visit, key = newId()): Promise<void> {
  const [plan] = followUp.reactions;
  const news = (await events(visit)).events.find((event) => event.type === 'visit-released');
  if (!plan || !news) throw new Error('the release is news, and somebody hears it');
  const ctx = {
    ...systemContext(place.store.services, { dealershipId: 1, now: place.store.clock.now, requestId: 'test' }),
    idempotency: { key, endpoint: plan.name, requestHash: key },
  };
  await plan.react(ctx, {
    dealershipId: 1,
    id: news.id,
    subjectType: 'visit',
    subjectId: visit.visitId,
    visitId: visit.visitId,
    type: 'visit-released',
    data: {},
    happenedAt: news.happenedAt,
  });
}
const tasks = async (list: 'due' | 'open') =>
  (await followUp.routes.tasks(place.as('follow-up-caller'), { params: undefined, query: { list }, body: undefined })).rows;

it('keeps a car until its bill is made and paid, and lets it go once', async () => {
  const visit = await finishedVisit(place);
  expect(await codeOf(release(visit))).toBe('not-prepared');
  expect(await ready(visit)).toBeUndefined();
  const bill = await settlement.routes.prepare(place.as('service-adviser'), {
    ...byVisit(visit),
    body: { version: await versionOf(visit), mileageOutKm: 10_006 },
  });
  expect(await codeOf(release(visit))).toBe('not-paid');
  expect((await ready(visit))?.allowedActions).toEqual([{ action: 'release', refused: 'not-paid', facts: { outstandingFen: 54_000 } }]);
  const [{ id, version } = { id: '', version: 0 }] = bill.settlements;
  await settlement.routes.pay(place.as('cashier'), {
    params: { id },
    query: undefined,
    body: { id: newId(), version, tenders: [{ tender: 'cash', amountFen: 54_000, givenFen: null }] },
  });
  expect((await ready(visit))?.allowedActions).toEqual([{ action: 'release' }]);
  const slip = await release(visit);
  expect(slip.number).toMatch(/^FX-0001-20261124-\d{4}$/);
  expect(await codeOf(release(visit))).toBe('wrong-state');
  expect(await ready(visit)).toBeUndefined();
});

it('keeps a car whose class of repair leaves with a certificate only', async () => {
  const visit = await finishedVisit(place);
  const inspector = place.store.ctxFor('quality-inspector');
  await inDealership(inspector, async (tx) => workOrders.setRepairClass(tx, { ...visit, repairClass: 'second-level' }));
  await payAll(visit);
  expect(await codeOf(release(visit))).toBe('certificate-missing');
});

it('shows the visit along the twelve steps', async () => {
  const visit = await finishedVisit(place);
  await payAll(visit);
  place.store.clock.advance(10);
  await release(visit);
  const timeline = await events(visit);
  const reached = timeline.steps.filter((step) => step.firstAt !== null).map((step) => step.step);
  expect(reached).toEqual([3, 4, 6, 7, 8, 9, 10]);
  expect(timeline.steps[9]?.lastAt).toBe(place.store.clock.now);
  expect(timeline.events.filter((e) => e.step === 6).map((e) => e.type)).toEqual([
    'parts-reserved',
    'parts-reserved',
    'parts-issued',
    'parts-issued',
  ]);
  expect(timeline.events.find((e) => e.type === 'payment-taken')?.actorName).toBe('cashier 1');
  expect(await codeOf(serviceProcess.routes.timeline(place.as('service-adviser', { dealershipId: 2 }), byVisit(visit)))).toBe('not-found');
});

it('leads to one call, due after three days, made by somebody else than the adviser', async () => {
  const visit = await finishedVisit(place);
  await payAll(visit);
  await release(visit);
  const releasedAt = Date.parse(place.store.clock.now);
  await hearOfRelease(visit);
  await hearOfRelease(visit);
  const mine = (await tasks('open')).filter((task) => task.visitId === visit.visitId);
  expect(mine.map((task) => [task.status, Date.parse(task.dueAt) - releasedAt])).toEqual([['planned', 3 * 24 * 3_600_000]]);
  expect(await tasks('due')).toEqual([]);
  place.store.clock.advance(3 * 24 * 60);
  const [task] = await tasks('due');
  expect([task?.ownerName, task?.jobNames, task?.ownerWords, task?.mobileMasked?.startsWith('138')]).toEqual([
    '王芳',
    [{ nameZh: '常规保养', nameEn: '' }],
    ['做保养'],
    true,
  ]);
  const call = { version: 1, result: 'done' as const, outcome: 'satisfied' as const, score: 9, content: '车很好' };
  const params = { id: task?.id ?? '' };
  expect(await codeOf(followUp.routes.result(place.as('service-adviser'), { params, query: undefined, body: call }))).toBe('same-person');
  const answers = await Promise.all(
    [1, 2].map(() => codeOf(followUp.routes.result(place.as('follow-up-caller'), { params, query: undefined, body: call }))),
  );
  expect(answers.sort()).toEqual(['accepted', 'version-conflict']);
  const done = await followUp.routes.get(place.as('follow-up-caller'), { params, query: undefined, body: undefined });
  expect([done.status, done.outcome, done.score, done.callerName, done.allowedActions]).toEqual([
    'done',
    'satisfied',
    9,
    'follow-up-caller 1',
    [],
  ]);
});

it('that came back because of a repair is called about after one day', async () => {
  const shop = await openShop();
  const sheet = shop.sheetFor(await shop.makeCar(), { businessType: 'return' });
  await shop.checkIn(sheet);
  const [plan] = followUp.reactions;
  const { visitId } = sheet;
  const about = { subjectType: 'visit', subjectId: visitId, visitId, type: 'visit-released', data: {} } as const;
  const ctx = systemContext(shop.store.services, { dealershipId: 1, now: shop.store.clock.now, requestId: 'test' });
  await plan?.react(ctx, { dealershipId: 1, id: newId(), ...about, happenedAt: '2026-11-24T08:00:00.000Z' });
  const open = await followUp.routes.tasks(shop.as('follow-up-caller'), { ...shop.none, query: { list: 'open' } });
  expect(open.rows.map((task) => [task.visitId, task.dueAt])).toEqual([[visitId, '2026-11-25T08:00:00.000Z']]);
  await shop.store.close();
});

it('is called about three times on different days, and then let be', async () => {
  const visit = await finishedVisit(place);
  await payAll(visit);
  await release(visit);
  await hearOfRelease(visit);
  const statuses: string[] = [];
  for (let day = 3; statuses.length < 3; day += 1) {
    place.store.clock.advance((day === 3 ? 3 : 1) * 24 * 60);
    const task = (await tasks('due')).find((row) => row.visitId === visit.visitId);
    const ring = (version = 0) =>
      followUp.routes.result(place.as('follow-up-caller'), {
        params: { id: task?.id ?? '' },
        query: undefined,
        body: { version, result: 'unreached', outcome: null, score: null, content: '' },
      });
    const after = await ring(task?.version);
    statuses.push(after.status);
    // Ringing on and on the same day is not another try.
    expect(await codeOf(ring(after.version))).toBe(after.status === 'unreached' ? 'called-today' : 'wrong-state');
    expect((await tasks('due')).some((row) => row.visitId === visit.visitId)).toBe(false);
  }
  expect(statuses).toEqual(['unreached', 'unreached', 'abandoned']);
});

it('begins the guarantee with the term of the estimate that was signed, whatever the store promises by now', async () => {
  const before = await finishedVisit(place);
  // What the law gives a first-level repair was signed; the store goes beyond it since.
  await workOrders.routes.setGuaranteeTerm(place.as('service-manager'), {
    params: { repairClass: 'first-level' },
    query: undefined,
    body: { days: 90, km: 9000, seen: { days: 10, km: 2000 } },
  });
  const since = await finishedVisit(place);
  const begun = async (visit: Visit) => {
    await payAll(visit);
    await release(visit);
    const bill = await settlement.routes.ofVisit(place.as('service-adviser'), byVisit(visit));
    const { rows } = await workOrders.routes.guaranteesOfCar(place.as('service-adviser'), {
      params: { id: bill.visit.vehicleId },
      query: undefined,
      body: undefined,
    });
    return [
      bill.settlements.map((row) => [row.guaranteeDays, row.guaranteeKm]),
      rows.map((row) => [row.startsOn, row.untilDay, row.untilKm - row.startKm]),
    ];
  };
  expect(await begun(before)).toEqual([[[10, 2000]], [['2026-12-02', '2026-12-12', 2000]]]);
  expect(await begun(since)).toEqual([[[90, 9000]], [['2026-12-02', '2027-03-02', 9000]]]);
});
