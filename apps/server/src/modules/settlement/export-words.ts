// Headers and words of the sheets of bills, in both languages; the columns stand in the order of the contract.

type Words = readonly [zh: string, en: string];

export const headHeaders = {
  number: ['结算单号', 'Settlement no.'],
  payerName: ['付款方', 'Payer'],
  status: ['状态', 'Status'],
  ownerName: ['车主姓名', 'Owner'],
  settledAt: ['结算日期', 'Settled at'],
  vin: ['底盘号', 'VIN'],
  modelName: ['车型', 'Model'],
  plate: ['车牌号', 'Plate'],
  invoiceNumber: ['发票号', 'Invoice no.'],
  engineNumber: ['发动机号', 'Engine no.'],
  arrivedAt: ['进厂日期', 'Arrived at'],
  mileageOutKm: ['行驶里程', 'Mileage on leaving'],
  labourGrossYuan: ['应收工时费', 'Labour by the list'],
  labourYuan: ['实收工时费', 'Labour billed'],
  partsGrossYuan: ['应收材料费', 'Materials by the list'],
  partsYuan: ['实收材料费', 'Materials billed'],
  managementYuan: ['管理费', 'Management fee'],
  consumablesYuan: ['辅料费', 'Consumables'],
  subletYuan: ['包工费', 'Lump-sum work'],
  rescueYuan: ['施救费', 'Rescue'],
  otherYuan: ['其他费用', 'Other fees'],
  diagnosisYuan: ['诊断费', 'Diagnosis'],
  testingYuan: ['检测费', 'Testing'],
  roundingYuan: ['抹零', 'Wiped off'],
  totalYuan: ['合计金额', 'Total'],
  paidYuan: ['已收金额', 'Received'],
  outstandingYuan: ['欠收金额', 'Outstanding'],
  lastPaymentYuan: ['本次收款', 'Last payment'],
} as const satisfies Readonly<Record<string, Words>>;

export const lineHeaders = {
  kind: ['类别', 'Kind'],
  operationCode: ['维修项目代码', 'Operation code'],
  operationName: ['项目名称', 'Operation'],
  hours: ['工时', 'Hours'],
  labourYuan: ['工时费', 'Labour'],
  partNumber: ['备件代码', 'Part no.'],
  partName: ['备件名称', 'Part'],
  quantity: ['数量', 'Quantity'],
  unit: ['计量单位', 'Unit'],
  amountYuan: ['金额', 'Amount'],
  feeName: ['费用名称', 'Fee'],
} as const satisfies Readonly<Record<string, Words>>;

export const paperHeaders = {
  receiptNumber: ['收据号', 'Receipt no.'],
  settlementNumber: ['结算单号', 'Settlement no.'],
  plate: ['车牌号', 'Plate'],
  kind: ['类别', 'Kind'],
  tender: ['结算方式', 'Tender'],
  amountYuan: ['金额', 'Amount'],
  recordedAt: ['时间', 'Time'],
} as const satisfies Readonly<Record<string, Words>>;

export const valueWords: Readonly<Record<string, Words>> = {
  'pre-settled': ['待收款', 'To be paid'],
  'part-paid': ['部分收款', 'Paid in part'],
  paid: ['已收清', 'Paid'],
  withdrawn: ['已撤回', 'Withdrawn'],
  reversed: ['已反结算', 'Reversed'],
  labour: ['工时', 'Labour'],
  part: ['配件', 'Part'],
  fee: ['费用', 'Fee'],
  rounding: ['抹零', 'Wiped off'],
  payment: ['收款', 'Payment'],
  refund: ['退款', 'Refund'],
  cash: ['现金', 'Cash'],
  card: ['银行卡', 'Card'],
  wechat: ['微信', 'WeChat Pay'],
  alipay: ['支付宝', 'Alipay'],
  transfer: ['转账', 'Transfer'],
};
