// What the adviser writes down beside the car: for most cars nothing, for one a sheet with everything on it.
import { crc32, deflateSync } from 'node:zlib';
import { fixedPhotos, noQuestions } from '@bayline/domain/reception';
import * as reception from '../../apps/server/src/modules/reception/index.ts';
import { type Crew, nothing } from './crew.ts';

/** A car without a scratch. */
export const cleanWalkRound = {
  arrivalMode: 'driven' as const,
  socPercent: null,
  warningLamps: [],
  marks: [],
  treads: { leftFront: null, rightFront: null, leftRear: null, rightRear: null },
  wipers: null,
  leaks: null,
  interior: { seat: '', mirrors: '', radio: '', airConditioning: '', faults: '' },
  items: [],
  isValuablesReminded: true,
  belongings: '',
  papersKept: [],
  keysKept: 1,
  keyTag: '',
  wantsWash: true,
  oldParts: 'show' as const,
  mayRoadTest: true,
  roadTestKm: null,
  contactHours: '',
  payment: 'wechat' as const,
  isPrivacyRead: true,
  remark: '',
  photos: [],
  contact: null,
  repeatsOrderId: null,
};

/** The car that has been through something: two marks, lamps lit, papers kept, somebody else to call. */
export const wholeWalkRound = {
  ...cleanWalkRound,
  warningLamps: ['engine' as const],
  marks: [
    { position: '03', damage: 'H' as const, sizeCm: 12 },
    { position: '07', damage: 'A' as const, sizeCm: 6 },
  ],
  treads: { leftFront: 5_200, rightFront: 5_000, leftRear: 3_100, rightRear: 3_000 },
  wipers: 'worn' as const,
  leaks: 'none' as const,
  keyTag: 'A12',
  roadTestKm: 10,
  contactHours: '12:00 以后',
  interior: {
    seat: '前移到底，靠背微仰',
    mirrors: '右镜偏下',
    radio: 'FM 97.4',
    airConditioning: '22℃ 二档风',
    faults: '副驾座椅皮面有裂口',
  },
  items: ['etc-recorder' as const, 'spare-wheel' as const, 'triangle' as const],
  belongings: '后备箱有婴儿推车一部',
  papersKept: ['vehicle-licence' as const],
  remark: '客户要求下午接孩子前取车',
};

export const faultQuestions = {
  ...noQuestions,
  since: '上周三开始',
  frequency: 'often' as const,
  engine: 'cold' as const,
  speed: '起步到 40 km/h',
  road: '上坡明显',
  recentRepairs: '三个月前加过一次燃油添加剂',
};

function chunk(type: string, body: Buffer): Buffer {
  const name = Buffer.from(type, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(Buffer.concat([name, body])));
  return Buffer.concat([length, name, body, crc]);
}

const [width, height] = [240, 160];

const drawn = new Map<number, string>();

/** A drawn panel in a car's colour with a dent or scratch in the middle: no real car is on it. */
export function drawnPanel(shade: number): string {
  const panel = drawn.get(shade) ?? draw(shade);
  drawn.set(shade, panel);
  return panel;
}

function draw(shade: number): string {
  const rows: number[] = [];
  for (let y = 0; y < height; y += 1) {
    rows.push(0);
    for (let x = 0; x < width; x += 1) {
      const isScratch = Math.abs(y - (60 + x / 4)) < 3 && x > 60 && x < 180;
      const light = Math.round(shade + 40 * Math.sin(y / 30) + (isScratch ? 70 : 0));
      rows.push(light, light, Math.min(255, light + 18));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(rows))), chunk('IEND', Buffer.alloc(0))];
  return `data:image/png;base64,${Buffer.concat([signature, ...parts]).toString('base64')}`;
}

/** Of the whole sheet the right side and the second mark are still to be photographed. */
export const photographed = {
  plain: [],
  photos: fixedPhotos,
  whole: [...fixedPhotos.filter((slot) => slot !== 'right'), 'mark-1'],
} as const;

export async function takePhotos(crew: Crew, at: string, slots: readonly string[]) {
  const photos: { slot: string; sha256: string }[] = [];
  for (const [place, slot] of slots.entries()) {
    const body = { photo: drawnPanel(90 + place * 12) };
    const { sha256 } = await reception.routes.keepPhoto(crew.as('service-adviser', at), { ...nothing, body });
    photos.push({ slot, sha256 });
  }
  return photos;
}
