// Headers and words of the sheet of inspections, in both languages.

type Words = readonly [zh: string, en: string];

export const inspectionHeaders = {
  workOrderNumber: ['工单号', 'Work order'],
  plate: ['车牌号', 'Plate'],
  level: ['检验级别', 'Level'],
  result: ['合格完工与否', 'Result'],
  promisedAt: ['预计完工时间', 'Promised'],
  finishedAt: ['实际完工时间', 'Finished'],
  lateReason: ['误工原因', 'Why late'],
  inspectorName: ['质检员', 'Inspector'],
  inspectedAt: ['检验时间', 'Inspected at'],
  reworkReason: ['不合格返工原因', 'Why rework'],
  reworkOwnerName: ['返工负责人', 'Rework owner'],
  costCentre: ['返工成本中心', 'Cost centre'],
  penaltyFen: ['处罚金额(元)', 'Penalty (CNY)'],
  certificateNumber: ['合格证号', 'Certificate'],
  remark: ['备注', 'Remark'],
} as const satisfies Readonly<Record<string, Words>>;

export const resultWords: Readonly<Record<string, Words>> = { passed: ['合格', 'Passed'], rework: ['返工', 'Rework'] };
export const levelWords: Readonly<Record<string, Words>> = {
  diagnosis: ['维修前诊断', 'Diagnosis'],
  process: ['过程检验', 'Process'],
  self: ['自检', 'Self-check'],
  team: ['互检', 'Team check'],
  final: ['终检', 'Final'],
  'internal-hand-over': ['内部交车', 'Internal hand-over'],
};
export const reworkWords: Readonly<Record<string, Words>> = {
  missed: ['漏做', 'Missed'],
  assembly: ['装配不良', 'Assembly'],
  diagnosis: ['诊断有误', 'Diagnosis'],
  'part-quality': ['配件质量', 'Part quality'],
  cleaning: ['清洁不到位', 'Cleaning'],
  other: ['其他', 'Other'],
};
export const lateWords: Readonly<Record<string, Words>> = {
  parts: ['等料', 'Parts'],
  approval: ['等确认', 'Approval'],
  'additional-work': ['增项', 'Additional work'],
  staff: ['人力', 'Staff'],
  equipment: ['设备', 'Equipment'],
  rework: ['返工', 'Rework'],
  customer: ['客户', 'Customer'],
  sublet: ['外协', 'Sublet'],
  other: ['其他', 'Other'],
};
export const costWords: Readonly<Record<string, Words>> = {
  workshop: ['车间', 'Workshop'],
  warehouse: ['仓库', 'Warehouse'],
  reception: ['前台', 'Reception'],
  supplier: ['供应商', 'Supplier'],
};
