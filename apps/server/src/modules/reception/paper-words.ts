// The words of the pre-inspection sheet as paper, in both languages; as on the screen.
import type { BodyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import type { BodyPlaceCode } from '@bayline/domain/reception';
import type { PaperWords } from '../../platform/documents/index.ts';
import { visitWords } from '../work-orders/index.ts';

type Sheet = BodyOf<typeof reception.checkIn>;
type Questions = Sheet['concerns'][number]['questions'];
type WordsFor<Code extends string> = Readonly<Record<Code, PaperWords>>;

export const words = {
  ...visitWords,
  title: ['接车预检单', 'Pre-inspection Sheet'],
  visit: ['送修信息', 'The visit'],
  checkedInAt: ['接车时间', 'Checked in'],
  contact: ['联系人', 'Contact'],
  fuel: ['燃油', 'Fuel'],
  charge: ['电量', 'Charge'],
  lamps: ['警告灯', 'Warning lamps'],
  arrival: ['到店方式', 'Arrived'],
  repeats: ['返修原工单', 'Repeats order'],
  concern: ['客户描述', 'Said'],
  answers: ['问诊', 'Asked'],
  outline: ['车身外观', 'Body'],
  centimetres: ['cm', 'cm'],
  condition: ['轮胎、雨刮与渗漏', 'Tyres, wipers, leaks'],
  wipers: ['雨刮片', 'Wipers'],
  leaks: ['地面渗漏', 'Leaks on the floor'],
  left: ['车内与随车物品', 'Inside the car, and what was left'],
  items: ['随车物品', 'In the car'],
  belongings: ['贵重物品登记', 'Belongings'],
  valuables: ['已提醒带走贵重物品', 'Reminded of valuables'],
  papers: ['暂留证件', 'Papers kept'],
  keys: ['暂留钥匙', 'Keys kept'],
  keyTag: ['钥匙牌', 'Key tag'],
  choices: ['客户选择', 'The owner’s choices'],
  waits: ['客户去向', 'Meanwhile'],
  wash: ['洗车', 'Wash'],
  oldParts: ['旧件处理', 'Old parts'],
  roadTest: ['授权试车', 'Road test agreed'],
  roadTestUpTo: ['是，不超过 {km} km', 'Yes, up to {km} km'],
  contactHours: ['联系时段', 'May be called'],
  payment: ['付款方式', 'Paying by'],
  privacy: ['已阅读隐私告知', 'Privacy notice read'],
  remark: ['备注', 'Remark'],
  photos: ['照片', 'Photos'],
  missing: ['照片待补', 'Photos missing'],
  consent: ['确认', 'Confirmation'],
  consentText: [
    '本人确认以上车况、里程、随车物品与描述属实，已带走贵重物品；同意贵店据此检查车辆。维修项目与费用以本人签字确认的估价单为准。',
    'I confirm the condition, mileage, belongings and words above and have taken my valuables; the store may examine the car accordingly. Work and fees are those of the estimate that I sign.',
  ],
  ownerSignature: ['客户签字', 'Customer'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  unsealed: ['内容与签名不符', 'Altered after signing'],
} as const satisfies Readonly<Record<string, PaperWords>>;

export const places: WordsFor<BodyPlaceCode> = {
  '01': ['前保险杠', 'Front bumper'],
  '02': ['发动机舱盖', 'Bonnet'],
  '03': ['左前翼子板', 'Left front wing'],
  '04': ['左前门', 'Left front door'],
  '05': ['左后门', 'Left rear door'],
  '06': ['左后翼子板', 'Left rear wing'],
  '07': ['后保险杠', 'Rear bumper'],
  '08': ['行李箱盖/尾门', 'Boot lid or tailgate'],
  '09': ['右后翼子板', 'Right rear wing'],
  '10': ['右后门', 'Right rear door'],
  '11': ['右前门', 'Right front door'],
  '12': ['右前翼子板', 'Right front wing'],
  '13': ['车顶', 'Roof'],
  '14': ['左侧立柱与下边梁', 'Left pillars and sill'],
  '15': ['右侧立柱与下边梁', 'Right pillars and sill'],
  '16': ['前风挡', 'Windscreen'],
  '17': ['后风挡', 'Rear window'],
  '18': ['左侧玻璃', 'Left windows'],
  '19': ['右侧玻璃', 'Right windows'],
  '20': ['左前大灯', 'Left headlamp'],
  '21': ['右前大灯', 'Right headlamp'],
  '22': ['左尾灯', 'Left tail lamp'],
  '23': ['右尾灯', 'Right tail lamp'],
  '24': ['左后视镜', 'Left mirror'],
  '25': ['右后视镜', 'Right mirror'],
  '26': ['左前轮', 'Left front wheel'],
  '27': ['右前轮', 'Right front wheel'],
  '28': ['左后轮', 'Left rear wheel'],
  '29': ['右后轮', 'Right rear wheel'],
  '30': ['备胎', 'Spare wheel'],
};

export const damages: WordsFor<Sheet['marks'][number]['damage']> = {
  H: ['划痕', 'Scratch'],
  A: ['凹陷', 'Dent'],
  L: ['裂纹', 'Crack'],
  P: ['破损/缺失', 'Broken or missing'],
  X: ['锈蚀', 'Rust'],
  D: ['掉漆/石击', 'Chipped paint'],
  C: ['修补痕迹', 'Traces of repair'],
  S: ['松动', 'Loose'],
  W: ['污渍', 'Stain'],
};

export const lamps: WordsFor<Sheet['warningLamps'][number]> = {
  engine: ['发动机', 'Engine'],
  oil: ['机油', 'Oil'],
  coolant: ['水温', 'Coolant'],
  battery: ['充电', 'Battery'],
  brake: ['制动', 'Brakes'],
  abs: ['ABS', 'ABS'],
  airbag: ['气囊', 'Airbag'],
  tyre: ['胎压', 'Tyre pressure'],
  'power-battery': ['动力电池', 'Power battery'],
  other: ['其他', 'Other'],
};

export const items: WordsFor<Sheet['items'][number]> = {
  'etc-recorder': ['ETC/行车记录仪', 'ETC or dash camera'],
  'spare-wheel': ['备胎', 'Spare wheel'],
  tools: ['工具', 'Tools'],
  triangle: ['三角牌', 'Warning triangle'],
  extinguisher: ['灭火器', 'Extinguisher'],
  none: ['无', 'None'],
};

export const keptPapers: WordsFor<Sheet['papersKept'][number]> = {
  'vehicle-licence': ['行驶证', 'Vehicle licence'],
  'driving-licence-copy': ['驾驶证复印件', 'Copy of driving licence'],
  'warranty-book': ['保修手册', 'Warranty book'],
  policy: ['保单', 'Insurance policy'],
  'accident-report': ['事故认定书', 'Accident report'],
  'id-card-copy': ['身份证复印件', 'Copy of ID card'],
};

export const arrivals: WordsFor<Sheet['arrivalMode']> = {
  driven: ['自驾', 'Driven'],
  towed: ['拖车', 'Towed'],
  collected: ['取送车', 'Collected'],
};
export const modes: WordsFor<Sheet['customerMode']> = { waiting: ['在店等待', 'Waits in the store'], left: ['离店', 'Leaves the car'] };
export const oldPartsWords: WordsFor<Sheet['oldParts']> = {
  take: ['带走', 'Takes them'],
  show: ['看后处理', 'Sees them first'],
  discard: ['由店处理', 'Left to the store'],
};
export const tenders: WordsFor<Sheet['payment']> = {
  cash: ['现金', 'Cash'],
  card: ['刷卡', 'Card'],
  wechat: ['微信', 'WeChat'],
  alipay: ['支付宝', 'Alipay'],
  transfer: ['转账', 'Transfer'],
};
export const interior: WordsFor<keyof Sheet['interior']> = {
  seat: ['座椅位置', 'Seat'],
  mirrors: ['后视镜', 'Mirrors'],
  radio: ['电台/音响', 'Radio'],
  airConditioning: ['空调', 'Air conditioning'],
  faults: ['内饰破损', 'Damage inside'],
};
export const questions: WordsFor<keyof Questions> = {
  since: ['何时开始', 'Since'],
  frequency: ['发生频率', 'How often'],
  engine: ['冷车/热车', 'Engine'],
  speed: ['车速', 'Speed'],
  road: ['路况', 'Road'],
  gear: ['挡位', 'Gear'],
  weather: ['天气', 'Weather'],
  passengers: ['乘员', 'Passengers'],
  recentRepairs: ['近期维修', 'Repaired lately'],
};
export const answers: WordsFor<NonNullable<Questions['frequency'] | Questions['engine']>> = {
  always: ['一直', 'always'],
  often: ['经常', 'often'],
  sometimes: ['偶尔', 'sometimes'],
  once: ['一次', 'once'],
  cold: ['冷车', 'cold'],
  hot: ['热车', 'hot'],
  any: ['都有', 'cold and hot'],
};
export const photoPlaces: Readonly<Record<string, PaperWords>> = {
  front: ['正前', 'Front'],
  'left-front': ['左前', 'Left front'],
  left: ['左侧', 'Left side'],
  rear: ['车尾', 'Rear'],
  right: ['右侧', 'Right side'],
  dashboard: ['仪表盘', 'Dashboard'],
};

export const treads: WordsFor<keyof Sheet['treads']> = {
  leftFront: ['左前轮花纹', 'Left front tread'],
  rightFront: ['右前轮花纹', 'Right front tread'],
  leftRear: ['左后轮花纹', 'Left rear tread'],
  rightRear: ['右后轮花纹', 'Right rear tread'],
};

export const wipers: WordsFor<NonNullable<Sheet['wipers']>> = {
  good: ['良好', 'Good'],
  worn: ['磨损', 'Worn'],
  torn: ['破裂', 'Torn'],
};

export const leaks: WordsFor<NonNullable<Sheet['leaks']>> = {
  none: ['无', 'None'],
  traces: ['有痕迹', 'Traces'],
  dripping: ['滴漏', 'Dripping'],
};
