import { notices as contract } from '@bayline/contract/notices';
import type { RoleCode } from '@bayline/domain/organisation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { EventForReaction } from '../../platform/events/reaction.ts';
import { replyCheck } from '../../platform/http/check.ts';
import { newId } from '../../platform/ids.ts';
import { recordFailure } from '../../platform/jobs/failed.ts';
import { systemContext } from '../../platform/system-context.ts';
import { agreedVisit, codeOf, openWorkplace, type Visit, type Workplace } from '../settlement/finished-visit.fixture.ts';
import * as workOrders from '../work-orders/index.ts';
import { nightWork, reactions, routes } from './index.ts';

const nothing = { params: undefined, query: undefined, body: undefined };
let place: Workplace;
let visit: Visit;
beforeAll(async () => {
  place = await openWorkplace();
  visit = await agreedVisit(place);
});
afterAll(() => place.store.close());

/** What the jobs do: hand every event that was recorded to the reaction, and again those they have had. */
async function ring(): Promise<void> {
  const { services, clock } = place.store;
  const { rows } = await services.jobsPool.query<EventForReaction>(
    `select dealership_id as "dealershipId", id, subject_type as "subjectType", subject_id as "subjectId", visit_id as "visitId", type, data, happened_at as "happenedAt"
       from events order by position`,
  );
  for (const event of rows)
    for (const reaction of reactions.filter(({ on }) => on.includes(event.type)))
      await reaction.react(systemContext(services, { dealershipId: event.dealershipId, now: clock.now, requestId: newId() }), event);
}

async function bellOf(role: RoleCode, dealershipId = 1) {
  const ctx = () => place.as(role, { dealershipId });
  const [{ unread }, list] = [await routes.unread(ctx(), nothing), await routes.list(ctx(), nothing)];
  replyCheck(contract.list.reply)(list);
  return { unread, rows: list.rows, said: list.rows.map((row) => `${row.type} ${row.isRead ? 'read' : 'new'}`) };
}

async function ask(basisPoints: number): Promise<string> {
  const params = { id: visit.workOrderId };
  const order = await workOrders.routes.get(place.as('service-adviser'), { ...nothing, params });
  const labour = [{ lineId: newId(), labourOperationId: place.operationId, discountBasisPoints: 0 }];
  const concernId = order.concerns[0]?.id ?? '';
  const job = { version: order.version, jobId: newId(), concernId, name: '清洗节气门', labour, parts: [] };
  const { version } = await workOrders.routes.addJob(place.as('service-adviser'), { ...nothing, params, body: job });
  const requestId = newId();
  const lineIds = labour.map(({ lineId }) => lineId);
  const body = { version, requestId, lineIds, basisPoints, reason: '老客户' };
  await workOrders.routes.giveDiscount(place.as('service-adviser'), { ...nothing, params, body });
  return requestId;
}

const decide = (requestId: string) =>
  workOrders.routes.decideDiscount(place.as('service-manager'), {
    ...nothing,
    params: { id: visit.workOrderId, requestId },
    body: { isApproved: true, note: '' },
  });

it('who may decide is asked, who asked is answered, and nobody is told of what they did themselves', async () => {
  const requestId = await ask(1000);
  await ring();
  const manager = await bellOf('service-manager');
  expect(manager.said).toEqual(['discount-asked new']);
  expect(manager.rows[0]).toMatchObject({ opens: 'work-order', targetId: visit.workOrderId });
  expect(manager.rows[0]?.plate).toMatch(/^京A12\d{3}$/);
  expect(manager.rows[0]?.orderNumber).toMatch(/^RO/);
  expect((await bellOf('service-adviser')).said).toEqual([]);
  await decide(requestId);
  await ring();
  expect((await bellOf('service-adviser')).said).toEqual(['discount-approved new']);
  expect((await bellOf('service-manager')).unread).toBe(1);
});

it('the same of the same order rings once until it is read, and is read by that person alone', async () => {
  await ask(1200);
  await ring();
  const { rows, unread } = await bellOf('service-manager');
  expect(unread).toBe(1);
  const read = (role: RoleCode, dealershipId = 1) =>
    routes.read(place.as(role, { dealershipId }), { ...nothing, body: { id: rows[0]?.id ?? '' } });
  expect(await codeOf(read('service-adviser'))).toBe('not-found');
  expect(await codeOf(read('service-manager', 2))).toBe('not-found');
  expect((await bellOf('service-manager')).unread).toBe(1);
  await read('service-manager');
  expect(await bellOf('service-manager')).toMatchObject({ unread: 0, said: ['discount-asked read'] });
});

it('everything up to the newest that was seen is read at once', async () => {
  place.store.clock.advance(5);
  await ask(900);
  await ring();
  const [seen] = (await bellOf('service-manager')).rows;
  place.store.clock.advance(5);
  const failure = () => systemContext(place.store.services, { dealershipId: 1, now: place.store.clock.now, requestId: newId() });
  await recordFailure(failure(), { jobId: '7', task: 'imports.take' });
  await ring();
  expect((await bellOf('administrator')).said).toEqual(['job-failed new']);
  await routes.readAll(place.as('service-manager'), { ...nothing, body: { until: seen?.happenedAt ?? '' } });
  expect((await bellOf('service-manager')).unread).toBe(0);
  expect((await bellOf('administrator')).unread).toBe(1);
  await routes.readAll(place.as('administrator'), { ...nothing, body: { until: seen?.happenedAt ?? '' } });
  expect((await bellOf('administrator')).unread).toBe(1);
});

it('a job that was started anew stands in the list and does not ring, whichever is told first', async () => {
  const ctx = () => systemContext(place.store.services, { dealershipId: 1, now: place.store.clock.now, requestId: newId() });
  const fail = (jobId: string) => recordFailure(ctx(), { jobId, task: 'books.check' });
  const startAnew = (jobId: string) =>
    inDealership(ctx(), async (tx) => {
      tx.record({ subjectType: 'store', subjectId: newId(), type: 'failed-job-retried', version: 1, data: { jobId, task: 'books.check' } });
    });
  const before = (await bellOf('administrator')).unread;
  await fail('8');
  await ring();
  await fail('9');
  expect((await bellOf('administrator')).unread).toBe(before + 1);
  // The eighth is told of already; of the ninth nobody has heard yet.
  place.store.clock.advance(1);
  await startAnew('8');
  await startAnew('9');
  await ring();
  const { unread, said } = await bellOf('administrator');
  expect(unread).toBe(before);
  expect(said.slice(0, 2)).toEqual(['job-failed read', 'job-failed read']);
  place.store.clock.advance(1);
  await fail('8');
  await ring();
  expect((await bellOf('administrator')).unread).toBe(before + 1);
});

it('what the adviser of a visit is told goes to the advisers that are left when that one has gone', async () => {
  const { services, clock, staffIdOf } = place.store;
  const setActive = statement('test.set-active', 'update staff set is_active = $3 where dealership_id = $1 and id = $2');
  const adviserStays = (isActive: boolean) =>
    inDealership(place.store.ctxFor('administrator'), (tx) => tx.run(setActive, [1, staffIdOf('service-adviser'), isActive]));
  const giveAdvice = statement(
    'test.give-role',
    `insert into staff_roles (dealership_id, staff_id, role_code) values ($1, $2, 'service-adviser')`,
  );
  const colleague = (dealershipId: number) =>
    inDealership(place.store.ctxFor('administrator', { dealershipId }), (tx) =>
      tx.run(giveAdvice, [dealershipId, staffIdOf('sales-consultant', dealershipId)]),
    );
  await Promise.all([colleague(1), colleague(2)]);
  const atRisk = () =>
    inDealership(systemContext(services, { dealershipId: 1, now: clock.now, requestId: newId() }), async (tx) => {
      const about = { subjectType: 'work-order', subjectId: visit.workOrderId, visitId: visit.visitId } as const;
      tx.record({ ...about, type: 'promise-at-risk', version: 1, step: 7, data: { promisedAt: clock.now, chancePercent: 40 } });
    });
  clock.advance(1);
  await atRisk();
  await ring();
  expect([(await bellOf('service-adviser')).said[0], (await bellOf('sales-consultant')).said]).toEqual(['promise-at-risk new', []]);
  await adviserStays(false);
  clock.advance(1);
  await atRisk();
  await ring();
  expect((await bellOf('sales-consultant')).said).toEqual(['promise-at-risk new']);
  expect((await bellOf('sales-consultant', 2)).said).toEqual([]);
  await adviserStays(true);
});

it('another store hears nothing of it', async () => {
  for (const role of ['service-manager', 'service-adviser', 'administrator'] as const) expect((await bellOf(role, 2)).rows).toEqual([]);
});

it('what is a day old is no news; what was told is forgotten after a month', async () => {
  await ask(700);
  const before = (await bellOf('service-manager')).rows.length;
  place.store.clock.advance(24 * 60 + 1);
  await ring();
  expect((await bellOf('service-manager')).rows.length).toBe(before);
  place.store.clock.advance(29 * 24 * 60);
  for (const { work } of nightWork) await work(place.store.services.jobsPool, place.store.clock.now, place.store.services);
  expect((await bellOf('service-manager')).rows).toEqual([]);
});
