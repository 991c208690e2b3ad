// Given-out work: its length, why it moves, and who is told.
import { expect, it } from 'vitest';
import { causeOf, givenMinutes, isToldOf, measure, type Placement, plan, type Shop, startingWeights, weightsAtWork } from './index.ts';

const at = (time: string) => new Date(`2026-11-24T${time}:00.000+08:00`).toISOString();
const span = (from: string, until: string) => ({ startsAt: at(from), endsAt: at(until) });

it('counts as work what all of a crew are there for: a lunch break in between is none', () => {
  const day = [span('08:00', '12:00'), span('13:00', '17:00')];
  expect(givenMinutes(span('11:00', '14:00'), 180, [day])).toBe(120);
  expect(givenMinutes(span('11:00', '14:00'), 180, [day, [span('08:00', '13:30')]])).toBe(90);
  // Whoever stays on in the evening works all of it.
  expect(givenMinutes(span('18:00', '19:00'), 60, [day])).toBe(60);
});

it('tells people of another bay, other hands, or a quarter of an hour against what they were told last', () => {
  const was = { bayId: 'lift-1', technicianIds: ['zhao'], toldStartsAt: at('10:00') };
  const is = { bayId: 'lift-1', technicianIds: ['zhao'], startsAt: at('10:14') };
  expect(isToldOf(was, is)).toBe(false);
  expect(isToldOf(was, { ...is, startsAt: at('10:15') })).toBe(true);
  expect(isToldOf(was, { ...is, startsAt: at('09:45') })).toBe(true);
  expect(isToldOf(was, { ...is, bayId: 'lift-2' })).toBe(true);
  expect(isToldOf(was, { ...is, technicianIds: ['li'] })).toBe(true);
});

const operation = {
  id: 'brakes',
  stage: 1,
  bayType: 'lift',
  crew: [['mechanical']],
  standardMinutes: 60,
  equipment: [],
  partsAt: 0,
  mayPause: true,
};
const order = (id: string, change: object = {}) => ({
  id,
  releasedAt: 0,
  promisedAt: null as number | null,
  weight: 1,
  isOwnerWaiting: false,
  operations: [{ ...operation, ...change }],
});
const technician = (id: string, shifts = [{ from: 0, until: 600 }]) => ({ id, skills: ['mechanical'], speedPercent: 100, shifts });
const lift = (id: string, closed: { from: number; until: number }[] = []) => ({ id, type: 'lift', closed });
const shop = (change: Partial<Shop>): Shop => ({
  now: 0,
  bays: [lift('1'), lift('2')],
  technicians: [technician('zhao'), technician('li')],
  equipment: [],
  orders: [order('A'), order('B')],
  ...change,
});
const place = (who: string, change: Partial<Placement> = {}): Placement => ({
  order: who,
  operation: 'brakes',
  bay: '1',
  technicians: ['zhao'],
  inOvertime: false,
  from: 60,
  until: 120,
  ...change,
});

it.each<{ name: string; change?: Partial<Shop>; cause: string; inTheWay?: string }>([
  { name: 'he is not there', change: { technicians: [technician('zhao', []), technician('li')] }, cause: 'technician-absent' },
  { name: 'the lift is closed', change: { bays: [lift('1', [{ from: 90, until: 200 }]), lift('2')] }, cause: 'bay-closed' },
  { name: 'its part comes at two', change: { orders: [order('A', { partsAt: 360 }), order('B')] }, cause: 'parts-later' },
  { name: 'another car stands there', cause: 'bay-occupied', inTheWay: 'B' },
])('says why it moved: $name', ({ change = {}, cause, inTheWay = null }) => {
  const asked = shop(change);
  const was = place('A');
  const is = place('A', { from: 120, until: 180 });
  const placements = [is, ...(cause === 'bay-occupied' ? [place('B', { from: 50, until: 110 })] : [])];
  const [moved] = asked.orders.find(({ id }) => id === 'A')?.operations ?? [];
  expect(causeOf(asked, { placements, unplanned: [] }, { was, is, operation: moved ?? operation })).toEqual({ cause, order: inTheWay });
});

it('rather waits twenty minutes with the same man than changes hands; for an hour’s lateness it changes them', () => {
  const running = (until: number) => order('A', { started: { bay: '1', technicians: ['zhao'], from: -10, until } });
  const second = { ...order('B', { notBefore: 60 }), promisedAt: 120 };
  const before = { placements: [place('B', { bay: '2' })], unplanned: [] };
  const after = (until: number) =>
    plan(shop({ orders: [running(until), second] }), { seed: 1, budget: { steps: 300 }, before, weights: weightsAtWork(startingWeights) });
  const ofB = (until: number) => after(until).placements.find((at) => at.order === 'B');
  expect(ofB(80)).toMatchObject({ technicians: ['zhao'], from: 80 });
  expect(ofB(140)).toMatchObject({ technicians: ['li'], from: 60 });
  expect(measure(shop({ orders: [running(80), second] }), after(80), before)).toMatchObject({ changes: 1, elsewhere: 0 });
});
