import { serviceProcess as contract } from '@bayline/contract/service-process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checked } from '../reception/shop.fixture.ts';
import { codeOf, finishedVisit, openWorkplace, type Visit, type Workplace } from '../settlement/finished-visit.fixture.ts';
import { routes as unchecked } from './index.ts';

const routes = checked(contract, unchecked);
let place: Workplace;
let visit: Visit;
beforeAll(async () => {
  place = await openWorkplace();
  visit = await finishedVisit(place);
});
afterAll(() => place.store.close());

const timeline = (visitId: string, dealershipId = 1) =>
  routes.timeline(place.as('technician', { dealershipId }), { params: { visitId }, query: undefined, body: undefined });

it('tells the visit in order with the values that matter: what, how much, which part, which work', async () => {
  const { events, orders } = await timeline(visit.visitId);
  const valuesOf = (type: string) => events.filter((event) => event.type === type).map((event) => event.values);
  expect(events[0]).toMatchObject({
    type: 'visit-opened',
    step: 3,
    actorName: 'service-adviser 1',
    values: { businessType: 'maintenance', mileageKm: 10_000 },
  });
  expect(valuesOf('job-added')).toEqual([{ jobNameZh: '常规保养' }]);
  // 1.5 h × ¥150.00 less 10 % = ¥213.75; filter ¥45.00; 4.5 L × ¥62.50 = ¥281.25.
  expect(valuesOf('estimate-quoted')).toEqual([{ totalFen: 54_000 }]);
  expect(valuesOf('parts-issued')).toEqual(
    expect.arrayContaining([
      { partNumber: '26300-35503', partNameZh: '机油滤清器', unit: '件', quantity: 1000 },
      { partNumber: 'OIL-5W30', partNameZh: '机油 5W-30', unit: '升', quantity: 4500 },
    ]),
  );
  expect(valuesOf('operation-finished')).toEqual([{ operationNameZh: '更换机油机滤' }]);
  expect(orders).toMatchObject([{ id: visit.workOrderId }]);
});

it('lights the step where the visit stands, and never says an id', async () => {
  const view = await timeline(visit.visitId);
  expect(view.step).toBe(9);
  expect(view.steps.filter((step) => step.firstAt !== null).map((step) => step.step)).toEqual([3, 4, 6, 7, 8]);
  const ids = /[0-9a-f]{8}-[0-9a-f]{4}-/;
  for (const event of view.events) expect(JSON.stringify(event.values)).not.toMatch(ids);
});

it('is its own store’s', async () => {
  expect(await codeOf(timeline(visit.visitId, 2))).toBe('not-found');
});
