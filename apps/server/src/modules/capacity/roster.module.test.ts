import { capacity } from '@bayline/contract/capacity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { learned } from '../../../../../tests/learned.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { onConstraint } from '../../platform/problems.ts';
import { checked, codeOf, openShop } from '../reception/shop.fixture.ts';
import { bookingConstraints, bookOperation, capacityBetween, reserveBay, routes as unchecked } from './index.ts';

const routes = checked(capacity, unchecked);

let shop: Awaited<ReturnType<typeof openShop>>;
let technicianId: string;
let bays: { id: string; type: string }[];
const bare = { certificateNumber: '', certificateUntil: null };
const manager = () => shop.as('workshop-manager');
const put = <Body>(id: string, body: Body) => ({ params: { id }, query: undefined, body });
const post = <Body>(body: Body) => ({ ...shop.none, body });
// Shanghai: 08:00 on the wall is midnight UTC. It is Tuesday 24 November 2026, 09:00.
const wall = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();
const span = (day: string, from: string, until: string) => ({ startsAt: wall(day, from), endsAt: wall(day, until) });
const away = (day: string, from: string, until: string) => ({
  id: newId(),
  technicianId,
  kind: 'sick' as const,
  ...span(day, from, until),
  remark: '发烧',
});
const out = (kind: 'bay' | 'equipment', id: string, time: { startsAt: string; endsAt: string }) => ({
  id: newId(),
  of: { kind, id },
  quantity: 1,
  reason: 'inspection' as const,
  ...time,
  remark: '举升机年检',
});
const mechanical = () => bays.find(({ type }) => type === 'mechanical')?.id ?? '';
const plan = (startsAt: string, operationId = newId(), wanted = { bayType: 'mechanical', skill: 'mechanical' }) => {
  const ctx = shop.as('dispatcher');
  const booking = {
    operationId,
    bayId: mechanical(),
    technicianIds: [technicianId],
    startsAt,
    minutes: 60,
    ...wanted,
    equipment: '',
    isExcepted: false,
  };
  return onConstraint(bookingConstraints, () => inDealership(ctx, (tx) => bookOperation(ctx, tx, booking)));
};
const reserve = (wanted: Parameters<typeof reserveBay>[2]) => {
  const ctx = shop.as('service-adviser');
  return inDealership(ctx, (tx) => reserveBay(ctx, tx, wanted));
};
const capacityOf = (from: string, until: string) => {
  const ctx = shop.as('dispatcher');
  return inDealership(ctx, (tx) => capacityBetween(ctx, tx, { startsAt: wall(from, '00:00'), endsAt: wall(until, '00:00') }));
};

beforeAll(async () => {
  shop = await openShop();
  technicianId = shop.store.staffIdOf('technician');
  await routes.setTechnician(manager(), put(technicianId, learned('mechanical')));
  bays = (await routes.listBays(shop.as('dispatcher'), shop.none)).rows;
});
afterAll(() => shop.store.close());

describe('shifts and the week', () => {
  const shiftId = newId();
  const shift = { name: '早班', starts: '08:00', ends: '17:00', breaks: [{ starts: '12:00', ends: '13:00' }], version: null };
  it('are written down, changed and given to people; a shift that somebody works stays', async () => {
    expect(await codeOf(routes.setShift(manager(), put(newId(), { ...shift, ends: '07:00' })))).toBe('shift-too-long');
    expect(await routes.setShift(manager(), put(shiftId, shift))).toMatchObject({ name: '早班', version: 1 });
    expect(await codeOf(routes.setShift(manager(), put(newId(), shift)))).toBe('name-taken');
    expect(await codeOf(routes.setShift(manager(), put(newId(), { ...shift, version: 1 })))).toBe('not-found');
    expect(await codeOf(routes.setShift(manager(), put(shiftId, { ...shift, version: 9 })))).toBe('version-conflict');
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shiftId }));
    const terms = { ...learned('mechanical'), speedPercent: 80, week };
    expect(await codeOf(routes.setTechnician(manager(), put(technicianId, terms)))).toBe('version-conflict');
    await routes.setTechnician(manager(), put(technicianId, { ...terms, version: 1 }));
    expect(
      await codeOf(routes.setTechnician(manager(), put(technicianId, { ...terms, version: 2, week: [{ weekday: 1, shiftId: newId() }] }))),
    ).toBe('shift-unknown');
    expect(await codeOf(routes.withdrawShift(manager(), { params: { id: shiftId }, query: undefined, body: undefined }))).toBe(
      'shift-in-use',
    );
    expect((await routes.shifts(shop.as('dispatcher'), shop.none)).rows).toEqual([{ ...shift, id: shiftId, version: 1, technicians: 1 }]);
    const { technicians } = await capacityOf('2026-11-28', '2026-12-01');
    // Saturday and Sunday are free; Monday has two halves.
    expect(technicians).toMatchObject([
      {
        id: technicianId,
        speedPercent: 80,
        skills: [{ skill: 'mechanical', validUntil: null }],
        working: [span('2026-11-30', '08:00', '12:00'), span('2026-11-30', '13:00', '17:00')],
      },
    ]);
  });
});

describe('a certificate', () => {
  const electric = { bayType: 'high-voltage', skill: 'high-voltage' };
  it('for high voltage counts until its last day', async () => {
    const certified = { skill: 'high-voltage' as const, certificateNumber: 'T110108', certificateUntil: '2026-11-27' };
    const terms = { ...learned('mechanical'), version: 2 };
    const unnamed = { ...terms, skills: [{ ...certified, certificateNumber: '' }] };
    expect(await codeOf(routes.setTechnician(manager(), put(technicianId, unnamed)))).toBe('certificate-missing');
    await routes.setTechnician(manager(), put(technicianId, { ...terms, skills: [{ skill: 'mechanical', ...bare }, certified] }));
    const bay = await routes.addBay(manager(), post({ id: newId(), code: 'H01', name: '高压工位', type: 'high-voltage' as const }));
    const work = (startsAt: string) => ({
      operationId: newId(),
      bayId: bay.id,
      technicianIds: [technicianId],
      startsAt,
      minutes: 60,
      ...electric,
      equipment: '',
      isExcepted: false,
    });
    const book = (day: string) => {
      const ctx = shop.as('dispatcher');
      return inDealership(ctx, (tx) => bookOperation(ctx, tx, work(wall(day, '14:00'))));
    };
    expect(await codeOf(book('2026-11-27'))).toBe('accepted');
    expect(await codeOf(book('2026-11-28'))).toBe('high-voltage-certificate-expired');
    const { technicians } = await capacityOf('2026-11-27', '2026-11-28');
    expect(technicians[0]?.skills).toContainEqual({ skill: 'high-voltage', validUntil: wall('2026-11-28', '00:00') });
    expect((await capacityOf('2026-11-28', '2026-11-29')).technicians[0]?.skills).toEqual([{ skill: 'mechanical', validUntil: null }]);
    const listed = async (now: string) => (await routes.listTechnicians({ ...shop.as('dispatcher'), now }, shop.none)).rows[0]?.skills;
    expect(await listed(wall('2026-11-27', '23:59'))).toEqual(['high-voltage', 'mechanical']);
    expect(await listed(wall('2026-11-28', '00:00'))).toEqual(['mechanical']);
  });
});

describe('an absence', () => {
  it('says what is booked with him, takes nothing away, and is met by no other', async () => {
    const operationId = newId();
    await plan(wall('2026-12-02', '09:00'), operationId);
    const sick = away('2026-12-02', '08:00', '18:00');
    expect(await routes.addException(manager(), post(sick))).toEqual({
      conflicts: [
        {
          subjectType: 'operation',
          subjectId: operationId,
          ...span('2026-12-02', '09:00', '10:00'),
          reason: 'technician-absent',
          resource: 'technician 1',
        },
      ],
    });
    expect(await codeOf(routes.addException(manager(), post(away('2026-12-02', '17:59', '20:00'))))).toBe('absence-overlaps');
    expect(await codeOf(plan(wall('2026-12-02', '10:00')))).toBe('technician-absent');
    const extra = { ...away('2026-12-02', '17:00', '20:00'), kind: 'extra-shift' as const };
    expect(await routes.addException(manager(), post(extra))).toEqual({ conflicts: [] });
    const outsider = { ...away('2026-12-03', '08:00', '18:00'), technicianId: shop.store.staffIdOf('cashier') };
    expect(await codeOf(routes.addException(manager(), post(outsider)))).toBe('technician-unknown');
    // On that day 18:00 to 20:00 of the extra shift are left.
    expect((await capacityOf('2026-12-02', '2026-12-03')).technicians[0]?.working).toEqual([span('2026-12-02', '18:00', '20:00')]);
  });
  it('has a reason that only those who keep the roster read', async () => {
    const ask = (role: 'technician' | 'workshop-manager') => routes.roster(shop.as(role), { ...shop.none, query: { from: '2026-11-30' } });
    expect((await ask('workshop-manager')).exceptions[0]).toMatchObject({ isAbsence: true, kind: 'sick', remark: '发烧' });
    expect((await ask('technician')).exceptions[0]).toMatchObject({ isAbsence: true, kind: null, remark: '' });
  });
  it('ends early by being shortened, and is taken away only before it began', async () => {
    const sick = away('2026-12-07', '08:00', '18:00');
    await routes.addException(manager(), post(sick));
    const end = (now: string) =>
      routes.endException({ ...manager(), now: wall('2026-12-07', now) }, { params: { id: sick.id }, query: undefined, body: undefined });
    await end('12:00');
    expect((await capacityOf('2026-12-07', '2026-12-08')).technicians[0]?.working).toEqual([span('2026-12-07', '12:00', '18:00')]);
    expect(await codeOf(end('12:00'))).toBe('already-over');
    const other = away('2026-12-08', '08:00', '18:00');
    await routes.addException(manager(), post(other));
    const remove = { params: { id: other.id }, query: undefined, body: undefined };
    await routes.endException(manager(), remove);
    expect(await codeOf(routes.endException(manager(), remove))).toBe('not-found');
  });
});

describe('a bay that is closed', () => {
  const slots = async (day: string) =>
    (await routes.freeSlots(shop.as('service-adviser'), { ...shop.none, query: { day, bayType: 'mechanical', minutes: 60 } })).rows.map(
      ({ startsAt }) => startsAt,
    );
  it('is not booked, and says what was', async () => {
    const subjectId = newId();
    const held = {
      bayType: 'mechanical',
      startsAt: wall('2026-12-03', '10:00'),
      minutes: 60,
      subjectType: 'appointment' as const,
      subjectId,
    };
    await reserve(held);
    const closed = out('bay', mechanical(), span('2026-12-03', '09:00', '16:30'));
    expect(await routes.addOutage(manager(), post(closed))).toMatchObject({
      conflicts: [{ subjectType: 'appointment', subjectId, reason: 'bay-closed' }],
    });
    expect(await codeOf(routes.addOutage(manager(), post(out('bay', mechanical(), span('2026-12-03', '16:00', '17:00')))))).toBe(
      'outage-overlaps',
    );
    expect(await slots('2026-12-03')).toEqual([
      wall('2026-12-03', '08:00'),
      wall('2026-12-03', '16:30'),
      wall('2026-12-03', '16:45'),
      wall('2026-12-03', '17:00'),
    ]);
    const again = { ...held, startsAt: wall('2026-12-03', '14:00'), subjectId: newId() };
    expect(await codeOf(reserve(again))).toBe('no-bay-free');
    expect(await codeOf(plan(wall('2026-12-03', '08:30')))).toBe('bay-closed');
    expect((await capacityOf('2026-12-03', '2026-12-04')).bays.find(({ id }) => id === mechanical())?.closed).toEqual([
      span('2026-12-03', '09:00', '16:30'),
    ]);
  });
  it('has another name from now on, or is used no more', async () => {
    const change = (version: number) => routes.changeBay(manager(), put(mechanical(), { name: '机修一号', isActive: true, version }));
    expect(await change(1)).toMatchObject({ name: '机修一号', version: 2 });
    expect(await codeOf(change(1))).toBe('version-conflict');
  });
});

describe('equipment', () => {
  it('is there in pieces, of which some may be out of use', async () => {
    const id = newId();
    const wrench = { kind: '扭力扳手', name: 'Stahlwille 730', quantity: 3, isActive: true, version: null };
    await routes.setEquipment(manager(), put(id, wrench));
    expect(await codeOf(routes.setEquipment(manager(), put(newId(), wrench)))).toBe('name-taken');
    const calibrated = { ...out('equipment', id, span('2026-12-04', '08:00', '12:00')), reason: 'calibration' as const };
    expect(await codeOf(routes.addOutage(manager(), post({ ...calibrated, quantity: 4 })))).toBe('more-than-there-are');
    expect(await routes.addOutage(manager(), post({ ...calibrated, quantity: 2 }))).toEqual({ conflicts: [] });
    expect((await capacityOf('2026-12-04', '2026-12-05')).equipment).toEqual([
      { id, kind: '扭力扳手', quantity: 3, unavailable: [{ ...span('2026-12-04', '08:00', '12:00'), quantity: 2 }] },
    ]);
    expect((await routes.facilities(shop.as('dispatcher'), shop.none)).equipment).toMatchObject([
      { name: 'Stahlwille 730', outages: [{ quantity: 2, reason: 'calibration' }] },
    ]);
  });
});

describe('a holiday', () => {
  it('is not booked; what was booked on it is told', async () => {
    const held = {
      bayType: 'maintenance',
      startsAt: wall('2026-12-09', '10:00'),
      minutes: 60,
      subjectType: 'visit' as const,
      subjectId: newId(),
    };
    await reserve(held);
    const holiday = { day: '2026-12-09', name: '店庆', opens: null, closes: null, worksAs: null, version: null };
    expect(await routes.setSpecialDay(manager(), post(holiday))).toMatchObject({
      conflicts: [{ subjectId: held.subjectId, reason: 'store-closed' }],
    });
    const slots = () =>
      routes.freeSlots(shop.as('service-adviser'), { ...shop.none, query: { day: '2026-12-09', bayType: 'maintenance', minutes: 60 } });
    expect((await slots()).rows).toEqual([]);
    const other = { ...held, subjectId: newId() };
    expect(await codeOf(reserve(other))).toBe('outside-opening-hours');
    const seen = await capacityOf('2026-12-08', '2026-12-11');
    expect(seen.openTimes).toEqual([span('2026-12-08', '08:00', '18:00'), span('2026-12-10', '08:00', '18:00')]);
    // Open from nine to noon: the car of ten o'clock may come again.
    expect(await codeOf(routes.setSpecialDay(manager(), post({ ...holiday, version: 1, opens: '12:00', closes: '09:00' })))).toBe(
      'hours-reversed',
    );
    const morning = { ...holiday, opens: '09:00', closes: '12:00' };
    // Whoever has not seen what somebody else has written is told.
    expect(await codeOf(routes.setSpecialDay(manager(), post(morning)))).toBe('version-conflict');
    expect(await routes.setSpecialDay(manager(), post({ ...morning, version: 1 }))).toEqual({ conflicts: [] });
    expect(await codeOf(routes.setSpecialDay(manager(), post({ ...morning, version: 1 })))).toBe('version-conflict');
    expect((await slots()).rows).toHaveLength(9);
    expect((await routes.specialDays(shop.as('dispatcher'), shop.none)).rows).toMatchObject([
      { day: '2026-12-09', name: '店庆', opens: '09:00', version: 2 },
    ]);
    const withdraw = (version: number) =>
      routes.withdrawSpecialDay(manager(), { params: { day: '2026-12-09' }, query: { version }, body: undefined });
    expect(await codeOf(withdraw(1))).toBe('version-conflict');
    await withdraw(2);
    expect(await codeOf(withdraw(2))).toBe('not-found');
  });
});

it('is asked for at most fourteen days', async () => {
  await expect(capacityOf('2026-12-01', '2026-12-16')).rejects.toThrow('fourteen days');
});
