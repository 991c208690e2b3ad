// What a store has agreed upon: its rules, its roster, its equipment.
import { atLocalTime, plusDays, weekday } from '@bayline/domain/kernel';
import * as appointments from '../../apps/server/src/modules/appointments/index.ts';
import * as capacity from '../../apps/server/src/modules/capacity/index.ts';
import * as catalogue from '../../apps/server/src/modules/catalogue/index.ts';
import * as settlement from '../../apps/server/src/modules/settlement/index.ts';
import * as workOrders from '../../apps/server/src/modules/work-orders/index.ts';
import * as workshop from '../../apps/server/src/modules/workshop/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from '../demo/crew.ts';
import type { Goods } from '../demo/work.ts';
import { dayOffOf } from './days-off.ts';

/** Per cent of the standard time, in the order of the technicians. */
const speeds = [100, 110, 100, 90, 105, 80];
/** The life of the store plans within these hours, and over noon as well. */
const dayShift = { name: '白班', starts: '08:00', ends: '18:00', breaks: [] };
const weekdays = [1, 2, 3, 4, 5, 6, 7];

async function giveShifts(crew: Crew, now: string): Promise<void> {
  const manager = () => crew.as('workshop-manager', now);
  const shiftId = newId();
  await capacity.routes.setShift(manager(), { ...nothing, params: { id: shiftId }, body: { ...dayShift, version: null } });
  const { technicians } = await capacity.routes.roster(manager(), { ...nothing, query: { from: now.slice(0, 10) } });
  const week = weekdays.map((day) => ({ weekday: day, shiftId }));
  const places = crew.people.filter(({ role }) => role === 'technician').map(({ staffId }) => staffId);
  for (const { id, skills } of technicians) {
    const at = places.indexOf(id);
    const own = week.filter((day) => day.weekday !== dayOffOf(at));
    const body = { skills, speedPercent: speeds[at % speeds.length] ?? 100, week: own, version: null };
    await capacity.routes.setTechnician(manager(), { ...nothing, params: { id }, body });
  }
}

/** A specimen is played on any day: its technician works on days off, too. The generated life keeps them. */
export async function workOnDaysOff(crew: Crew, from: string, weeks: number): Promise<void> {
  const technicianId = crew.personOf('technician').staffId;
  const firstDayOff = plusDays(from, (dayOffOf(0) - weekday(from) + 7) % 7);
  for (let week = 0; week < weeks; week += 1) {
    const at = (time: string) => atLocalTime(plusDays(firstDayOff, week * 7), time, 'Asia/Shanghai');
    const body = {
      id: newId(),
      technicianId,
      kind: 'extra-shift' as const,
      startsAt: at(dayShift.starts),
      endsAt: at(dayShift.ends),
      remark: '',
    };
    await capacity.routes.addException(crew.as('workshop-manager', at('07:00')), { ...nothing, body });
  }
}

/** Of what every bay may need at the same time there is one for every bay. */
async function buyEquipment(crew: Crew, now: string, bays: number): Promise<void> {
  const pieces = [
    { kind: '诊断仪', name: 'GDS Mobile', quantity: bays },
    { kind: '弹簧压缩器', name: 'KLANN', quantity: bays },
    { kind: '四轮定位仪', name: 'Hunter HE421', quantity: 1 },
    { kind: '烤房', name: '烤房', quantity: 1 },
  ];
  for (const piece of pieces) {
    const body = { ...piece, isActive: true, version: null };
    await capacity.routes.setEquipment(crew.as('workshop-manager', now), { ...nothing, params: { id: newId() }, body });
  }
}

async function fitParts(crew: Crew, now: string, { goods, modelIds }: { goods: Goods; modelIds: readonly string[] }): Promise<void> {
  const { parts } = goods;
  for (const { fields } of [parts.airFilter, parts.cabinFilter, parts.brakePads, parts.shock]) {
    const body = { version: 1, modelIds: [...modelIds], companions: [] };
    await catalogue.routes.setPartRelations(crew.as('service-manager', now), { ...nothing, params: { id: fields.id }, body });
  }
}

export async function agreeOnRules(
  crew: Crew,
  now: string,
  of: { readonly bays: number; readonly goods: Goods; readonly modelIds: readonly string[] },
): Promise<void> {
  const booking = {
    lateMinutes: 15,
    releaseMinutes: 30,
    partsKeptDays: 2,
    bookableBasisPoints: 8000,
    shares: [{ bayType: 'body' as const, bookableBasisPoints: 5000 }],
    version: null,
  };
  await appointments.routes.setRules(crew.as('workshop-manager', now), { ...nothing, body: booking });
  await settlement.routes.setRules(crew.as('service-manager', now), { ...nothing, body: { roundToFen: '10', seen: { roundToFen: '1' } } });
  const usual = await workshop.routes.rules(crew.as('workshop-manager', now), nothing);
  await workshop.routes.setRules(crew.as('workshop-manager', now), { ...nothing, body: { ...usual, mayPull: true } });
  const term = { params: { repairClass: 'second-level' as const }, body: { days: 60, km: 6000, seen: { days: 30, km: 5000 } } };
  await workOrders.routes.setGuaranteeTerm(crew.as('service-manager', now), { ...nothing, ...term });
  await giveShifts(crew, now);
  await buyEquipment(crew, now, of.bays);
  await fitParts(crew, now, of);
}
