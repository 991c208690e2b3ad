// What the demo's cars come for: the owner's words, the job, its labour and parts, the bay it needs.
import { plusMinutes } from '@bayline/domain/kernel';
import * as capacity from '../../apps/server/src/modules/capacity/index.ts';
import { type Crew, nothing, type Person } from './crew.ts';
import type { Car, stockStore } from './store.ts';
import type { Stage, VisitPlan } from './visit.ts';

export type Goods = Awaited<ReturnType<typeof stockStore>>;
export type JobName = 'maintenance' | 'brakes' | 'battery' | 'shocks' | 'diagnosis' | 'body' | 'paint';

interface Job {
  readonly words: string;
  readonly name: string;
  readonly labour: readonly string[];
  readonly parts: readonly { readonly partId: string; readonly quantity: number }[];
  readonly bay: 'maintenance' | 'mechanical' | 'body' | 'paint';
}

export function jobsOf({ operations: o, parts: p }: Goods): Readonly<Record<JobName, Job>> {
  /** Called after what is done. */
  const work = (...operations: readonly { id: string; nameZh: string }[]) => ({
    name: operations.map(({ nameZh }) => nameZh).join('、'),
    labour: operations.map(({ id }) => id),
  });
  const piece = (part: { fields: { id: string } }, pieces = 1) => ({ partId: part.fields.id, quantity: pieces * 1000 });
  return {
    maintenance: {
      words: '到保养里程了，做个常规保养',
      ...work(o.oil, o.filters),
      parts: [piece(p.oil), piece(p.oilFilter), piece(p.airFilter), piece(p.cabinFilter)],
      bay: 'maintenance',
    },
    brakes: {
      words: '踩刹车时前面有吱吱声，刹车比以前软',
      ...work(o.brakes),
      parts: [piece(p.brakePads)],
      bay: 'mechanical',
    },
    battery: {
      words: '早上打不着火，仪表灯很暗',
      ...work(o.battery),
      parts: [piece(p.battery)],
      bay: 'maintenance',
    },
    shocks: { words: '过减速带前面咚咚响', ...work(o.shocks), parts: [piece(p.shock, 2)], bay: 'mechanical' },
    body: { words: '停车时前保险杠被蹭了一下', ...work(o.body), parts: [], bay: 'body' },
    paint: { words: '前保险杠掉漆', ...work(o.paint), parts: [], bay: 'paint' },
    diagnosis: { words: '发动机故障灯亮了，加速没劲', ...work(o.diagnosis), parts: [], bay: 'mechanical' },
  };
}

export interface Scene {
  readonly until: Stage;
  readonly arrivedAt: string;
  readonly promise: number;
  readonly job: JobName;
  /** Came by appointment. */
  readonly appointmentId: string | null;
  /** What the inspector's diagnosis finds it to be. */
  readonly repairClass?: 'second-level';
  /** What the technician asks the adviser while he works. */
  readonly question?: string;
  /** What is out of the ordinary with its money. */
  readonly money?: VisitPlan['money'];
}

/** Who and what is free next: each new visit takes the bay and the technician that have waited longest. */
export async function planner(crew: Crew, goods: Goods, now: string): Promise<(car: Car, scene: Scene) => VisitPlan> {
  const jobs = jobsOf(goods);
  const { rows: bays } = await capacity.routes.listBays(crew.as('dispatcher', now), nothing);
  const technicians = crew.people.filter((person) => person.role === 'technician');
  const free = { bay: new Map<string, string>(), person: new Map<string, string>() };
  const earliest = (ids: readonly string[], until: Map<string, string>) =>
    ids.toSorted((a, b) => (until.get(a) ?? '').localeCompare(until.get(b) ?? ''))[0] ?? '';
  return (car, { until, arrivedAt, promise, job: name, appointmentId, repairClass, question, money }) => {
    const job = jobs[name];
    const bayId = earliest(
      bays.filter((bay) => bay.type === job.bay).map((bay) => bay.id),
      free.bay,
    );
    const staffId = earliest(
      technicians.map((t) => t.staffId),
      free.person,
    );
    const technician: Person | undefined = technicians.find((t) => t.staffId === staffId);
    if (!technician) throw new Error('no technician');
    const moments = [plusMinutes(arrivedAt, 20), free.bay.get(bayId) ?? '', free.person.get(staffId) ?? ''];
    const workStartsAt = moments.toSorted().at(-1) ?? arrivedAt;
    free.bay.set(bayId, plusMinutes(workStartsAt, 61));
    free.person.set(staffId, plusMinutes(workStartsAt, 61));
    return {
      vehicleId: car.id,
      senderPartyId: car.partyId,
      signedByName: car.ownerName,
      appointmentId,
      words: job.words,
      jobName: job.name,
      businessType: name === 'maintenance' ? 'maintenance' : 'repair',
      labour: job.labour,
      parts: job.parts,
      mileageKm: car.mileageKm,
      arrivedAt,
      promisedAfterMinutes: promise,
      until,
      sheet: name === 'diagnosis' ? 'whole' : 'plain',
      bayId,
      technician,
      workStartsAt,
      readyAfterMinutes: 100,
      ...(repairClass ? { repairClass } : {}),
      ...(question ? { question } : {}),
      ...(money ? { money } : {}),
    };
  };
}
