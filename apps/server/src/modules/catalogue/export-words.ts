// What the columns and the codes of an exported catalogue are called, Chinese and English.
import type { Part } from './queries/parts.ts';

type Both = readonly [zh: string, en: string];
export type TextOfPart = Exclude<keyof Part, 'id' | 'version' | 'priceFen' | 'nextPrice' | 'successor' | 'isActive'>;

export const partHeaders: Readonly<Record<TextOfPart, Both>> = {
  number: ['配件编码', 'Part number'],
  nameZh: ['配件名称', 'Chinese name'],
  nameEn: ['英文名称', 'English name'],
  brand: ['品牌', 'Brand'],
  unit: ['单位', 'Unit'],
  qualityClass: ['正副厂', 'Quality class'],
  category: ['商品大类', 'Category'],
  subCategory: ['商品小类', 'Sub-category'],
  fitsModels: ['适用车型', 'Fits models'],
  origin: ['产地', 'Origin'],
  packaging: ['包装材料', 'Packaging'],
  source: ['进出口', 'Imported or domestic'],
  grade: ['登记', 'Grade'],
  purpose: ['用途', 'Use'],
};

export const headers = {
  priceYuan: ['销售单价（元）', 'Price, CNY'],
  successor: ['替代件', 'Replaced by'],
  isActive: ['是否启用', 'In use'],
  code: ['项目编号', 'Code'],
  trade: ['工种', 'Trade'],
  vehicleClass: ['车型类别', 'Vehicle class'],
  standardHours: ['标准工时', 'Standard hours'],
  billedHours: ['结算工时', 'Billed hours'],
  creditedHours: ['员工工时', 'Credited hours'],
  rateYuan: ['工时单价（元）', 'Rate per hour, CNY'],
  minutes: ['计划时间（分钟）', 'Planned minutes'],
} as const satisfies Readonly<Record<string, Both>>;

export const valueWords: Readonly<Record<string, Both>> = {
  genuine: ['原厂', 'Genuine'],
  equivalent: ['同质', 'Equivalent'],
  aftermarket: ['副厂', 'Aftermarket'],
  remanufactured: ['再制造', 'Remanufactured'],
  used: ['旧件', 'Used'],
  'customer-supplied': ['客户自带', 'Customer’s own'],
  domestic: ['国产', 'Domestic'],
  imported: ['进口', 'Imported'],
  unknown: ['', ''],
  mechanical: ['机修', 'Mechanical'],
  electrical: ['电工', 'Electrical'],
  body: ['钣金', 'Body'],
  paint: ['喷漆', 'Paint'],
  cleaning: ['清洗', 'Cleaning'],
  alignment: ['四轮定位', 'Alignment'],
  'high-voltage': ['高压电', 'High voltage'],
  any: ['所有', 'Every class'],
  compact: ['小型车', 'Compact'],
  sedan: ['轿车', 'Sedan'],
  suv: ['SUV', 'SUV'],
  mpv: ['MPV', 'MPV'],
  'light-commercial': ['轻型商用车', 'Light commercial'],
  electric: ['纯电动车', 'Electric'],
  other: ['其他', 'Other'],
  true: ['是', 'Yes'],
  false: ['否', 'No'],
};
