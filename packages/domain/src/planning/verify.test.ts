import { expect, it } from 'vitest';
import {
  type DispatcherLock,
  measure,
  type Placement,
  type Plan,
  type PlannedOperation,
  type Shop,
  type StartedWork,
  verify,
} from './index.ts';

// Zero is midnight. One car: new pads (30 standard minutes), then an alignment (60) by two people, which may pause over
// lunch. Li is fast, and works until 12:00, from 13:00 to 17:00 and, if need be, until 19:00; Wang has no certificate for
// alignment; Zhao has.
const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const span = (from: string, until: string) => ({ from: at(from), until: at(until) });
const operation = (id: string, change: Partial<PlannedOperation> = {}): PlannedOperation => ({
  id,
  stage: 1,
  bayType: 'mechanical',
  crew: [['mechanical']],
  standardMinutes: 30,
  equipment: [],
  partsAt: 0,
  mayPause: false,
  ...change,
});
const pads = operation('pads', { equipment: ['brake tester'], partsAt: at('09:00') });
const alignment = operation('alignment', {
  stage: 2,
  bayType: 'alignment',
  crew: [['alignment'], ['mechanical']],
  standardMinutes: 60,
  mayPause: true,
});
const filter = operation('filter', { equipment: ['brake tester'] });

const shop: Shop = {
  now: at('08:00'),
  bays: [
    { id: 'B1', type: 'mechanical', closed: [span('15:00', '16:00')] },
    { id: 'B2', type: 'mechanical', closed: [] },
    { id: 'B3', type: 'alignment', closed: [] },
  ],
  technicians: [
    {
      id: 'Li',
      skills: ['mechanical', 'alignment'],
      speedPercent: 120,
      shifts: [span('08:00', '12:00'), span('13:00', '17:00'), { ...span('17:00', '19:00'), isOvertime: true }],
    },
    { id: 'Wang', skills: ['mechanical'], speedPercent: 100, shifts: [span('08:00', '12:00'), span('13:00', '17:00')] },
    { id: 'Zhao', skills: ['mechanical', 'alignment'], speedPercent: 100, shifts: [span('08:00', '12:00'), span('13:00', '17:00')] },
  ],
  equipment: [
    {
      kind: 'brake tester',
      quantity: 2,
      unavailable: [
        { ...span('11:00', '12:00'), quantity: 2 },
        { ...span('13:00', '17:00'), quantity: 1 },
      ],
    },
  ],
  orders: [
    { id: 'A', releasedAt: at('08:30'), promisedAt: at('12:30'), weight: 3, isOwnerWaiting: true, operations: [pads, alignment] },
    { id: 'B', releasedAt: at('08:00'), promisedAt: null, weight: 1, isOwnerWaiting: false, operations: [filter] },
  ],
};
const place = (order: string, name: string, change: Partial<Placement>): Placement => ({
  order,
  operation: name,
  bay: 'B1',
  technicians: ['Li'],
  inOvertime: false,
  from: 0,
  until: 0,
  ...change,
});
// Li needs 25 minutes for the pads; of the alignment 30 minutes are done before lunch and 30 after.
const good = {
  pads: place('A', 'pads', span('09:00', '09:25')),
  alignment: place('A', 'alignment', { bay: 'B3', technicians: ['Li', 'Wang'], ...span('11:30', '13:30') }),
  filter: place('B', 'filter', { bay: 'B2', technicians: ['Zhao'], ...span('08:10', '08:40') }),
};
const planOf = (change: Partial<typeof good> = {}): Plan => ({ placements: Object.values({ ...good, ...change }), unplanned: [] });
const codes = (plan: Plan, of: Shop = shop) => [...new Set(verify(of, plan).map(({ code }) => code))].toSorted();
const withOperation = (name: string, change: Partial<PlannedOperation>): Shop => ({
  ...shop,
  orders: shop.orders.map((order) => ({
    ...order,
    operations: order.operations.map((one) => (one.id === name ? { ...one, ...change } : one)),
  })),
});

it('finds nothing in a plan that can be worked', () => {
  expect(verify(shop, planOf())).toEqual([]);
  expect(verify({ ...shop, orders: [] }, { placements: [], unplanned: [] })).toEqual([]);
});

const padsAt = (from: string, until: string, change: Partial<Placement> = {}) => ({
  pads: { ...good.pads, ...span(from, until), ...change },
});
const alignmentAt = (from: string, until: string, change: Partial<Placement> = {}) => ({
  alignment: { ...good.alignment, ...span(from, until), ...change },
});

it.each<[string, Partial<typeof good>, string[]]>([
  ['a bay of another type', padsAt('09:00', '09:25', { bay: 'B3' }), ['bay-type-differs']],
  ['a bay that is not there', padsAt('09:00', '09:25', { bay: 'B9' }), ['bay-unknown']],
  ['no bay where one is needed', padsAt('09:00', '09:25', { bay: null }), ['bay-unknown']],
  ['a closed bay', { filter: { ...good.filter, bay: 'B1', ...span('14:45', '15:15') } }, ['bay-closed']],
  ['two cars in one bay', { filter: { ...good.filter, bay: 'B1', ...span('08:40', '09:10') } }, ['bay-taken-twice']],
  [
    'one man at two cars',
    { filter: { ...good.filter, technicians: ['Wang'], ...span('11:00', '11:30') }, ...alignmentAt('10:50', '11:50') },
    ['equipment-short', 'technician-taken-twice'],
  ],
  ['a man without the skill', alignmentAt('11:30', '13:30', { technicians: ['Wang', 'Li'] }), ['skill-missing']],
  ['a man too few', alignmentAt('11:30', '13:30', { technicians: ['Li'] }), ['crew-differs']],
  ['one man counted twice', alignmentAt('11:30', '13:30', { technicians: ['Li', 'Li'] }), ['crew-differs']],
  ['a stranger', padsAt('09:00', '09:25', { technicians: ['Sun'] }), ['crew-differs']],
  [
    'work over lunch that may not pause',
    { filter: { ...good.filter, ...span('11:45', '13:15') } },
    ['equipment-short', 'paused-without-leave'],
  ],
  ['a beginning in the lunch break', alignmentAt('12:30', '14:00'), ['off-shift']],
  ['overtime that nobody has agreed to', alignmentAt('16:30', '17:30'), ['duration-differs', 'off-shift']],
  ['too short a time', padsAt('09:00', '09:24'), ['duration-differs']],
  ['too long a time', padsAt('09:00', '09:26'), ['duration-differs']],
  ['the tester in calibration', { filter: { ...good.filter, ...span('11:00', '11:30') } }, ['equipment-short']],
  [
    'two cars on the last tester',
    { ...padsAt('13:00', '13:25'), filter: { ...good.filter, ...span('13:05', '13:35') }, ...alignmentAt('14:00', '15:00') },
    ['equipment-short'],
  ],
  ['parts that come later', padsAt('08:35', '09:00'), ['parts-missing']],
  ['a car that is not released', padsAt('08:29', '08:54'), ['before-release', 'parts-missing']],
  [
    'the second stage first',
    alignmentAt('08:30', '09:30', { technicians: ['Zhao', 'Wang'] }),
    ['car-in-two-places', 'order-of-work-broken', 'technician-taken-twice'],
  ],
])('finds %s', (_, change, wanted) => {
  expect(codes(planOf(change))).toEqual(wanted);
});

it('finds work in the past', () => {
  expect(codes(planOf(), { ...shop, now: at('08:20') })).toEqual(['before-now']);
});

it('finds what is planned twice, not at all, by halves, or unknown', () => {
  const { placements } = planOf();
  expect(codes({ placements: [...placements, good.filter], unplanned: [] })).toContain('operation-twice');
  expect(codes({ placements: placements.slice(1), unplanned: [] })).toEqual(['operation-lost']);
  const reason = { refused: 'no-time-left', facts: {} } as const;
  expect(codes({ placements: placements.slice(1), unplanned: [{ order: 'A', operation: 'pads', reason }] })).toEqual([
    'order-half-planned',
  ]);
  expect(codes({ placements: [good.filter], unplanned: [{ order: 'A', operation: 'pads', reason }] })).toEqual([]);
  expect(codes({ placements: [...placements, place('C', 'pads', span('09:00', '09:25'))], unplanned: [] })).toContain('operation-unknown');
});

it('lets operations of one stage change places, but the car is in one place', () => {
  const free = withOperation('alignment', { stage: 1 });
  const early = alignmentAt('08:30', '09:30', { technicians: ['Zhao', 'Wang'] });
  expect(codes(planOf({ ...early, ...padsAt('09:30', '09:55'), filter: { ...good.filter, ...span('10:00', '10:30') } }), free)).toEqual([]);
  expect(codes(planOf({ ...early, filter: { ...good.filter, ...span('10:00', '10:30') } }), free)).toEqual(['car-in-two-places']);
});

it('counts overtime only where it is worked', () => {
  const late = planOf(alignmentAt('16:30', '17:30', { technicians: ['Li', 'Li2'], inOvertime: true }));
  const evening = {
    ...shop,
    technicians: [...shop.technicians, { id: 'Li2', skills: ['mechanical'], speedPercent: 100, shifts: [span('13:00', '18:00')] }],
  };
  expect(codes(late, evening)).toEqual([]);
  expect(measure(evening, late)).toMatchObject({
    overtimeMinutes: 30,
    weightedLateness: 3 * 300,
    onTime: 0,
    promised: 1,
    waitingMinutes: 9 * 60,
  });
});

it('knows what a man needs by the shop’s own clocks before his speed', () => {
  expect(codes(planOf(), withOperation('pads', { minutesBy: { Li: 40 } }))).toEqual(['duration-differs']);
  expect(codes(planOf(padsAt('09:00', '09:40')), withOperation('pads', { minutesBy: { Li: 40 } }))).toEqual([]);
});

it('holds what has begun, and what the dispatcher has locked', () => {
  const started: StartedWork = { ...span('07:50', '09:50'), bay: 'B2', technicians: ['Zhao'] };
  const running = withOperation('filter', { started });
  expect(codes(planOf(), running)).toEqual(['started-work-moved']);
  expect(codes(planOf({ filter: { ...good.filter, ...started } }), running)).toEqual([]);
  expect(codes(planOf({ filter: { ...good.filter, ...started }, ...padsAt('09:20', '09:45', { bay: 'B2' }) }), running)).toEqual([
    'bay-taken-twice',
  ]);
  const locks: [DispatcherLock, string[]][] = [
    [{ bay: 'B1' }, []],
    [{ bay: 'B2' }, ['lock-broken']],
    [{ technicians: ['Zhao'] }, ['lock-broken']],
    [{ startsAt: at('09:00') }, []],
    [{ startsAt: at('09:01') }, ['lock-broken']],
  ];
  for (const [lock, wanted] of locks) expect(codes(planOf(), withOperation('pads', { lock }))).toEqual(wanted);
});

it('finds work before the start that it was given out for', () => {
  expect(codes(planOf(), withOperation('pads', { notBefore: 60 * 24 }))).toEqual(['before-given-start']);
});

it('takes parts without a date for parts that are not there, and no minutes for no time at all', () => {
  expect(codes(planOf(), withOperation('pads', { partsAt: null }))).toEqual(['parts-missing']);
  const nothing = withOperation('filter', { standardMinutes: 0 });
  expect(codes(planOf(), nothing)).toEqual(['duration-differs']);
  expect(codes(planOf({ filter: { ...good.filter, bay: 'B1', technicians: ['Li'], ...span('09:10', '09:10') } }), nothing)).toEqual([]);
});
