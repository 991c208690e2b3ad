// The visits that are played once through the real commands, to be repeated with other cars on other days. The shares are
// those of the trade's study (process.md §5.5): 55 % maintenance, 15 % repair, 12 % warranty, 10 % accident, the rest small.
import type { Further } from '../demo/further-work.ts';
import type { BusinessType, Stage, VisitPlan } from '../demo/visit.ts';
import type { Goods } from '../demo/work.ts';

export type PartName = keyof Goods['parts'];
export type OperationName = keyof Goods['operations'];

export interface PlannedVisit {
  /** Of all visits, in ten thousand. */
  readonly share: number;
  readonly businessType: BusinessType;
  readonly words: string;
  readonly labour: readonly OperationName[];
  readonly parts: readonly (readonly [PartName, number])[];
  readonly bay: 'maintenance' | 'mechanical' | 'body' | 'paint';
  readonly isBooked: boolean;
  readonly isBroughtByAnother?: boolean;
  readonly tender: NonNullable<VisitPlan['tender']>;
  readonly call: 'satisfied' | 'neutral' | 'unreached' | 'none';
  /** From the start of the work until it is inspected. */
  readonly minutes: number;
  /** The work begins so many days later. */
  readonly workAfterDays?: number;
  readonly money?: VisitPlan['money'];
  readonly further?: Further;
  readonly repairClass?: VisitPlan['repairClass'];
  readonly question?: string;
  /** Marks, photos and answers on the sheet. */
  readonly isWholeSheet?: boolean;
  readonly until?: Stage;
}

type Kind = Omit<PlannedVisit, 'share' | 'isBooked' | 'tender' | 'call'>;

const maintenance = { businessType: 'maintenance', bay: 'maintenance', words: '到保养里程了，做个常规保养' } as const;
const oil: Kind = {
  ...maintenance,
  labour: ['oil'],
  parts: [
    ['oil', 1],
    ['oilFilter', 1],
    ['sumpGasket', 1],
  ],
  minutes: 45,
};
const filters: Kind = {
  ...maintenance,
  labour: ['oil', 'filters'],
  parts: [
    ['oil', 1],
    ['oilFilter', 1],
    ['airFilter', 1],
    ['cabinFilter', 1],
  ],
  minutes: 70,
};
const large: Kind = {
  ...maintenance,
  words: '六万公里大保养，蓄电池也有些弱',
  labour: ['oil', 'filters', 'battery'],
  parts: [
    ['oil', 1],
    ['oilFilter', 1],
    ['airFilter', 1],
    ['cabinFilter', 1],
    ['battery', 1],
  ],
  minutes: 90,
};
const repair = { businessType: 'repair', bay: 'mechanical' } as const;
const brakes: Kind = { ...repair, words: '踩刹车时前面有吱吱声', labour: ['brakes'], parts: [['brakePads', 1]], minutes: 80 };
const battery: Kind = { ...repair, bay: 'maintenance', words: '早上打不着火', labour: ['battery'], parts: [['battery', 1]], minutes: 60 };
const shocks: Kind = { ...repair, words: '过减速带前面咚咚响', labour: ['shocks'], parts: [['shock', 2]], minutes: 140 };
const chassis: Kind = {
  ...repair,
  words: '底盘异响，刹车也软',
  labour: ['shocks', 'brakes'],
  parts: [
    ['shock', 2],
    ['brakePads', 1],
  ],
  minutes: 200,
};
const diagnosis: Kind = {
  ...repair,
  words: '发动机故障灯亮了，加速没劲',
  labour: ['diagnosis'],
  parts: [],
  minutes: 75,
  isWholeSheet: true,
};
const warranty: Kind = { ...shocks, businessType: 'warranty', words: '减振器漏油，还在质保期内', parts: [['shock', 1]] };
const accident = { businessType: 'accident-self-pay', bay: 'body' } as const;
const bumper: Kind = { ...accident, words: '停车时前保险杠被蹭了一下', labour: ['body'], parts: [], minutes: 110, workAfterDays: 1 };
const front: Kind = {
  ...accident,
  words: '追尾，前部受损',
  labour: ['body'],
  parts: [
    ['shock', 4],
    ['battery', 1],
  ],
  minutes: 130,
  workAfterDays: 1,
};
const wreck: Kind = {
  ...accident,
  bay: 'mechanical',
  words: '路口相撞，前部和底盘受损严重',
  labour: ['shocks', 'brakes', 'diagnosis'],
  parts: [
    ['shock', 8],
    ['battery', 1],
    ['brakePads', 2],
  ],
  minutes: 250,
  workAfterDays: 2,
};

const visit = (
  kind: Kind,
  share: number,
  rest: Pick<PlannedVisit, 'isBooked' | 'tender' | 'call'> & Partial<PlannedVisit>,
): PlannedVisit => ({
  ...kind,
  ...rest,
  share,
});

/** Cars that came and went. */
export const pastVisits: readonly PlannedVisit[] = [
  visit(oil, 1200, { isBooked: true, tender: 'wechat', call: 'satisfied' }),
  visit(oil, 800, { isBooked: false, tender: 'alipay', call: 'satisfied' }),
  visit(filters, 1000, { isBooked: true, tender: 'wechat', call: 'satisfied', isBroughtByAnother: true }),
  visit(filters, 700, { isBooked: true, tender: 'alipay', call: 'neutral' }),
  visit(filters, 500, { isBooked: false, tender: 'card', call: 'unreached' }),
  visit(filters, 350, { isBooked: false, tender: 'wechat', call: 'satisfied', further: 'declined-safety' }),
  visit(large, 600, { isBooked: true, tender: 'wechat', call: 'satisfied', repairClass: 'second-level' }),
  visit(large, 350, { isBooked: false, tender: 'card', call: 'neutral' }),
  visit(brakes, 400, { isBooked: true, tender: 'wechat', call: 'satisfied' }),
  visit(battery, 300, { isBooked: false, tender: 'cash', call: 'satisfied' }),
  visit(shocks, 300, { isBooked: true, tender: 'alipay', call: 'neutral', question: '右前减振器也有轻微渗油，要一起换吗？' }),
  visit(chassis, 250, { isBooked: true, tender: 'card', call: 'satisfied', isBroughtByAnother: true }),
  visit(chassis, 50, { isBooked: false, tender: 'transfer', call: 'neutral', money: 'arrears' }),
  visit(diagnosis, 400, { isBooked: false, tender: 'cash', call: 'satisfied' }),
  visit(warranty, 1200, { isBooked: true, tender: 'transfer', call: 'satisfied' }),
  visit(bumper, 300, { isBooked: false, tender: 'wechat', call: 'satisfied' }),
  visit(front, 450, { isBooked: false, tender: 'transfer', call: 'neutral', isBroughtByAnother: true }),
  visit(wreck, 250, { isBooked: false, tender: 'transfer', call: 'satisfied' }),
  visit({ ...brakes, businessType: 'return', words: '换过前制动片，制动时仍有异响', parts: [] }, 150, {
    isBooked: false,
    tender: 'cash',
    call: 'neutral',
  }),
  visit({ ...diagnosis, businessType: 'campaign', words: '接到通知来做软件升级' }, 150, {
    isBooked: true,
    tender: 'wechat',
    call: 'satisfied',
  }),
  visit(oil, 100, { isBooked: false, tender: 'wechat', call: 'none', money: 'reversed' }),
];

/** Short visits, for a store whose orders are many: with the rows that are left of them at most twenty each. */
export const leanVisits: readonly PlannedVisit[] = [
  visit({ ...oil, parts: [['oil', 1]] }, 6000, { isBooked: false, tender: 'wechat', call: 'satisfied' }),
  visit(brakes, 1500, { isBooked: false, tender: 'alipay', call: 'neutral' }),
  visit(battery, 1500, { isBooked: false, tender: 'card', call: 'satisfied' }),
  visit(diagnosis, 1000, { isBooked: false, tender: 'cash', call: 'none' }),
];

const now = { isBooked: false, tender: 'wechat', call: 'none' } as const;
/** Cars of the last days, whose owners are still to be called. */
export const recentVisits: readonly PlannedVisit[] = [
  visit(filters, 5500, { isBooked: true, tender: 'wechat', call: 'none' }),
  visit(oil, 1500, { isBooked: false, tender: 'alipay', call: 'none' }),
  visit(brakes, 1500, { isBooked: true, tender: 'card', call: 'none' }),
  visit(diagnosis, 1500, { isBooked: false, tender: 'cash', call: 'none' }),
];

/** Cars that are in the house in the evening of the last day. */
export const presentVisits: readonly PlannedVisit[] = [
  visit(oil, 0, { ...now, until: 'checked-in' }),
  visit(filters, 0, { ...now, until: 'quoted' }),
  visit(brakes, 0, { ...now, until: 'approved' }),
  visit(filters, 0, { ...now, until: 'issued' }),
  visit(battery, 0, { ...now, until: 'assigned' }),
  visit(shocks, 0, { ...now, until: 'paused' }),
  visit(filters, 0, { ...now, until: 'finished' }),
  visit(brakes, 0, { ...now, until: 'checked' }),
  visit(brakes, 0, { ...now, until: 'rework' }),
  visit(oil, 0, { ...now, until: 'passed' }),
  visit(oil, 0, { ...now, until: 'washed' }),
  visit(battery, 0, { ...now, until: 'pre-settled' }),
  visit(chassis, 0, { ...now, until: 'part-paid' }),
  // Last: its clock runs on, and the specimens have one technician.
  visit(brakes, 0, { ...now, until: 'working' }),
];

const shareOf = (visits: readonly PlannedVisit[]) => visits.reduce((sum, { share }) => sum + share, 0);

/** Of a hundred booked cars eighteen do not come: so many for every car that does. */
export const missedForEachVisit = ((shareOf(pastVisits.filter(({ isBooked }) => isBooked)) / shareOf(pastVisits)) * 18) / 82;

/** How many pieces of each part a thousand visits take. */
export function piecesOfThousand(part: PartName): number {
  const used = pastVisits.flatMap(({ share, parts }) => parts.filter(([name]) => name === part).map(([, pieces]) => pieces * share));
  return (used.reduce((sum, pieces) => sum + pieces, 0) * 1000) / shareOf(pastVisits);
}
