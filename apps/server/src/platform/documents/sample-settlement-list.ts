// Settlement lists for the tests: a small service bill, and one with forty materials.
import type { MaterialLine, SettlementListPaper } from './settlement-list.ts';

/** 3 materials ¥218.00 + ¥65.00 + ¥56.00 = ¥339.00; labour 1.5 h × ¥120 + 0.5 h × ¥120 = ¥240.00; diagnosis ¥80.00: ¥659.00. */
export const smallSettlementList: SettlementListPaper = {
  language: 'zh-CN',
  number: 'JS-0001-20261124-0017',
  settledOn: '2026-11-24',
  printedAt: '2026年11月24日 16:30',
  isWithdrawn: false,
  mirrorOfNumber: '',
  store: {
    name: '上海浦东海湾汽车销售服务有限公司',
    phone: '021-5888 1234',
    address: '上海市浦东新区张杨北路 1288 号',
    email: 'service@bayline.example',
    bankName: '中国工商银行上海市浦东支行',
    bankAccount: '1001 2345 6789 0123 456',
    logo: null,
  },
  customer: { name: '张伟', sender: '李娜', phone: '138****5678' },
  vehicle: { plate: '沪A·D12345', makeAndModel: '上汽大众 帕萨特 330TSI', vin: 'LSVCB2NP5MN012346' },
  visit: {
    orders: [{ number: 'WO-0001-261124-0031', repairClass: 'first-level' }],
    arrivedOn: '2026-11-24',
    mileageOutKm: 52_310,
    contractNumber: '',
    certificateNumber: '',
  },
  fees: { diagnosisFen: 8_000, inspectionFen: 0, materialsFen: 33_900, labourFen: 24_000, processingFen: 0, otherFen: 0 },
  totalFen: 65_900,
  payerName: '张伟',
  receivedFen: 50_000,
  outstandingFen: 15_900,
  materials: [
    {
      name: '全合成机油 5W-30',
      brand: '壳牌',
      code: 'HX8-5W30-4L',
      qualityClass: 'genuine',
      unit: '升',
      quantity: 4_000,
      priceFen: 5_450,
      amountFen: 21_800,
    },
    {
      name: '机油滤清器',
      brand: '曼牌',
      code: '04152-YZZA6',
      qualityClass: 'equivalent',
      unit: '个',
      quantity: 1_000,
      priceFen: 6_500,
      amountFen: 6_500,
    },
    {
      name: '放油螺栓垫片',
      brand: '',
      code: 'N0138157',
      qualityClass: 'genuine',
      unit: '件',
      quantity: 2_000,
      priceFen: 2_800,
      amountFen: 5_600,
      note: '会员价',
    },
  ],
  labour: [
    { code: 'BY-1001', name: '更换机油及机油滤清器', billedHours: 150, ratePerHourFen: 12_000, amountFen: 18_000 },
    { code: 'BY-2004', name: '四轮胎压及胎纹检查', billedHours: 50, ratePerHourFen: 12_000, amountFen: 6_000 },
  ],
  otherFees: [{ fee: 'diagnosis', name: '发动机故障码读取', amountFen: 8_000 }],
  suppliedParts: [],
  oldParts: 'waived',
  guarantee: { days: 10, km: 2_000 },
  clerkName: '王芳',
  signaturePng: null,
  signedBy: '',
};

const longMaterial: MaterialLine = {
  name: '前保险杠总成（含雾灯支架、牵引钩盖板及泊车辅助传感器支架）',
  brand: 'Volkswagen Genuine',
  code: '5C0807217AGRUULONGCODE0001',
  qualityClass: 'remanufactured',
  unit: '套',
  quantity: 1_500,
  priceFen: 12_345_678,
  // 1.5 × ¥123,456.78 = ¥185,185.17
  amountFen: 18_518_517,
};
const englishMaterial: MaterialLine = {
  name: 'Electromechanical steering rack, remanufactured, with Donaudampfschifffahrtsgesellschaft bushing',
  brand: 'ZF',
  code: '3Q1 423 051 AK',
  qualityClass: 'remanufactured',
  unit: 'piece',
  quantity: 1_000,
  priceFen: 500_000,
  amountFen: 500_000,
};

/** Forty materials, 20 × ¥185,185.17 + 20 × ¥5,000.00 = ¥3,803,703.40, with the small list's labour and diagnosis (¥320.00). */
export const longSettlementList: SettlementListPaper = {
  ...smallSettlementList,
  customer: {
    name: '㛃㙓𠅤（上海）国际贸易进出口有限责任公司',
    sender: 'Bartholomew Featherstonehaugh-Cholmondeley',
    phone: '021-6888 1234 转 8012',
  },
  visit: {
    ...smallSettlementList.visit,
    orders: [
      { number: 'WO-0001-261124-0031', repairClass: 'minor' },
      { number: 'WO-0001-261124-0032', repairClass: 'second-level' },
    ],
  },
  materials: Array.from({ length: 40 }, (_, position) => (position % 2 === 0 ? longMaterial : englishMaterial)),
  suppliedParts: [{ name: '雨刮片', brand: '博世', code: 'AM466S', unit: '副', quantity: 1_000 }],
  fees: { ...smallSettlementList.fees, materialsFen: 380_370_340 },
  totalFen: 380_402_340,
  receivedFen: 0,
  outstandingFen: 380_402_340,
};
