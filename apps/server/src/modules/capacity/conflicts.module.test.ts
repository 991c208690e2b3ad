import { capacity } from '@bayline/contract/capacity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { learned } from '../../../../../tests/learned.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { checked, codeOf, openShop } from '../reception/shop.fixture.ts';
import { bookingsInConflict, bookOperation, type OperationBooking, reserveBay, routes as unchecked } from './index.ts';

const routes = checked(capacity, unchecked);

let shop: Awaited<ReturnType<typeof openShop>>;
let technicianId: string;
let bays: { id: string; type: string; version: number; name: string }[];
const manager = () => shop.as('workshop-manager');
const put = <Body>(id: string, body: Body) => ({ params: { id }, query: undefined, body });
const post = <Body>(body: Body) => ({ ...shop.none, body });
const wall = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();
const mechanical = (at = 0) => bays.filter(({ type }) => type === 'mechanical')[at]?.id ?? '';
const plan = (startsAt: string, change: Partial<OperationBooking> = {}) => {
  const ctx = shop.as('dispatcher');
  const booking = {
    operationId: newId(),
    bayId: mechanical(),
    technicianIds: [technicianId],
    startsAt,
    minutes: 60,
    bayType: 'mechanical',
    skill: 'mechanical',
    equipment: '',
    isExcepted: false,
    ...change,
  };
  return inDealership(ctx, (tx) => bookOperation(ctx, tx, booking));
};
const told = (of: { conflicts: readonly { reason: string; resource: string; startsAt: string }[] }) =>
  of.conflicts.map(({ reason, resource, startsAt }) => [reason, resource, startsAt]);
/** A day shift with a break at noon, worked on weekdays. */
const shiftId = newId();
const shift = { name: '白班', starts: '09:00', ends: '17:00', breaks: [{ starts: '12:00', ends: '13:00' }] };
const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shiftId }));

beforeAll(async () => {
  shop = await openShop();
  technicianId = shop.store.staffIdOf('technician');
  await routes.setShift(manager(), put(shiftId, { ...shift, version: null }));
  await routes.setTechnician(manager(), put(technicianId, { ...learned('mechanical'), week }));
  await routes.addBay(manager(), post({ id: newId(), code: 'M02', name: '机修二号', type: 'mechanical' as const }));
  bays = (await routes.listBays(shop.as('dispatcher'), shop.none)).rows;
});
afterAll(() => shop.store.close());

describe('work outside a shift', () => {
  const day = '2026-11-26';
  it('is refused before it begins, in the break, and beyond its end', async () => {
    expect(await codeOf(plan(wall(day, '08:30')))).toBe('technician-off-shift');
    expect(await codeOf(plan(wall(day, '12:15')))).toBe('technician-off-shift');
    expect(await codeOf(plan(wall(day, '11:30')))).toBe('past-shift-end');
    expect(await codeOf(plan(wall(day, '16:30')))).toBe('past-shift-end');
    // Saturday is not among the days that he works.
    expect(await codeOf(plan(wall('2026-11-28', '10:00')))).toBe('technician-off-shift');
  });
  it('lasts over the break, and over a night', async () => {
    expect(await codeOf(plan(wall(day, '11:30'), { minutes: 120 }))).toBe('accepted');
    expect(await codeOf(plan(wall(day, '15:00'), { minutes: 20 * 60 }))).toBe('accepted');
  });
  it('is taken as overtime with a reason, and is then no conflict', async () => {
    expect(await codeOf(plan(wall('2026-12-01', '16:30'), { isExcepted: true }))).toBe('accepted');
    const ctx = shop.as('dispatcher');
    expect(await inDealership(ctx, (tx) => bookingsInConflict(ctx, tx))).toEqual([]);
  });
});

describe('what is planned already is told', () => {
  it('when a shift becomes shorter', async () => {
    await plan(wall('2026-12-02', '15:30'));
    const earlier = await routes.setShift(manager(), put(shiftId, { ...shift, ends: '16:00', version: 1 }));
    expect(told(earlier)).toEqual([['technician-off-shift', 'technician 1', wall('2026-12-02', '15:30')]]);
    expect(told(await routes.setShift(manager(), put(shiftId, { ...shift, version: 2 })))).toEqual([]);
  });
  it('when a technician has another week', async () => {
    const free = week.filter(({ weekday }) => weekday !== 3);
    const changed = await routes.setTechnician(manager(), put(technicianId, { ...learned('mechanical'), week: free, version: 1 }));
    // 2 December is a Wednesday.
    expect(told(changed)).toEqual([['technician-off-shift', 'technician 1', wall('2026-12-02', '15:30')]]);
    expect(told(await routes.setTechnician(manager(), put(technicianId, { ...learned('mechanical'), week, version: 2 })))).toEqual([]);
  });
  it('when fewer pieces of equipment are there than the work needs at once', async () => {
    const id = newId();
    const aligner = { kind: '四轮定位仪', name: '百斯巴特', quantity: 2, isActive: true };
    await routes.setEquipment(manager(), put(id, { ...aligner, version: null }));
    await plan(wall('2026-12-03', '09:00'), { equipment: aligner.kind });
    await plan(wall('2026-12-03', '09:30'), { equipment: aligner.kind, bayId: mechanical(1), technicianIds: [] });
    await plan(wall('2026-12-03', '10:00'), { equipment: aligner.kind });
    expect(told(await routes.setEquipment(manager(), put(id, { ...aligner, quantity: 1, version: 1 })))).toEqual([
      ['equipment-short', aligner.kind, wall('2026-12-03', '09:30')],
    ]);
    // Out of use altogether: nobody has one.
    const none = await routes.setEquipment(manager(), put(id, { ...aligner, isActive: false, version: 2 }));
    expect(told(none).map(([, , startsAt]) => startsAt)).toEqual(['09:00', '09:30', '10:00'].map((time) => wall('2026-12-03', time)));
    await routes.setEquipment(manager(), put(id, { ...aligner, version: 3 }));
    const calibrated = { id: newId(), of: { kind: 'equipment' as const, id }, quantity: 2, reason: 'calibration' as const, remark: '' };
    const morning = { startsAt: wall('2026-12-03', '08:00'), endsAt: wall('2026-12-03', '09:45') };
    expect(told(await routes.addOutage(manager(), post({ ...calibrated, ...morning })))).toHaveLength(2);
  });
  it('when the week has other hours, and the second of two who change it is told', async () => {
    const subjectId = newId();
    const ctx = shop.as('service-adviser');
    const held = {
      bayType: 'maintenance',
      startsAt: wall('2026-12-04', '16:30'),
      minutes: 90,
      subjectType: 'appointment' as const,
      subjectId,
    };
    await inDealership(ctx, (tx) => reserveBay(ctx, tx, held));
    const { hours, version } = await routes.openingHours(shop.as('dispatcher'), shop.none);
    expect([hours.length, version]).toEqual([7, 1]);
    const shorter = hours.map((of) => ({ ...of, closes: '17:00' }));
    expect(await codeOf(routes.setOpeningHours(manager(), post({ hours: [...hours, ...hours.slice(0, 1)], version })))).toBe(
      'weekday-twice',
    );
    expect(
      await codeOf(routes.setOpeningHours(manager(), post({ hours: shorter.map((of) => ({ ...of, opens: '17:00' })), version }))),
    ).toBe('hours-reversed');
    const set = await routes.setOpeningHours(manager(), post({ hours: shorter, version }));
    expect(set.conflicts).toMatchObject([{ subjectType: 'appointment', subjectId, reason: 'store-closed' }]);
    expect(await codeOf(routes.setOpeningHours(manager(), post({ hours, version })))).toBe('version-conflict');
    expect(await routes.openingHours(shop.as('dispatcher'), shop.none)).toEqual({ hours: shorter, version: 2 });
    expect(await routes.setOpeningHours(manager(), post({ hours, version: 2 }))).toEqual({ conflicts: [] });
  });
  it('when a bay is used no more', async () => {
    const [bay] = bays.filter(({ id }) => id === mechanical(1));
    await routes.changeBay(manager(), put(mechanical(1), { name: bay?.name ?? '', isActive: false, version: bay?.version ?? 0 }));
    const ctx = shop.as('dispatcher');
    const closed = (await inDealership(ctx, (tx) => bookingsInConflict(ctx, tx))).filter(({ reason }) => reason === 'bay-closed');
    expect(closed).toMatchObject([{ startsAt: wall('2026-12-03', '09:30'), resource: '机修二号' }]);
  });
});
