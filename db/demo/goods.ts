// What the demo group sells and repairs. Figures are invented, of the size a mid-range 4S store knows.
import { newId } from '../../apps/server/src/platform/ids.ts';

type Trade = 'mechanical' | 'electrical' | 'body' | 'paint';
type Bay = 'maintenance' | 'mechanical' | 'body' | 'paint';

export function operation(
  code: string,
  [nameZh, nameEn]: readonly [string, string],
  work: { trade: Trade; bay: Bay; hours: number; minutes: number; equipment?: string },
) {
  const { trade, bay, hours, minutes, equipment = '' } = work;
  return {
    id: newId(),
    code,
    nameZh,
    nameEn,
    trade,
    standardHours: hours,
    billedHours: hours,
    creditedHours: hours,
    isActive: true,
    routing: [{ bayType: bay, skill: trade, equipment, plannedMinutes: minutes }],
  };
}

export function demoOperations() {
  return {
    oil: operation('BY001', ['更换机油机滤', 'Engine oil and filter'], { trade: 'mechanical', bay: 'maintenance', hours: 50, minutes: 30 }),
    filters: operation('BY002', ['更换空气滤清器、空调滤清器', 'Air and cabin filters'], {
      trade: 'mechanical',
      bay: 'maintenance',
      hours: 40,
      minutes: 20,
    }),
    brakes: {
      ...operation('WX101', ['更换前制动片', 'Front brake pads'], { trade: 'mechanical', bay: 'mechanical', hours: 120, minutes: 60 }),
      classHours: [{ vehicleClass: 'suv' as const, standardHours: 140, billedHours: 140, creditedHours: 130 }],
    },
    battery: operation('WX201', ['更换蓄电池', 'Battery'], { trade: 'electrical', bay: 'maintenance', hours: 40, minutes: 20 }),
    diagnosis: operation('WX301', ['电控系统检测诊断', 'Electronic diagnosis'], {
      trade: 'electrical',
      bay: 'mechanical',
      hours: 100,
      minutes: 50,
      equipment: '诊断仪',
    }),
    shocks: operation('WX401', ['更换前减振器', 'Front shock absorbers'], {
      trade: 'mechanical',
      bay: 'mechanical',
      hours: 260,
      minutes: 120,
      equipment: '弹簧压缩器',
    }),
    body: operation('BJ101', ['前保险杠钣金修复', 'Front bumper, dents out'], { trade: 'body', bay: 'body', hours: 200, minutes: 90 }),
    paint: operation('PQ101', ['前保险杠喷漆', 'Front bumper, paint'], {
      trade: 'paint',
      bay: 'paint',
      hours: 250,
      minutes: 90,
      equipment: '烤房',
    }),
  };
}

interface Named {
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly category: string;
  readonly subCategory: string;
  readonly priceFen: number;
}

/** A part of the maker's, with all that the catalogue asks of one. */
export function makersPart(named: Named) {
  return {
    id: newId(),
    ...named,
    brand: 'MOBIS',
    qualityClass: 'genuine' as const,
    fitsModels: '伊兰特、途胜L',
    origin: '北京',
    packaging: '纸盒',
    source: 'domestic' as const,
    grade: 'A',
    purpose: named.category === '油品' || named.category === '保养件' ? '保养' : '维修',
    isActive: true,
  };
}

export function part(
  number: string,
  [nameZh, nameEn]: readonly [string, string],
  { costFen, pieces, bin, ...kind }: Omit<Named, 'number' | 'nameZh' | 'nameEn'> & { costFen: number; pieces: number; bin: string },
) {
  const fields = makersPart({ number, nameZh, nameEn, ...kind });
  return { fields, stock: { quantity: pieces * 1000, valueFen: costFen * pieces, bin } };
}

function serviceParts() {
  return {
    oil: part('05100-00451', ['机油 5W-30 4L', 'Engine oil 5W-30 4 l'], {
      unit: '桶',
      category: '油品',
      subCategory: '机油',
      priceFen: 26_800,
      costFen: 15_200,
      pieces: 60,
      bin: 'A-01',
    }),
    oilFilter: part('26300-35505', ['机油滤清器', 'Oil filter'], {
      unit: '只',
      category: '保养件',
      subCategory: '滤清器',
      priceFen: 4_500,
      costFen: 1_850,
      pieces: 80,
      bin: 'A-02',
    }),
    // The number before: what is left of it is used up.
    formerOilFilter: part('26300-35503', ['机油滤清器（旧号）', 'Oil filter (former number)'], {
      unit: '只',
      category: '保养件',
      subCategory: '滤清器',
      priceFen: 4_200,
      costFen: 1_750,
      pieces: 6,
      bin: 'A-02',
    }),
    sumpGasket: part('21513-23001', ['放油螺栓垫片', 'Drain plug gasket'], {
      unit: '只',
      category: '保养件',
      subCategory: '密封件',
      priceFen: 500,
      costFen: 120,
      pieces: 120,
      bin: 'A-05',
    }),
    airFilter: part('28113-AA100', ['空气滤清器', 'Air filter'], {
      unit: '只',
      category: '保养件',
      subCategory: '滤清器',
      priceFen: 6_800,
      costFen: 2_900,
      pieces: 40,
      bin: 'A-03',
    }),
    cabinFilter: part('97133-AA000', ['空调滤清器', 'Cabin filter'], {
      unit: '只',
      category: '保养件',
      subCategory: '滤清器',
      priceFen: 8_800,
      costFen: 3_600,
      pieces: 35,
      bin: 'A-04',
    }),
  };
}

function repairParts() {
  return {
    brakePads: part('58101-AAA10', ['前制动片', 'Front brake pads'], {
      unit: '套',
      category: '制动系统',
      subCategory: '制动片',
      priceFen: 46_000,
      costFen: 24_800,
      pieces: 12,
      bin: 'B-01',
    }),
    battery: part('37110-AA200', ['蓄电池 60Ah', 'Battery 60 Ah'], {
      unit: '只',
      category: '电器',
      subCategory: '蓄电池',
      priceFen: 62_000,
      costFen: 38_500,
      pieces: 6,
      bin: 'C-01',
    }),
    shock: part('54650-AA100', ['前减振器', 'Front shock absorber'], {
      unit: '只',
      category: '底盘',
      subCategory: '减振',
      priceFen: 74_600,
      costFen: 42_300,
      pieces: 0,
      bin: 'D-01',
    }),
  };
}

export function demoParts() {
  return { ...serviceParts(), ...repairParts() };
}

/** Those who deliver. */
export const mobis = { name: '北京现代摩比斯', address: '北京市顺义区林河工业开发区顺仁路 56 号', phone: '010-89400056' };
export const bosch = { name: '博世汽车配件（北京）', address: '北京市朝阳区望京东路 8 号', phone: '010-65880088' };

export const demoModels = [
  {
    code: 'CN7C',
    brand: '北京现代',
    series: '伊兰特',
    name: '伊兰特 1.5L CVT',
    vehicleClass: 'sedan',
    fuel: 'petrol',
    displacementMl: 1497,
  },
  {
    code: 'NX4C',
    brand: '北京现代',
    series: '途胜L',
    name: '途胜L 1.5T 两驱',
    vehicleClass: 'suv',
    fuel: 'petrol',
    displacementMl: 1497,
  },
  {
    code: 'FE-EV',
    brand: '北京现代',
    series: '菲斯塔',
    name: '菲斯塔 纯电动',
    vehicleClass: 'electric',
    fuel: 'electric',
    displacementMl: null,
  },
] as const;

export const demoOwners = [
  '张建国',
  '李秀英',
  '王海涛',
  '刘桂兰',
  '陈志强',
  '杨丽华',
  '赵文博',
  '黄美玲',
  '周国庆',
  '吴晓东',
  '徐静',
  '孙浩然',
  '马春梅',
  '朱立新',
  '胡晓燕',
  '郭建军',
  '单雪梅',
  '仇海洋',
  '查文斌',
  '解军',
  '高立群',
  '林雅琴',
  '何建平',
  '罗小梅',
  '宋志刚',
  '谢婉婷',
  '韩学军',
  '唐丽娟',
  '于海波',
  '董文静',
  '萧振宇',
  '程国强',
  '袁小玲',
  '邓宏伟',
  '许佳怡',
  '傅明远',
  '顾晓峰',
  '邵文博',
  '万丽娜',
  '段志刚',
  '钱春梅',
  '汤国栋',
];
