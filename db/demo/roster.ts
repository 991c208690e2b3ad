// When the demo's technicians work, what equipment there is, and what is not there in the days to come.
import { atLocalTime, dayOf, plusDays, weekday } from '@bayline/domain/kernel';
import * as capacity from '../../apps/server/src/modules/capacity/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';

const zone = 'Asia/Shanghai';
const shifts = [
  { name: '早班', starts: '08:00', ends: '17:00', breaks: [{ starts: '12:00', ends: '13:00' }] },
  {
    name: '晚班',
    starts: '11:00',
    ends: '20:00',
    breaks: [
      { starts: '13:00', ends: '13:30' },
      { starts: '17:30', ends: '18:00' },
    ],
  },
];
const equipment = [
  { kind: '四轮定位仪', name: 'Hunter HE421', quantity: 1 },
  { kind: '诊断仪', name: 'GDS Mobile', quantity: 3 },
  { kind: '弹簧压缩器', name: 'KLANN', quantity: 1 },
  { kind: '烤房', name: '烤房', quantity: 1 },
  { kind: '扭力扳手', name: 'Stahlwille 730N', quantity: 6 },
];
/** Of the standard time, in the order of the technicians. */
const speeds = [110, 100, 100, 90, 80];

/** Early and late by turns, five days of the week: all of them today, when they are seen at work, and on each other day somebody. */
async function giveShifts(crew: Crew, now: string): Promise<void> {
  const ids: string[] = [];
  for (const shift of shifts) {
    const row = { params: { id: newId() }, query: undefined, body: { ...shift, version: null } };
    ids.push((await capacity.routes.setShift(crew.as('workshop-manager', now), row)).id);
  }
  const from = dayOf(now, zone);
  const { technicians } = await capacity.routes.roster(crew.as('workshop-manager', now), { ...nothing, query: { from } });
  for (const [at, { id, skills }] of technicians.entries()) {
    const week = [1, 2, 3, 4, 5, 6, 7]
      .filter((day) => ![at + 1, at + 2].includes((day - weekday(from) + 7) % 7))
      .map((day) => ({ weekday: day, shiftId: ids[at % ids.length] ?? '' }));
    const body = { skills, speedPercent: speeds[at % speeds.length] ?? 100, week, version: null };
    await capacity.routes.setTechnician(crew.as('workshop-manager', now), { params: { id }, query: undefined, body });
  }
}

/** Once the days to come are booked: the closed bay leaves a booking that needs another place. */
export async function keepRoster(crew: Crew, now: string): Promise<void> {
  await giveShifts(crew, now);
  const manager = () => crew.as('workshop-manager', now);
  const today = dayOf(now, zone);
  const at = (days: number, time: string) => atLocalTime(plusDays(today, days), time, zone);
  const technicianId = crew.people.findLast(({ role }) => role === 'technician')?.staffId ?? '';
  const sick = {
    id: newId(),
    technicianId,
    kind: 'sick' as const,
    startsAt: at(1, '08:00'),
    endsAt: at(3, '20:00'),
    remark: '医院开具病假三天',
  };
  await capacity.routes.addException(manager(), { ...nothing, body: sick });
  const ids = new Map<string, string>();
  for (const piece of equipment) {
    const id = newId();
    ids.set(piece.kind, id);
    const body = { ...piece, isActive: true, version: null };
    await capacity.routes.setEquipment(manager(), { params: { id }, query: undefined, body });
  }
  const calibration = {
    id: newId(),
    of: { kind: 'equipment' as const, id: ids.get('四轮定位仪') ?? '' },
    quantity: 1,
    reason: 'calibration' as const,
    startsAt: at(2, '08:00'),
    endsAt: at(2, '18:00'),
    remark: '厂家年度校准',
  };
  await capacity.routes.addOutage(manager(), { ...nothing, body: calibration });
  const { rows: bays } = await capacity.routes.listBays(crew.as('dispatcher', now), nothing);
  const lift = {
    ...calibration,
    id: newId(),
    of: { kind: 'bay' as const, id: bays.find(({ code }) => code === 'B01')?.id ?? '' },
    reason: 'inspection' as const,
    startsAt: at(1, '08:00'),
    endsAt: at(1, '12:00'),
    remark: '举升机年检',
  };
  await capacity.routes.addOutage(manager(), { ...nothing, body: lift });
  const newYear = { day: `${Number(today.slice(0, 4)) + 1}-01-01`, name: '元旦', opens: null, closes: null, worksAs: null };
  const stockTaking = { day: plusDays(today, 9), name: '盘点半日', opens: '13:00', closes: '18:00', worksAs: null };
  for (const body of [newYear, stockTaking])
    await capacity.routes.setSpecialDay(manager(), { ...nothing, body: { ...body, version: null } });
}
