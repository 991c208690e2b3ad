// What cars come for: the owner's words, labour, parts, the bay, and how long the work takes.
import type { BusinessType, Stage, VisitPlan } from '../demo/visit.ts';
import type { StoreGoods } from './further-goods.ts';
import type { Payer } from './payers.ts';
import type { SpecialName } from './special-parts.ts';

export type PartName = keyof StoreGoods['parts'];
export type OperationName = keyof StoreGoods['operations'];

export type Call = 'satisfied' | 'neutral' | 'dissatisfied' | 'complaint' | 'second-time' | 'abandoned' | 'refused' | 'none';

/** What the technician finds, and what the owner says to it. */
export interface Found {
  readonly what: 'battery' | 'filters' | 'brakes' | 'shocks';
  readonly isAgreed: boolean;
}

/** Special parts, and after how many days they come; 0: within hours, and the owner waits for them. */
export interface Short {
  readonly parts: readonly (readonly [SpecialName, number])[];
  readonly days: number;
}

export interface PlannedVisit {
  /** Of all visits, in ten thousand. */
  readonly share: number;
  readonly businessType: BusinessType;
  readonly words: string;
  readonly labour: readonly OperationName[];
  readonly parts: readonly (readonly [PartName, number])[];
  readonly bay: 'maintenance' | 'mechanical' | 'body' | 'paint';
  /** On the minute, late by 25 minutes, or moved to another day by telephone. */
  readonly isBooked: boolean | 'late' | 'moved';
  readonly isBroughtByAnother?: boolean;
  readonly tender: NonNullable<VisitPlan['tender']>;
  readonly call: Call;
  /** From the start of the work until it is inspected. */
  readonly minutes: number;
  /** The work begins so many days later. */
  readonly workAfterDays?: number;
  readonly money?: VisitPlan['money'];
  readonly found?: Found;
  readonly short?: Short;
  readonly payer?: Payer;
  /** The bill of who pays later is still open. */
  readonly isStillOwed?: boolean;
  /** How the last weeks know it: the car waits for its parts, its bill is still open. */
  readonly lately?: readonly ('waiting' | 'owed')[];
  readonly isSentBack?: boolean;
  /** The same car comes back so many days after it went home, within the guarantee. */
  readonly returnsAfterDays?: number;
  /** The owner leaves the car in the morning and comes for it so many minutes after it is ready. */
  readonly collectedAfterMinutes?: number;
  readonly hasBreak?: boolean;
  /** The owner hears the price and drives home. */
  readonly isCalledOff?: boolean;
  /** What has an engine, what has none; either where nothing is said. */
  readonly drive?: 'engine' | 'electric';
  readonly repairClass?: VisitPlan['repairClass'];
  readonly question?: string;
  /** Six photos of the car where nothing is said. */
  readonly sheet?: VisitPlan['sheet'];
  readonly until?: Stage;
}

export type Kind = Omit<PlannedVisit, 'share' | 'isBooked' | 'tender' | 'call'>;

const engine = { businessType: 'maintenance', bay: 'maintenance', words: '到保养里程了，做个常规保养', drive: 'engine' } as const;
export const oil: Kind = {
  ...engine,
  labour: ['oil', 'check', 'tyres'],
  parts: [
    ['oil', 1],
    ['oilFilter', 1],
    ['sumpGasket', 1],
    ['washerFluid', 1],
  ],
  minutes: 65,
};
export const filters: Kind = {
  ...engine,
  labour: ['oil', 'filters', 'check'],
  parts: [
    ['oil', 1],
    ['oilFilter', 1],
    ['sumpGasket', 1],
    ['airFilter', 1],
    ['cabinFilter', 1],
  ],
  minutes: 70,
};
export const large: Kind = {
  ...engine,
  words: '六万公里大保养，蓄电池也有些弱',
  labour: ['oil', 'filters', 'battery', 'check', 'tyres'],
  parts: [
    ['oil', 1],
    ['oilFilter', 1],
    ['sumpGasket', 1],
    ['airFilter', 1],
    ['cabinFilter', 1],
    ['battery', 1],
  ],
  minutes: 110,
};
export const electric: Kind = {
  ...engine,
  drive: 'electric',
  words: '电动车两万公里保养，空调有点异味',
  labour: ['filters', 'battery', 'check'],
  parts: [
    ['cabinFilter', 1],
    ['battery', 1],
    ['washerFluid', 1],
  ],
  minutes: 70,
};

const repair = { businessType: 'repair', bay: 'mechanical' } as const;
export const brakes: Kind = {
  ...repair,
  words: '踩刹车时前面有吱吱声',
  labour: ['brakes', 'brakesCleaned', 'chassisCheck'],
  parts: [
    ['brakePads', 1],
    ['brakeCleaner', 1],
  ],
  minutes: 110,
};
export const battery: Kind = {
  ...repair,
  bay: 'maintenance',
  words: '早上打不着火',
  labour: ['battery', 'charging'],
  parts: [['battery', 1]],
  minutes: 60,
};
export const shocks: Kind = {
  ...repair,
  words: '过减速带前面咚咚响',
  labour: ['shocks', 'chassisCheck'],
  parts: [['shock', 2]],
  minutes: 160,
  hasBreak: true,
};
export const chassis: Kind = {
  ...repair,
  words: '底盘异响，刹车也软',
  labour: ['shocks', 'brakes', 'chassisCheck'],
  parts: [
    ['shock', 2],
    ['brakePads', 1],
    ['brakeCleaner', 1],
  ],
  minutes: 220,
  hasBreak: true,
};
export const diagnosis: Kind = {
  ...repair,
  words: '发动机故障灯亮了，加速没劲',
  labour: ['diagnosis', 'faultCodes'],
  parts: [['contactSpray', 1]],
  minutes: 85,
  sheet: 'whole',
};
export const cooling: Kind = {
  ...repair,
  words: '空调不制冷，压缩机有异响',
  labour: ['diagnosis', 'faultCodes'],
  parts: [],
  minutes: 85,
  short: { parts: [['compressor', 1]], days: 3 },
};
export const window: Kind = {
  ...repair,
  words: '左前车窗升不上去',
  labour: ['diagnosis', 'faultCodes'],
  parts: [],
  minutes: 85,
  short: { parts: [['windowMotor', 1]], days: 0 },
};
/** What was done within the guarantee, and has to be done again at the store's cost. */
export const returned: Kind = { ...brakes, businessType: 'return', payer: 'store', words: '换过前制动片，制动时仍有异响' };

const warranted = { businessType: 'warranty', payer: 'maker' } as const;
export const leakingShock: Kind = { ...shocks, ...warranted, words: '减振器漏油，还在质保期内', parts: [['shock', 1]] };
export const faultLamp: Kind = { ...diagnosis, ...warranted, words: '故障灯亮，车还在质保期内', sheet: 'photos' };
export const sensor: Kind = { ...faultLamp, words: '氧传感器故障，质保更换', short: { parts: [['oxygenSensor', 1]], days: 4 } };
export const campaign: Kind = {
  ...diagnosis,
  businessType: 'campaign',
  payer: 'maker',
  words: '接到通知来做软件升级',
  sheet: 'photos',
};
export const recheck: Kind = {
  ...diagnosis,
  businessType: 'internal',
  payer: 'store',
  words: '新车交付一个月，店内免费复检',
  sheet: 'photos',
};

const accident = { businessType: 'accident-self-pay', bay: 'body', sheet: 'whole', collectedAfterMinutes: 210 } as const;
const insured = { ...accident, businessType: 'accident-insurance', payer: 'insurer' } as const;
export const scratch: Kind = {
  ...accident,
  words: '停车时前保险杠被蹭了一下',
  labour: ['body', 'bumperOff', 'gapsSet'],
  parts: [['clips', 6]],
  minutes: 155,
  workAfterDays: 1,
  hasBreak: true,
};
export const bumper: Kind = {
  ...accident,
  words: '倒车撞了柱子，保险杠裂了',
  labour: ['body', 'bumperOff', 'gapsSet'],
  parts: [['clips', 6]],
  minutes: 155,
  hasBreak: true,
  short: {
    parts: [
      ['bumperCover', 1],
      ['headlamp', 1],
    ],
    days: 2,
  },
};
export const front: Kind = {
  ...insured,
  words: '追尾，前部受损',
  labour: ['body', 'bumperOff', 'gapsSet'],
  parts: [
    ['battery', 1],
    ['clips', 6],
  ],
  minutes: 175,
  hasBreak: true,
  short: {
    parts: [
      ['bumperCover', 1],
      ['headlamp', 1],
    ],
    days: 3,
  },
};
export const side: Kind = {
  ...insured,
  words: '左前角被撞，前门和保险杠变形',
  labour: ['body', 'bumperOff', 'gapsSet'],
  parts: [],
  minutes: 175,
  hasBreak: true,
  short: {
    parts: [
      ['door', 1],
      ['windowMotor', 1],
    ],
    days: 5,
  },
};
export const wreck: Kind = {
  ...insured,
  bay: 'mechanical',
  words: '路口相撞，前部和底盘受损严重',
  labour: ['shocks', 'brakes', 'diagnosis', 'faultCodes', 'chassisCheck'],
  parts: [
    ['shock', 2],
    ['brakePads', 1],
  ],
  minutes: 280,
  hasBreak: true,
  short: {
    parts: [
      ['bumperCover', 1],
      ['headlamp', 2],
      ['frontRail', 1],
    ],
    days: 15,
  },
};
export const total: Kind = {
  ...wreck,
  words: '高速追尾，气囊弹出，前部严重变形',
  short: {
    parts: [
      ['bumperCover', 1],
      ['headlamp', 2],
      ['frontRail', 2],
      ['airbag', 4],
      ['door', 4],
    ],
    days: 16,
  },
};
