// The thousands of parts that lie on the shelf of a store beside the few that its orders take again and again.
import { makersPart } from '../demo/goods.ts';

const sides = [
  ['左前', 'front left'],
  ['右前', 'front right'],
  ['左后', 'rear left'],
  ['右后', 'rear right'],
  ['前', 'front'],
  ['后', 'rear'],
] as const;
const things = [
  ['轮毂轴承', 'Wheel bearing'],
  ['转向拉杆球头', 'Tie rod end'],
  ['稳定杆连杆', 'Stabiliser link'],
  ['下摆臂', 'Lower arm'],
  ['制动软管', 'Brake hose'],
  ['制动分泵', 'Brake cylinder'],
  ['轮速传感器', 'Wheel speed sensor'],
  ['翼子板衬板', 'Wheel arch liner'],
  ['车门密封条', 'Door seal'],
  ['车门限位器', 'Door check'],
  ['门锁总成', 'Door lock'],
  ['外拉手', 'Outer handle'],
  ['玻璃导槽', 'Glass run'],
  ['转向灯泡', 'Indicator bulb'],
  ['轮罩卡扣', 'Liner clip'],
  ['雨刮片', 'Wiper blade'],
  ['清洗喷嘴', 'Washer nozzle'],
  ['减振器顶胶', 'Strut mount'],
  ['防尘罩', 'Dust boot'],
  ['衬套', 'Bushing'],
] as const;

export interface StockedPart {
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly bin: string;
}

/** Number `at` of them; a part of each side and thing comes in one fit after the other. */
export function stockedPartAt(at: number): StockedPart {
  const [side, thing] = [sides[at % sides.length], things[Math.floor(at / sides.length) % things.length]];
  const fit = Math.floor(at / (sides.length * things.length)) + 1;
  return {
    number: `${52_000 + ((at * 37) % 40_000)}-K${String(at).padStart(4, '0')}`,
    nameZh: `${side?.[0]}${thing?.[0]} ${fit}型`,
    nameEn: `${thing?.[1]}, ${side?.[1]}, type ${fit}`,
    bin: `${'FGHJKL'[at % 6]}-${String((Math.floor(at / 6) % 90) + 10)}`,
  };
}

/** Of the specimens of them; the words of no other part. */
export const specimenPart = (at: number): StockedPart => ({
  number: `99999-ZZ90${at}`,
  nameZh: `样备件九零${at}`,
  nameEn: `Specimen part ninety ${at}`,
  bin: `ZZ-90${at}`,
});

/** Price, cost of a piece (fen) and how many lie there: small things, middling ones, dear ones. */
export const shelfClasses = [
  { priceFen: 3_600, costFen: 1_900, pieces: 6 },
  { priceFen: 18_000, costFen: 10_400, pieces: 3 },
  { priceFen: 86_000, costFen: 52_000, pieces: 1 },
] as const;

export function fieldsOf({ number, nameZh, nameEn }: StockedPart, priceFen: number) {
  return makersPart({ number, nameZh, nameEn, unit: '件', category: '底盘', subCategory: '常备件', priceFen });
}
